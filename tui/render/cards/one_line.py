"""Any entry in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.entries import Event, Relation, Statement
from tui.render.cards.entry_marks import mark_of
from tui.render.cards.pieces import Piece

if TYPE_CHECKING:
    from tui.model.entries import Entry
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces


def line_of(entry: Entry, teller: CardBuilder) -> Pieces:
    """An entry in one line, itself as a link: what is said and by whom, what happened when, or its name."""
    if isinstance(entry, Statement):
        return teller.said(entry)
    if isinstance(entry, Event):
        return teller.happened(entry)
    if isinstance(entry, Relation):
        start, end = (teller.names((ref,) if ref else ()) for ref in (entry.from_, entry.to))
        return (*start, Piece(" "), Piece(entry.is_, entry.id), Piece(" "), *end)
    return (Piece(entry.label, entry.id, "", mark_of(entry)),)
