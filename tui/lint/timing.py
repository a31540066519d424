"""W710: dates that cannot both be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.dates import firmly_before, in_year
from tui.model.entries import Event

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext
    from tui.model.dates import Date
    from tui.model.entries import Source, Statement

_ZONES = 1
"""Days by which two time zones may differ."""


def check(context: LintContext) -> None:
    """Report sources read before, and statements and events after, the date of publication."""
    briefing = context.briefing
    for source in briefing.sources.values():
        if source.retrieved and source.published and _is_before(source.retrieved, source.published):
            related = context.at("published", context.source_map.span(source, "published"))
            context.warn(
                "W710", context.source_map.span(source, "retrieved"), "retrieved", source, related=related
            )
    if any(source.published for source in briefing.sources.values()):
        for event in briefing.timeline.values():
            _check_publication(context, event, "reported", event.reported)
            if not event.status:
                _check_publication(context, event, "date", event.date)
        for statement in (*briefing.positions, *briefing.claims):
            _check_publication(context, statement, "date", statement.date)


def _check_publication(context: LintContext, entry: Event | Statement, key: str, date: Date | None) -> None:
    """Warn if every source of an entry was published before its date."""
    hint = context.briefing.year_hint
    date = date and in_year(date, hint)
    sources = _sources(context, entry) if date else []
    published = [in_year(source.published, hint) for source in sources if source.published]
    if (
        date
        and sources
        and len(published) == len(sources)
        and all(_is_before(day, date) for day in published)
    ):
        happened = isinstance(entry, Event) and key == "date"
        variant = "happened" if happened else "said" if key == "date" else key
        related = context.at("published", context.source_map.span(sources[0], "published"))
        context.warn("W710", context.source_map.span(entry, key), variant, entry, related=related)


def _sources(context: LintContext, entry: Event | Statement) -> list[Source]:
    """Return the sources of an entry: those it names and those it quotes; for an event the only one too."""
    ids = [ref.id for ref in entry.source]
    ids += [quote.passage.source for quote in entry.quote if quote.passage]
    sources = context.briefing.sources
    if isinstance(entry, Event) and not ids and len(sources) == 1:
        return list(sources.values())
    return [sources[id_] for id_ in dict.fromkeys(ids) if id_ in sources]


def _is_before(first: Date, then: Date) -> bool:
    """Return whether a date is before another in every time zone."""
    if not firmly_before(first, then) or first.latest is None or then.earliest is None:
        return False
    return then.earliest - first.latest > _ZONES
