"""Parse dates, in a subset of EDTF (ISO 8601-2).

* `2025`, `2025-11`, `2025-11-19`, `2025-11-19T22:00`; `2025-11-1X`, a day in the teens of the month;
* `2025-11-19T22:00Z` and `2025-11-19T22:00+02:00`, a time in its zone;
* `202X`, a decade; `20XX`, a century; `2025-21` to `2025-24`, the seasons;
* `-0332`, a year before Christ: 0000 is 1 BC, so that -0332 is 333 BC; `-033X` and `-03XX` likewise;
* `XXXX` for a year that is not given, before a month, a season or a day;
* `?` uncertain, `~` approximate, `%` both, behind a part or behind the whole;
* `a/b`, `../b`, `a/..`, the intervals.

Seasons are the northern, meteorological ones: 21 spring is March to May, 22 summer June to August, 23
autumn September to November, 24 winter December to February *of the next year*: winter 2025 ends in 2026.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.model.calendar import MONTHS, civil, days_in_month, month_end, ordinal, spelled_year
from tui.model.date_format import format_date
from tui.model.date_suggestions import suggest
from tui.model.dates import PLACEHOLDER_YEAR, Date, DateError, DateErrorKind, in_utc, united, zone_offset
from tui.model.times import minutes

_EVERY_DATE = re.compile(
    r"((?!-0000)-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)|XXXX)([?~%]?)"
    r"(?:-([0-9]{2})([?~%]?)"
    r"(?:-([0-9]{2}|[0-3]X)([?~%]?)"
    r"(?:T([0-9]{2}):([0-9]{2})(Z|[+-][0-9]{2}:[0-9]{2})?([?~%]?))?)?)?"
)
_LARGEST_OFFSET = 14 * 60
"""Minutes between UTC and the zone that is furthest from it."""
_SEASON_STARTS = {number: 3 * (number - 20) for number in (21, 22, 23, 24)}


class _Parts(NamedTuple):
    """A date that is no interval, in parts that may be empty or impossible."""

    whole: str
    """The text that it is in: itself, or an interval."""
    text: str
    year: str
    month: str
    day: str
    qualifier: str
    zone: str

    @property
    def is_yearless(self) -> bool:
        return self.year == "XXXX"

    @property
    def number(self) -> int:
        """The year to count in."""
        return PLACEHOLDER_YEAR if self.is_yearless else int(self.year)

    def spelled(self, spelling: str) -> dict[str, str]:
        """Return the whole text with another spelling of this date, and its meaning."""
        marked = spelling + self.qualifier
        return _spelled("/".join(marked if end == self.text else end for end in self.whole.split("/")))


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
        raise DateError(DateErrorKind.SHAPE, "one-year", "both-years")
    first, last = (in_utc(start), in_utc(end)) if start.zone and end.zone else (start, end)
    if _first_moment(first) > _last_moment(last):
        advice = "write-or-add-years" if start.yearless else "write"
        spellings = _spelled(f"{end.written}/{start.written}")
        raise DateError(DateErrorKind.REVERSED, "ends-first", advice, spellings)


def _first_moment(date: Date) -> tuple[int, int]:
    return date.earliest or 0, date.minute or 0


def _last_moment(date: Date) -> tuple[int, int]:
    return date.latest or 0, 24 * 60 if date.minute is None else date.minute


def _single(text: str, whole: str) -> Date:
    """Parse a date that is no interval; `whole` is the text that it is in, for errors."""
    match = _EVERY_DATE.fullmatch(text)
    if match is None:
        raise _unreadable(whole)
    year, year_mark, month, month_mark, day, day_mark, hour, minute, zone, clock_mark = match.groups("")
    qualifier = united(year_mark, month_mark, day_mark, clock_mark)
    if not month:
        return _years(text, year, qualifier)
    parts = _Parts(whole, text, year, month, day, qualifier, zone)
    if year.endswith("X") and not parts.is_yearless:
        raise DateError(
            DateErrorKind.SHAPE, "no-months", "write-or-add-digits", parts.spelled(year), date=year
        )
    days = _days(parts)
    if not hour:
        return days
    return days._replace(precision="minute", minute=_clock(parts, hour, minute), zone=_zone(zone))


_SPANS = {"": ("year", 1), "X": ("decade", 10), "XX": ("century", 100)}


def _years(text: str, year: str, qualifier: str) -> Date:
    if year == "XXXX":
        raise DateError(DateErrorKind.SHAPE, "year-alone", "omit-or-add-month")
    digits = year.rstrip("X")
    precision, count = _SPANS[year[len(digits) :]]
    first = int(digits) * count
    last = first + count - 1
    if year.startswith("-"):  # from -0339 to -0330; there is no -0000
        first, last = first - count + 1, min(first, -1)
    return Date(text, ordinal(first, 1, 1), ordinal(last + 1, 1, 1) - 1, precision, qualifier)


def _days(parts: _Parts) -> Date:
    year, month = parts.number, int(parts.month)
    if month in _SEASON_STARTS:
        return _season(parts)
    if not 1 <= month <= 12:
        raise _no_such_month(parts)
    if not parts.day:
        first, last = ordinal(year, month, 1), month_end(year, month)
        return Date(parts.text, first, last, "month", parts.qualifier, parts.is_yearless)
    if parts.day[1] == "X":
        return _ten_days(parts)
    day = int(parts.day)
    if not 1 <= day <= days_in_month(year, month):
        raise _no_such_day(parts, day)
    exact = ordinal(year, month, day)
    return Date(parts.text, exact, exact, "day", parts.qualifier, parts.is_yearless)


def _season(parts: _Parts) -> Date:
    if parts.day:
        season = f"{parts.year}-{parts.month}"
        turned = suggest(parts.whole, _in_words)[1]
        advice = "write" if turned else "write-or-month"
        spellings = parts.spelled(season) | turned
        raise DateError(DateErrorKind.SHAPE, "no-days", advice, spellings, date=season)
    year, first = parts.number, _SEASON_STARTS[int(parts.month)]
    last_year, last = (year + 1, 2) if first == 12 else (year, first + 2)
    days = ordinal(year, first, 1), month_end(last_year, last)
    return Date(parts.text, *days, "season", parts.qualifier, parts.is_yearless)


def _ten_days(parts: _Parts) -> Date:
    """Parse `1X`, a day from the 10th to the 19th, or `3X`, the 30th or 31st, as an interval."""
    tens = int(parts.day[0]) * 10
    last = min(tens + 9, days_in_month(parts.number, int(parts.month)))
    if last < tens:
        raise _no_such_day(parts, tens)
    days = (f"{parts.year}-{parts.month}-{one:02}" for one in (max(tens, 1), last))
    return _between(parts.text, *(_single(day, day) for day in days))._replace(qualifier=parts.qualifier)


def _no_such_month(parts: _Parts) -> DateError:
    kind, reason = DateErrorKind.IMPOSSIBLE, "month-range"
    if parts.month == "00" and not parts.is_yearless:
        return DateError(kind, reason, "omit-month", parts.spelled(parts.year), date=parts.year)
    turned = suggest(parts.whole, _in_words)[1]
    return DateError(kind, reason, "day-first" if turned else "write-month", turned)


def _no_such_day(parts: _Parts, day: int) -> DateError:
    month = int(parts.month)
    count = days_in_month(parts.number, month)
    kind = DateErrorKind.IMPOSSIBLE
    if not day:
        known = f"{parts.year}-{parts.month}"
        return DateError(kind, "day-range", "omit-day", parts.spelled(known), count=count, date=known)
    reason = "days-of-month" if not parts.is_yearless else "days-of-february" if month == 2 else "days-of-any"
    return DateError(kind, reason, "write-day", count=count, month=MONTHS[month - 1], year=parts.year)


def _clock(parts: _Parts, hour: str, minute: str) -> int:
    if parts.day.endswith("X"):
        raise DateError(DateErrorKind.SHAPE, "one-day", "omit-time")
    if (hour, minute) == ("24", "00"):
        year, month, day = civil(ordinal(parts.number, int(parts.month), int(parts.day)) + 1)
        midnight = (
            f"{'XXXX' if parts.is_yearless else spelled_year(year)}-{month:02}-{day:02}T00:00{parts.zone}"
        )
        # The year after `XXXX` has no spelling, and neither has the one after 9999.
        if year == parts.number or (not parts.is_yearless and year <= 9999):
            spellings = parts.spelled(midnight)
            raise DateError(DateErrorKind.TIME, "hour-range", "write-date", spellings, date=midnight)
    return minutes(hour, minute)


def _zone(zone: str) -> str:
    """Return a zone that exists; raise `DateError` of kind `TIME` for another."""
    if zone and (abs(zone_offset(zone)) > _LARGEST_OFFSET or zone[4:] > "59"):
        raise DateError(DateErrorKind.TIME, "zone-range", "write-zone")
    return zone


def _unreadable(text: str) -> DateError:
    reason, spellings = suggest(text, _in_words)
    if not spellings and re.fullmatch("[0-9-]+T[0-9:]+ ?[A-Z]{2,5}", text):
        # One name, such as CST, is several zones.
        return DateError(DateErrorKind.SHAPE, "zone-name", "write-zone")
    return DateError(DateErrorKind.SHAPE, reason, "write" if spellings else "", spellings)


def suggested_dates(words: str) -> tuple[str, ...]:
    """Return the spellings of a date in words: `XXXX-11-19` for "Nov. 19".

    Several if it has several meanings ("3/4/2025"), none if it is no date.
    """
    return tuple(suggest(words, _in_words)[1])


def _spelled(text: str) -> dict[str, str]:
    """Return a date with its meaning; nothing for any other text."""
    words = _in_words(text)
    return {text: words} if words else {}


def _in_words(text: str) -> str | None:
    """Return a well-spelled date in words; None for any other text."""
    ends = text.split("/")
    if len(ends) > 2 or set(ends) == {".."} or not all(end == ".." or _has_month(end) for end in ends):
        return None
    try:
        return format_date(parse(text))
    except DateError:
        return None


def _has_month(text: str) -> bool:
    """Return whether a text is spelled like a date, with a month that exists if it has one.

    Errors of such dates look for no suggestions. Without this, the search for suggestions would not end.
    """
    match = _EVERY_DATE.fullmatch(text)
    if match is None:
        return False
    month = int(match[3] or 1)
    return 1 <= month <= 12 or (month in _SEASON_STARTS and not match[5])
