"""The card of a relation: a lasting tie between two entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.pages.cards.pieces import STRONG, Card, Item, Piece, plain

if TYPE_CHECKING:
    from tui.briefing.model import Relation
    from tui.pages.cards.pieces import Pieces
    from tui.pages.cards.teller import Teller


def relation_card(relation: Relation, teller: Teller) -> Card:
    """A relation's card."""
    dated = plain("date", teller.date(relation.date))
    return Card(
        (Piece("relation", role=STRONG),),
        (Item("", sentence(relation, teller)), *dated, *teller.quotes(relation)),
    )


def sentence(relation: Relation, teller: Teller) -> Pieces:
    """The tie as a sentence, from its one end to its other."""
    start, end = (teller.names(filter(None, (ref,))) for ref in (relation.from_, relation.to))
    return (*start, Piece(f" {relation.is_} "), *end)
