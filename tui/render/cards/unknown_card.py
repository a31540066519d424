"""The card of an open question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.render import wording
from tui.render.cards.pieces import STRONG, Card, CardItem, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Unknown
    from tui.render.cards.card_builder import CardBuilder

SHOWN = frozenset({"text", "quote"})
"""The fields with a place of their own."""


def unknown_card(unknown: Unknown, builder: CardBuilder) -> Card:
    """An open question's card."""
    return Card(
        (Piece(wording.KINDS[unknown.kind_name], role=STRONG, mark="unknown"),),
        (CardItem("", builder.prose(unknown.text)), *description(unknown, builder)),
    )


def description(unknown: Unknown, builder: CardBuilder) -> Iterator[CardItem]:
    """The fields of an open question beside its words."""
    yield from builder.other_rows(unknown, SHOWN)
    yield from builder.quotes(unknown)
