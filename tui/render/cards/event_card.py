"""The card of an event: when, where, who, its tellings side by side, and what is open about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.telling_comparison import common
from tui.analysis.tellings import tellings
from tui.model.entries import UNSTATED
from tui.render.cards import card_links
from tui.render.cards.card_builder import OWN_VOICE
from tui.render.cards.entry_marks import mark_of
from tui.render.cards.pieces import (
    DOT,
    FAINT,
    HEDGE,
    QUOTE,
    STRONG,
    Card,
    CardColumn,
    CardItem,
    Piece,
    headed,
    joined,
    plain,
    quoted,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from tui.analysis.telling_comparison import SharedPoint, TellingComparison
    from tui.analysis.tellings import Telling
    from tui.model.entries import Event, Statement
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces


def event_card(event: Event, teller: CardBuilder) -> Card:
    """An event's card; its tellings are the columns."""
    told = told_by(event, teller)
    questions = tuple(card_links.open_questions(event.id, teller))
    return Card(heading(event), account(event, teller), told.columns, (*told.together, *questions))


def heading(event: Event) -> Pieces:
    """Its mark and title, and what kind of event it is."""
    words = (event.kind, event.quad, "background" if event.is_background else "")
    return headed(Piece(event.label, role=STRONG, mark=mark_of(event)), words)


def account(event: Event, teller: CardBuilder) -> tuple[CardItem, ...]:
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


def _times(event: Event, teller: CardBuilder) -> Iterator[CardItem]:
    when = teller.when(event)
    shown = (Piece(when),) if when else ()
    words = (Piece(quoted(event.when), role=QUOTE),) if event.when else ()
    if shown or words:
        yield CardItem("when", joined((shown, words), DOT))
    yield from plain("reported", teller.date(event.reported))


_NOBODY = {"": OWN_VOICE, UNSTATED: "somebody who is not named"}
"""Who tells where it is no side."""


class AccountColumn(NamedTuple):
    """How an event is told."""

    columns: tuple[CardColumn, ...]
    """By whom, each with what it says."""
    together: tuple[CardItem, ...]
    """What all of them tell alike, or that nobody but one tells of it."""


def told_by(event: Event, teller: CardBuilder) -> AccountColumn:
    """The tellings of an event, side by side, and what they have in common."""
    told = tellings(event.id, teller.briefing)
    if not told:
        return AccountColumn((), ())
    found = common(event.id, teller.briefing)
    columns = tuple(_column(telling, found, teller, only=len(told) == 1) for telling in told)
    if len(told) == 1:
        return AccountColumn(columns, (CardItem("", (Piece("Nobody else tells of it.", role=HEDGE),)),))
    return AccountColumn(
        columns, tuple(CardItem("all tell alike", _alike(one, teller)) for one in found.alike)
    )


def _alike(one: SharedPoint, teller: CardBuilder) -> Pieces:
    """What all sides tell alike: their stance on an issue, or the words that all of them claim."""
    if one.issue:
        return (Piece(one.stance, role=one.stance, mark=one.stance), Piece(" on "), *teller.name(one.issue))
    return teller.name(one.basis[0])


def _column(telling: Telling, found: TellingComparison, teller: CardBuilder, *, only: bool) -> CardColumn:
    nobody = _NOBODY.get(telling.side)
    name = (Piece(nobody, role=STRONG),) if nobody else teller.name(telling.side, role=STRONG)
    untold = frozenset() if only else frozenset(one.statement for one in found.alone)
    items = (item for one in telling.statements for item in _told(one, telling.side, untold, teller))
    return CardColumn(name, tuple(items))


def _told(statement: Statement, of: str, untold: Collection[str], teller: CardBuilder) -> Iterator[CardItem]:
    """One statement of a side about an event, whether another side tells it too, and what it counters."""
    own = len(statement.by) == 1 and statement.by[0].id == of
    alone = (DOT, Piece("nobody else tells this", role=FAINT)) if statement.id in untold else ()
    yield CardItem("", (*teller.said(statement, speaker=not own), *alone))
    if statement.counters:
        yield CardItem("", (Piece("counters ", role=FAINT), *teller.names(statement.counters)), under=True)
