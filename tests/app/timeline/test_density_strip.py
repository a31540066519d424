"""The density above the timeline: bars of all events and, below them, of the linked ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.given import of_dates, read, second, shipped
from tests.app.timeline.given import WEEK
from tui.app.timeline.density_strip import DensityStrip
from tui.app.timeline.timeline_rows import TimelineRows
from tui.model.entries import Briefing

BARS = ".12345678"[:8]


def strip_of(briefing: Briefing) -> tuple[DensityStrip, dict[str, int]]:
    rows = TimelineRows(briefing)
    places = {id_: number for number, id_ in enumerate(rows.ids) if id_}
    return DensityStrip(rows.days, rows.lasts, rows.ids), places


def drawn(briefing: Briefing, width: int, *answering: str) -> list[str]:
    strip, places = strip_of(briefing)
    numbers = [places[id_] for id_ in answering]
    return ["".join(p.text for p in strip.line(line, width, numbers, BARS)) for line in (0, 1)]


def test_each_day_is_a_bar_as_high_as_its_number_of_events() -> None:
    assert drawn(read(WEEK), 34) == [" 1 May 3.....7.........1. 9 May", ""]


def test_event_that_lasted_has_bars_to_its_last_day() -> None:
    text = "title: A siege\ntimeline:\n  siege: {title: A siege, date: 2025-05-01, until: 2025-05-04}\n"
    rest = "  relief: {title: Relief, date: 2025-05-03}\n  peace: {title: Peace, date: 2025-05-06}\n"
    assert drawn(read(text + rest), 30, "siege") == [" 1 May 4.4.7.4...4. 6 May", "linked 4 4 4 4     "]


def test_linked_events_are_below_on_the_same_scale() -> None:
    all_, linked = drawn(read(WEEK), 34, "landing", "m6", "m7", "truce")
    assert linked.startswith("linked ")
    assert [at for at, bar in enumerate(linked) if bar.isdigit()] == [
        at for at, bar in enumerate(all_) if bar.isdigit() and 6 < at < 26
    ]
    assert [bar for bar in linked if bar.isdigit()] == ["1", "2", "1"]


def test_second_line_is_empty_without_dated_linked_events() -> None:
    assert drawn(read(WEEK), 34, "rumour", "quarrel", "blockade")[1] == ""


@pytest.mark.parametrize(
    ("dates", "ends"),
    [
        (("2031-03-04", "2031-03-05", "2031-03-06"), ("4 Mar", "6 Mar")),
        (("XXXX-11-19", "XXXX-11-20", "XXXX-11-23"), ("19 Nov", "23 Nov")),
        (("2024-12-31", "2025-01-01", "2025-01-02"), ("Dec 2024", "Jan 2025")),
        (("1990-12-31", "2001-01-01", "2025-01-02"), ("1990", "2025")),
    ],
)
def test_ends_are_as_precise_as_the_span_is_short(dates: tuple[str, ...], ends: tuple[str, str]) -> None:
    line = drawn(of_dates(**{f"e{number}": date for number, date in enumerate(dates)}), 60)[0].strip()
    assert line.startswith(f"{ends[0]} ")
    assert line.endswith(f" {ends[1]}")


def test_where_there_is_little_room_the_ends_are_left_out() -> None:
    assert "May" not in drawn(read(WEEK), 20)[0]


@pytest.mark.parametrize(
    ("briefing", "fits"),
    [
        (second(), True),
        (shipped(), False),  # two of its events have a date
        (Briefing(), False),
        (of_dates(a="2024-05-01", b="2024-05-01", c="2024-05-01"), False),  # a single day
        (of_dates(a="2024", b="2024", c="2025", d="2024-05-01"), False),  # years are no days
        (of_dates(a="2024-05-01", b="2024-05-02", c="2024-05-02"), True),
    ],
)
def test_strip_needs_three_dated_events(briefing: Briefing, fits: bool) -> None:
    assert strip_of(briefing)[0].fits(34) is fits
    assert not strip_of(briefing)[0].fits(8)


def test_a_column_leads_to_the_first_event_of_its_bucket() -> None:
    strip, _ = strip_of(read(WEEK))
    line = drawn(read(WEEK), 34)[0]
    assert strip.event_at(line.index("3"), 34) == "landing"
    assert strip.event_at(line.index("7"), 34) == "m1"
    assert strip.event_at(0, 34) == ""
    assert strip.event_at(33, 34) == ""
    assert strip.event_at(line.index("7") - 3, 34) == ""


@given(st.lists(st.integers(1, 28), min_size=3, max_size=30), st.integers(12, 90), st.data())
def test_linked_bars_are_never_higher_and_fit_the_width(
    days: list[int], width: int, data: st.DataObject
) -> None:
    briefing = of_dates(**{f"e{number}": f"2024-05-{day:02}" for number, day in enumerate(days)})
    strip, _ = strip_of(briefing)
    if not strip.fits(width):
        assert len(set(days)) == 1
        return
    some = data.draw(st.sets(st.sampled_from(sorted(briefing.timeline))))
    all_, share = drawn(briefing, width, *some)
    assert len(all_) <= width
    assert len(share) <= width
    assert bool(share) is bool(some)
    for above, below in zip(
        all_[strip._drawn(width).start :], share[strip._drawn(width).start :], strict=False
    ):
        assert (below if below.isdigit() else "0") <= (above if above.isdigit() else "9")
    everything = drawn(briefing, width, *briefing.timeline)
    assert everything[1].replace("linked", "").strip().replace(" ", "") == "".join(
        bar for bar in all_[strip._drawn(width).start :].split(" ")[0] if bar.isdigit()
    )
