"""The card of a place: its larger and smaller places, and the events there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.edges import LinkKind
from tui.model.entries import Event
from tui.render import wording
from tui.render.cards import card_links
from tui.render.cards.pieces import STRONG, Card, CardItem, Piece, headed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Place
    from tui.render.cards.card_builder import CardBuilder

SHOWN = frozenset({"name", "note"})
"""The fields with a place of their own."""


def place_card(place: Place, builder: CardBuilder) -> Card:
    """A place's card."""
    here = dict.fromkeys(
        link.other for link in builder.links.rolled_up(place.id) if link.kind is LinkKind.WHERE
    )
    events = builder.each(here, Event)
    return Card(
        headed(Piece(place.label, role=STRONG), (wording.KINDS[place.kind_name],)),
        (
            *description(place, builder),
            *builder.name_row(wording.CONTAINS, builder.briefing.membership.members(place.id)),
            *(CardItem(wording.HAPPENED_HERE, builder.event_line(event)) for event in events),
            *card_links.about(place.id, builder),
            *card_links.relations(place.id, builder),
            *card_links.open_questions(place.id, builder),
            *card_links.mentions(place.id, here, builder),
        ),
    )


def description(place: Place, builder: CardBuilder) -> Iterator[CardItem]:
    """The author's words about a place."""
    yield from builder.prose_row(place.note, place.id)
    yield from builder.other_rows(place, SHOWN)
