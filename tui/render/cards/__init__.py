"""Whatever can be selected, told whole: what the detail pane and the plain page say of it.

A card is text and links without a width: whoever shows it wraps it. Nothing in here is markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.subjects import subject
from tui.render.cards.card_builder import CardBuilder
from tui.render.cards.entry_marks import mark_of, stance_words
from tui.render.cards.overview import overview_card
from tui.render.cards.pieces import BULLET, Card, CardColumn, CardItem, CardSection, Piece, Pieces, once

if TYPE_CHECKING:
    from tui.analysis.selection_links import SelectionLinks
    from tui.model.entries import Briefing
    from tui.model.links import Links

__all__ = [
    "BULLET",
    "Card",
    "CardBuilder",
    "CardColumn",
    "CardItem",
    "CardSection",
    "Piece",
    "Pieces",
    "card",
    "mark_of",
    "stance_words",
]


def card(address: str, briefing: Briefing, links: Links, answers: SelectionLinks | None = None) -> Card:
    """The card of an entry or a subject; of the briefing itself for an address that leads nowhere.

    `answers` is what was worked out of the briefing already; without it a card works out what it needs.
    """
    told = _told(address, CardBuilder(briefing, links, answers))
    return told._replace(items=CardSection(once(told.items)), footing=CardSection(once(told.footing)))


def _told(address: str, teller: CardBuilder) -> Card:
    entry = teller.briefing.entries.get(address)
    if entry is not None:
        from tui.render.cards.entry_card import entry_card  # noqa: PLC0415 - the reader starts without

        return entry_card(entry, teller)
    of = subject(address, teller.briefing)
    if of is None:
        return overview_card(teller.briefing, teller)
    from tui.render.cards.subjects import subject_card  # noqa: PLC0415 - likewise

    return subject_card(of, teller)
