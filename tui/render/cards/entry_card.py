"""The cards of entries: which function makes the card of which kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.model.entries import (
    Actor,
    Claim,
    Entry,
    Event,
    Issue,
    KeyPoint,
    Place,
    Position,
    Relation,
    Source,
    Unknown,
)
from tui.render.cards.actor_card import actor_card
from tui.render.cards.entry_marks import unchecked
from tui.render.cards.event_card import event_card
from tui.render.cards.issue_card import issue_card
from tui.render.cards.key_point_card import key_point_card
from tui.render.cards.place_card import place_card
from tui.render.cards.relation_card import relation_card
from tui.render.cards.source_card import source_card
from tui.render.cards.statement_card import statement_card
from tui.render.cards.unknown_card import unknown_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Card


def entry_card(entry: Entry, builder: CardBuilder) -> Card:
    """The card of an entry."""
    card = _CARDS[type(entry)](entry, builder)
    return card._replace(heading=(*unchecked(entry), *card.heading)) if entry.is_adopted else card


_CARDS: dict[type[Entry], Callable[[Any, CardBuilder], Card]] = {
    Actor: actor_card,
    Event: event_card,
    Position: statement_card,
    Claim: statement_card,
    Place: place_card,
    Issue: issue_card,
    Source: source_card,
    Relation: relation_card,
    Unknown: unknown_card,
    KeyPoint: key_point_card,
}
