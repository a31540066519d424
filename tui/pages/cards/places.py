"""The card of a place: where it lies, what lies in it, and what happened there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.model import Event
from tui.pages.cards import ties
from tui.pages.cards.pieces import STRONG, Card, Item, Piece, headed, plain

if TYPE_CHECKING:
    from tui.briefing.model import Place
    from tui.pages.cards.teller import Teller


def place_card(place: Place, teller: Teller) -> Card:
    """A place's card."""
    here = dict.fromkeys(link.other for link in teller.links.rolled_up(place.id) if link.kind == "where")
    return Card(
        headed(Piece(place.label, role=STRONG), ("place",)),
        (
            *description(place, teller),
            *teller.listed("contains", teller.links.members(place.id)),
            *(Item("happened here", teller.happened(event)) for event in teller.each(here, Event)),
            *ties.about(place.id, teller),
            *ties.relations(place.id, teller),
            *ties.open_questions(place.id, teller),
            *ties.mentions(place.id, here, teller),
        ),
    )


def description(place: Place, teller: Teller) -> tuple[Item, ...]:
    """All that the author wrote of a place."""
    return (
        *teller.note(place.note, place.id),
        *plain("also called", ", ".join(place.aliases)),
        *teller.listed("within", place.within),
    )
