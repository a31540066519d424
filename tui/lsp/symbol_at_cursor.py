"""What a cursor points at: the id or the key that it stands in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.lsp.cursor_place import LINKED, CursorPlace, place_at
from tui.model.entries import MAPS
from tui.model.fields import Shape
from tui.model.mentions import explicit
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.mentions import Names

_LINK = re.compile(r"\[\[[^\[\]]*+\]\]")
_WORD = re.compile(r"[\w-]+(?:/[\w-]+)*")


class SymbolAtCursor(NamedTuple):
    """A word, and what it is."""

    word: str
    start: int
    """Columns from 0, the end exclusive."""
    end: int
    place: CursorPlace
    what: Literal["id", "key", "name"]
    """Whether it is an id, a key, or a name in prose; the word of a name is the id that it links to."""


def pointed(lines: Sequence[str], number: int, column: int) -> SymbolAtCursor | None:
    """The id or key at a line and a column from 0; None where there is neither."""
    if not 0 <= number < len(lines):
        return None
    line = lines[number]
    column = max(0, min(column, len(line)))
    for id_, start, end in explicit(line) if "[[" in line else ():
        if start <= column <= end:
            place = place_at(lines, number, start)
            if place and place.field and place.field.shape in LINKED:
                return SymbolAtCursor(clean(id_, lines=False), start, end, place, "id")
    word = next((word for word in _WORD.finditer(line) if word.start() <= column <= word.end()), None)
    place = place_at(lines, number, word.end()) if word else None
    if word is None or place is None:
        return None
    return _understood(place, word, line)


def _understood(place: CursorPlace, word: re.Match[str], line: str) -> SymbolAtCursor | None:
    is_key = line[word.end() :].lstrip(" \t'\"").startswith(":")
    steps = place.steps
    # Only the first word of a value can be all of it.
    if steps.in_text or steps.word.strip(" \t'\"") != word[0]:
        return None
    found = SymbolAtCursor(clean(word[0], lines=False), word.start(), word.end(), place, "id")
    if place.names is not None and is_key is (place.section in MAPS):
        return found
    if place.owner is not None and is_key:
        return found._replace(what="key")
    is_reference = place.field is not None and place.field.shape is Shape.REF
    return found if is_reference and not is_key else None


def named(lines: Sequence[str], number: int, column: int, names: Names) -> SymbolAtCursor | None:
    """The name at a line and a column from 0, where it stands in prose and links itself to an entry."""
    place = place_at(lines, number, column)
    if place is None or place.field is None or place.field.shape not in LINKED:
        return None
    # What is written as a link links to what its author wrote.
    line = _LINK.sub(lambda link: " " * len(link[0]), lines[number])
    start = 0
    for run in names.runs(line):
        end = start + len(run.text)
        if run.ref and start <= column <= end:
            return SymbolAtCursor(run.ref, start, end, place, "name")
        start = end
    return None
