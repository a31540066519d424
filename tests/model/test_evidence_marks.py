"""Marks `[^id]` in prose: the evidence of a sentence."""

from __future__ import annotations

import pytest

from tui.edit.occurrences import occurrences
from tui.model.mentions import bare, evidence_of
from tui.model.names import names_of
from tui.parse.load import load_text

TEXT = """\
title: Fire
summary: Four died [^toll], in [[port]] [^fire].
key_points: ['Four [^toll].', 'Why [^unknowns/1]?', 'Not [^ this] or [^].']
places: {port: Callum Port}
timeline: {fire: Fire}
claims: [{id: toll, says: Four died.}]
unknowns: [Why it burned.]
"""


def test_marks_are_numbered_by_first_use() -> None:
    briefing = load_text(TEXT, "fire.yaml").briefing
    assert briefing is not None
    names = names_of(briefing)
    assert names.evidence == {"toll": 1, "fire": 2, "unknowns/1": 3}
    shown = ["".join(run.text for run in names.runs(point.text)) for point in briefing.key_points]
    assert shown == ["Four [1].", "Why [3]?", "Not [^ this] or [^]."]
    assert [run.ref for run in names.runs(briefing.summary) if run.ref] == ["toll", "port", "fire"]


@pytest.mark.parametrize(
    ("prose", "ids", "label"),
    [
        ("Four died [^toll].", ("toll",), "Four died."),
        ("Four[^toll][^b/c-2]", ("toll", "b/c-2"), "Four"),
        ("Four [^a b], [sic], [^]", (), "Four [^a b], [sic], [^]"),
    ],
)
def test_labels_leave_marks_out(prose: str, ids: tuple[str, ...], label: str) -> None:
    assert evidence_of(prose) == ids
    assert bare(prose) == label


def test_marks_are_occurrences_of_an_id() -> None:
    root = load_text(TEXT, "fire.yaml").root
    found = [one.id for one in occurrences(root, TEXT) if one.role == "prose"]
    assert found == ["toll", "port", "fire", "toll", "unknowns/1"]
