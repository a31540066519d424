from __future__ import annotations

from typing import Any

import pytest

from tests.analysis.given import position, refs
from tui.analysis.combined_stance import CombinedStance, changes, taken
from tui.model.edtf import parse
from tui.model.entries import Position, Ref, Stance


def on(day: str, stance: str, **more: Any) -> Position:
    more.setdefault("by", refs("a"))
    return position(f"{day} {stance}", stance, date=parse(day) if day else None, **more)


def past(stance: str) -> Position:
    return position(f"past {stance}", stance, period="historically", by=refs("a"))


DOUBTED = Position(id="doubted", issue=Ref("i"), stance=Stance("against", uncertain=True))
STANCELESS = Position(id="stanceless", issue=Ref("i"))


@pytest.mark.parametrize(
    ("positions", "words"),
    [
        ([], ""),
        ([on("", "neutral")], "neutral"),
        ([on("", "mixed")], "mixed"),  # the author's own word
        ([on("", "for"), on("", "against")], "mixed differs"),
        ([on("", "for"), on("", "mixed")], "mixed differs"),
        ([on("", "for"), on("", "neutral")], "mixed differs"),
        ([on("", "for"), on("", "unclear")], "for"),  # what is unclear contradicts nothing
        ([STANCELESS], "unclear"),
        ([past("against")], "against past"),
        ([past("against"), on("", "for")], "for"),
        ([past("against"), past("for")], "mixed past differs"),
        ([past("against"), on("", "unclear")], "unclear"),  # where it stands now cannot be said
        ([DOUBTED], "against inferred"),
        ([on("", "for"), DOUBTED], "mixed inferred differs"),
        ([on("", "against"), DOUBTED], "against"),
        ([on("2025-01-10", "against"), on("2025-03", "for")], "for"),
        ([on("2025-03", "for"), on("2025-01-10", "against")], "for"),
        ([on("XXXX-01-10", "against"), on("XXXX-03-01", "for")], "for"),
        ([on("2025-01-10", "against"), on("2025-03?", "for")], "mixed differs"),
        ([on("2025-01-10", "against"), on("2025-01", "for")], "mixed differs"),
        ([on("2025-01-10", "against"), on("XXXX-03-01", "for")], "mixed differs"),
        ([on("2025-01-10", "against"), on("2025-03", "for", about=("other",))], "mixed differs"),
        ([on("2025-01-10", "against"), on("2025-03", "for", by=refs("b"))], "mixed differs"),
        ([on("2025-01-10", "for"), on("2025-02-10", "against"), on("2025-03-10", "neutral")], "neutral"),
    ],
    ids=lambda value: "+".join(one.id for one in value) if isinstance(value, list) else value,
)
def test_positions_combine_into_one_stance(positions: list[Position], words: str) -> None:
    together = taken(positions)
    marks = [mark for mark in ("past", "inferred", "differs") if getattr(together, mark)]
    assert " ".join(filter(None, [together.stance, *marks])) == words
    assert together.basis == tuple(one.id for one in positions)


@pytest.mark.parametrize(
    ("positions", "moved"),
    [
        ([on("2025-01-10", "against"), on("2025-03-01", "for")], ("against", "2025-03-01")),
        ([on("2025-03-01", "for"), on("2025-01-10", "against")], ("against", "2025-03-01")),
        (
            [on("2025-01-10", "against"), on("2025-03-01", "for"), on("2025-03-05", "for")],
            ("against", "2025-03-01"),
        ),
        ([on("2025-01-10", "for"), on("2025-03-01", "for")], None),
        ([on("2025-03-01", "against"), on("2025-03-01", "for")], None),
        ([on("2025-01-10", "against"), on("2025-03-01", "for", by=refs("b"))], None),
        ([past("against"), on("2025-03-01", "for")], None),
    ],
)
def test_later_stance_of_the_same_speakers_is_a_move(
    positions: list[Position], moved: tuple[str, str] | None
) -> None:
    found = taken(positions).moved
    assert (found and (found.stance, found.since.written)) == moved


def test_inferred_speaker_makes_the_stance_inferred() -> None:
    one, other = on("", "for"), on("", "against")
    assert taken([one], {one.id}) == CombinedStance("for", inferred=True, basis=(one.id,))
    assert taken([one, other], {other.id}) == CombinedStance(
        "mixed", inferred=True, differs=True, basis=(one.id, other.id)
    )


def test_change_names_former_and_new_positions_of_one_speaker() -> None:
    old, new, later = on("2026-02-01", "against"), on("2026-03-03", "for"), on("2026-03-05", "for")
    other = on("2026-03-03", "for", by=refs("b"))
    found = changes([old, new, later, other, on("2026-03-04~", "for", by=refs("a")), past("against")])
    assert set(found) == {old.id, new.id, later.id}
    assert {move.basis for move in found.values()} == {(old.id,)}
    assert {move.since for move in found.values()} == {new.date}


@pytest.mark.parametrize(
    "positions",
    [
        [on("2026-02-01", "for"), on("2026-03-03", "for")],
        [on("2026-02-01", "for"), on("2026-02-01", "against")],
        [on("2026-02-01", "for"), on("2026-03-03", "against", by=refs("b"))],
        [on("", "for"), on("2026-03-03", "against")],
        [],
    ],
)
def test_positions_without_a_change_have_none(positions: list[Position]) -> None:
    assert changes(positions) == {}
