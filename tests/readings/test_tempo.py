from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readings.given import read, shipped
from tui.briefing.dates import ordinal, parse
from tui.briefing.model import Briefing, Event
from tui.briefing.order import tell
from tui.briefing.readings.tempo import Bucket, Gap, density, gaps

A_WEEK = """\
title: A week
timeline:
  dispute: {title: An old dispute, background: true, date: 2025-11-01}
  strike: {title: A strike, date: 2025-11-19, time: night}
  rumour: {title: A rumour}
  meeting: {title: A meeting, date: 2025-11-20}
  walkout: {title: A walk-out, date: 2025-11-20}
  month: {title: Some time that month, date: 2025-12}
  truce: {title: A truce, date: 2025-12-02?}
"""


def of(hint: str = "", **written: str) -> Briefing:
    """A briefing of events by their dates; an event without one has an empty date, a background one a ~."""
    timeline = {
        id_: Event(
            id=id_, date=parse(date) if date.strip("~") else None, background="true" if date == "~" else ""
        )
        for id_, date in written.items()
    }
    year = parse(hint) if hint else None
    return Briefing(timeline=timeline, entries={**timeline}, told=tell(timeline, year)[0], year_hint=year)


# --- Gaps --------------------------------------------------------------------------------------------------


def test_four_days_lie_between_the_two_strikes() -> None:
    assert list(gaps(shipped())) == [Gap("strike-ain-al-hilweh", "strike-beirut", 4)]


def test_days_are_counted_between_dated_neighbours_and_only_where_both_are_known_to_the_day() -> None:
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
    assert [gap.days for gap in gaps(of(hint, a=first, b=then))] == ([days] if days else [])


def test_an_event_that_a_relation_puts_before_an_earlier_day_is_no_negative_gap_away() -> None:
    briefing = read(
        "title: T\ntimeline: {a: {title: A, date: 2025-11-23?, before: b}, b: {title: B, date: 2025-11-19}}"
    )
    assert briefing.told == ("a", "b")
    assert list(gaps(briefing)) == []


# --- Density -----------------------------------------------------------------------------------------------


def counts(briefing: Briefing, buckets: int) -> list[int]:
    return [len(bucket.basis) for bucket in density(briefing, buckets).buckets]


def test_the_shipped_briefing_has_two_dated_events_five_days_apart_in_an_unknown_year() -> None:
    told = density(shipped(), 3)
    assert [bucket.basis for bucket in told.buckets] == [("strike-ain-al-hilweh",), (), ("strike-beirut",)]
    assert told.yearless
    assert told.background == ("gaza-conflict", "israeli-actions")
    assert told.undated == ("talks", "beirut-condemnation", "russian-warning")
    assert set(told.basis) == set(shipped().timeline)


def test_what_was_going_on_already_and_what_has_no_date_are_told_apart() -> None:
    told = density(read(A_WEEK), 2)
    assert [bucket.basis for bucket in told.buckets] == [("strike", "meeting", "walkout"), ("month", "truce")]
    assert (told.background, told.undated) == (("dispute",), ("rumour",))


def test_there_is_a_bucket_a_day_at_most() -> None:
    november = ordinal(2025, 11, 1)
    assert density(of(a="2025-11-02", b="2025-11-04"), 80).buckets == (
        Bucket(november + 1, november + 1, ("a",)),
        Bucket(november + 2, november + 2, ()),
        Bucket(november + 3, november + 3, ("b",)),
    )


@pytest.mark.parametrize("buckets", [1, 0, -3])
def test_there_is_one_bucket_at_least(buckets: int) -> None:
    assert counts(of(a="2025-11-02", b="2025-11-04"), buckets) == [2]


@pytest.mark.parametrize(
    ("date", "bucket"),
    [
        ("2025-01-05/2025-01-09", 4),
        ("2025-01-05/..", 4),
        ("../2025-01-05", 4),
        ("2025-01-1X", 9),
        ("2025-01", 0),
        ("2025-01-03~", 2),
    ],
)
def test_an_event_counts_on_the_first_day_that_it_may_have_begun(date: str, bucket: int) -> None:
    ten_days = of(first="2025-01-01", e=date, last="2025-01-10")
    assert "e" in density(ten_days, 10).buckets[bucket].basis


@pytest.mark.parametrize(
    ("hint", "dates", "counted", "undated", "yearless"),
    [
        ("", {"a": "XXXX-11-19", "b": "XXXX-11-20"}, "ab", "", True),
        ("", {"a": "XXXX-11-19", "b": "2025-11-20"}, "b", "a", False),
        ("2025?", {"a": "XXXX-11-19", "b": "2025-11-20"}, "ab", "", False),
        ("", {"a": "", "b": "~"}, "", "a", False),
    ],
)
def test_days_without_a_year_are_counted_where_they_can_be_compared(
    hint: str, dates: dict[str, str], counted: str, undated: str, yearless: bool
) -> None:
    told = density(of(hint, **dates), 10)
    assert "".join(id_ for bucket in told.buckets for id_ in bucket.basis) == counted
    assert "".join(told.undated) == undated
    assert told.yearless is yearless


@given(st.lists(st.integers(0, 400), min_size=1, max_size=12), st.integers(1, 50))
def test_buckets_share_all_days_among_them_and_hold_each_event_on_its_day(
    days: list[int], wanted: int
) -> None:
    start = ordinal(2024, 1, 1)
    written = {f"e{number}": day for number, day in enumerate(days)}
    briefing = of(**{id_: _written(start + day) for id_, day in written.items()})
    buckets = density(briefing, wanted).buckets
    lengths = [bucket.last - bucket.first + 1 for bucket in buckets]
    assert len(buckets) == min(wanted, max(days) - min(days) + 1)
    assert max(lengths) - min(lengths) <= 1
    assert [bucket.first for bucket in buckets[1:]] == [bucket.last + 1 for bucket in buckets[:-1]]
    assert (buckets[0].first, buckets[-1].last) == (start + min(days), start + max(days))
    for bucket in buckets:
        inside = {id_ for id_, day in written.items() if bucket.first <= start + day <= bucket.last}
        assert set(bucket.basis) == inside
    assert sorted(id_ for bucket in buckets for id_ in bucket.basis) == sorted(written)


def _written(day: int) -> str:
    from datetime import date  # noqa: PLC0415 - only to spell a day without the code that is tested

    return date.fromordinal(day).isoformat()
