"""The days on which events begin, to show how dense they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.elapsed import dated
from tui.analysis.eras import is_era

if TYPE_CHECKING:
    from tui.model.dates import Date
    from tui.model.entries import Briefing


class BucketStarts(NamedTuple):
    """When events began."""

    days: dict[str, int]
    """The day of each that is counted, in telling order; days are counted as `dates` does."""
    yearless: bool
    """Whether the days are those of the year that the briefing does not give."""
    background: tuple[str, ...]
    """The ids of background events, in telling order."""
    eras: tuple[str, ...]
    """The ids of the events that are dated by years: they would be counted on the first day of many."""


def beginnings(briefing: Briefing) -> BucketStarts:
    """Return the first day of every event that is counted, and which events are left out.

    An event that lasted, or that may have been on any of several days, counts on the first of them; one that
    was by a day, on that day. Dates without a year get the year of the hint; without a hint they count only
    if no other event has a year.
    """
    background = tuple(id_ for id_ in briefing.event_order if briefing.timeline[id_].is_background)
    placed: list[tuple[str, Date]] = []
    eras: list[str] = []
    for id_, date in dated(briefing):
        if is_era(briefing.timeline[id_]):
            eras.append(id_)
        else:
            placed.append((id_, date))
    yearless = bool(placed) and all(date.yearless for _, date in placed)
    days = ((id_, _beginning(date)) for id_, date in placed if date.yearless == yearless)
    return BucketStarts({id_: day for id_, day in days if day is not None}, yearless, background, tuple(eras))


def _beginning(date: Date) -> int | None:
    return date.latest if date.earliest is None else date.earliest


def bucket_of(day: int, first: int, days: int, buckets: int) -> int:
    """Return the bucket of a day, from 0: one of `buckets` over `days` days from `first` on."""
    return (day - first) * buckets // days
