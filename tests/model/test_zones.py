"""Times in zones: ordered as instants, shown as written."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.date_format import format_date
from tui.model.dates import elapsed_days, firmly_before, in_utc
from tui.model.edtf import parse
from tui.model.entries import Event, Ref
from tui.model.event_order import order_events

ZONES = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
INSTANTS = st.datetimes(datetime(1000, 1, 3), datetime(9998, 1, 1), timezones=ZONES)


def written(instant: datetime) -> str:
    """An instant as the format spells it, to the minute."""
    return instant.isoformat(timespec="minutes")


def order_of(*dates: str) -> list[str]:
    """Dates in the order of their events."""
    events = {str(at): Event(id=str(at), title="A", date=parse(date)) for at, date in enumerate(dates)}
    return [dates[int(id_)] for id_ in order_events(events, None)[0]]


@given(INSTANTS, INSTANTS)
def test_events_in_two_zones_are_in_order_of_their_instants(one: datetime, other: datetime) -> None:
    one, other = (instant.replace(second=0, microsecond=0) for instant in (one, other))
    expected = [one, other] if one <= other else [other, one]
    assert order_of(written(one), written(other)) == [written(instant) for instant in expected]
    assert firmly_before(parse(written(one)), parse(written(other))) <= (one < other)


@given(INSTANTS)
def test_date_with_a_zone_is_shown_as_written(instant: datetime) -> None:
    date = parse(written(instant))
    assert format_date(date).endswith(written(instant)[-11:])
    assert str(instant.day) in format_date(date)
    assert (date.earliest, date.latest) == (instant.toordinal(), instant.toordinal())


@given(INSTANTS)
def test_date_without_a_time_stays_precise_to_the_day(instant: datetime) -> None:
    day = parse(instant.date().isoformat())
    assert in_utc(day) == day
    assert day.precision == "day"
    timed = parse(written(instant))
    assert not firmly_before(day, timed)
    assert not firmly_before(timed, day)


def test_z_is_the_same_zone_as_an_offset_of_zero() -> None:
    assert in_utc(parse("2026-05-12T02:15+00:00"))[1:] == in_utc(parse("2026-05-12T02:15Z"))[1:]


def test_interval_is_ordered_by_its_instants() -> None:
    late = "2026-05-12T01:00+02:00/2026-05-12T03:00Z"
    assert order_of(late, "2026-05-11T22:59Z") == ["2026-05-11T22:59Z", late]
    assert order_of("2026-05-12T00:30Z", late) == [late, "2026-05-12T00:30Z"]


def test_zone_may_move_a_day_without_a_contradiction() -> None:
    """At 23:30 in New York it is the next day in UTC; the paper there writes the day of New York."""
    events = {
        "call": Event(id="call", title="A", date=parse("2026-05-11T23:30-05:00")),
        "report": Event(id="report", title="A", date=parse("2026-05-11"), after=(Ref("call"),)),
    }
    assert order_events(events, None) == (("call", "report"), ())


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2026-05-11T23:30-05:00", "2026-05-12T00:30-05:00", 1),
        ("2026-05-11T23:30-05:00", "2026-05-12T04:30Z", 0),
        ("2026-05-11", "2026-05-12T04:30Z", 1),
    ],
)
def test_elapsed_days_are_those_of_one_zone(one: str, other: str, days: int) -> None:
    assert elapsed_days(parse(one), parse(other)) == days


def test_year_of_a_hint_keeps_the_zone() -> None:
    assert order_of("XXXX-11-19T22:00-05:00", "XXXX-11-19T22:00Z") == [
        "XXXX-11-19T22:00Z", "XXXX-11-19T22:00-05:00",
    ]  # fmt: skip
