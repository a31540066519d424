from __future__ import annotations

import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.model.dates import (
    LEAP_DAY,
    PARTS_OF_THE_DAY,
    PLACEHOLDER_YEAR,
    Date,
    DateError,
    civil,
    elapsed_days,
    firmly_before,
    in_year,
    ordinal,
    parse,
    parse_time,
    part_of_day_key,
    proposals,
    show,
)
from tui.model.entries import PARTS_OF_DAY

# What is written · first day · last day · precision · qualifier · what is shown
VALID = [
    ("2025", "2025-01-01", "2025-12-31", "year", "", "2025"),
    ("2025?", "2025-01-01", "2025-12-31", "year", "?", "2025 ?"),
    ("2025~", "2025-01-01", "2025-12-31", "year", "~", "about 2025"),
    ("9999", "9999-01-01", "9999-12-31", "year", "", "9999"),
    ("2025-11", "2025-11-01", "2025-11-30", "month", "", "Nov 2025"),
    ("2024-02", "2024-02-01", "2024-02-29", "month", "", "Feb 2024"),
    ("2023-02", "2023-02-01", "2023-02-28", "month", "", "Feb 2023"),
    ("2025-11~", "2025-11-01", "2025-11-30", "month", "~", "about Nov 2025"),
    ("2025-11-19", "2025-11-19", "2025-11-19", "day", "", "19 Nov 2025"),
    ("2025-11-01", "2025-11-01", "2025-11-01", "day", "", "1 Nov 2025"),
    ("2024-02-29", "2024-02-29", "2024-02-29", "day", "", "29 Feb 2024"),
    ("2000-02-29", "2000-02-29", "2000-02-29", "day", "", "29 Feb 2000"),
    ("9999-12-31", "9999-12-31", "9999-12-31", "day", "", "31 Dec 9999"),
    ("2025-11-19?", "2025-11-19", "2025-11-19", "day", "?", "19 Nov 2025 ?"),
    ("2025-11-19~", "2025-11-19", "2025-11-19", "day", "~", "about 19 Nov 2025"),
    ("2025-11-19%", "2025-11-19", "2025-11-19", "day", "%", "about 19 Nov 2025 ?"),
    ("2025-11?-19", "2025-11-19", "2025-11-19", "day", "?", "19 Nov 2025 ?"),
    ("2025?-11~-19", "2025-11-19", "2025-11-19", "day", "%", "about 19 Nov 2025 ?"),
    ("2025~-11-19%", "2025-11-19", "2025-11-19", "day", "%", "about 19 Nov 2025 ?"),
    ("2025-11-19T22:00", "2025-11-19", "2025-11-19", "minute", "", "19 Nov 2025, 22:00"),
    ("2025-11-19T00:00", "2025-11-19", "2025-11-19", "minute", "", "19 Nov 2025, 00:00"),
    ("2025-11-19T23:59?", "2025-11-19", "2025-11-19", "minute", "?", "19 Nov 2025, 23:59 ?"),
    ("202X", "2020-01-01", "2029-12-31", "decade", "", "2020s"),
    ("202X?", "2020-01-01", "2029-12-31", "decade", "?", "2020s ?"),
    ("20XX", "2000-01-01", "2099-12-31", "century", "", "2000–2099"),
    ("19XX~", "1900-01-01", "1999-12-31", "century", "~", "about 1900–1999"),
    ("2025-21", "2025-03-01", "2025-05-31", "season", "", "spring 2025"),
    ("2025-22", "2025-06-01", "2025-08-31", "season", "", "summer 2025"),
    ("2025-23", "2025-09-01", "2025-11-30", "season", "", "autumn 2025"),
    ("2025-24", "2025-12-01", "2026-02-28", "season", "", "winter 2025"),
    ("2023-24", "2023-12-01", "2024-02-29", "season", "", "winter 2023"),
    ("2025-11-1X", "2025-11-10", "2025-11-19", "interval", "", "between 10 and 19 Nov 2025"),
    ("2025-11-0X", "2025-11-01", "2025-11-09", "interval", "", "between 1 and 9 Nov 2025"),
    ("2023-02-2X", "2023-02-20", "2023-02-28", "interval", "", "between 20 and 28 Feb 2023"),
    ("2025-11-3X", "2025-11-30", "2025-11-30", "interval", "", "30 Nov 2025"),
    ("2025-11-1X?", "2025-11-10", "2025-11-19", "interval", "?", "between 10 and 19 Nov 2025 ?"),
    ("2025-11-19/2025-11-23", "2025-11-19", "2025-11-23", "interval", "", "between 19 and 23 Nov 2025"),
    ("2025-11-19/2025-12-03", "2025-11-19", "2025-12-03", "interval", "", "between 19 Nov and 3 Dec 2025"),
    ("2024-12-30/2025-01-02", "2024-12-30", "2025-01-02", "interval", "",
     "between 30 Dec 2024 and 2 Jan 2025"),
    ("2025-10/2025-12", "2025-10-01", "2025-12-31", "interval", "", "between Oct and Dec 2025"),
    ("2025-11/2025-11-05", "2025-11-01", "2025-11-05", "interval", "", "between Nov and 5 Nov 2025"),
    ("2020/2023", "2020-01-01", "2023-12-31", "interval", "", "between 2020 and 2023"),
    ("202X/2025", "2020-01-01", "2025-12-31", "interval", "", "between the 2020s and 2025"),
    ("199X~/202X", "1990-01-01", "2029-12-31", "interval", "~", "between about the 1990s and the 2020s"),
    ("202X/202X", "2020-01-01", "2029-12-31", "interval", "", "2020s"),
    ("199X/..", "1990-01-01", None, "interval", "", "from the 1990s on"),
    ("../199X?", None, "1999-12-31", "interval", "?", "by the 1990s ?"),
    ("19XX/..", "1900-01-01", None, "interval", "", "from 1900–1999 on"),
    ("2025-11-19/2025-11-19", "2025-11-19", "2025-11-19", "interval", "", "19 Nov 2025"),
    ("2025-11-19?/2025-11-23", "2025-11-19", "2025-11-23", "interval", "?", "between 19 ? and 23 Nov 2025"),
    ("2025-11-19~/2025-11-23?", "2025-11-19", "2025-11-23", "interval", "%",
     "between about 19 and 23 Nov 2025 ?"),
    ("2025-11-19T20:00/2025-11-19T22:00", "2025-11-19", "2025-11-19", "interval", "",
     "19 Nov 2025, between 20:00 and 22:00"),
    ("2025-11-19T22:00/2025-11-20T03:00", "2025-11-19", "2025-11-20", "interval", "",
     "between 19 Nov, 22:00 and 20 Nov 2025, 03:00"),
    ("../2025-11-23", None, "2025-11-23", "interval", "", "by 23 Nov 2025"),
    ("2025-11-19/..", "2025-11-19", None, "interval", "", "from 19 Nov 2025 on"),
    ("../2025?", None, "2025-12-31", "interval", "?", "by 2025 ?"),
]  # fmt: skip

