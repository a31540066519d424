"""The cards of entries: which function makes the card of which kind."""

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
_MakeCard = Callable[[Entry, "CardBuilder"], Card]


def entry_card(entry: Entry, builder: CardBuilder) -> Card:
    """The card of an entry."""
    return _CARDS[type(entry)](entry, builder)


def _of(kind: type[_E], make: Callable[[_E, CardBuilder], Card]) -> tuple[type[Entry], _MakeCard]:
    """A row of the table; its types make mypy check that each function takes entries of its kind."""
    return kind, cast("_MakeCard", make)


_CARDS: dict[type[Entry], _MakeCard] = dict(
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
