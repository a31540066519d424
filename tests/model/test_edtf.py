from __future__ import annotations

import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.model.written_dates import SLOPPY, SPELLED, day, parsed
from tui.model.calendar import ordinal
from tui.model.date_format import format_date
from tui.model.dates import PLACEHOLDER_YEAR, DateError, in_year
from tui.model.edtf import parse, suggested_dates

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
    ("2025-19-11", "impossible", "the month goes", "write `2025-11-19` if the day comes first"),
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


@pytest.mark.parametrize(("text", "first", "last", "precision", "qualifier", "shown"), VALID)
def test_date_has_its_first_and_last_day_and_its_words(
    text: str, first: str | None, last: str | None, precision: str, qualifier: str, shown: str
) -> None:
    date = parse(text)
    assert (date.written, date.earliest, date.latest) == (text, day(first), day(last))
    assert (date.precision, date.qualifier, date.yearless) == (precision, qualifier, False)
    assert format_date(date) == format_date(date, parse("1999?")) == shown


@pytest.mark.parametrize(("text", "first", "last", "precision", "shown", "hinted"), YEARLESS)
def test_yearless_date_is_in_the_placeholder_year(
    text: str, first: tuple[int, int], last: tuple[int, int], precision: str, shown: str, hinted: str
) -> None:
    date = parse(text)
    assert date.yearless
    assert date.precision == precision
    assert date.earliest == (ordinal(PLACEHOLDER_YEAR, *first) if first else None)
    assert date.latest == (ordinal(PLACEHOLDER_YEAR, *last) if last else None)
    assert format_date(date) == shown
    assert format_date(date, parse("2025?")) == format_date(date, parse("2025")) == hinted


@pytest.mark.parametrize(("text", "kind", "message", "way_out"), REFUSED)
def test_invalid_date_is_refused_with_reason_and_help(
    text: str, kind: str, message: str, way_out: str
) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert caught.value.kind == kind
    assert message in caught.value.message
    assert way_out in caught.value.help
    assert caught.value.help
    assert str(caught.value) == caught.value.message


def test_years_0_and_9999_have_their_own_days() -> None:
    assert format_date(parse("0000")) == "0000"
    assert parse("0000-12-31").latest == 0
    assert parse("0000-02-29").earliest == 60 - 366
    assert format_date(parse("0000-02-29")) == "29 Feb 0000"
    assert format_date(parse("9999-24")) == "winter 9999"
    assert parse("9999-24").latest == datetime.date.max.toordinal() + 31 + 29


@pytest.mark.parametrize("text", ["XXXX-11-19", "2025-11-19", "XXXX-11-23?", "2025", "2025-11"])
def test_common_dates_fit_a_narrow_column(text: str) -> None:
    assert len(format_date(parse(text))) <= 14


def test_date_keeps_its_time_and_an_interval_its_first() -> None:
    assert parse("2025-11-19T22:05").minute == 22 * 60 + 5
    assert parse("2025-11-19T22:05/..").minute == 22 * 60 + 5
    assert parse("../2025-11-19T22:05").minute is None
    assert parse("2025-11-19").minute is None


def _error(text: str) -> DateError | None:
    try:
        parse(text)
    except DateError as error:
        return error
    return None


@given(st.one_of(st.text(), SPELLED, SLOPPY))
@example("XXXX-12-31T24:00")
@example("0th century")
@example("00/00/0000")
def test_parsing_any_text_raises_only_date_error(text: str) -> None:
    error = _error(text)
    assert error is None or error.kind in {"shape", "impossible", "reversed", "time"}
    assert error is None or (error.message and error.help)


@given(SPELLED, SPELLED)
def test_date_ends_after_it_begins_and_has_words(text: str, hint: str) -> None:
    date, year = parsed(text), parsed(hint)
    if date is None:
        return
    for one in (date, in_year(date, year)):
        assert one.earliest is None or one.latest is None or one.earliest <= one.latest
        assert format_date(one)
    assert format_date(date, year)
    assert "XX" not in format_date(date, year)


@given(st.one_of(st.text(), SLOPPY, SPELLED))
def test_suggested_spelling_can_beparsed(text: str) -> None:
    error = _error(text)
    if error and error.kind == "shape" and error.help.startswith("write `"):
        parse(error.help.split("`")[1])


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
def test_date_in_words_has_every_meaning_suggested(words: str, spelled: tuple[str, ...]) -> None:
    assert suggested_dates(words) == spelled