# What is written · first and last day as month and day · precision · shown · shown with the hint 2025?
YEARLESS = [
    ("XXXX-11-19", (11, 19), (11, 19), "day", "19 Nov", "19 Nov 2025?"),
    ("XXXX-11-23?", (11, 23), (11, 23), "day", "23 Nov ?", "23 Nov ? 2025?"),
    ("XXXX-11-19~", (11, 19), (11, 19), "day", "about 19 Nov", "about 19 Nov 2025?"),
    ("XXXX-02-29", (2, 29), (2, 29), "day", "29 Feb", "29 Feb 2025?"),
    ("XXXX-11", (11, 1), (11, 30), "month", "Nov", "Nov 2025?"),
    ("XXXX-22", (6, 1), (8, 31), "season", "summer", "summer 2025?"),
    ("XXXX-11-19T22:00", (11, 19), (11, 19), "minute", "19 Nov, 22:00", "19 Nov 2025?, 22:00"),
    ("XXXX-11-1X", (11, 10), (11, 19), "interval", "between 10 and 19 Nov", "between 10 and 19 Nov 2025?"),
    ("XXXX-11-19/XXXX-11-23", (11, 19), (11, 23), "interval", "between 19 and 23 Nov",
     "between 19 and 23 Nov 2025?"),
    ("../XXXX-11-23", None, (11, 23), "interval", "by 23 Nov", "by 23 Nov 2025?"),
    ("XXXX-11-19/..", (11, 19), None, "interval", "from 19 Nov on", "from 19 Nov 2025? on"),
]  # fmt: skip

