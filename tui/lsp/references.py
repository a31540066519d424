"""Definition, references and renaming of the entry at a cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Replacement
from tui.edit import rename_entry
from tui.edit.errors import EditError
from tui.edit.occurrences import occurrences
from tui.edit.text_edits import Offsets
from tui.lsp import wording

if TYPE_CHECKING:
    from tui.lsp.document import Document
    from tui.lsp.symbol_at_cursor import SymbolAtCursor
    from tui.model.span import Span


def definition(document: Document, number: int, column: int) -> Span | None:
    """Return the head of the entry whose id, or name in prose, is at a line and a column from 0."""
    id_ = _entry_at(document, number, column)
    return next((one.head for one in document.known_symbols() if id_ and one.id == id_), None)


def references(document: Document, number: int, column: int, *, declaration: bool = True) -> list[Span]:
    """Return every occurrence of the id at a line and a column from 0, or that a name there links to.

    `declaration` includes the entry's own. Empty while the text cannot be parsed.
    """
    id_ = _entry_at(document, number, column)
    if not id_:
        return []
    page = document.parse()
    offsets = Offsets(page.text)
    return [
        one.span if one.offsets is None else offsets.span(*one.offsets)
        for one in occurrences(page.root, page.text)
        if one.id == id_ and (declaration or one.role != "name")
    ]


def prepare_rename(document: Document, number: int, column: int) -> SymbolAtCursor:
    """Return the id at a line and a column from 0; raise EditError if no entry's id is there."""
    found = document.symbol_at(number, column)
    if found is None or found.kind != "id":
        raise EditError(wording.NO_ID_HERE)
    if all(one.id != found.word for one in document.known_symbols()):
        raise EditError(wording.UNKNOWN_ID, id=found.word)
    return found


def rename(document: Document, number: int, column: int, new: str) -> list[Replacement]:
    """Return the changes that rename the id at a line and a column from 0; raises EditError."""
    found = prepare_rename(document, number, column)
    renamed = rename_entry.rename(document.text, document.path, found.word, new, limit=document.limit)
    offsets = Offsets(document.text)
    return [Replacement(offsets.span(edit.start, edit.end), edit.text) for edit in renamed.edits]


def _entry_at(document: Document, number: int, column: int) -> str:
    """Return the id of the entry that an id or a name there refers to; empty if there is none."""
    found = document.symbol_at(number, column)
    return found.word if found is not None and found.kind != "key" else ""
