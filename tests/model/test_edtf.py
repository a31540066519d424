from __future__ import annotations

import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.model.written_dates import SLOPPY, SPELLED, day, parsed
from tui.model.calendar import ordinal
from tui.model.date_format import format_date
from tui.model.dates import PLACEHOLDER_YEAR, DateError, DateErrorKind, in_year
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
    ("2026-05-12T02:15Z", "2026-05-12", "2026-05-12", "minute", "", "12 May 2026, 02:15Z"),
    ("2026-05-12T02:15+02:00?", "2026-05-12", "2026-05-12", "minute", "?", "12 May 2026, 02:15+02:00 ?"),
    ("2026-05-12T23:15-05:30", "2026-05-12", "2026-05-12", "minute", "", "12 May 2026, 23:15-05:30"),
    ("2026-05-12T23:15Z/2026-05-12T23:30-01:00", "2026-05-12", "2026-05-12", "interval", "",
     "12 May 2026, between 23:15Z and 23:30-01:00"),
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


SHAPE, IMPOSSIBLE = DateErrorKind.SHAPE, DateErrorKind.IMPOSSIBLE
REVERSED, TIME = DateErrorKind.REVERSED, DateErrorKind.TIME
REFUSED: list[tuple[str, DateErrorKind, str, str, tuple[str, ...]]] = [
    ("2023-02-29", IMPOSSIBLE, "days-of-month", "write-day", ()),
    ("2024-02-30", IMPOSSIBLE, "days-of-month", "write-day", ()),
    ("1900-02-29", IMPOSSIBLE, "days-of-month", "write-day", ()),
    ("XXXX-02-30", IMPOSSIBLE, "days-of-february", "write-day", ()),
    ("XXXX-04-31", IMPOSSIBLE, "days-of-any", "write-day", ()),
    ("2025-11-31", IMPOSSIBLE, "days-of-month", "write-day", ()),
    ("2025-11-00", IMPOSSIBLE, "day-range", "omit-day", ("2025-11",)),
    ("2025-02-3X", IMPOSSIBLE, "days-of-month", "write-day", ()),
    ("2025-13", IMPOSSIBLE, "month-range", "write-month", ()),
    ("2025-00", IMPOSSIBLE, "month-range", "omit-month", ("2025",)),
    ("2025-25", IMPOSSIBLE, "month-range", "write-month", ()),
    ("2025-19-11", IMPOSSIBLE, "month-range", "day-first", ("2025-11-19",)),
    ("2025-11-19/2025-11-31", IMPOSSIBLE, "days-of-month", "write-day", ()),
    ("2025-11-23/2025-11-19", REVERSED, "ends-first", "write", ("2025-11-19/2025-11-23",)),
    ("2025/2024", REVERSED, "ends-first", "write", ("2024/2025",)),
    ("2025-11-19T22:00/2025-11-19T21:00", REVERSED, "ends-first", "write",
     ("2025-11-19T21:00/2025-11-19T22:00",)),
    ("XXXX-12-28/XXXX-01-03", REVERSED, "ends-first", "write-or-add-years", ("XXXX-01-03/XXXX-12-28",)),
    ("2025-11-19T25:00", TIME, "hour-range", "write-hour", ()),
    ("2025-11-19T22:60", TIME, "minute-range", "write-minute", ()),
    ("2025-11-19T24:00", TIME, "hour-range", "write-date", ("2025-11-20T00:00",)),
    ("2025-12-31T24:00", TIME, "hour-range", "write-date", ("2026-01-01T00:00",)),
    ("9999-12-31T24:00", TIME, "hour-range", "write-hour", ()),
    ("XXXX-12-31T24:00", TIME, "hour-range", "write-hour", ()),
    ("2025-11-19T9:30", SHAPE, "year-month-day", "write", ("2025-11-19T09:30",)),
    ("2025-11-19 22:00", SHAPE, "year-month-day", "write", ("2025-11-19T22:00",)),
    ("2025-11-19T22:00:00Z", SHAPE, "year-month-day", "write", ("2025-11-19T22:00Z",)),
    ("2025-11-19T22:00:31.5Z", SHAPE, "to-the-minute", "write", ("2025-11-19T22:00Z",)),
    ("2025-11-19T22:00:31", SHAPE, "to-the-minute", "write", ("2025-11-19T22:00",)),
    ("2025-11-19t22:00z", SHAPE, "year-month-day", "write", ("2025-11-19T22:00Z",)),
    ("2025-11-19 22:00 UTC", SHAPE, "year-month-day", "write", ("2025-11-19T22:00Z",)),
    ("2025-11-19 22:00 +0200", SHAPE, "year-month-day", "write", ("2025-11-19T22:00+02:00",)),
    ("2025-11-19T22:00-05", SHAPE, "year-month-day", "write", ("2025-11-19T22:00-05:00",)),
    ("2025-11-19 22:00 GMT+2", SHAPE, "year-month-day", "write", ("2025-11-19T22:00+02:00",)),
    ("2025-11-19T24:00+02:00", TIME, "hour-range", "write-date", ("2025-11-20T00:00+02:00",)),
    ("2025-11-19T22:00 EST", SHAPE, "zone-name", "write-zone", ()),
    ("2025-11-19T22:00+15:00", TIME, "zone-range", "write-zone", ()),
    ("2025-11-19T22:00+02:60", TIME, "zone-range", "write-zone", ()),
    ("2025-11-19T22:00Z/2025-11-19T22:30+01:00", REVERSED, "ends-first", "write",
     ("2025-11-19T22:30+01:00/2025-11-19T22:00Z",)),
    ("2025-11-1XT22:00", SHAPE, "one-day", "omit-time", ()),
    ("2025-24-05", SHAPE, "no-days", "write", ("2025-24", "2025-05-24")),
    ("202X-11", SHAPE, "no-months", "write-or-add-digits", ("202X",)),
    ("XXXX", SHAPE, "year-alone", "omit-or-add-month", ()),
    ("XXXX-11-19/2025-11-23", SHAPE, "one-year", "both-years", ()),
    ("2X25", SHAPE, "year-month-day", "", ()),
    ("12025", SHAPE, "year-month-day", "", ()),
    ("-44", SHAPE, "before-christ", "write", ("-0044", "-0043")),
    ("333 B.C.", SHAPE, "before-christ", "write", ("-0332",)),
    ("-0000", SHAPE, "year-month-day", "", ()),
    ("2025-11-19\n", SHAPE, "year-month-day", "write", ("2025-11-19",)),
    ("../..", SHAPE, "year-month-day", "", ()),
    ("..", SHAPE, "year-month-day", "", ()),
    ("/", SHAPE, "year-month-day", "", ()),
    ("", SHAPE, "year-month-day", "", ()),
    ("../2025/..", SHAPE, "year-month-day", "", ()),
    ("2025-11-19/", SHAPE, "interval-format", "write", ("2025-11-19/..",)),
    ("/2025-11-19", SHAPE, "interval-format", "write", ("../2025-11-19",)),
    ("unknown", SHAPE, "year-month-day", "", ()),
    ("today", SHAPE, "year-month-day", "", ()),
    ("1" * 1_000_000, SHAPE, "too-long", "", ()),
    ("2025/" * 200_000, SHAPE, "too-long", "", ()),
    ("٢٠٢٥-١١-١٩", SHAPE, "year-month-day", "write", ("2025-11-19",)),
    ("２０２５", SHAPE, "year-month-day", "write", ("2025",)),
    ("2025–11–19", SHAPE, "year-month-day", "write", ("2025-11-19",)),
    ("?2025", SHAPE, "one-mark", "write", ("2025?",)),
    ("2025-11-19 ?", SHAPE, "year-month-day", "write", ("2025-11-19?",)),
    ("2025-11-19?~", SHAPE, "one-mark", "write", ("2025-11-19%",)),
    ("2025-11-19??", SHAPE, "one-mark", "write", ("2025-11-19?",)),
    ("2024-1-5", SHAPE, "year-month-day", "write", ("2024-01-05",)),
    ("2024-1-5?", SHAPE, "one-mark", "write", ("2024-01-05?",)),
    ("2025/11/19", SHAPE, "year-month-day", "write", ("2025-11-19",)),
    ("2025/11", SHAPE, "year-month-day", "write", ("2025-11",)),
    ("20251119", SHAPE, "year-month-day", "write", ("2025-11-19",)),
    ("spring 2024", SHAPE, "season-numbers", "write", ("2024-21",)),
    ("Winter 2024/25", SHAPE, "season-numbers", "write", ("2024-24",)),
    ("fall 2024", SHAPE, "season-numbers", "write", ("2024-23",)),
    ("19 Nov 2025", SHAPE, "year-month-day", "write", ("2025-11-19",)),
    ("Wednesday, 19 November 2025", SHAPE, "year-month-day", "write", ("2025-11-19",)),
    ("the 19th of November 2025", SHAPE, "year-month-day", "write", ("2025-11-19",)),
    ("Nov 19, 2025", SHAPE, "year-month-day", "write", ("2025-11-19",)),
    ("November 19", SHAPE, "year-month-day", "write", ("XXXX-11-19",)),
    ("November 2025", SHAPE, "year-month-day", "write", ("2025-11",)),
    ("11/19/2025", SHAPE, "year-month-day", "write", ("2025-11-19",)),
    ("19.11.2025", SHAPE, "year-month-day", "write", ("2025-11-19",)),
    ("5/11/2025", SHAPE, "year-month-day", "write", ("2025-11-05", "2025-05-11")),
    ("5/5/2025", SHAPE, "year-month-day", "write", ("2025-05-05",)),
    ("--11-19", SHAPE, "unknown-year", "write", ("XXXX-11-19",)),
    ("????-11-19", SHAPE, "unknown-year", "write", ("XXXX-11-19",)),
    ("xxxx-11-19", SHAPE, "year-month-day", "write", ("XXXX-11-19",)),
    ("2020s", SHAPE, "decade-format", "write", ("202X",)),
    ("1900s", SHAPE, "decade-format", "write", ("190X", "19XX")),
    ("20th century", SHAPE, "century-format", "write", ("19XX",)),
    ("Q3 2025", SHAPE, "quarter-format", "write", ("2025-07/2025-09",)),
    ("2025-XX-XX", SHAPE, "unknown-part", "write", ("2025",)),
    ("2025-11-XX", SHAPE, "unknown-part", "write", ("2025-11",)),
    ("2025-1X", SHAPE, "last-digit", "write", ("2025-10/2025-12",)),
    ("circa 1950", SHAPE, "approximate-mark", "write", ("1950~",)),
    ("before 19 Nov 2025", SHAPE, "interval-format", "write", ("../2025-11-19",)),
    ("since 2024", SHAPE, "interval-format", "write", ("2024/..",)),
    ("19-23 Nov 2025", SHAPE, "interval-format", "write", ("2025-11-19/2025-11-23",)),
    ("between 2024-1-5 and 9 Jan 2024", SHAPE, "interval-format", "write", ("2024-01-05/2024-01-09",)),
    ("30 Feb 2025", SHAPE, "year-month-day", "", ()),
    ("2025-19-11/2025-23-11", IMPOSSIBLE, "month-range", "day-first", ("2025-11-19/2025-11-23",)),
    ("2025-19-11?", IMPOSSIBLE, "month-range", "day-first", ("2025-11-19?",)),
    ("2025-13-05T22:00", IMPOSSIBLE, "month-range", "day-first", ("2025-05-13T22:00",)),
    ("2025-13-13", IMPOSSIBLE, "month-range", "write-month", ()),
    ("2025-31-02", IMPOSSIBLE, "month-range", "write-month", ()),
    ("XXXX-19-11", IMPOSSIBLE, "month-range", "day-first", ("XXXX-11-19",)),
    ("2025-00/2025-03", IMPOSSIBLE, "month-range", "omit-month", ("2025/2025-03",)),
    ("2025-11-00?", IMPOSSIBLE, "day-range", "omit-day", ("2025-11?",)),
    ("2025-00/2025-00", IMPOSSIBLE, "month-range", "omit-month", ("2025/2025",)),
    ("2025-00/2025-00-05", IMPOSSIBLE, "month-range", "omit-month", ()),
    ("2025-11-19T24:00/2025-11-21", TIME, "hour-range", "write-date", ("2025-11-20T00:00/2025-11-21",)),
    ("2025-11-19T24:00/2025-11-19T23:00", TIME, "hour-range", "write-date", ()),
    ("2025-19-11/2025-02-30", IMPOSSIBLE, "month-range", "write-month", ()),
    ("2025-24-31", SHAPE, "no-days", "write-or-month", ("2025-24",)),
    ("2025-24-05?", SHAPE, "no-days", "write", ("2025-24?", "2025-05-24?")),
    ("202X-11?", SHAPE, "no-months", "write-or-add-digits", ("202X?",)),
    ("202X-11/2025", SHAPE, "no-months", "write-or-add-digits", ("202X/2025",)),
    ("2025-11-19?/2025-11-10~", REVERSED, "ends-first", "write", ("2025-11-10~/2025-11-19?",)),
    ("perhaps 1950", SHAPE, "uncertain-mark", "write", ("1950?",)),
    ("2025-00-00", IMPOSSIBLE, "month-range", "omit-month", ("2025",)),
]  # fmt: skip
"""Text, kind, reason, advice, spellings."""


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


