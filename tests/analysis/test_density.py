from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.given import A_WEEK, of_dates, read, shipped
from tui.analysis.density import beginnings, bucket_of
from tui.model.calendar import ordinal


def test_shipped_events_begin_on_two_yearless_days() -> None:
    begun = beginnings(shipped())
    assert list(begun.days) == ["strike-ain-al-hilweh", "strike-beirut"]
    assert begun.days["strike-beirut"] - begun.days["strike-ain-al-hilweh"] == 4
    assert begun.yearless
    assert begun.background == ("gaza-conflict", "israeli-actions", "cross-border-attacks")


def test_ongoing_and_undated_events_are_counted_apart() -> None:
    begun = beginnings(read(A_WEEK))
    assert list(begun.days) == ["strike", "meeting", "walkout", "month", "truce"]
    assert begun.background == ("dispute",)


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2025-01-05/2025-01-09", 5),
        ("2025-01-05/..", 5),
        ("../2025-01-05", 5),
        ("2025-01-1X", 10),
        ("2025-01", 1),
        ("2025-01-03~", 3),
    ],
)
def test_event_counts_on_its_earliest_possible_first_day(date: str, day: int) -> None:
    assert beginnings(of_dates(e=date)).days == {"e": ordinal(2025, 1, day)}


@pytest.mark.parametrize(
    ("hint", "dates", "counted", "yearless"),
    [
        ("", {"a": "XXXX-11-19", "b": "XXXX-11-20"}, "ab", True),
        ("", {"a": "XXXX-11-19", "b": "2025-11-20"}, "b", False),
        ("2025?", {"a": "XXXX-11-19", "b": "2025-11-20"}, "ab", False),
        ("", {"a": "", "b": "~"}, "", False),
    ],
)
def test_yearless_days_are_counted_if_comparable(
    hint: str, dates: dict[str, str], counted: str, yearless: bool
) -> None:
    begun = beginnings(of_dates(hint, **dates))
    assert "".join(begun.days) == counted
    assert begun.yearless is yearless


@given(st.integers(1, 400), st.integers(1, 50), st.integers(-400, 400))
def test_buckets_share_all_days_evenly_and_in_order(days: int, wanted: int, first: int) -> None:
    buckets = min(wanted, days)
    numbers = [bucket_of(day, first, days, buckets) for day in range(first, first + days)]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(buckets))
    lengths = [numbers.count(number) for number in range(buckets)]
    assert max(lengths) - min(lengths) <= 1
