"""A proposal that is applied removes its diagnostic and adds none.

`MUTANTS=5000 pytest tests/parse/test_proposals.py` tries as many mutants; there are fewer by default.
"""

from __future__ import annotations

import os
from collections import Counter
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.diagnostics.facts import cause, words_of
from tests.diagnostics.test_examples import EXAMPLES, VARIANTS
from tests.edit.rewriter import SHIPPED, SMALL
from tests.parse.mutations import MUTATIONS
from tui.lint import linted
from tui.parse import proposals
from tui.parse.decode import decode
from tui.parse.load import LoadedFile, load_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui.diagnostics.diagnostic import Diagnostic, Fix

MUTANTS = int(os.environ.get("MUTANTS", "300"))
FILES = [path for folder in (EXAMPLES, VARIANTS) for path in sorted(folder.glob("*.yaml"))]


def checked(text: str) -> LoadedFile:
    return linted(load_text(text, "a.yaml"))


def causes(loaded: LoadedFile) -> Counter[object]:
    return Counter(one.cause for one in loaded.diagnostics)


def outcomes(loaded: LoadedFile) -> Iterator[tuple[Diagnostic, Fix, LoadedFile]]:
    """Each fix of a file, with the file after it."""
    for one in loaded.diagnostics:
        for fix in one.fixes:
            yield one, fix, checked("\n".join(fix.applied(loaded.lines)))


def is_clean(loaded: LoadedFile, one: Diagnostic, fix: Fix, after: LoadedFile) -> bool:
    """Whether the diagnostic is gone and none is new, but for what the rest of an unreadable file shows."""
    last = proposals.last_line(loaded.diagnostics)
    seen = [other for other in after.diagnostics if other.span.line <= last]
    before, now = causes(loaded), causes(after._replace(diagnostics=seen))
    changed = {line for span, _ in fix.edits for line in range(span.line, span.end_line + 1)}
    new = [other for other in seen if other.cause in now - before and other.severity == "error"]
    if loaded.briefing is None:
        new = [other for other in new if other.code.startswith("E1") or other.span.line in changed]
    return now[one.cause] < before[one.cause] and not new


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_proposal_of_an_example_leaves_it_clean(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    text = decode(path.read_bytes(), path.name)[0] or ""
    loaded = checked(text)
    for one, fix, after in outcomes(loaded):
        assert is_clean(loaded, one, fix, after), (one, fix)
        assert len(loaded.diagnostics) > 1 or after.diagnostics == [], (one, fix)


def _mutants() -> Iterator[tuple[str, str]]:
    """Faulty texts, with the text that each was made from."""
    names = list(MUTATIONS)
    for number in range(MUTANTS):
        chance = Random(number)
        base = SHIPPED if number % 20 == 0 else chance.choice(SMALL)
        mutant = MUTATIONS[names[number % len(names)]](base, chance)
        yield mutant.replace("\r", "").removeprefix("\ufeff"), base


def test_proposals_of_mutants_add_nothing() -> None:
    tried = strict = 0
    for mutant, base in _mutants():
        loaded, known = checked(mutant), causes(checked(base))
        for one, fix, after in outcomes(loaded):
            assert is_clean(loaded, one, fix, after), (mutant, one, fix, after.diagnostics)
            tried += 1
            strict += not causes(after) - causes(loaded) - known
    assert tried > MUTANTS / 4
    assert strict > 0.96 * tried


# --- What is proposed instead -----------------------------------------------------------------------------

IDS = "title: A\nissues: {x: X}\nactors: {bobb: Bob, ann: Ann}\nplaces: {bonn: Bonn}\n"


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("positions: [{issue: x, by: bobb, stance: for}, {issue: x, by: ann, stance: for, counters: x/bob}]",
         ["x/bobb"]),
        ("claims: [{says: A, by: 'ann, bob'}]", ["[ann, bobb]"]),
        ("claims: [{says: A, by: 'ann/bobb'}]", ["[ann, bobb]"]),
        ("claims: [{says: A, by: 'ann, x'}]", []),
        ("claims: [{says: A, by: Bonn}]", []),
        ("claims: [{says: A, by: X}]", []),
        ("actors: {a: A, aa: {name: B, part_of: aaa}}", []),
    ],
)  # fmt: skip
def test_proposed_id_fits_its_field(reference: str, words: list[str]) -> None:
    text = f"{IDS}{reference}\n" if "actors" not in reference else f"title: A\n{reference}\n"
    (diagnostic,) = checked(text).diagnostics
    assert words_of(diagnostic) == words


def test_misspelled_id_in_an_address_is_reported_once() -> None:
    positions = "[{issue: x, by: bob, stance: for}, {issue: x, by: ann, stance: for, counters: x/bobb}]"
    (diagnostic,) = checked(f"{IDS}positions: {positions}\n").diagnostics
    assert (diagnostic.args["id"], words_of(diagnostic)) == ("bob", ["bobb"])


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('  - He said: "no" and left.', "  - 'He said: \"no\" and left.'"),
        ('  - Three: "x": y', "  - 'Three: \"x\": y'"),
        ("  - Talks: on: and on", '  - "Talks: on: and on"'),
        ("  - – Two.", None),
        ("  – Two.", "  - Two."),
        ("  — Two words.", "  - Two words."),
        ("  • Two words.", "  - Two words."),
        ("  · Two.", "  - Two."),
        ("  −Two.", "  - Two."),
        ("  -Two.", "  - Two."),
        ("  Two.", "  - Two."),
    ],
)
def test_item_of_a_list_of_texts_is_mended_whole(wrong: str, right: str | None) -> None:
    text = f"title: A\nkey_points:\n  - One.\n{wrong}\n"
    lines = [
        "\n".join(fix.applied(text.split("\n"))) for one in checked(text).diagnostics for fix in one.fixes
    ]
    assert lines == ([text.replace(wrong, right)] if right else [])


def test_key_of_a_mapping_is_not_taken_for_text() -> None:
    text = 'title: A\nclaims:\n  - says: "No," she said.\n'
    assert [cause(one) for one in checked(text).diagnostics] == ["E103 text-after"]


def test_large_files_are_not_read_for_every_proposal(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "title: A\nactors: {ann: Ann}\nclaims:\n" + "  - {says: A, by: anm}\n" * 2000
    read = list[int]()

    def counting(text: str, path: str, *, limit: int) -> LoadedFile:
        read.append(len(text))
        return load_text(text, path, limit=limit)

    monkeypatch.setattr(proposals, "load_text", counting)
    loaded = checked(text)
    assert len(loaded.diagnostics) == 2000
    assert sum(read) <= proposals.TRIALS
    assert all(one.fixes for one in loaded.diagnostics)
