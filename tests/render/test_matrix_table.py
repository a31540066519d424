"""The matrix as text: folded to the width, with a legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.analysis.generated import briefings
from tests.analysis.given import read, second, shipped
from tui.analysis.matrix import matrix
from tui.render import wording
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


def test_every_issue_has_its_stances_and_a_legend_follows() -> None:
    lines = shown(read(HOUSES), 60)
    assert lines[:6] == [
        "                              Oak       Yew",
        "────────────────────────────────────────────────",
        "Stone",
        "  The wall should stay        ◆! 2      △?",
        "The well should be shared     ·         ●",
        "",
    ]
    past = wording.LEGEND_PAST.format(stance=wording.STANCES["for"])
    signs = (("◆", wording.STANCES["mixed"]), ("●", wording.STANCES["neutral"]), ("△", past))
    *marks, none = (
        wording.LEGEND.format(mark=mark, words=text) for mark, text in (*signs, ("·", wording.LEGEND_NONE))
    )
    legend = (*marks, wording.LEGEND_INFERRED, wording.LEGEND_DIFFERS, wording.LEGEND_COUNT, none)
    assert " ".join(lines[6:]) == "; ".join(legend) + "."


def test_ascii_table_is_the_same() -> None:
    lines = shown(read(HOUSES), 60, plain=True)
    assert "".join(lines).isascii()
    assert lines[3:5] == [
        "  The wall should stay        *! 2      (+)?",
        "The well should be shared     .         o",
    ]


def test_actors_that_do_not_fit_go_in_another_table_below() -> None:
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
def test_no_line_is_too_wide_or_ends_with_a_blank(briefing: Briefing, width: int, plain: bool) -> None:
    lines = shown(briefing, width, plain=plain)
    assert max(map(cell_len, lines), default=0) <= width
    assert [line for line in lines if line != line.rstrip()] == []
    assert not plain or "".join(lines).isascii()
