"""Show dates in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model import wording
from tui.model.calendar import MONTHS, civil
from tui.model.dates import QUALIFIERS, years_of
from tui.model.times import qualified_time

if TYPE_CHECKING:
    from tui.model.dates import Date
    from tui.model.entries import Event

_SHORT_MONTHS = tuple(name[:3] for name in MONTHS)
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
"""By the month in which they begin."""


def format_date(date: Date, hint: Date | None = None) -> str:
    """Return a date in a few words: "19 Nov", "23 Nov ?", "about 19 Nov 2025", "winter 2025".

    An open interval is "by 23 Nov", on that day or before it, or "from 19 Nov on". A closed one is "between
    19 and 23 Nov": that is right for an event that lasted and for one on any of these days, which the format
    does not distinguish ("19–23 Nov" would claim the first). A century is shown by its years, "1900–1999",
    since "1900s" is a decade. A year from the hint always has a "?": "19 Nov 2025?".
    """
    if date.precision != "interval":
        return _joined(_pieces(date, hint), date)
    if date.start and date.end:
        return _between(date, date.start, date.end, hint)
    if date.end:
        return wording.BY.format(end=_end(date.end, hint))
    return wording.FROM.format(start=_end(date.start or date, hint))


def format_when(event: Event, hint: Date | None = None) -> str:
    """Return the days and the time of an event: "19 Nov, night"; empty if it has neither."""
    return ", ".join(filter(None, (format_days(event, hint), format_time(event.time))))


def format_time(text: str) -> str:
    """Return a time of day in words: "about 14:50", "night ?"; empty for none."""
    return _qualified(*qualified_time(text))


def format_days(event: Event, hint: Date | None = None) -> str:
    """Return the days of an event: "19–23 Nov 2025", "until 23 Nov"; empty if it has none.

    The dash claims that it lasted from the first day to the last.
    """
    date, until = event.date, event.until
    if until is None:
        return format_date(date, hint) if date else ""
    if date is None:
        return wording.UNTIL.format(end=_end(until, hint))
    if "interval" in (date.precision, until.precision) or date.qualifier or date.minute is not None:
        return wording.BEGUN_AND_UNTIL.format(start=format_date(date, hint), end=_end(until, hint))
    begins = _without_repetition(_pieces(date, hint), _pieces(until, hint), date, until)
    dash = "–" if begins[0] and not begins[1] else " – "
    return f"{_joined(begins, date)}{dash}{_joined(_pieces(until, hint), until)}"


def _end(date: Date, hint: Date | None) -> str:
    return (
        _joined(_with_article(_pieces(date, hint), date), date)
        if date.precision != "interval"
        else format_date(date, hint)
    )


def _between(date: Date, start: Date, end: Date, hint: Date | None) -> str:
    first, last = _pieces(start, hint), _pieces(end, hint)
    if first == last and _clock_of(start) == _clock_of(end) and start.qualifier == end.qualifier:
        return _joined(last, end._replace(qualifier=date.qualifier))
    if first == last and start.minute is not None and end.minute is not None:
        day = end._replace(minute=None, qualifier=date.qualifier)
        clocks = {"start": _clock_of(start), "end": _clock_of(end)}
        return wording.BETWEEN_TIMES.format(day=_joined(last, day), **clocks)
    # 1X has its doubt as a whole, an interval at each of its ends.
    whole = date.qualifier if not (start.qualifier or end.qualifier) else ""
    begins = _with_article(_without_repetition(first, last, start, end), start)
    ends = _with_article(last, end)
    words = wording.BETWEEN.format(start=_joined(begins, start), end=_joined(ends, end))
    return _qualified(words, whole)


def _with_article(pieces: _Pieces, date: Date) -> _Pieces:
    """Return the pieces as they are used within a sentence: "the 1990s"."""
    day, month, year = pieces
    return (day, month, wording.DECADE.format(year=year)) if date.precision == "decade" else pieces


_Pieces = tuple[str, str, str]
"""Day, month or season, year: each may be empty."""


def _pieces(date: Date, hint: Date | None) -> _Pieces:
    year, month, day = civil(date.earliest or 0)
    shown_year = _SHOWN_YEARS.get(date.precision, "{0:04}").format(year, year + 99)
    if date.yearless:
        shown_year = _year_of_hint(hint)
    if date.precision in {"day", "minute"}:
        return str(day), _SHORT_MONTHS[month - 1], shown_year
    names = {"month": _SHORT_MONTHS[month - 1], "season": _SEASONS.get(month, "")}
    return "", names.get(date.precision, ""), shown_year


_SHOWN_YEARS = {"decade": "{0:04}s", "century": "{0:04}–{1:04}"}


def _year_of_hint(hint: Date | None) -> str:
    years = years_of(hint)
    if years is None:
        return ""
    first, last = years
    return f"{first:04}?" if first == last else f"{first:04}–{last:04}?"


def _without_repetition(first: _Pieces, last: _Pieces, start: Date, end: Date) -> _Pieces:
    """Return the first of two dates without the year, or the month, that the second one repeats."""
    day, month, year = first
    if not month or year != last[2]:
        return first
    bare_days = day and last[0] and start.minute is None and end.minute is None
    return (day, "", "") if bare_days and month == last[1] else (day, month, "")


def _joined(pieces: _Pieces, date: Date) -> str:
    """Join the pieces with time and doubt; a doubt about the day comes before a year from the hint."""
    day, month, year = pieces
    clock = _clock_of(date)
    if date.qualifier and year.endswith("?"):
        words = _qualified(f"{day} {month}".strip(), date.qualifier)
        return f"{words} {year}" + (f", {clock}" if clock else "")
    words = " ".join(piece for piece in pieces if piece)
    return _qualified(f"{words}, {clock}" if clock else words, date.qualifier)


def _qualified(words: str, qualifier: str) -> str:
    bits = QUALIFIERS.index(qualifier)
    words = wording.ABOUT.format(date=words) if bits & 2 else words
    return wording.DOUBTED.format(date=words) if bits & 1 else words


def _clock_of(date: Date) -> str:
    return "" if date.minute is None else f"{date.minute // 60:02}:{date.minute % 60:02}{date.zone}"
