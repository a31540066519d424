"""Any entry in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.model import Event, Relation, Statement
from tui.pages.cards.marks import mark_of
from tui.pages.cards.pieces import Piece

if TYPE_CHECKING:
    from tui.briefing.model import Entry
    from tui.pages.cards.pieces import Pieces
    from tui.pages.cards.teller import Teller


def line_of(entry: Entry, teller: Teller) -> Pieces:
    """An entry in one line, itself as a link: what is said and by whom, what happened when, or its name."""
    if isinstance(entry, Statement):
        return teller.said(entry)
    if isinstance(entry, Event):
        return teller.happened(entry)
    if isinstance(entry, Relation):
        start, end = (teller.names((ref,) if ref else ()) for ref in (entry.from_, entry.to))
        return (*start, Piece(" "), Piece(entry.is_, entry.id), Piece(" "), *end)
    return (Piece(entry.label, entry.id, "", mark_of(entry)),)
