"""How fast things happened: the days between one event and the next."""

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
    """So many days, at least one, from one event to the next that has a date, in telling order."""

    first: str
    then: str
    days: int


def gaps(briefing: Briefing) -> Iterator[Gap]:
    """The days between neighbours, in telling order, where both are precise to the day.

    Neighbours are events with a date, whatever is told between them; what was going on already has none, and
    an era is none.
    """
    days_of = (one for one in dated(briefing) if not is_era(one[1]))
    for (first, before), (then, after) in pairwise(days_of):
        days = elapsed_days(before, after)
        if days is not None and days > 0:  # a relation may tell the later one first
            yield Gap(first, then, days)


def dated(briefing: Briefing) -> Iterator[tuple[str, Date]]:
    """The ids of what has a date and was not going on already, in telling order, with the dates.

    A date without a year is placed in the year of the hint, where there is one.
    """
    for id_ in briefing.told:
        event = briefing.timeline[id_]
        if event.date is not None and not event.is_background:
            yield id_, in_year(event.date, briefing.year_hint)
