"""Parse dates, in a subset of EDTF (ISO 8601-2).

* `2025`, `2025-11`, `2025-11-19`, `2025-11-19T22:00`; `2025-11-1X`, a day in the teens of the month;
* `202X`, a decade; `20XX`, a century; `2025-21` to `2025-24`, the seasons;
* `XXXX` for a year that is not given, before a month, a season or a day;
* `?` uncertain, `~` approximate, `%` both, behind a part or behind the whole;
* `a/b`, `../b`, `a/..`, the intervals.

Seasons are the northern, meteorological ones: 21 spring is March to May, 22 summer June to August, 23
autumn September to November, 24 winter December to February *of the next year*: winter 2025 ends in 2026.
"""

from __future__ import annotations

import re

from tui.model.calendar import MONTHS, civil, days_in_month, month_end, ordinal
from tui.model.date_format import format_date
from tui.model.date_suggestions import suggest, suggestions
from tui.model.dates import PLACEHOLDER_YEAR, Date, DateError, united
from tui.model.times import minutes

_EVERY_DATE = re.compile(
    r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)([?~%]?)"
    r"(?:-([0-9]{2})([?~%]?)"
    r"(?:-([0-9]{2}|[0-3]X)([?~%]?)"
    r"(?:T([0-9]{2}):([0-9]{2})([?~%]?))?)?)?"
)
_SEASON_STARTS = {number: 3 * (number - 20) for number in (21, 22, 23, 24)}


def parse(text: str) -> Date:
    """Return the date that `text` spells; raise `DateError`, and nothing else, for any other text."""
    if "/" in text:
        return _interval(text)
    return _single(text, text)


def _interval(text: str) -> Date:
    first, _, last = text.partition("/")
    if "/" in last or not (first and last) or first == last == "..":
        raise _unreadable(text)
    start = None if first == ".." else _single(first, text)
    end = None if last == ".." else _single(last, text)
    if start and end:
        _check_ends(start, end)
    return _between(text, start, end)


def _between(written: str, start: Date | None, end: Date | None) -> Date:
    ends = [date for date in (start, end) if date]
    return Date(
        written,
        start.earliest if start else None,
        end.latest if end else None,
        "interval",
        united(*(date.qualifier for date in ends)),
        any(date.yearless for date in ends),
        start.minute if start else None,
        start,
        end,
    )


def _check_ends(start: Date, end: Date) -> None:
    if start.yearless != end.yearless:
        raise DateError(
            "shape", "one end has a year and the other has none", "give both ends a year, or both `XXXX`"
        )
    if _first_moment(start) <= _last_moment(end):
        return
    way_out = f"write `{end.written}/{start.written}`"
    if start.yearless:
        way_out += ", or give the years where it runs over New Year: all `XXXX` are the same year"
    raise DateError("reversed", "the interval ends before it begins", way_out)


def _first_moment(date: Date) -> tuple[int, int]:
    return date.earliest or 0, date.minute or 0


def _last_moment(date: Date) -> tuple[int, int]:
    return date.latest or 0, 24 * 60 if date.minute is None else date.minute


def _single(text: str, whole: str) -> Date:
    """Parse a date that is no interval; `whole` is the text for errors."""
    match = _EVERY_DATE.fullmatch(text)
    if match is None:
        raise _unreadable(whole)
    year, year_mark, month, month_mark, day, day_mark, hour, minute, clock_mark = match.groups("")
    qualifier = united(year_mark, month_mark, day_mark, clock_mark)
    if not month:
        return _years(text, year, qualifier)
    if year[3] == "X" and year != "XXXX":
        raise DateError("shape", "a decade or century has no months", f"write `{year}`, or the year in full")
    days = _days(text, year, month, day, qualifier)
    return days._replace(precision="minute", minute=_clock(year, month, day, hour, minute)) if hour else days


_SPANS = {"": ("year", 1), "X": ("decade", 10), "XX": ("century", 100)}


def _years(text: str, year: str, qualifier: str) -> Date:
    if year == "XXXX":
        raise DateError(
            "shape",
            "a year that is not given says nothing without a month",
            "leave the date out, or write one such as `XXXX-11-19`",
        )
    digits = year.rstrip("X")
    precision, count = _SPANS[year[len(digits) :]]
    first = int(digits) * count
    return Date(text, ordinal(first, 1, 1), ordinal(first + count, 1, 1) - 1, precision, qualifier)


