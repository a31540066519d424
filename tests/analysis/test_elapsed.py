from __future__ import annotations

import pytest

from tests.analysis.given import A_WEEK, of_dates, read, shipped
from tui.analysis.elapsed import Gap, gaps


def test_four_days_are_between_the_two_strikes() -> None:
    assert list(gaps(shipped())) == [Gap("strike-ain-al-hilweh", "strike-beirut", 4)]


def test_gap_needs_two_neighbours_dated_to_the_day() -> None:
    # The month has the 1st of December as its first day, and is still none to count from.
    assert list(gaps(read(A_WEEK))) == [Gap("strike", "meeting", 1)]


@pytest.mark.parametrize(
    ("first", "then", "hint", "days"),
    [
        ("2025-11-19", "2025-11-23", "", 4),
        ("2025-11-19T23:50", "2025-11-20T00:10", "", 1),
        ("2025-11-19~", "2025-11-23?", "", 4),
        ("XXXX-02-28", "XXXX-03-01", "", None),  # the year may have a 29th of February, or not
        ("XXXX-02-28", "XXXX-02-29", "", 1),
        ("XXXX-02-28", "XXXX-03-01", "2025", 1),
        ("XXXX-11-19", "2025-11-23", "2025?", 4),
        ("XXXX-11-19", "2025-11-23", "", None),
        ("2025-11-19", "2025-11-19", "", None),
        ("2025-11", "2025-11-23", "", None),
        ("2025-11-19", "2025-11-20/2025-11-23", "", None),
        ("../2025-11-19", "2025-11-23", "", None),
    ],
)
def test_elapsed_days(first: str, then: str, hint: str, days: int | None) -> None:
    assert [gap.days for gap in gaps(of_dates(hint, a=first, b=then))] == ([days] if days else [])


def test_days_are_counted_from_the_last_day_of_an_event() -> None:
    text = """\
title: A siege
timeline:
  siege: {title: A siege, date: 2025-11-01, until: 2025-11-10}
  relief: {title: The relief, date: 2025-11-12}
"""
    assert list(gaps(read(text))) == [Gap("siege", "relief", 2)]


def test_gap_is_never_negative() -> None:
    briefing = read(
        "title: T\ntimeline: {a: {title: A, date: 2025-11-23?, before: b}, b: {title: B, date: 2025-11-19}}"
    )
    assert briefing.event_order == ("a", "b")
    assert list(gaps(briefing)) == []
