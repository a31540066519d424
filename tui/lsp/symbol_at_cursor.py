"""The symbol at a cursor: an id, a key, or a name in prose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.lsp.cursor_place import CursorPlace, place_at
from tui.model.entries import MAPS, QUOTE_KEYS
from tui.model.fields import LINKED, REFERENCES, Shape
from tui.model.mentions import explicit
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.mentions import Names

_LINK = re.compile(r"\[\[[^\[\]]*+\]\]|\[\^[^\[\]]*+\]")
_WORD = re.compile(r"[\w-]+(?:/[\w-]+)*")


class SymbolAtCursor(NamedTuple):
    """A symbol in a line."""

    word: str
    """The id or key; for a name in prose, the id it links to."""
    start: int
    """Columns from 0, the end exclusive."""
    end: int
    place: CursorPlace
    kind: Literal["id", "key", "name"]


def symbol_at(lines: Sequence[str], number: int, column: int) -> SymbolAtCursor | None:
    """Return the id or key at a line and a column from 0; None if there is neither."""
    if not 0 <= number < len(lines):
        return None
    line = lines[number]
    column = max(0, min(column, len(line)))
    for id_, start, end in explicit(line):
        if start <= column <= end:
            place = place_at(lines, number, start)
            if place and place.field and place.field.shape in LINKED:
                return SymbolAtCursor(clean(id_, lines=False), start, end, place, "id")
    word = next((word for word in _WORD.finditer(line) if word.start() <= column <= word.end()), None)
    place = place_at(lines, number, word.end()) if word else None
    if word is None or place is None:
        return None
    return _classified(place, word, line)


def _classified(place: CursorPlace, word: re.Match[str], line: str) -> SymbolAtCursor | None:
    is_key = line[word.end() :].lstrip(" \t'\"").startswith(":")
    context = place.context
    # A symbol is all of its value.
    if context.in_text or context.word.strip(" \t'\"") != word[0]:
        return None
    found = SymbolAtCursor(clean(word[0], lines=False), word.start(), word.end(), place, "id")
    if place.id_of is not None and is_key is (place.section in MAPS):
        return found
    is_part = place.field is not None and place.field.shape is Shape.QUOTE and word[0] in QUOTE_KEYS
    if is_key and (place.owner is not None or is_part):
        return found._replace(kind="key")
    is_reference = place.field is not None and place.field.shape in REFERENCES
    return found if is_reference and not is_key else None


def name_at(lines: Sequence[str], number: int, column: int, names: Names) -> SymbolAtCursor | None:
    """Return the name at a line and a column from 0 that links to an entry in prose."""
    place = place_at(lines, number, column)
    if place is None or place.field is None or place.field.shape not in LINKED:
        return None
    # Names inside an explicit link are not linked again.
    line = _LINK.sub(lambda link: " " * len(link[0]), lines[number])
    start = 0
    for run in names.runs(line):
        end = start + len(run.text)
        if run.ref and start <= column <= end:
            return SymbolAtCursor(run.ref, start, end, place, "name")
        start = end
    return None
