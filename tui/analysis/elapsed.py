"""The days between one event and the next."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.eras import is_era
from tui.model.dates import elapsed_days, in_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.dates import Date
    from tui.model.entries import Briefing


class Gap(NamedTuple):
    """The days, at least one, from one event to the next that has a date."""

    first: str
    then: str
    days: int


def gaps(briefing: Briefing) -> Iterator[Gap]:
    """Yield the days between neighbours, in order, if both dates are precise to the day.

    Neighbours are events with a date, whatever is listed between them. Background events and eras are none.
    The days after an event that lasted are counted from its last one.
    """
    days_of = (one for one in dated(briefing) if not is_era(briefing.timeline[one[0]]))
    for (first, before), (then, after) in pairwise(days_of):
        until = briefing.timeline[first].until
        days = elapsed_days(in_year(until, briefing.year_hint) if until else before, after)
        if days is not None and days > 0:  # a relation may put the later one first
            yield Gap(first, then, days)


def dated(briefing: Briefing) -> Iterator[tuple[str, Date]]:
    """Yield the ids of the dated events except background ones, in order, with the dates.

    A date without a year is put into the year of the hint, if there is one.
    """
    for id_ in briefing.event_order:
        event = briefing.timeline[id_]
        if event.date is not None and not event.is_background:
            yield id_, in_year(event.date, briefing.year_hint)
