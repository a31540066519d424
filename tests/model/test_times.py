from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.model.written_dates import SLOPPY
from tui.model.dates import DateError
from tui.model.entries import PARTS_OF_DAY
from tui.model.times import PARTS_OF_THE_DAY, parse_time, part_of_day_key


@pytest.mark.parametrize(("text", "minutes"), [("00:00", 0), ("09:30", 570), ("23:59", 1439)])
def test_time_is_minutes_after_midnight(text: str, minutes: int) -> None:
    assert parse_time(text, PARTS_OF_DAY) == minutes
    assert part_of_day_key(text) == minutes


def test_part_of_day_has_no_minutes() -> None:
    assert [parse_time(part, PARTS_OF_DAY) for part in PARTS_OF_DAY] == [None] * 4


@pytest.mark.parametrize(
    ("text", "way_out"),
    [
        ("25:00", "from 00 to 23"),
        ("24:00", "`00:00` and the next day"),
        ("12:60", "from 00 to 59"),
        ("9:30", "write `09:30`"),
        ("9.30 pm", "write `21:30`"),
        ("12am", "write `00:00`"),
        ("0930", "write `09:30`"),
        ("noon", "write `12:00`"),
        ("Night", "write `night`"),
        ("noonish", "`09:30`, or morning, afternoon, evening, night"),
        ("9", "`09:30`"),
        ("13pm", "`09:30`"),
        ("", "`09:30`"),
        ("٠٩:٣٠", "write `09:30`"),
        ("9" * 100_000, "`09:30`"),
    ],
)
def test_invalid_time_is_refused_with_help(text: str, way_out: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_time(text, PARTS_OF_DAY)
    assert caught.value.kind == "time"
    assert way_out in caught.value.help


def test_parts_of_day_and_times_sort_together() -> None:
    told = ["", "05:00", "morning", "11:59", "afternoon", "17:00", "evening", "21:59", "night", "23:00"]
    keys = [part_of_day_key(text) for text in told]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
    assert tuple(PARTS_OF_THE_DAY) == PARTS_OF_DAY


@given(st.one_of(st.text(), SLOPPY))
@example("99:99")
@example("22:00")
def test_parsing_any_time_raises_only_date_error(text: str) -> None:
    try:
        minutes = parse_time(text, ())
    except DateError:
        minutes = None
    assert part_of_day_key(text) == (-1 if minutes is None else minutes)
