"""The lanes beside the timeline: who acted and who was the target."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from rich.cells import cell_len

from tests.analysis.generated import briefings
from tests.analysis.given import read, second, shipped
from tests.app.timeline.given import MANY, WEEK
from tui.analysis.lanes import lanes
from tui.app import wording
from tui.app.timeline.lane_marks import LaneMarks, ShownLanes, abbreviations
from tui.app.timeline.timeline_rows import TimelineRows
from tui.model.entries import Briefing
from tui.render.glyphs import GLYPHS

MARKS = {mark: glyphs[1] for mark, glyphs in GLYPHS.items()} | {"material conflict": "X"}


def lanes_of(briefing: Briefing) -> tuple[LaneMarks, TimelineRows]:
    rows = TimelineRows(briefing)
    places = {id_: number for number, id_ in enumerate(rows.ids) if id_}
    return LaneMarks(briefing, places, rows.spans()), rows


def drawn(briefing: Briefing, width: int = 34, selected: str = "") -> dict[str, str]:
    """Return the lane marks of each event."""
    marks, rows = lanes_of(briefing)
    shown = marks.shown(width, selected)
    return {
        id_: "".join(p.text for p in marks.beside(number, briefing.timeline.get(id_), shown, MARKS)).rstrip()
        for number, id_ in enumerate(rows.ids)
        if id_
    }


def heads(briefing: Briefing, lines: int, event: str = "", width: int = 34) -> list[str]:
    marks, _ = lanes_of(briefing)
    of = marks.heads(marks.shown(width, ""), lines, briefing.timeline.get(event, event), MARKS)
    return ["".join(piece.text for piece in line).rstrip() for line in of]


def test_event_joins_the_lanes_of_actor_and_target() -> None:
    beside = drawn(read(WEEK))
    assert lanes_of(read(WEEK))[0].shown(34, "").lanes == ("north", "south", "crew", "")
    assert beside["landing"] == "X-@   |"  # the guard is in the lane of its side
    assert beside["answer"] == "| x   |"
    assert beside["truce"] == "c-c   |"
    assert beside["m6"] == "| X-i |"
    assert beside["m8"] == "X-+-? |"
    assert beside["quarrel"] == "      ~"


def test_a_lane_runs_from_its_first_event_to_its_last() -> None:
    beside = drawn(read(WEEK))
    assert beside["trade"] == "      ~"
    assert beside["blockade"] == "e-@   |"
    assert beside["rumour"] == "      e"


SPAN = """\
title: A strike
actors: {crews: Crews, port: Port}
timeline:
  strike: {title: A strike, date: 2024-05-01, until: 2024-05-06, by: crews}
  offer: {title: An offer, date: 2024-05-03, by: port}
  talks: {title: Talks, date: 2024-05-06, by: port}
  fair: {title: A fair, date: 2024-05-08, by: port}
  end: {title: Work again, date: 2024-05-09, by: crews}
"""


def test_lane_is_double_while_an_event_lasts() -> None:
    beside = drawn(read(SPAN))
    assert list(beside.values()) == ["e", "H e", "_ e", "| e", "e"]


def test_span_that_no_other_event_falls_into_is_not_drawn() -> None:
    beside = drawn(read(SPAN.replace("until: 2024-05-06", "until: 2024-05-02")))
    assert beside["offer"] == "| e"


def test_inferred_role_is_a_question_mark() -> None:
    beside = drawn(second())
    assert beside["exchange-of-fire"].startswith("?-X-i")
    assert beside["shelling"] == "| X---?"


def test_lane_names_are_vertical_with_a_legend_beside() -> None:
    assert heads(shipped(), 3, "strike-beirut") == [
        "L I H H R s 0  X Israel",
        "e s e a u e    @ Hezbollah?",
        "b r z m s v",
    ]


def test_legend_names_an_actor_by_its_side() -> None:
    assert heads(read(WEEK), 3, "guard")[0] == "N S t 0  Northland"
    assert heads(read(WEEK), 3, "rumours")[0] == "N S t 0"


def test_single_line_names_are_distinct_letters() -> None:
    (line,) = heads(shipped(), 1, "talks")
    assert line == "L I H a R s 0  c Lebanon  c Israel"
    assert heads(shipped(), 1, "gaza-conflict")[0].endswith(f"0 {wording.NO_ACTOR}")


@pytest.mark.parametrize(
    ("label", "letters", "first"),
    [
        ("United States", 3, "US"), ("Mirrah Strait Commission", 3, "MSC"), ("two passengers", 3, "two"),
        ("Israel", 3, "Isr"), ("United States", 1, "U"), ("‘radical elements’", 3, "rad"), ("…", 3, "?"),
        ("", 3, "?"), ("مو", 3, "مو"), ("Ḥizb", 3, "Ḥiz"), ("黎巴嫩", 3, "黎巴嫩"),
    ],
)  # fmt: skip
def test_an_actor_is_called_by_initials_or_by_its_first_letters(label: str, letters: int, first: str) -> None:
    assert "".join(abbreviations(label, letters)[0]) == first


def test_narrow_pane_shows_largest_lanes_and_one_for_the_rest() -> None:
    marks, _ = lanes_of(read(MANY))
    shown = marks.shown(34, "")
    assert shown == ShownLanes(("side0", "side1", "side2", "side3", "side4", "side5"), 6)
    assert shown.width == 14
    assert drawn(read(MANY))["e7"] == "| | | X-+-+-@"
    assert "+6" in heads(read(MANY), 3)[0]
    assert marks.shown(120, "").rest == 0


@pytest.mark.parametrize("selected", ["side11", "cell"])
def test_the_lane_of_the_actor_that_is_selected_is_always_shown(selected: str) -> None:
    marks, _ = lanes_of(read(MANY))
    assert "side11" in marks.shown(34, selected).lanes
    assert len(marks.shown(34, selected).lanes) == 6


def test_a_column_leads_to_its_lane() -> None:
    marks, _ = lanes_of(read(WEEK))
    shown = marks.shown(34, "")
    assert [marks.at(column, shown) for column in (-1, 0, 1, 2, 5, 6, 8)] == [
        "", "north", "north", "south", "crew", "", "",
    ]  # fmt: skip


def test_a_briefing_without_events_has_no_lanes() -> None:
    marks, _ = lanes_of(Briefing())
    assert marks.shown(34, "") == ShownLanes((), 0)
    assert marks.heads(marks.shown(34, ""), 1, "", MARKS) == [marks.heads(ShownLanes((), 0), 1, "", MARKS)[0]]


@settings(max_examples=60, deadline=None)
@given(briefings())
def test_every_event_is_marked_and_all_rows_are_equally_wide(
    briefing: Briefing,
) -> None:
    marks, rows = lanes_of(briefing)
    belongs = {lane.actor: set(lane.events) for lane in lanes(briefing)}
    for width in (4, 34, 200):
        shown = marks.shown(width, "")
        for number, id_ in enumerate(rows.ids):
            event = briefing.timeline.get(id_)
            beside = marks.beside(number, event, shown, MARKS)
            assert cell_len("".join(piece.text for piece in beside)) == shown.width
            if event is not None:
                marked = {shown.lanes[at] for at in marks.marks(event, shown) if at < len(shown.lanes)}
                assert marked == {actor for actor in shown.lanes if id_ in belongs[actor]}
        for lines in (1, 3):
            for line in marks.heads(shown, lines, "", MARKS):
                assert cell_len("".join(piece.text for piece in line)) >= shown.width
