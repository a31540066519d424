"""Cards: all that is shown of whatever can be selected, in the detail pane and on the plain page.

A card is text and links without a width: whoever shows it wraps it. Nothing in here is markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.subjects import subject
from tui.render.cards.briefing_card import card_of_briefing
from tui.render.cards.card_builder import CardBuilder
from tui.render.cards.entry_card import entry_card
from tui.render.cards.entry_marks import mark_of, unchecked
from tui.render.cards.pieces import BULLET, Card, CardColumn, CardItem, CardSection, Piece, Pieces, once
from tui.render.cards.subjects import subject_card

if TYPE_CHECKING:
    from tui.analysis.selection_links import SelectionLinks
    from tui.model.entries import Briefing
    from tui.model.links import Links

__all__ = [
    "BULLET", "Card", "CardColumn", "CardItem", "CardSection", "Piece", "Pieces", "card", "mark_of",
    "unchecked",
]  # fmt: skip


def card(address: str, briefing: Briefing, links: Links, answers: SelectionLinks | None = None) -> Card:
    """The card of an entry or a subject; of the briefing itself for an address that leads nowhere.

    `answers` is what is already worked out for the briefing; without it a card works out what it needs.
    """
    built = _card(address, CardBuilder(briefing, links, answers))
    return built._replace(items=CardSection(once(built.items)), footing=CardSection(once(built.footing)))


def _card(address: str, builder: CardBuilder) -> Card:
    entry = builder.briefing.entries.get(address)
    if entry is not None:
        return entry_card(entry, builder)
    of = subject(address, builder.briefing)
    return subject_card(of, builder) if of is not None else card_of_briefing(builder)
