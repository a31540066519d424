"""The positions pane without a terminal."""

from __future__ import annotations

from tests.analysis.given import read
from tui.analysis.selection_links import SelectionLinks
from tui.app.panes.positions_pane import PositionsPane
from tui.model.links import Links

MOVED = """\
title: A dam
actors: {a: Alba, b: Barda}
issues: {dam: Build the dam}
positions:
  - {issue: dam, by: a, stance: against, date: 2026-02-01, cue: said}
  - {issue: dam, by: a, stance: for, date: 2026-03-03}
  - {issue: dam, by: b, stance: for, date: 2026-03-03}
"""


def test_former_position_says_until_when_it_was_held() -> None:
    briefing = read(MOVED)
    contents = PositionsPane.contents(briefing, SelectionLinks(briefing, Links(briefing)))
    rows = [contents.rows[number] for number in range(1, 4)]
    assert [row.left[1].mark for row in rows] == ["past against", "for", "for"]
    tails = ["".join(piece.text for piece in row.right) for row in rows]
    assert tails == ["before 3 Mar 2026 · said", "now", ""]