def _days(text: str, year: str, month: str, day: str, qualifier: str) -> Date:
    yearless = year == "XXXX"
    number = PLACEHOLDER_YEAR if yearless else int(year)
    in_year = int(month)
    if in_year in _SEASON_STARTS:
        return _season(text, number, in_year, day, qualifier, yearless)
    if not 1 <= in_year <= 12:
        raise _no_such_month(year, month, day)
    if not day:
        first, last = ordinal(number, in_year, 1), month_end(number, in_year)
        return Date(text, first, last, "month", qualifier, yearless)
    if day[1] == "X":
        return _ten_days(text, year, month, day, qualifier)
    in_month = int(day)
    if not 1 <= in_month <= days_in_month(number, in_year):
        raise _no_such_day(year, in_year, in_month)
    exact = ordinal(number, in_year, in_month)
    return Date(text, exact, exact, "day", qualifier, yearless)


def _season(text: str, year: int, season: int, day: str, qualifier: str, yearless: bool) -> Date:
    if day:
        spelled = f"{'XXXX' if yearless else f'{year:04}'}-{season}"
        raise DateError("shape", "a season has no days", f"write `{spelled}`, or a month from 01 to 12")
    first = _SEASON_STARTS[season]
    last_year, last = (year + 1, 2) if first == 12 else (year, first + 2)
    return Date(text, ordinal(year, first, 1), month_end(last_year, last), "season", qualifier, yearless)


def _ten_days(text: str, year: str, month: str, day: str, qualifier: str) -> Date:
    """Parse `1X`, a day from the 10th to the 19th, or `3X`, the 30th or 31st, as an interval."""
    number = PLACEHOLDER_YEAR if year == "XXXX" else int(year)
    tens = int(day[0]) * 10
    last = min(tens + 9, days_in_month(number, int(month)))
    if last < tens:
        raise _no_such_day(year, int(month), tens)
    ends = (_single(f"{year}-{month}-{one:02}", text) for one in (max(tens, 1), last))
    return _between(text, *ends)._replace(qualifier=qualifier)


def _no_such_month(year: str, month: str, day: str) -> DateError:
    message = "the month goes from 01 to 12, or from 21 to 24 for a season"
    if month == "00" and year != "XXXX":
        return DateError("impossible", message, f"write `{year}` where the month is not known")
    if day.isdecimal() and 1 <= int(day) <= 12 and 1 <= int(month) <= 31:
        return DateError("impossible", message, f"write `{year}-{day}-{month}` if the day comes first")
    return DateError("impossible", message, "write a month from 01 to 12")


def _no_such_day(year: str, month: int, day: int) -> DateError:
    yearless = year == "XXXX"
    count = days_in_month(PLACEHOLDER_YEAR if yearless else int(year), month)
    name = MONTHS[month - 1]
    if not day:
        spelled = f"{year}-{month:02}"
        return DateError(
            "impossible",
            f"the day goes from 01 to {count}",
            f"write `{spelled}` where the day is not known",
        )
    message = f"{name} has {count} days" if yearless else f"{name} {year} has {count} days"
    if yearless and month == 2:
        message = "February has 29 days at most"
    return DateError("impossible", message, f"write a day from 01 to {count}")


def _clock(year: str, month: str, day: str, hour: str, minute: str) -> int:
    if day.endswith("X"):
        raise DateError("shape", "a time needs one day", "write the day in full, or leave the time out")
    way_out = ""
    if (hour, minute) == ("24", "00"):
        number = PLACEHOLDER_YEAR if year == "XXXX" else int(year)
        next_year, next_month, next_day = civil(ordinal(number, int(month), int(day)) + 1)
        spelled = "XXXX" if year == "XXXX" else f"{next_year:04}"
        # The year after `XXXX` has no spelling, and neither has the one after 9999.
        if next_year == number or spelled not in {"XXXX", "10000"}:
            way_out = f"write `{spelled}-{next_month:02}-{next_day:02}T00:00`"
    return minutes(hour, minute, way_out)


def _unreadable(text: str) -> DateError:
    message, way_out = suggest(text, _in_words)
    return DateError("shape", message, way_out)


def suggested_dates(words: str) -> tuple[str, ...]:
    """Return the spellings of a date in words: `XXXX-11-19` for "Nov. 19".

    Several if it has several meanings ("3/4/2025"), none if it is no date.
    """
    return suggestions(words, _in_words)


def _in_words(text: str) -> str | None:
    """Return a well-spelled date in words; None for any other text, without suggestions."""
    ends = text.split("/")
    if len(ends) > 2 or not all(end == ".." or _EVERY_DATE.fullmatch(end) for end in ends):
        return None
    if set(ends) == {".."}:
        return None
    try:
        return format_date(parse(text))
    except DateError:
        return None