@pytest.mark.parametrize(("text", "kind", "reason", "advice", "spellings"), REFUSED)
def test_invalid_date_is_refused_with_reason_and_advice(
    text: str, kind: DateErrorKind, reason: str, advice: str, spellings: tuple[str, ...]
) -> None:
    error = _error(text)
    assert error is not None
    assert (error.kind, error.reason, error.advice, tuple(error.spellings)) == (
        kind,
        reason,
        advice,
        spellings,
    )


def test_refused_date_has_the_details_of_its_phrases() -> None:
    def details(text: str) -> dict[str, object]:
        error = _error(text)
        return dict(error.details) if error else {}

    assert details("2023-02-29") == {"count": 28, "month": "February", "year": "2023"}
    assert details("XXXX-04-31") == {"count": 30, "month": "April", "year": "XXXX"}
    assert details("2025-11-00?") == {"count": 30, "date": "2025-11"}
    assert details("2025-00/2025-03") == {"date": "2025"}
    assert details("2025-24-31") == {"date": "2025-24"}
    assert details("202X-11") == {"date": "202X"}
    assert details("2025-12-31T24:00/2025") == {"date": "2026-01-01T00:00"}


def test_each_spelling_has_its_meaning() -> None:
    error = _error("5/11/2025")
    assert error is not None
    assert error.spellings == {"2025-11-05": "5 Nov 2025", "2025-05-11": "11 May 2025"}


def test_years_0_and_9999_have_their_own_days() -> None:
    assert format_date(parse("0000")) == "1 BC"
    assert parse("0000-12-31").latest == 0
    assert parse("0000-02-29").earliest == 60 - 366
    assert format_date(parse("0000-02-29")) == "29 Feb 1 BC"
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
    assert error is None or (error.kind in DateErrorKind and error.reason)


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
@example("2025-13-05/2025-14-05")
@example("2025-24-05/2025-25-05")
@example("2025-00/2025-00-05")
@example("2025-11-19T24:00/2025-11-19T23:00")
def test_every_spelling_can_be_parsed(text: str) -> None:
    error = _error(text)
    if error:
        assert error.spellings == {one: format_date(parse(one)) for one in error.spellings}
        assert error.advice or not error.spellings


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
