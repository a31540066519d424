"""The card of an open question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.pages.cards.pieces import STRONG, Card, Item, Piece

if TYPE_CHECKING:
    from tui.briefing.model import Unknown
    from tui.pages.cards.teller import Teller


def unknown_card(unknown: Unknown, teller: Teller) -> Card:
    """An open question's card."""
    return Card(
        (Piece("not known", role=STRONG, mark="unknown"),),
        (
            Item("", teller.prose(unknown.text)),
            *teller.listed("about", unknown.about),
            *teller.quotes(unknown),
        ),
    )
