"""The figures about an event: who says how many, unit by unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.standing import statements
from tui.model.dates import firmly_before, in_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.contests import Contests
    from tui.model.dates import Date
    from tui.model.entries import Briefing, Event, Statement
    from tui.model.figures import Figure


class GivenFigure(NamedTuple):
    """A figure, and the entry that gives it."""

    figure: Figure
    entry: str
    """The id of a statement, or of the event itself."""
    date: Date | None
    """When it was given: the statement's date, or the publication of its source."""
    newest: bool
    """Whether every other dated figure of its unit is older."""
    replaced: bool
    """Whether its source has replaced it by a newer one."""


def figures_about(event: Event, briefing: Briefing, contests: Contests) -> dict[str, list[GivenFigure]]:
    """Return the figures of an event and of the statements about it by unit, the lowest of each first.

    Units come in the order in which the briefing has them.
    """
    units: dict[str, list[GivenFigure]] = {}
    for figure in event.figure:
        date = _published(event, briefing)
        units.setdefault(figure.unit, []).append(GivenFigure(figure, event.id, date, False, False))
    for one in statements(briefing):
        if one.figure and any(ref.id == event.id for ref in one.about):
            date = one.date or _published(one, briefing)
            replaced = bool(contests.replaced_by(one))
            for figure in one.figure:
                units.setdefault(figure.unit, []).append(GivenFigure(figure, one.id, date, False, replaced))
    return {unit: list(_in_order(given, briefing)) for unit, given in units.items()}


def _in_order(given: list[GivenFigure], briefing: Briefing) -> Iterator[GivenFigure]:
    dates = [in_year(one.date, briefing.year_hint) if one.date else None for one in given]
    known = [date for date in dates if date]
    for at in sorted(range(len(given)), key=lambda at: given[at].figure.order):
        date = dates[at]
        older = [other for other in known if date and firmly_before(other, date)]
        rest = [other for other in known if other != date]
        yield given[at]._replace(newest=bool(older) and len(older) == len(rest))


def _published(entry: Event | Statement, briefing: Briefing) -> Date | None:
    """Return when the only source of an entry was published; None if it is unknown or there are several."""
    named = {ref.id for ref in entry.source} or {
        quote.passage.source for quote in entry.quote if quote.passage
    }
    if not named and len(briefing.sources) == 1:
        named = set(briefing.sources)
    source = briefing.sources.get(named.pop()) if len(named) == 1 else None
    return source.published if source else None
