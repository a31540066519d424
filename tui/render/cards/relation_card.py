"""The card of a relation: a lasting tie between two entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.render.cards.pieces import STRONG, Card, CardItem, Piece, plain

if TYPE_CHECKING:
    from tui.model.entries import Relation
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces


def relation_card(relation: Relation, teller: CardBuilder) -> Card:
    """A relation's card."""
    dated = plain("date", teller.date(relation.date))
    return Card(
        (Piece("relation", role=STRONG),),
        (CardItem("", sentence(relation, teller)), *dated, *teller.quotes(relation)),
    )


def sentence(relation: Relation, teller: CardBuilder) -> Pieces:
    """The tie as a sentence, from its one end to its other."""
    start, end = (teller.names(filter(None, (ref,))) for ref in (relation.from_, relation.to))
    return (*start, Piece(f" {relation.is_} "), *end)
