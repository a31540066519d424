"""The card of an open question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.render.cards.pieces import STRONG, Card, CardItem, Piece

if TYPE_CHECKING:
    from tui.model.entries import Unknown
    from tui.render.cards.card_builder import CardBuilder


def unknown_card(unknown: Unknown, teller: CardBuilder) -> Card:
    """An open question's card."""
    return Card(
        (Piece("not known", role=STRONG, mark="unknown"),),
        (
            CardItem("", teller.prose(unknown.text)),
            *teller.listed("about", unknown.about),
            *teller.quotes(unknown),
        ),
    )
