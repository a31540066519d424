"""Dates as values: the days between which each lies, and what follows for their order.

Days are numbers, see `calendar.py`. All dates of a file without a year are in the same unknown year. They are
counted in `PLACEHOLDER_YEAR`, a leap year, so that `XXXX-02-29` has its place.
"""

from __future__ import annotations

from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tui.model.calendar import civil, days_in_month, month_end, ordinal

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACEHOLDER_YEAR: Final = 2000
LEAP_DAY: Final = 730_179
"""29 February of the placeholder year: most years have no such day."""
_MINUTES = 24 * 60
QUALIFIERS = ("", "?", "~", "%")
"""By two bits: 1 uncertain, 2 approximate."""


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
    """`?` uncertain, `~` approximate, `%` both, or empty: of the whole and all of its parts, united."""
    yearless: bool = False
    """Whether the year is not given; the days are then those of the placeholder year."""
    minute: int | None = None
    """Minutes after midnight where a time is given; of an interval, of its beginning."""
    start: Date | None = None
    """Where an interval begins; None for an open beginning."""
    end: Date | None = None
    """Where an interval ends; None for an open end."""
    zone: str = ""
    """The zone of the time, as written (`Z`, `+02:00`); empty if it is not given, and for intervals."""


class DateErrorKind(Enum):
    """What is wrong with a date or a time of day."""

    SHAPE = "shape"
    """It is not written like a date."""
    IMPOSSIBLE = "impossible"
    """There is no such day or month."""
    REVERSED = "reversed"
    """An interval ends before it begins."""
    TIME = "time"
    """There is no such time of day."""


class DateError(ValueError):
    """A text that is no date, or no time of day.

    `reason` and `advice` are keys of phrases in the catalogue, and `details` fill their placeholders. The
    advice is empty if the text gives no hint of a date. `spellings` are valid texts that may be meant, the
    best first, each with its meaning: `{"2025-04-03": "3 Apr 2025"}`.
    """

    def __init__(
        self,
        kind: DateErrorKind,
        reason: str,
        advice: str,
        spellings: Mapping[str, str] = MappingProxyType({}),
        **details: Any,
    ) -> None:
        super().__init__(kind, reason, advice)
        self.kind = kind
        self.reason = reason
        self.advice = advice
        self.spellings = spellings
        self.details = details


def united(*qualifiers: str) -> str:
    """Return one qualifier for several: `%` for `?` and `~`."""
    bits = 0
    for qualifier in qualifiers:
        bits |= QUALIFIERS.index(qualifier)
    return QUALIFIERS[bits]


def in_utc(date: Date) -> Date:
    """Return a date with its times, and their days, in UTC; a time without a zone stays as it is.

    Only for order: a date is shown as it was written.
    """
    if date.precision == "interval":
        if not any(one and one.zone for one in (date.start, date.end)):
            return date
        start, end = date.start and in_utc(date.start), date.end and in_utc(date.end)
        return date._replace(
            earliest=start and start.earliest,
            latest=end and end.latest,
            minute=start and start.minute,
            start=start,
            end=end,
        )
    if not date.zone or date.earliest is None or date.latest is None or date.minute is None:
        return date
    days, minute = divmod(date.minute - zone_offset(date.zone), _MINUTES)
    return date._replace(earliest=date.earliest + days, latest=date.latest + days, minute=minute, zone="Z")


def zone_offset(zone: str) -> int:
    """Return the minutes by which a zone, `Z` or `+02:00`, is ahead of UTC."""
    if zone == "Z":
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[4:])
    return -minutes if zone[0] == "-" else minutes


def in_year(date: Date, hint: Date | None) -> Date:
    """Return a date without a year in the year of the hint, so that it can be ordered among full dates.

    A hint of several years spreads it from the first to the last of them. The date is then as uncertain as
    its hint: a qualified hint qualifies it, several years make it uncertain. 29 February becomes the 28th in
    a year without it. A date with a year is returned unchanged, and so is any if the hint has no year.
    """
    years = years_of(hint)
    if hint is None or years is None or not date.yearless:
        return date
    first, last = years
    qualifier = united(date.qualifier, hint.qualifier, "" if first == last else "?")
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
    """Return a day of the placeholder year in another year; the last of a month stays the last of it."""
    if day is None:
        return None
    from_year, month, in_month = civil(day)
    to_year = from_year - PLACEHOLDER_YEAR + year
    if in_month == days_in_month(from_year, month):
        return month_end(to_year, month)
    return ordinal(to_year, month, in_month)


def years_of(hint: Date | None) -> tuple[int, int] | None:
    """Return the first and last year of a hint; None if it is open, or has no year itself."""
    if hint is None or hint.yearless or hint.earliest is None or hint.latest is None:
        return None
    # A winter is of the year that it begins in.
    latest = hint.earliest if hint.precision == "season" else hint.latest
    return civil(hint.earliest)[0], civil(latest)[0]


def firmly_before(a: Date, b: Date) -> bool:
    """Return whether `a` certainly ends before `b` begins.

    Neither is qualified, and both have a year or neither has: those without are all in the same one. Times
    with zones are compared as instants.
    """
    if a.zone and b.zone:
        a, b = in_utc(a), in_utc(b)
    if a.qualifier or b.qualifier or a.yearless != b.yearless or a.latest is None or b.earliest is None:
        return False
    return a.latest < b.earliest


def elapsed_days(a: Date, b: Date) -> int | None:
    """Return the days from `a` to `b`, negative if `b` comes first; None if that is unknown.

    Both must be precise to the day, and both have a year or neither. A qualifier does not matter: the
    doubt is shown beside the date. Across the end of February an unknown year has one day or two.
    """
    precise = {a.precision, b.precision} <= {"day", "minute"}
    if not precise or a.yearless != b.yearless or a.earliest is None or b.earliest is None:
        return None
    if a.yearless and min(a.earliest, b.earliest) < LEAP_DAY < max(a.earliest, b.earliest):
        return None
    if a.zone != b.zone and a.zone and b.zone:
        a, b = in_utc(a), in_utc(b)
    return (b.earliest or 0) - (a.earliest or 0)
