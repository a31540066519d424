"""The cards of entries, each kind told by the file that is called like it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from tui.model.entries import Actor, Claim, Entry, Event, Issue, Place, Position, Relation, Source, Unknown
from tui.render.cards.actor_card import actor_card
from tui.render.cards.event_card import event_card
from tui.render.cards.issue_card import issue_card
from tui.render.cards.pieces import Card
from tui.render.cards.place_card import place_card
from tui.render.cards.relation_card import relation_card
from tui.render.cards.source_card import source_card
from tui.render.cards.statement_card import claim_card, position_card
from tui.render.cards.unknown_card import unknown_card

if TYPE_CHECKING:
    from tui.render.cards.card_builder import CardBuilder

_E = TypeVar("_E", bound=Entry)
_Tell = Callable[[Entry, "CardBuilder"], Card]


def entry_card(entry: Entry, teller: CardBuilder) -> Card:
    """The card of an entry."""
    return _CARDS[type(entry)](entry, teller)


def _of(kind: type[_E], tell: Callable[[_E, CardBuilder], Card]) -> tuple[type[Entry], _Tell]:
    """A row of the table: the checker sees that a kind's card is told by a function of that very kind."""
    return kind, cast("_Tell", tell)


_CARDS: dict[type[Entry], _Tell] = dict(
    (
        _of(Actor, actor_card),
        _of(Event, event_card),
        _of(Position, position_card),
        _of(Claim, claim_card),
        _of(Place, place_card),
        _of(Issue, issue_card),
        _of(Source, source_card),
        _of(Relation, relation_card),
        _of(Unknown, unknown_card),
    )
)
