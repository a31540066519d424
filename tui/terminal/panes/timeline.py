"""The events in the order in which they are told, under their dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing import dates, order
from tui.briefing.readings.tempo import gaps
from tui.pages.cards import Piece, Pieces, mark_of
from tui.pages.cards.pieces import quoted
from tui.terminal.edition import Contents
from tui.terminal.panes.listing import Listing
from tui.terminal.widgets.rows import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.briefing.model import Briefing, Event
    from tui.terminal.paint import Paint


class Timeline(Listing):
    """What happened, or is said to have."""

    def __init__(
        self, paint: Paint, briefing: Briefing, choose: Callable[[str], None], follow: Callable[[str], None]
    ) -> None:
        super().__init__(paint, self.contents(briefing), choose, follow, number=2, name="Timeline")

    @staticmethod
    def contents(briefing: Briefing) -> Contents:
        """The events, under their dates."""
        return Contents(list(_rows(briefing)), frozenset(briefing.timeline))


def _rows(briefing: Briefing) -> Iterator[Row]:
    events = [briefing.timeline[id_] for id_ in briefing.told]
    background = [event for event in events if event.is_background]
    if background:
        yield Row("", (Piece("background", role="faint"),))
        yield from (_event(event) for event in background)
    elapsed = {gap.then: gap.days for gap in gaps(briefing)}
    shown: Pieces = ()
    for event in events:
        if event.is_background:
            continue
        if event.id in elapsed:
            yield Row("", (Piece(f" +{elapsed[event.id]} d", role="faint", mark="elapsed"),))
        head = _head(event, briefing)
        if head != shown:
            yield Row("", head[:-1], head[-1:])
            shown = head
        yield _event(event)


def _event(event: Event) -> Row:
    return Row(event.id, (Piece(event.label, mark=mark_of(event)),), (), 1)


def _head(event: Event, briefing: Briefing) -> Pieces:
    """The line above an event: its date, its part of day, and the source's own words for the time."""
    hint = briefing.year_hint
    parts = [dates.show(event.date, hint) if event.date else "", event.time]
    told = ", ".join(filter(None, parts)) or _relation(event, briefing)
    reported = f"reported {dates.show(event.reported, hint)}" if event.reported else ""
    when = quoted(event.when) if event.when else ""
    return Piece(told, role="strong" if event.date else "faint"), Piece(reported or when, role="faint")


def _relation(event: Event, briefing: Briefing) -> str:
    """What an event without a date is told by: the event that it follows or precedes, or its place alone."""
    if order.is_as_told(event):
        return "as told"
    for word, refs in (("after", event.after), ("before", event.before), ("during", event.during)):
        named = next((briefing.timeline[ref.id] for ref in refs if ref.id in briefing.timeline), None)
        if named is not None:
            return f"{word} {named.label}"
    return "as told"
