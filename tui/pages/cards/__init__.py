"""Whatever can be selected, told whole: what the detail pane and the plain page say of it.

A card is text and links without a width: whoever shows it wraps it. Nothing in here is markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.subjects import subject
from tui.pages.cards.marks import mark_of, stance_words
from tui.pages.cards.overview import overview_card
from tui.pages.cards.pieces import BULLET, Card, Column, Item, Piece, Pieces, Told, once
from tui.pages.cards.teller import Teller

if TYPE_CHECKING:
    from tui.briefing.links import Links
    from tui.briefing.model import Briefing
    from tui.briefing.readings.answers import Answers

__all__ = [
    "BULLET",
    "Card",
    "Column",
    "Item",
    "Piece",
    "Pieces",
    "Teller",
    "Told",
    "card",
    "mark_of",
    "stance_words",
]


def card(address: str, briefing: Briefing, links: Links, answers: Answers | None = None) -> Card:
    """The card of an entry or a subject; of the briefing itself for an address that leads nowhere.

    `answers` is what was worked out of the briefing already; without it a card works out what it needs.
    """
    told = _told(address, Teller(briefing, links, answers))
    return told._replace(items=Told(once(told.items)), footing=Told(once(told.footing)))


def _told(address: str, teller: Teller) -> Card:
    entry = teller.briefing.entries.get(address)
    if entry is not None:
        from tui.pages.cards.entries import entry_card  # noqa: PLC0415 - the reader starts without

        return entry_card(entry, teller)
    of = subject(address, teller.briefing)
    if of is None:
        return overview_card(teller.briefing, teller)
    from tui.pages.cards.subjects import subject_card  # noqa: PLC0415 - likewise

    return subject_card(of, teller)
