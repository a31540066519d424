"""The card of an event: when, where, who, its tellings side by side, and what is open about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.readings.tellings import tellings
from tui.pages.cards import ties
from tui.pages.cards.marks import mark_of
from tui.pages.cards.pieces import (
    DOT,
    FAINT,
    QUOTE,
    STRONG,
    Card,
    Column,
    Item,
    Piece,
    headed,
    joined,
    plain,
    quoted,
)
from tui.pages.cards.teller import OWN_VOICE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.briefing.model import Event, Statement
    from tui.briefing.readings.tellings import Telling
    from tui.pages.cards.pieces import Pieces
    from tui.pages.cards.teller import Teller


def event_card(event: Event, teller: Teller) -> Card:
    """An event's card; its tellings are the columns."""
    columns = tuple(_column(telling, teller) for telling in tellings(event.id, teller.briefing))
    return Card(heading(event), account(event, teller), columns, tuple(ties.open_questions(event.id, teller)))


def heading(event: Event) -> Pieces:
    """Its mark and title, and what kind of event it is."""
    words = (event.kind, event.quad, "background" if event.is_background else "")
    return headed(Piece(event.label, role=STRONG, mark=mark_of(event)), words)


def account(event: Event, teller: Teller) -> tuple[Item, ...]:
    """All that the author wrote of an event."""
    parts = (
        link.other for link in teller.links.of(event.id) if link.kind == "part" and link.reason == "part of"
    )
    return (
        *_times(event, teller),
        *teller.note(event.text, event.id),
        *teller.listed("by", event.by),
        *teller.listed("target", event.target),
        *teller.listed("involved", event.involves),
        *teller.listed("where", event.where),
        *teller.listed("after", event.after),
        *teller.listed("before", event.before),
        *teller.listed("during", event.during),
        *teller.listed("part of", event.part_of),
        *teller.listed("includes", parts),
        *teller.quotes(event),
    )


def _times(event: Event, teller: Teller) -> Iterator[Item]:
    when = teller.when(event)
    shown = (Piece(when),) if when else ()
    words = (Piece(quoted(event.when), role=QUOTE),) if event.when else ()
    if shown or words:
        yield Item("when", joined((shown, words), DOT))
    yield from plain("reported", teller.date(event.reported))


def side(telling: Telling, teller: Teller) -> Pieces:
    """Whose telling it is."""
    return teller.name(telling.side, role=STRONG) if telling.side else (Piece(OWN_VOICE, role=STRONG),)


def _column(telling: Telling, teller: Teller) -> Column:
    items = (item for statement in telling.statements for item in _told(statement, telling.side, teller))
    return Column(side(telling, teller), tuple(items))


def _told(statement: Statement, of: str, teller: Teller) -> Iterator[Item]:
    """One statement of a side about an event, and what it counters."""
    own = len(statement.by) == 1 and statement.by[0].id == of
    yield Item("", teller.said(statement, speaker=not own))
    if statement.counters:
        yield Item("", (Piece("  counters ", role=FAINT), *teller.names(statement.counters)))