# What is written · kind · a part of the message · a part of the help
REFUSED = [
    ("2023-02-29", "impossible", "February 2023 has 28 days", "from 01 to 28"),
    ("2024-02-30", "impossible", "February 2024 has 29 days", "from 01 to 29"),
    ("1900-02-29", "impossible", "February 1900 has 28 days", "from 01 to 28"),
    ("XXXX-02-30", "impossible", "February has 29 days at most", "from 01 to 29"),
    ("XXXX-04-31", "impossible", "April has 30 days", "from 01 to 30"),
    ("2025-11-31", "impossible", "November 2025 has 30 days", ""),
    ("2025-11-00", "impossible", "the day goes from 01 to 30", "write `2025-11` where"),
    ("2025-02-3X", "impossible", "February 2025 has 28 days", ""),
    ("2025-13", "impossible", "the month goes from 01 to 12", "from 01 to 12"),
    ("2025-00", "impossible", "the month goes from 01 to 12", "write `2025` where"),
    ("2025-25", "impossible", "21 to 24 for a season", ""),
    ("2025-19-11", "impossible", "the month goes", "write `2025-11-19` if the day stands first"),
    ("2025-11-19/2025-11-31", "impossible", "November 2025 has 30 days", ""),
    ("2025-11-23/2025-11-19", "reversed", "the interval ends before it begins", "`2025-11-19/2025-11-23`"),
    ("2025/2024", "reversed", "the interval ends before it begins", "write `2024/2025`"),
    ("2025-11-19T22:00/2025-11-19T21:00", "reversed", "ends before it begins", ""),
    ("XXXX-12-28/XXXX-01-03", "reversed", "ends before it begins", "New Year"),
    ("2025-11-19T25:00", "time", "the hour goes from 00 to 23", "from 00 to 23"),
    ("2025-11-19T22:60", "time", "the minute goes from 00 to 59", "from 00 to 59"),
    ("2025-11-19T24:00", "time", "the hour goes from 00 to 23", "write `2025-11-20T00:00`"),
    ("2025-12-31T24:00", "time", "the hour goes from 00 to 23", "write `2026-01-01T00:00`"),
    ("9999-12-31T24:00", "time", "the hour goes from 00 to 23", "from 00 to 23"),
    ("XXXX-12-31T24:00", "time", "the hour goes from 00 to 23", "from 00 to 23"),
    ("2025-11-19T9:30", "shape", "", "write `2025-11-19T09:30`"),
    ("2025-11-19 22:00", "shape", "", "write `2025-11-19T22:00`"),
    ("2025-11-19T22:00:00Z", "shape", "", "write `2025-11-19T22:00`"),
    ("2025-11-1XT22:00", "shape", "a time needs one day", ""),
    ("2025-24-05", "shape", "a season has no days", "`2025-24`"),
    ("202X-11", "shape", "no months", "`202X`"),
    ("XXXX", "shape", "without a month", "`XXXX-11-19`"),
    ("XXXX-11-19/2025-11-23", "shape", "one end has a year", ""),
    ("2X25", "shape", "", "`2025-11-19`"),
    ("12025", "shape", "", ""),
    ("-0044", "shape", "", ""),
    ("2025-11-19\n", "shape", "", "write `2025-11-19`"),
    ("../..", "shape", "", ""),
    ("..", "shape", "", ""),
    ("/", "shape", "", ""),
    ("", "shape", "", ""),
    ("../2025/..", "shape", "", ""),
    ("2025-11-19/", "shape", "", "write `2025-11-19/..`"),
    ("/2025-11-19", "shape", "", "write `../2025-11-19`"),
    ("unknown", "shape", "", "`when`"),
    ("today", "shape", "", "`when`"),
    ("1" * 1_000_000, "shape", "much shorter", ""),
    ("2025/" * 200_000, "shape", "", ""),
    ("٢٠٢٥-١١-١٩", "shape", "", "write `2025-11-19`"),
    ("２０２５", "shape", "", "write `2025`"),
    ("2025–11–19", "shape", "", "write `2025-11-19`"),
    ("?2025", "shape", "", "write `2025?`"),
    ("2025-11-19 ?", "shape", "", "write `2025-11-19?`"),
    ("2025-11-19?~", "shape", "", "write `2025-11-19%`"),
    ("2025-11-19??", "shape", "", "write `2025-11-19?`"),
    ("2024-1-5", "shape", "", "write `2024-01-05`"),
    ("2024-1-5?", "shape", "", "write `2024-01-05?`"),
    ("2025/11/19", "shape", "", "write `2025-11-19`"),
    ("2025/11", "shape", "", "write `2025-11`"),
    ("20251119", "shape", "", "write `2025-11-19`"),
    ("spring 2024", "shape", "", "write `2024-21`"),
    ("Winter 2024/25", "shape", "", "write `2024-24`"),
    ("fall 2024", "shape", "", "write `2024-23`"),
    ("19 Nov 2025", "shape", "", "write `2025-11-19`"),
    ("Wednesday, 19 November 2025", "shape", "", "write `2025-11-19`"),
    ("the 19th of November 2025", "shape", "", "write `2025-11-19`"),
    ("Nov 19, 2025", "shape", "", "write `2025-11-19`"),
    ("November 19", "shape", "", "write `XXXX-11-19`"),
    ("November 2025", "shape", "", "write `2025-11`"),
    ("11/19/2025", "shape", "", "write `2025-11-19`"),
    ("19.11.2025", "shape", "", "write `2025-11-19`"),
    ("5/11/2025", "shape", "", "`2025-11-05` for 5 Nov 2025, or `2025-05-11` for 11 May 2025"),
    ("5/5/2025", "shape", "", "write `2025-05-05`"),
    ("--11-19", "shape", "", "write `XXXX-11-19`"),
    ("????-11-19", "shape", "", "write `XXXX-11-19`"),
    ("xxxx-11-19", "shape", "", "write `XXXX-11-19`"),
    ("2020s", "shape", "", "write `202X`"),
    ("1900s", "shape", "", "`190X` for 1900s, or `19XX` for 1900–1999"),
    ("20th century", "shape", "", "write `19XX`"),
    ("Q3 2025", "shape", "", "write `2025-07/2025-09`"),
    ("2025-XX-XX", "shape", "", "write `2025`"),
    ("2025-11-XX", "shape", "", "write `2025-11`"),
    ("2025-1X", "shape", "", "write `2025-10/2025-12`"),
    ("circa 1950", "shape", "", "write `1950~`"),
    ("before 19 Nov 2025", "shape", "", "write `../2025-11-19`"),
    ("since 2024", "shape", "", "write `2024/..`"),
    ("19-23 Nov 2025", "shape", "", "write `2025-11-19/2025-11-23`"),
    ("between 2024-1-5 and 9 Jan 2024", "shape", "", "write `2024-01-05/2024-01-09`"),
    ("30 Feb 2025", "shape", "", "`when`"),
]  # fmt: skip


