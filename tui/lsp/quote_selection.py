"""The code action that quotes the selected words of a source in a new claim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Replacement
from tui.edit.add_entry import add
from tui.edit.errors import EditError
from tui.edit.text_edits import Offsets, changed_part
from tui.lsp import wording
from tui.lsp.code_actions import CodeAction
from tui.lsp.cursor_place import place_at
from tui.model.fields import Shape
from tui.parse.raw_file import LARGE
from tui.parse.yaml_scalars import line as as_line

if TYPE_CHECKING:
    from tui.lsp.document import Document

_EMPTY_QUOTE = re.compile(r"^( *)quote:$", re.MULTILINE)


def quote_in_claim(document: Document, start: tuple[int, int], end: tuple[int, int]) -> CodeAction | None:
    """Return the action for a selection between two lines and columns from 0.

    None if the selection is not in the text of a source, and in a large text, for which it takes long.
    """
    place = place_at(document.lines, *start) if start != end and len(document.text) < LARGE else None
    if place is None or place.field is None or place.field.shape is not Shape.TEXT:
        return None
    finders = document.passage_finders()
    words = _selected(document, start, end)
    if place.id not in finders or not finders[place.id].exactly(words):
        return None
    try:
        added = add(document.text, document.path, "claim", limit=document.limit)
    except EditError:
        return None  # the file leaves no place for it
    edit = changed_part(document.text, added.text)
    source = rf"\n\1source: {place.id}" if len(finders) > 1 else ""
    written = as_line(words).replace("\\", r"\\")
    text, count = _EMPTY_QUOTE.subn(rf"\1quote: {written}{source}", edit.text, count=1)
    span = Offsets(document.text).span(edit.start, edit.end)
    return CodeAction(wording.CLAIM, (Replacement(span, text),), is_preferred=False) if count else None


def _selected(document: Document, start: tuple[int, int], end: tuple[int, int]) -> str:
    """Return the selected words, with single blanks."""
    lines = document.lines[start[0] : end[0] + 1]
    lines[-1] = lines[-1][: end[1]]
    lines[0] = lines[0][start[1] :]
    return " ".join(" ".join(lines).split())
