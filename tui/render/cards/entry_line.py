"""Any entry in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.entries import Event, Relation, Statement
from tui.render.cards.entry_marks import kind_words, mark_of
from tui.render.cards.pieces import CardItem, Piece

if TYPE_CHECKING:
    from tui.model.entries import Entry
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces


def entry_row(id_: str, builder: CardBuilder) -> CardItem:
    """An entry in one line, behind its kind."""
    entry = builder.briefing.entries[id_]
    return CardItem(kind_words(entry), _line(entry, builder))


def _line(entry: Entry, builder: CardBuilder) -> Pieces:
    if isinstance(entry, Statement):
        return builder.statement_line(entry)
    if isinstance(entry, Event):
        return builder.event_line(entry)
    if isinstance(entry, Relation):
        start, end = (builder.names((ref,) if ref else ()) for ref in (entry.from_, entry.to))
        return (*start, Piece(" "), Piece(entry.is_, entry.id), Piece(" "), *end)
    return (Piece(entry.label, entry.id, "", mark_of(entry)),)