def _day(written: str | None) -> int | None:
    return datetime.date.fromisoformat(written).toordinal() if written else None


@pytest.mark.parametrize(("text", "first", "last", "precision", "qualifier", "shown"), VALID)
def test_a_date_lies_between_its_days_and_is_shown_in_words(
    text: str, first: str | None, last: str | None, precision: str, qualifier: str, shown: str
) -> None:
    date = parse(text)
    assert (date.written, date.earliest, date.latest) == (text, _day(first), _day(last))
    assert (date.precision, date.qualifier, date.yearless) == (precision, qualifier, False)
    assert show(date) == show(date, parse("1999?")) == shown


@pytest.mark.parametrize(("text", "first", "last", "precision", "shown", "hinted"), YEARLESS)
def test_a_date_without_a_year_lies_in_the_placeholder_year(
    text: str, first: tuple[int, int], last: tuple[int, int], precision: str, shown: str, hinted: str
) -> None:
    date = parse(text)
    assert date.yearless
    assert date.precision == precision
    assert date.earliest == (ordinal(PLACEHOLDER_YEAR, *first) if first else None)
    assert date.latest == (ordinal(PLACEHOLDER_YEAR, *last) if last else None)
    assert show(date) == shown
    assert show(date, parse("2025?")) == show(date, parse("2025")) == hinted


