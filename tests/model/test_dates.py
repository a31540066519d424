from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.written_dates import SPELLED, day, parsed
from tui.model.calendar import civil
from tui.model.date_format import format_date
from tui.model.dates import LEAP_DAY, elapsed_days, firmly_before, in_year
from tui.model.edtf import parse

if TYPE_CHECKING:
    import datetime


def test_hint_gives_a_date_its_year() -> None:
    placed = in_year(parse("XXXX-11-19"), parse("2025"))
    assert (placed.earliest, placed.latest) == (day("2025-11-19"), day("2025-11-19"))
    assert (placed.yearless, placed.qualifier) == (False, "")


@pytest.mark.parametrize(
    ("text", "hint", "first", "last", "qualifier"),
    [
        ("XXXX-11-19", "2025?", "2025-11-19", "2025-11-19", "?"),
        ("XXXX-11-19~", "2025?", "2025-11-19", "2025-11-19", "%"),
        ("XXXX-02-29", "2024", "2024-02-29", "2024-02-29", ""),
        ("XXXX-02-29", "2025", "2025-02-28", "2025-02-28", ""),
        ("XXXX-02-28", "2024", "2024-02-28", "2024-02-28", ""),
        ("XXXX-02", "2025", "2025-02-01", "2025-02-28", ""),
        ("XXXX-24", "2023", "2023-12-01", "2024-02-29", ""),
        ("XXXX-11-19", "2024/2025", "2024-11-19", "2025-11-19", "?"),
        ("XXXX-11-19", "202X", "2020-11-19", "2029-11-19", "?"),
        ("XXXX-11-19", "2025-24", "2025-11-19", "2025-11-19", ""),
        ("../XXXX-11-19", "2025", None, "2025-11-19", ""),
    ],
)
def test_date_with_a_hint_is_as_uncertain_as_the_hint(
    text: str, hint: str, first: str | None, last: str | None, qualifier: str
) -> None:
    placed = in_year(parse(text), parse(hint))
    assert (placed.earliest, placed.latest, placed.qualifier) == (day(first), day(last), qualifier)


@pytest.mark.parametrize("hint", [None, "XXXX-11", "../2025", "2025/.."])
def test_hint_without_a_year_leaves_a_date_yearless(hint: str | None) -> None:
    date = parse("XXXX-11-19")
    assert in_year(date, parse(hint) if hint else None) == date
    assert format_date(date, parse(hint) if hint else None) == "19 Nov"


def test_date_with_a_year_ignores_the_hint() -> None:
    assert in_year(parse("2024-11-19"), parse("2025")) == parse("2024-11-19")


@pytest.mark.parametrize(
    ("a", "b", "firm"),
    [
        ("2025-11-19", "2025-11-20", True),
        ("2025-11-19", "2025-11-19", False),
        ("2025-11-20", "2025-11-19", False),
        ("2025-11-19T20:00", "2025-11-19T22:00", False),
        ("2025-11", "2025-12-01", True),
        ("2025-11", "2025-11-30", False),
        ("2025-11-19?", "2025-11-20", False),
        ("2025-11-19", "2025-11-20~", False),
        ("XXXX-11-19", "XXXX-11-20", True),
        ("XXXX-11-19", "2025-11-20", False),
        ("2025-11-19", "XXXX-11-20", False),
        ("../2025-11-19", "2025-11-20", True),
        ("2025-11-19/..", "2030", False),
        ("2025", "../2026", False),
    ],
)
def test_only_certain_dates_are_firmly_in_order(a: str, b: str, firm: bool) -> None:
    assert firmly_before(parse(a), parse(b)) is firm


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        ("XXXX-11-19", "XXXX-11-23?", 4),
        ("2025-11-19", "2025-11-23", 4),
        ("2025-11-23", "2025-11-19", -4),
        ("2025-12-31T23:00", "2026-01-01", 1),
        ("XXXX-02-28", "XXXX-03-01", None),  # one day or two, as the year has a 29th or not
        ("XXXX-03-01", "XXXX-02-28", None),
        ("XXXX-02-28", "XXXX-02-29", 1),
        ("XXXX-02-29", "XXXX-03-01", 1),
        ("XXXX-11-19", "2025-11-23", None),
        ("2025-11", "2025-11-23", None),
        ("2025-11-19", "2025-11-19/2025-11-23", None),
        ("2025-11-1X", "2025-11-23", None),
    ],
)
def test_elapsed_days_need_dates_precise_to_the_day(a: str, b: str, days: int | None) -> None:
    assert elapsed_days(parse(a), parse(b)) == days


@given(st.dates(), st.dates())
def test_days_are_in_calendar_order(a: datetime.date, b: datetime.date) -> None:
    first, second = parse(a.isoformat()), parse(b.isoformat())
    assert first.earliest == first.latest == a.toordinal()
    assert firmly_before(first, second) == (a < b)
    assert elapsed_days(first, second) == (b - a).days
    assert civil(a.toordinal()) == (a.year, a.month, a.day)


@given(SPELLED, SPELLED, st.integers(0, 9998))
def test_hint_keeps_the_order_of_yearless_dates(a: str, b: str, year: int) -> None:
    first, second, hint = parsed(a), parsed(b), parse(f"{year:04}")
    if first and second and first.yearless and second.yearless and firmly_before(first, second):
        placed, following = in_year(first, hint), in_year(second, hint)
        assert placed.latest is not None
        assert following.earliest is not None
        # Only 29 February falls on another day, the one before it.
        assert placed.latest < following.earliest or second.earliest == LEAP_DAY
        assert placed.latest <= following.earliest
