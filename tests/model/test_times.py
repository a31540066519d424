from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.model.written_dates import SLOPPY
from tui.model.date_format import format_time
from tui.model.dates import DateError, DateErrorKind
from tui.model.entries import PARTS_OF_DAY
from tui.model.times import PARTS_OF_THE_DAY, parse_time, part_of_day_key


@pytest.mark.parametrize(("text", "minutes"), [("00:00", 0), ("09:30", 570), ("23:59", 1439)])
def test_time_is_minutes_after_midnight(text: str, minutes: int) -> None:
    assert parse_time(text) == minutes
    assert part_of_day_key(text) == minutes


def test_part_of_day_has_no_minutes() -> None:
    assert [parse_time(part) for part in PARTS_OF_DAY] == [None] * 4


REFUSED = [
    ("25:00", "hour-range", "write-hour", ""),
    ("24:00", "hour-range", "next-day", ""),
    ("12:60", "minute-range", "write-minute", ""),
    ("9:30", "time-format", "write", "09:30"),
    ("9.30 pm", "time-format", "write", "21:30"),
    ("12am", "time-format", "write", "00:00"),
    ("0930", "time-format", "write", "09:30"),
    ("noon", "time-format", "write", "12:00"),
    ("Night", "time-format", "write", "night"),
    ("about 14:50", "time-format", "write", "14:50~"),
    ("c. 2.50 p.m.", "time-format", "write", "14:50~"),
    ("14:50 ~ ?", "time-format", "write", "14:50%"),
    ("2:50pm or so", "time-format", "write", "14:50~"),
    ("perhaps night", "time-format", "write", "night?"),
    ("about", "time-format", "time-or-part", ""),
    ("~", "time-format", "time-or-part", ""),
    ("24:00~", "hour-range", "next-day", ""),
    ("noonish", "time-format", "time-or-part", ""),
    ("9", "time-format", "time-or-part", ""),
    ("13pm", "time-format", "time-or-part", ""),
    ("", "time-format", "time-or-part", ""),
    ("٠٩:٣٠", "time-format", "write", "09:30"),
    ("9" * 100_000, "time-format", "time-or-part", ""),
]
"""Text, reason, advice, spelling."""


@pytest.mark.parametrize(("text", "reason", "advice", "spelling"), REFUSED)
def test_invalid_time_is_refused_with_reason_and_advice(
    text: str, reason: str, advice: str, spelling: str
) -> None:
    with pytest.raises(DateError) as caught:
        parse_time(text)
    error = caught.value
    assert (error.kind, error.reason, error.advice) == (DateErrorKind.TIME, reason, advice)
    assert error.spellings == ({spelling: spelling} if spelling else {})
    assert reason != "time-format" or error.details == {"parts": PARTS_OF_DAY}


@pytest.mark.parametrize(
    ("text", "words"),
    [("14:50~", "about 14:50"), ("14:50?", "14:50 ?"), ("14:50%", "about 14:50 ?"), ("night?", "night ?")],
)
def test_qualified_time_is_shown_and_sorted_as_the_bare_one(text: str, words: str) -> None:
    assert format_time(text) == words
    assert (parse_time(text), part_of_day_key(text)) == (parse_time(text[:-1]), part_of_day_key(text[:-1]))


def test_parts_of_day_and_times_sort_together() -> None:
    found = ["", "05:00", "morning", "11:59", "afternoon", "17:00", "evening", "21:59", "night", "23:00"]
    keys = [part_of_day_key(text) for text in found]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
    assert tuple(PARTS_OF_THE_DAY) == PARTS_OF_DAY


@given(st.one_of(st.text(), SLOPPY))
@example("99:99")
@example("22:00~")
@example("night?")
@example("about 22:00~")
def test_parsing_any_time_raises_only_date_error(text: str) -> None:
    try:
        minutes = parse_time(text)
    except DateError as error:
        minutes = -1
        for one in error.spellings:
            parse_time(one)
    part = text.rstrip("?~%")
    assert part_of_day_key(text) == (PARTS_OF_THE_DAY[part] if minutes is None else minutes)