@pytest.mark.parametrize(("text", "kind", "message", "way_out"), REFUSED)
def test_what_is_no_date_is_refused_with_the_reason_and_a_way_out(
    text: str, kind: str, message: str, way_out: str
) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert caught.value.kind == kind
    assert message in caught.value.message
    assert way_out in caught.value.help
    assert caught.value.help
    assert str(caught.value) == caught.value.message


def test_the_years_0_and_9999_have_days_of_their_own() -> None:
    assert show(parse("0000")) == "0000"
    assert parse("0000-12-31").latest == 0
    assert parse("0000-02-29").earliest == 60 - 366
    assert show(parse("0000-02-29")) == "29 Feb 0000"
    assert show(parse("9999-24")) == "winter 9999"
    assert parse("9999-24").latest == datetime.date.max.toordinal() + 31 + 29


@pytest.mark.parametrize("text", ["XXXX-11-19", "2025-11-19", "XXXX-11-23?", "2025", "2025-11"])
def test_the_common_forms_fit_a_narrow_column(text: str) -> None:
    assert len(show(parse(text))) <= 14


# Times


@pytest.mark.parametrize(("text", "minutes"), [("00:00", 0), ("09:30", 570), ("23:59", 1439)])
def test_a_time_is_minutes_after_midnight(text: str, minutes: int) -> None:
    assert parse_time(text, PARTS_OF_DAY) == minutes
    assert part_of_day_key(text) == minutes


