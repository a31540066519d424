"""Completion at a cursor: ids, keys and choices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.lsp import wording
from tui.lsp.cursor_place import CursorPlace, place_at
from tui.model.declared import fields_of, summary
from tui.model.entries import (
    IDENTIFIED,
    LISTS,
    MAPS,
    QUOTE_KEYS,
    Actor,
    Briefing,
    Claim,
    Entry,
    Event,
    Issue,
    Place,
    Position,
    accepts,
    called,
)
from tui.model.fields import LINKED, REFERENCES, Field, Shape
from tui.model.meanings import meaning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.lsp.document_symbols import DocumentSymbol
    from tui.model.declared import Declared

CompletionKind = Literal["id", "key", "word", "text"]
_LINK = re.compile(r"\[(\[|\^)([^\[\]|\n]*)$")
_WORD = re.compile(r"[\w/-]*")
_NUMBERED = re.compile(rf"(?:{'|'.join(LISTS)})/\d+")
"""An address that depends on the entries before it, so that nothing should refer to it."""
_BY_FREQUENCY = (
    "timeline", "actors", "issues", "places", "positions", "claims", "sources", "relations", "unknowns",
    "key_points",
)  # fmt: skip
"""The sections that references to any entry name, most frequent first."""
_FIRST_IN_PROSE = (Actor, Place, Issue)
"""The kinds that prose names most."""
_FIRST_AS_EVIDENCE = (Claim, Position, Event)
"""The kinds that `[^id]` names most."""


class CompletionItem(NamedTuple):
    """A completion of a line."""

    kind: CompletionKind
    label: str
    """The text shown in the list and searched."""
    detail: str
    text: str
    """The text to insert."""
    start: int
    """The columns to replace, from 0, the end exclusive."""
    end: int
    help: str = ""
    """More about it, which an editor shows beside the list."""
    typed: str = ""
    """What is before the cursor, if the text does not have to begin with it."""


def complete(
    lines: Sequence[str], number: int, column: int, known: Sequence[DocumentSymbol]
) -> list[CompletionItem]:
    """Return the completions at a line and a column from 0, best first; `known` are all symbols."""
    place = place_at(lines, number, column)
    if place is None:
        return []
    line = lines[number]
    column = max(0, min(column, len(line)))
    entries = [one for one in known if one.id and not _NUMBERED.fullmatch(one.id)]
    link = _LINK.search(line, 0, column)
    if link and place.field and place.field.shape in LINKED:
        end = _end(line, column)
        is_mark = link[1] == "^"
        close = "]" * (not line.startswith("]", end)) if is_mark else _closing(line[end : end + 2])
        first = _FIRST_AS_EVIDENCE if is_mark else _FIRST_IN_PROSE
        return [_id(one, link.start(2), end, close) for one in _first(entries, first)]
    if place.context.in_text:
        return []
    items = [*_keys(place, line, column), *_values(place, line, column, entries)]
    return [separated(item, line) for item in items]


def _closing(following: str) -> str:
    """Return the brackets that a link still needs before the text that follows."""
    if following == "]]" or following.startswith("|"):
        return ""
    return "]" if following.startswith("]") else "]]"


def separated(item: CompletionItem, line: str) -> CompletionItem:
    """Return the item with a blank before it if it directly follows a colon or a dash."""
    is_close = line[: item.start].endswith((":", "-"))
    return item._replace(text=f" {item.text}") if is_close else item


def _end(line: str, column: int) -> int:
    """Return the end of the word at the cursor."""
    word = _WORD.match(line, column)
    return word.end() if word else column


def _start(place: CursorPlace, column: int) -> int:
    """Return the start of the word at the cursor, after a quotation mark."""
    return column - len(place.context.word.lstrip("'\""))


# --- Keys -------------------------------------------------------------------------------------------------


def _keys(place: CursorPlace, line: str, column: int) -> Iterator[CompletionItem]:
    end = _end(line, column)
    has_colon = line[end:].lstrip().startswith(":")
    for key, detail, is_section in _expected_keys(place):
        if key not in place.context.siblings:
            text = key if has_colon else f"{key}:" if is_section else f"{key}: "
            yield CompletionItem("key", key, detail, text, _start(place, column), end)


def _expected_keys(place: CursorPlace) -> Iterator[tuple[str, str, bool]]:
    """Yield each key expected at a place, its help, and whether it is a section; required keys first."""
    if place.owner is not None:
        yield from _keys_of(place.owner)
    elif place.field is not None and place.field.shape is Shape.QUOTE and not place.context.in_value:
        yield from ((key, help_, False) for key, help_ in QUOTE_KEYS.items())


def _keys_of(owner: type[Declared]) -> Iterator[tuple[str, str, bool]]:
    specs = [spec for _, spec in fields_of(owner).values()]
    if owner in IDENTIFIED:
        yield "id", wording.ID_HELP, False
    for spec in sorted(specs, key=lambda spec: not spec.required):
        yield spec.key, spec.help, False
    if owner is Briefing:
        for section, kind in (MAPS | LISTS).items():
            yield section, summary(kind).removesuffix("."), True


# --- Values -----------------------------------------------------------------------------------------------


def _values(
    place: CursorPlace, line: str, column: int, entries: Sequence[DocumentSymbol]
) -> Iterator[CompletionItem]:
    field = place.field
    if field is None or (place.owner is not None and field.shape in LINKED):
        return
    start, end = _start(place, column), _end(line, column)
    if field.shape in REFERENCES:
        used = {place.id, *(one.removesuffix("?").rstrip() for one in place.context.siblings)}
        yield from (_id(one, start, end) for one in _for_field(field, entries) if one.id not in used)
    for word in (*field.choices, *field.words):
        yield CompletionItem("word", word, meaning(field, word), word, start, end)


def _for_field(field: Field, entries: Sequence[DocumentSymbol]) -> list[DocumentSymbol]:
    """Return the entries that a field may refer to, those of its first kind first."""
    kinds = field.kinds
    if not kinds:
        return sorted(entries, key=lambda one: _BY_FREQUENCY.index(one.section))
    allowed = [one for one in entries if accepts(field, one.kind.kind_name, one.actor_kind)]
    # An actor without a kind may turn out to be of a wrong one.
    return sorted(
        allowed,
        key=lambda one: (
            bool(field.actors) and one.kind is Actor and not one.actor_kind,
            kinds.index(one.kind.kind_name),
        ),
    )


def _first(entries: Sequence[DocumentSymbol], first: tuple[type[Entry], ...]) -> list[DocumentSymbol]:
    """Return the entries that prose may name, some kinds first."""
    return sorted(entries, key=lambda one: first.index(one.kind) if one.kind in first else len(first))


def _id(one: DocumentSymbol, start: int, end: int, close: str = "") -> CompletionItem:
    kind = called(one.kind.kind_name)
    detail = f"{one.name} · {one.kind.kind_name}" if one.name and one.name != one.id else kind
    return CompletionItem("id", one.id, detail, one.id + close, start, end)
