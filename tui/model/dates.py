"""Dates in a stated subset of EDTF (ISO 8601-2): read, compare, show.

* `2025`, `2025-11`, `2025-11-19`, `2025-11-19T22:00`; `2025-11-1X`, a day in the teens of the month;
* `202X`, a decade; `20XX`, a century; `2025-21` to `2025-24`, the seasons;
* `XXXX` for a year that is not given, before a month, a season or a day;
* `?` uncertain, `~` about, `%` both, behind a part or behind the whole;
* `a/b`, `../b`, `a/..`, the intervals.

Seasons are the northern, meteorological ones: 21 spring is March to May, 22 summer June to August, 23
autumn September to November, 24 winter December to February *of the next year*: winter 2025 ends in 2026.

Days are counted as `datetime.date.toordinal` does (0001-01-01 is 1), on the proleptic Gregorian calendar,
which here begins with the year 0000. All dates of a file without a year are in the same unknown year. They
are counted in `PLACEHOLDER_YEAR`, a leap year, so that `XXXX-02-29` has its place.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tui.model.date_spellings import MONTHS, SEASONS, respell, respell_time, spelled

PLACEHOLDER_YEAR: Final = 2000
LEAP_DAY: Final = 730_179
"""29 February of the placeholder year, which most years have not."""

PARTS_OF_THE_DAY: Final = {"morning": 6 * 60, "afternoon": 12 * 60, "evening": 18 * 60, "night": 22 * 60}
"""Where a part of the day begins, in minutes after midnight: for ordering alone, never shown."""

_EVERY_DATE = re.compile(
    r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)([?~%]?)"
    r"(?:-([0-9]{2})([?~%]?)"
    r"(?:-([0-9]{2}|[0-3]X)([?~%]?)"
    r"(?:T([0-9]{2}):([0-9]{2})([?~%]?))?)?)?"
)
_QUALIFIERS = ("", "?", "~", "%")  # By two bits: 1 uncertain, 2 about.
_BITS = {qualifier: bits for bits, qualifier in enumerate(_QUALIFIERS)}
_SHORT_MONTHS = tuple(name[:3] for name in MONTHS)
_SEASON_STARTS = {number: 3 * (number - 20) for number in SEASONS.values()}
_SEASON_NAMES = {_SEASON_STARTS[number]: name for name, number in SEASONS.items()}
_DAYS_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365)


class DateError(ValueError):
    """A text that is no date, or no time of day.

    `kind` is `shape` (not spelled like one), `impossible` (a day or month that there is not), `reversed`
    (an interval that ends before it begins) or `time` (no time of day). `message` is a part of a sentence
    in lower case, `help` an action, with the corrected spelling where there is one.
    """

    def __init__(self, kind: str, message: str, help_: str = "") -> None:
        super().__init__(kind, message, help_)
        self.kind = kind
        self.message = message
        self.help = help_

    def __str__(self) -> str:
        """Say the message."""
        return self.message


class Date(NamedTuple):
    """A date as it was written, and the days between which it lies."""

    written: str
    earliest: int | None
    """The first day that it may be; None for an open beginning."""
    latest: int | None
    """The last day that it may be; None for an open end."""
    precision: str
    """`minute`, `day`, `month`, `season`, `year`, `decade`, `century` or `interval`."""
    qualifier: str = ""
    """`?` uncertain, `~` about, `%` both, or empty: of the whole and all of its parts, united."""
    yearless: bool = False
    """Whether the year is not given; the days are then those of the placeholder year."""
    minute: int | None = None
    """Minutes after midnight where a time is given; of an interval, of its beginning."""
    start: Date | None = None
    """Where an interval begins; None for an open beginning."""
    end: Date | None = None
    """Where an interval ends; None for an open end."""


# Reading


def parse(text: str) -> Date:
    """The date that `text` spells; raises `DateError`, and nothing else, for any other text."""
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
        _united(*(date.qualifier for date in ends)),
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
    """A date that is no interval; `whole` is what an error speaks of."""
    match = _EVERY_DATE.fullmatch(text)
    if match is None:
        raise _unreadable(whole)
    year, year_mark, month, month_mark, day, day_mark, hour, minute, clock_mark = match.groups("")
    qualifier = _united(year_mark, month_mark, day_mark, clock_mark)
    if not month:
        return _years(text, year, qualifier)
    if year[3] == "X" and year != "XXXX":
        raise DateError("shape", "a decade or century has no months", f"write `{year}`, or the year in full")
    days = _days(text, year, month, day, qualifier)
    return days._replace(precision="minute", minute=_clock(year, month, day, hour, minute)) if hour else days


def _united(*qualifiers: str) -> str:
    bits = 0
    for qualifier in qualifiers:
        bits |= _BITS[qualifier]
    return _QUALIFIERS[bits]


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
        first, last = ordinal(number, in_year, 1), _month_end(number, in_year)
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
    return Date(text, ordinal(year, first, 1), _month_end(last_year, last), "season", qualifier, yearless)


def _ten_days(text: str, year: str, month: str, day: str, qualifier: str) -> Date:
    """`1X` is a day from the 10th to the 19th, `3X` the 30th or 31st: somewhere between two days."""
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
        return DateError("impossible", message, f"write `{year}-{day}-{month}` if the day stands first")
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
    return _minutes(hour, minute, way_out)


def _minutes(hour: str, minute: str, way_out: str = "") -> int:
    if int(hour) > 23:
        raise DateError("time", "the hour goes from 00 to 23", way_out or "write an hour from 00 to 23")
    if int(minute) > 59:
        raise DateError("time", "the minute goes from 00 to 59", "write a minute from 00 to 59")
    return int(hour) * 60 + int(minute)


def _unreadable(text: str) -> DateError:
    message, way_out = respell(text, _shown_or_none)
    return DateError("shape", message, way_out)


def proposals(words: str) -> tuple[str, ...]:
    """What a date in people's words may be in this spelling: "Nov. 19" is `XXXX-11-19`.

    Several where only the writer knows which is meant ("3/4/2025"), none for what is no date.
    """
    return spelled(words, _shown_or_none)


def _shown_or_none(text: str) -> str | None:
    """The shown form of a text that is spelled as it should be; None for any other, with no second guess."""
    ends = text.split("/")
    if len(ends) > 2 or not all(end == ".." or _EVERY_DATE.fullmatch(end) for end in ends):
        return None
    if set(ends) == {".."}:
        return None
    try:
        return show(parse(text))
    except DateError:
        return None


_TIME = re.compile(r"([0-9]{2}):([0-9]{2})")


def parse_time(text: str, parts: tuple[str, ...]) -> int | None:
    """HH:MM as minutes after midnight, None for one of the `parts` of the day.

    Raises `DateError` of kind `time` for any other text.
    """
    if text in parts:
        return None
    match = _TIME.fullmatch(text)
    if match is None:
        choices = " or a part of the day" if parts else ""
        raise DateError("time", f"a time is spelled HH:MM{choices}", respell_time(text, parts))
    tomorrow = "write `00:00` and the next day" if text == "24:00" else ""
    return _minutes(match[1], match[2], tomorrow)


def part_of_day_key(text: str) -> int:
    """Where a time or a part of the day stands within its day: minutes after midnight, -1 for neither.

    A part of the day stands where it begins, so that "night" follows 21:30 and precedes 23:00. What has no
    time comes first, as a month comes before its days: by the earliest moment that it may be.
    """
    if text in PARTS_OF_THE_DAY:
        return PARTS_OF_THE_DAY[text]
    match = _TIME.fullmatch(text)
    return int(match[1]) * 60 + int(match[2]) if match and text < "24" and match[2] < "60" else -1


# Comparing


def in_year(date: Date, hint: Date | None) -> Date:
    """A date without a year, placed in the year of the hint so that it can be ordered among full dates.

    A hint of several years spreads it from the first to the last of them. It is then as uncertain as its
    hint: a qualified hint qualifies it, several years make it uncertain. 29 February falls on the 28th where
    the year has none. A date with a year comes back as it is, and so does any where the hint names no year.
    """
    years = _years_of(hint)
    if hint is None or years is None or not date.yearless:
        return date
    first, last = years
    qualifier = _united(date.qualifier, hint.qualifier, "" if first == last else "?")
    return _placed(date, first, last, qualifier)


def _placed(date: Date, first: int, last: int, qualifier: str) -> Date:
    return date._replace(
        earliest=_moved(date.earliest, first),
        latest=_moved(date.latest, last),
        qualifier=qualifier,
        yearless=False,
        start=date.start and _placed(date.start, first, last, date.start.qualifier),
        end=date.end and _placed(date.end, first, last, date.end.qualifier),
    )


def _moved(day: int | None, year: int) -> int | None:
    """A day of the placeholder year in another one; the last of a month remains the last of it."""
    if day is None:
        return None
    from_year, month, in_month = civil(day)
    to_year = from_year - PLACEHOLDER_YEAR + year
    if in_month == days_in_month(from_year, month):
        return _month_end(to_year, month)
    return ordinal(to_year, month, in_month)


def _years_of(hint: Date | None) -> tuple[int, int] | None:
    """The first and last year of a hint; None where it is open, or has no year itself."""
    if hint is None or hint.yearless or hint.earliest is None or hint.latest is None:
        return None
    # A winter is of the year that it begins in.
    latest = hint.earliest if hint.precision == "season" else hint.latest
    return civil(hint.earliest)[0], civil(latest)[0]


def firmly_before(a: Date, b: Date) -> bool:
    """Whether `a` is over before `b` begins, and nothing about it is in doubt.

    Neither is qualified, and both have a year or neither has: those without are all in the same one.
    """
    if a.qualifier or b.qualifier or a.yearless != b.yearless or a.latest is None or b.earliest is None:
        return False
    return a.latest < b.earliest


def elapsed_days(a: Date, b: Date) -> int | None:
    """Days from `a` to `b`, negative where `b` comes first; None where that cannot be said.

    Both must be precise to the day, and both have a year or neither. A qualifier does not matter: what is
    uncertain is shown as such beside it. Across the end of February an unknown year has one day or two.
    """
    precise = {a.precision, b.precision} <= {"day", "minute"}
    if not precise or a.yearless != b.yearless or a.earliest is None or b.earliest is None:
        return None
    if a.yearless and min(a.earliest, b.earliest) < LEAP_DAY < max(a.earliest, b.earliest):
        return None
    return b.earliest - a.earliest


# Showing


def show(date: Date, hint: Date | None = None) -> str:
    """The date for a reader, short and in words: "19 Nov", "23 Nov ?", "about 19 Nov 2025", "winter 2025".

    An open interval says "by 23 Nov", which is on that day or before it, or "from 19 Nov on". A closed one
    says "between 19 and 23 Nov": that holds for what lasted and for what happened on one of these days, and
    the format does not tell the two apart ("19–23 Nov" would claim the first). A century is shown by its
    years, "1900–1999", since "1900s" is a decade. A year from the hint always carries a "?": "19 Nov 2025?".
    """
    if date.precision != "interval":
        return _joined(_pieces(date, hint), date)
    if date.start and date.end:
        return _show_between(date, date.start, date.end, hint)
    return f"by {_show_end(date.end, hint)}" if date.end else f"from {_show_end(date.start or date, hint)} on"


def _show_end(date: Date, hint: Date | None) -> str:
    return (
        _joined(_with_article(_pieces(date, hint), date), date)
        if date.precision != "interval"
        else show(date, hint)
    )


def _show_between(date: Date, start: Date, end: Date, hint: Date | None) -> str:
    first, last = _pieces(start, hint), _pieces(end, hint)
    if first == last and _clock_of(start) == _clock_of(end) and start.qualifier == end.qualifier:
        return _joined(last, end._replace(qualifier=date.qualifier))
    if first == last and start.minute is not None and end.minute is not None:
        day = end._replace(minute=None, qualifier=date.qualifier)
        return f"{_joined(last, day)}, between {_clock_of(start)} and {_clock_of(end)}"
    # 1X carries its doubt as a whole, an interval at each of its ends.
    whole = date.qualifier if not (start.qualifier or end.qualifier) else ""
    begins = _with_article(_without_repetition(first, last, start, end), start)
    words = f"between {_joined(begins, start)} and {_joined(_with_article(last, end), end)}"
    return _qualified(words, whole)


def _with_article(pieces: _Pieces, date: Date) -> _Pieces:
    """The pieces as they stand within a sentence: "the 1990s"."""
    day, month, year = pieces
    return (day, month, f"the {year}") if date.precision == "decade" else pieces


_Pieces = tuple[str, str, str]
"""Day, month or season, year: each may be empty."""


def _pieces(date: Date, hint: Date | None) -> _Pieces:
    year, month, day = civil(date.earliest or 0)
    shown_year = _SHOWN_YEARS.get(date.precision, "{0:04}").format(year, year + 99)
    if date.yearless:
        shown_year = _show_hint(hint)
    if date.precision in {"day", "minute"}:
        return str(day), _SHORT_MONTHS[month - 1], shown_year
    names = {"month": _SHORT_MONTHS[month - 1], "season": _SEASON_NAMES.get(month, "")}
    return "", names.get(date.precision, ""), shown_year


_SHOWN_YEARS = {"decade": "{0:04}s", "century": "{0:04}–{1:04}"}


def _show_hint(hint: Date | None) -> str:
    years = _years_of(hint)
    if years is None:
        return ""
    first, last = years
    return f"{first:04}?" if first == last else f"{first:04}–{last:04}?"


def _without_repetition(first: _Pieces, last: _Pieces, start: Date, end: Date) -> _Pieces:
    """The first of two dates without the year, and the month, that the second one will say."""
    day, month, year = first
    if not month or year != last[2]:
        return first
    bare_days = day and last[0] and start.minute is None and end.minute is None
    return (day, "", "") if bare_days and month == last[1] else (day, month, "")


def _joined(pieces: _Pieces, date: Date) -> str:
    """The pieces with the time and the doubt; a doubt about the day stands before a year that is a hint."""
    day, month, year = pieces
    clock = _clock_of(date)
    if date.qualifier and year.endswith("?"):
        words = _qualified(f"{day} {month}".strip(), date.qualifier)
        return f"{words} {year}" + (f", {clock}" if clock else "")
    words = " ".join(piece for piece in pieces if piece)
    return _qualified(f"{words}, {clock}" if clock else words, date.qualifier)


def _qualified(words: str, qualifier: str) -> str:
    bits = _BITS[qualifier]
    return ("about " if bits & 2 else "") + words + (" ?" if bits & 1 else "")


def _clock_of(date: Date) -> str:
    return "" if date.minute is None else f"{date.minute // 60:02}:{date.minute % 60:02}"


# The calendar


def is_leap(year: int) -> bool:
    """Whether a year of the proleptic Gregorian calendar has 366 days; the year 0 has."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    days = _DAYS_BEFORE_MONTH[month] - _DAYS_BEFORE_MONTH[month - 1]
    return days + (month == 2 and is_leap(year))


def ordinal(year: int, month: int, day: int) -> int:
    """The day's number: 1 for 0001-01-01; unlike `datetime` it counts from the year 0 and past 9999."""
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    return days + _DAYS_BEFORE_MONTH[month - 1] + (month > 2 and is_leap(year)) + day


def _month_end(year: int, month: int) -> int:
    return ordinal(year, month, days_in_month(year, month))


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day's number: the inverse of `ordinal`.

    The year is taken to begin in March, so that the leap day is its last: see Howard Hinnant,
    "chrono-Compatible Low-Level Date Algorithms".
    """
    era, of_era = divmod(day + 305, 146_097)  # An era is 400 years; 0000-03-01 is day -305.
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    of_month = of_year - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    return year + era * 400 + (month <= 2), month, of_month
