"""The card of a relation between two entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.render import wording
from tui.render.cards.pieces import STRONG, Card, CardItem, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Relation
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces

SHOWN = frozenset({"from", "is", "to", "quote"})
"""The fields with a place of their own."""


def relation_card(relation: Relation, builder: CardBuilder) -> Card:
    """A relation's card."""
    return Card(
        (Piece(wording.KINDS[relation.kind_name], role=STRONG),),
        (CardItem("", relation_sentence(relation, builder)), *description(relation, builder)),
    )


def description(relation: Relation, builder: CardBuilder) -> Iterator[CardItem]:
    """The fields of a relation beside its sentence."""
    yield from builder.other_rows(relation, SHOWN)
    yield from builder.quotes(relation)


def relation_sentence(relation: Relation, builder: CardBuilder) -> Pieces:
    """The relation as a sentence, from its one end to its other."""
    start, end = (builder.names(filter(None, (ref,))) for ref in (relation.from_, relation.to))
    return (*start, Piece(f" {relation.is_} "), *end)
