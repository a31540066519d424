"""The card of a key point, and its rows in the lists of key points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.render import wording
from tui.render.cards.pieces import BULLET, STRONG, Card, CardItem, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import KeyPoint
    from tui.render.cards.card_builder import CardBuilder

SHOWN = frozenset({"text", "quote", "source"})
"""The fields with a place of their own."""


def key_point_card(point: KeyPoint, builder: CardBuilder) -> Card:
    """A key point's card."""
    heading = (Piece(wording.KINDS[point.kind_name], role=STRONG),)
    return Card(heading, (CardItem("", builder.prose(point.text)), *_fields(point, builder)))


def rows(point: KeyPoint, builder: CardBuilder) -> Iterator[CardItem]:
    """The point behind a bullet, and its other fields below."""
    yield CardItem(BULLET, builder.prose(point.text))
    yield from (row._replace(under=True) for row in _fields(point, builder))


def _fields(point: KeyPoint, builder: CardBuilder) -> Iterator[CardItem]:
    yield from builder.other_rows(point, SHOWN)
    yield from builder.quotes(point)
