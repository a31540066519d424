"""The matrix as text: folded to the width there is, and explained in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.analysis.generated import briefings
from tests.analysis.given import read, second, shipped
from tui.analysis.matrix import matrix
from tui.render.matrix_table import table

if TYPE_CHECKING:
    from tui.model.entries import Briefing

HOUSES = """\
title: Houses
actors:
  oak: Oak
  ash: {name: Ash, part_of: oak}
  elm: {name: Elm, part_of: oak}
  yew: Yew
issues:
  wall: {name: The wall should stay, group: Stone}
  well: {name: The well should be shared}
positions:
  - {issue: wall, by: ash, stance: for}
  - {issue: wall, by: elm, stance: against}
  - {issue: wall, by: yew, stance: for?, period: once}
  - {issue: well, by: yew, stance: neutral}
"""


def shown(briefing: Briefing, width: int = 80, *, plain: bool = False) -> list[str]:
    return list(table(matrix(briefing), briefing, width, plain=plain))


def test_every_issue_has_its_stances_beside_it_and_the_signs_are_told_in_words() -> None:
    assert shown(read(HOUSES), 60) == [
        "                              Oak       Yew",
        "────────────────────────────────────────────────",
        "Stone",
        "  The wall should stay        ◆! 2      △?",
        "The well should be shared     ·         ●",
        "",
        "◆ mixed; ● neutral; △ for, in the past only; ? inferred; !",
        "its members, or what it says, differ; a number: so many",
        "positions; · no position in this text, which is not a",
        "neutral one.",
    ]


def test_in_plain_letters_it_is_the_same_table() -> None:
    lines = shown(read(HOUSES), 60, plain=True)
    assert "".join(lines).isascii()
    assert lines[3:5] == [
        "  The wall should stay        *! 2      (+)?",
        "The well should be shared     .         o",
    ]


def test_actors_that_do_not_fit_stand_in_a_table_below_with_the_issues_again() -> None:
    lines = shown(read(HOUSES), 26)
    assert [line.split() for line in lines if "Oak" in line or "Yew" in line] == [["Oak"], ["Yew"]]
    assert sum(line.startswith("The well") for line in lines) == 2


def test_without_a_position_there_is_no_table() -> None:
    assert shown(read("title: T\nissues: {wall: A wall}\nactors: {oak: Oak}\n")) == []


@pytest.mark.parametrize("briefing", [shipped(), second()], ids=["talks", "strait"])
@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_every_cell_is_in_the_table_once(briefing: Briefing, width: int) -> None:
    of = matrix(briefing)
    lines = shown(briefing, width)
    legend = len(lines) - lines[::-1].index("")
    signs = [part for line in lines[:legend] for part in line.split()]
    assert signs.count("·") == len(of.rows) * len(of.columns) - len(of.cells)
    marks = [sign for sign in signs if sign.rstrip("?!") in {"▲", "▼", "◆", "●", "△", "▽"}]
    assert len(marks) == len(of.cells)


@settings(max_examples=60, deadline=None)
@given(briefings(), st.integers(20, 120), st.booleans())
def test_no_line_is_wider_than_the_room_or_ends_with_a_blank(
    briefing: Briefing, width: int, plain: bool
) -> None:
    lines = shown(briefing, width, plain=plain)
    assert max(map(cell_len, lines), default=0) <= width
    assert [line for line in lines if line != line.rstrip()] == []
    assert not plain or "".join(lines).isascii()
