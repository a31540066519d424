"""Dates in queries: `2025`, `2025-11`, `2025-11..`, `..2025-11-19`, `2025-11-19..2025-11-23`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.dates import DateError, in_year
from tui.model.edtf import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.dates import Date
    from tui.model.entries import Entry


def parse_date(value: str) -> Date | None:
    """Return the date or range of a query; None if it is none."""
    start, dots, end = value.partition("..")
    try:
        return parse(f"{start or '..'}/{end or '..'}" if dots and (start or end) else value)
    except DateError:
        return None


def is_date(value: str) -> bool:
    """Return whether a text is a date or range."""
    return parse_date(value) is not None


def dates_of(entry: Entry) -> Iterator[tuple[Date, Date | None]]:
    """Yield the dates of an entry, each with the last one that it lasts until, if any."""
    date: Date | None = getattr(entry, "date", None) or getattr(entry, "reported", None)
    if date is not None:
        yield date, getattr(entry, "until", None)
    published: Date | None = getattr(entry, "published", None)
    if published is not None:
        yield published, None


def overlaps(asked: Date, date: Date, until: Date | None, hint: Date | None) -> bool:
    """Return whether a date may be within the one that was asked for, as far as both are known.

    A date without a year may be of any, unless `hint` says which.
    """
    if not asked.yearless:
        date, until = in_year(date, hint), until and in_year(until, hint)
    if date.yearless != asked.yearless:
        return True
    latest = (until or date).latest
    begins_in_time = asked.latest is None or date.earliest is None or date.earliest <= asked.latest
    return begins_in_time and (asked.earliest is None or latest is None or latest >= asked.earliest)