def test_a_part_of_the_day_has_no_minutes() -> None:
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
def test_what_is_no_time_is_refused_with_a_way_out(text: str, way_out: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_time(text, PARTS_OF_DAY)
    assert caught.value.kind == "time"
    assert way_out in caught.value.help


def test_parts_of_the_day_and_times_stand_on_one_scale() -> None:
    told = ["", "05:00", "morning", "11:59", "afternoon", "17:00", "evening", "21:59", "night", "23:00"]
    keys = [part_of_day_key(text) for text in told]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
    assert tuple(PARTS_OF_THE_DAY) == PARTS_OF_DAY


def test_a_time_in_a_date_is_kept_and_an_interval_has_that_of_its_beginning() -> None:
    assert parse("2025-11-19T22:05").minute == 22 * 60 + 5
    assert parse("2025-11-19T22:05/..").minute == 22 * 60 + 5
    assert parse("../2025-11-19T22:05").minute is None
    assert parse("2025-11-19").minute is None


# Comparing


def test_a_hint_gives_a_date_its_year() -> None:
    placed = in_year(parse("XXXX-11-19"), parse("2025"))
    assert (placed.earliest, placed.latest) == (_day("2025-11-19"), _day("2025-11-19"))
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
def test_a_placed_date_is_as_uncertain_as_its_hint(
    text: str, hint: str, first: str | None, last: str | None, qualifier: str
) -> None:
    placed = in_year(parse(text), parse(hint))
    assert (placed.earliest, placed.latest, placed.qualifier) == (_day(first), _day(last), qualifier)


@pytest.mark.parametrize("hint", [None, "XXXX-11", "../2025", "2025/.."])
def test_a_hint_that_names_no_year_leaves_a_date_without_one(hint: str | None) -> None:
    date = parse("XXXX-11-19")
    assert in_year(date, parse(hint) if hint else None) == date
    assert show(date, parse(hint) if hint else None) == "19 Nov"


def test_a_date_with_a_year_needs_no_hint() -> None:
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
def test_days_pass_only_between_dates_that_are_precise_to_the_day(a: str, b: str, days: int | None) -> None:
    assert elapsed_days(parse(a), parse(b)) == days


# Properties

_years = st.sampled_from(["2025", "0000", "9999", "1900", "2024", "202X", "20XX", "XXXX", "000X"])
_marks = st.sampled_from(["", "", "?", "~", "%"])
_months = st.sampled_from(["", "-01", "-02", "-11", "-12", "-21", "-24", "-13", "-00"])
_in_month = st.sampled_from(["", "-01", "-19", "-29", "-30", "-31", "-1X", "-3X", "-0X", "-00"])
_clocks = st.sampled_from(["", "", "T22:00", "T24:00", "T00:00"])
_single = st.tuples(_years, _marks, _months, _marks, _in_month, _marks, _clocks, _marks).map("".join)
_ends = st.one_of(_single, _single, st.just(".."))
_spelled = st.one_of(_single, st.tuples(_ends, _ends).map("/".join))
_sloppy = st.text(st.sampled_from("0123456789X?~%-/.T: novspringabouttoq"), max_size=24)


def _parsed(text: str) -> Date | None:
    try:
        return parse(text)
    except DateError:
        return None


def _error(text: str) -> DateError | None:
    try:
        parse(text)
    except DateError as error:
        return error
    return None


@given(st.one_of(st.text(), _spelled, _sloppy))
@example("XXXX-12-31T24:00")
@example("0th century")
@example("00/00/0000")
def test_reading_a_date_raises_nothing_but_its_own_error(text: str) -> None:
    error = _error(text)
    assert error is None or error.kind in {"shape", "impossible", "reversed", "time"}
    assert error is None or (error.message and error.help)


@given(_spelled, _spelled)
def test_every_date_ends_after_it_begins_and_can_be_shown(text: str, hint: str) -> None:
    date, year = _parsed(text), _parsed(hint)
    if date is None:
        return
    for one in (date, in_year(date, year)):
        assert one.earliest is None or one.latest is None or one.earliest <= one.latest
        assert show(one)
    assert show(date, year)
    assert "XX" not in show(date, year)


@given(st.one_of(st.text(), _sloppy, _spelled))
def test_a_spelling_that_is_offered_can_be_read(text: str) -> None:
    error = _error(text)
    if error and error.kind == "shape" and error.help.startswith("write `"):
        parse(error.help.split("`")[1])


@given(st.one_of(st.text(), _sloppy))
@example("99:99")
@example("22:00")
def test_reading_a_time_raises_nothing_but_its_own_error(text: str) -> None:
    try:
        minutes = parse_time(text, ())
    except DateError:
        minutes = None
    assert part_of_day_key(text) == (-1 if minutes is None else minutes)


@given(st.dates(), st.dates())
def test_days_are_in_calendar_order(a: datetime.date, b: datetime.date) -> None:
    first, second = parse(a.isoformat()), parse(b.isoformat())
    assert first.earliest == first.latest == a.toordinal()
    assert firmly_before(first, second) == (a < b)
    assert elapsed_days(first, second) == (b - a).days
    assert civil(a.toordinal()) == (a.year, a.month, a.day)


@given(st.integers(-400, 4_000_000))
def test_a_day_has_one_date(day: int) -> None:
    assert ordinal(*civil(day)) == day


@given(_spelled, _spelled, st.integers(0, 9998))
def test_a_hint_keeps_the_order_of_dates_without_a_year(a: str, b: str, year: int) -> None:
    first, second, hint = _parsed(a), _parsed(b), parse(f"{year:04}")
    if first and second and first.yearless and second.yearless and firmly_before(first, second):
        placed, following = in_year(first, hint), in_year(second, hint)
        assert placed.latest is not None
        assert following.earliest is not None
        # Only 29 February falls on another day, the one before it.
        assert placed.latest < following.earliest or second.earliest == LEAP_DAY
        assert placed.latest <= following.earliest


@pytest.mark.parametrize(
    ("words", "spelled"),
    [
        ("Nov. 19", ("XXXX-11-19",)),
        ("since 2019", ("2019/..",)),
        ("2025-11-19", ("2025-11-19",)),
        ("3/4/2025", ("2025-04-03", "2025-03-04")),
        ("31 February", ()),
        ("days later", ()),
        ("19 November " * 20, ()),
    ],
)
def test_words_for_a_date_can_be_had_in_every_spelling_that_may_be_meant(
    words: str, spelled: tuple[str, ...]
) -> None:
    assert proposals(words) == spelled
