"""The days on which events begin, to show how dense they are."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tui.analysis.elapsed import dated
from tui.analysis.eras import is_era
from tui.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.dates import Date
    from tui.model.entries import Briefing


class Bucket(NamedTuple):
    """The days from `first` to `last`, both in it, and the events that began on them."""

    first: int
    """Days are counted as `dates` does."""
    last: int
    basis: tuple[str, ...]
    """Their ids in telling order."""


class Density(NamedTuple):
    """How many events there are in each of several stretches of time."""

    buckets: tuple[Bucket, ...]
    """One after the other from the first event to the last, empty ones too; none where nothing is dated."""
    yearless: bool
    """Whether the days are those of the year that the briefing does not give."""
    background: tuple[str, ...]
    """The ids of what was going on already, in telling order."""
    eras: tuple[str, ...]
    """The ids of the events that are dated by years: they would be counted on the first day of many."""
    undated: tuple[str, ...]
    """The ids of the other events without a date that can be compared, in telling order."""

    @property
    def basis(self) -> tuple[str, ...]:
        """All events, the counted ones first."""
        counted = tuple(id_ for bucket in self.buckets for id_ in bucket.basis)
        return (*counted, *self.background, *self.eras, *self.undated)


def density(briefing: Briefing, buckets: int) -> Density:
    """The events by the time when they began, in so many buckets, or one a day where there are fewer days.

    Buckets are equal, but for a day where the days do not divide. An event that lasted, or that may have been
    on any of several days, counts on the first of them; one that was by a day, on that day. Dates without a
    year fall into the year hint; without a hint they count only where no other event has a year.
    """
    begun = beginnings(briefing)
    counted = {*begun.days, *begun.background, *begun.eras}
    return Density(
        tuple(_buckets(begun.days, buckets)),
        begun.yearless,
        begun.background,
        begun.eras,
        tuple(id_ for id_ in briefing.event_order if id_ not in counted),
    )


class BucketStarts(NamedTuple):
    """When events began."""

    days: dict[str, int]
    """The day of each that is counted, in telling order."""
    yearless: bool
    background: tuple[str, ...]
    eras: tuple[str, ...]


def beginnings(briefing: Briefing) -> BucketStarts:
    """Return the first day of every event that is counted, and what is left out, as `density` does."""
    background = tuple(id_ for id_ in briefing.event_order if briefing.timeline[id_].is_background)
    placed: list[tuple[str, Date]] = []
    eras: list[str] = []
    for id_, date in dated(briefing):
        if is_era(date):
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


def _buckets(begun: dict[str, int], wanted: int) -> Iterator[Bucket]:
    if not begun:
        return
    first = min(begun.values())
    days = max(begun.values()) - first + 1
    count = max(1, min(wanted, days))
    of: list[list[str]] = [[] for _ in range(count)]
    for id_, day in begun.items():
        of[bucket_of(day, first, days, count)].append(id_)
    edges = [first - (-number * days // count) for number in range(count + 1)]
    for (start, end), ids in zip(pairwise(edges), of, strict=True):
        yield Bucket(start, end - 1, tuple(ids))
