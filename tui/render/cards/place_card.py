"""The card of a place: where it lies, what lies in it, and what happened there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.edges import LinkKind
from tui.model.entries import Event
from tui.render.cards import card_links
from tui.render.cards.pieces import STRONG, Card, CardItem, Piece, headed, plain

if TYPE_CHECKING:
    from tui.model.entries import Place
    from tui.render.cards.card_builder import CardBuilder


def place_card(place: Place, teller: CardBuilder) -> Card:
    """A place's card."""
    here = dict.fromkeys(
        link.other for link in teller.links.rolled_up(place.id) if link.kind is LinkKind.WHERE
    )
    return Card(
        headed(Piece(place.label, role=STRONG), ("place",)),
        (
            *description(place, teller),
            *teller.listed("contains", teller.briefing.membership.members(place.id)),
            *(CardItem("happened here", teller.happened(event)) for event in teller.each(here, Event)),
            *card_links.about(place.id, teller),
            *card_links.relations(place.id, teller),
            *card_links.open_questions(place.id, teller),
            *card_links.mentions(place.id, here, teller),
        ),
    )


def description(place: Place, teller: CardBuilder) -> tuple[CardItem, ...]:
    """All that the author wrote of a place."""
    return (
        *teller.note(place.note, place.id),
        *plain("also called", ", ".join(place.aliases)),
        *teller.listed("within", place.within),
    )
