from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.given import A_WEEK, of_dates, read, shipped
from tui.analysis.density import Bucket, density
from tui.model.calendar import ordinal

if TYPE_CHECKING:
    from tui.model.entries import Briefing


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
    assert density(of_dates(a="2025-11-02", b="2025-11-04"), 80).buckets == (
        Bucket(november + 1, november + 1, ("a",)),
        Bucket(november + 2, november + 2, ()),
        Bucket(november + 3, november + 3, ("b",)),
    )


@pytest.mark.parametrize("buckets", [1, 0, -3])
def test_there_is_one_bucket_at_least(buckets: int) -> None:
    assert counts(of_dates(a="2025-11-02", b="2025-11-04"), buckets) == [2]


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
    ten_days = of_dates(first="2025-01-01", e=date, last="2025-01-10")
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
    told = density(of_dates(hint, **dates), 10)
    assert "".join(id_ for bucket in told.buckets for id_ in bucket.basis) == counted
    assert "".join(told.undated) == undated
    assert told.yearless is yearless


@given(st.lists(st.integers(0, 400), min_size=1, max_size=12), st.integers(1, 50))
def test_buckets_share_all_days_among_them_and_hold_each_event_on_its_day(
    days: list[int], wanted: int
) -> None:
    start = ordinal(2024, 1, 1)
    written = {f"e{number}": day for number, day in enumerate(days)}
    briefing = of_dates(**{id_: _written(start + day) for id_, day in written.items()})
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
