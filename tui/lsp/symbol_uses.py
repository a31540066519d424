"""Where an entry is written down, where it is spoken of, and what changes where it gets another id."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.edit.errors import EditError
from tui.edit.occurrences import occurrences
from tui.edit.rename_entry import rename
from tui.edit.text_edits import Offsets

if TYPE_CHECKING:
    from tui.lsp.document import Document
    from tui.lsp.symbol_at_cursor import SymbolAtCursor
    from tui.model.span import Span


class FileChange(NamedTuple):
    """A new text for a stretch of the old one."""

    span: Span
    text: str


def definition(draft: Document, number: int, column: int) -> Span | None:
    """Where the entry is written down whose id, or name in prose, stands at a line and a column from 0."""
    id_ = _entry_at(draft, number, column)
    return next((one.head for one in draft.known() if id_ and one.id == id_), None)


def uses(draft: Document, number: int, column: int, *, declaration: bool = True) -> list[Span]:
    """Every place of the id that stands, or that prose names, at a line and a column from 0.

    With the entry's own, or without it. None in a text that cannot be read, where places are not certain.
    """
    id_ = _entry_at(draft, number, column)
    if not id_:
        return []
    page = draft.read()
    offsets = Offsets(page.text)
    return [
        one.span if one.place is None else offsets.span(*one.place)
        for one in occurrences(page.root, page.text)
        if one.id == id_ and (declaration or one.role != "name")
    ]


def renamable(draft: Document, number: int, column: int) -> SymbolAtCursor:
    """The id at a line and a column from 0; raises WritingError where there is none to be changed."""
    found = draft.pointed(number, column)
    if found is None or found.what != "id":
        raise EditError("there is no id here", help="put the cursor into one")
    if all(one.id != found.word for one in draft.known()):
        raise EditError(f"nothing in this briefing has the id `{found.word}`")
    return found


def renamed(draft: Document, number: int, column: int, new: str) -> list[FileChange]:
    """What changes where the id at a line and a column from 0 becomes another; raises as `rename` does."""
    found = renamable(draft, number, column)
    done = rename(draft.text, draft.path, found.word, new, limit=draft.limit)
    offsets = Offsets(draft.text)
    return [FileChange(offsets.span(edit.start, edit.end), edit.text) for edit in done.edits]


def _entry_at(draft: Document, number: int, column: int) -> str:
    """The id of the entry that is named there, by its id or in prose by its name; empty where none is."""
    found = draft.pointed(number, column)
    return found.word if found is not None and found.what != "key" else ""
