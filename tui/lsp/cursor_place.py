"""What is expected at a cursor: a key of a kind of entry, the value of a field, or an entry's own id."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from tui.lsp.cursor_context import context_at
from tui.model.declared import fields_of
from tui.model.entries import IDENTIFIED, LISTS, MAPS, SHORTHAND, Briefing, Entry
from tui.model.fields import LINKED, Field, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.lsp.bracket_context import CursorContext
    from tui.model.declared import Declared


class CursorPlace(NamedTuple):
    """What is expected at a cursor: mostly one of owner, field and id_of."""

    context: CursorContext
    owner: type[Declared] | None = None
    """The class whose keys are expected: an entry's, or the briefing's."""
    field: Field | None = None
    """The field whose value is expected."""
    id_of: type[Entry] | None = None
    """The kind of entry whose own id is expected."""
    section: str = ""
    """The section around the cursor."""
    id: str = ""
    """The id of the entry around the cursor, if it is a key."""


def place_at(lines: Sequence[str], number: int, column: int) -> CursorPlace | None:
    """Return what is expected at a line and a column from 0; None if nothing is known to be."""
    if not 0 <= number < len(lines):
        return None
    context = context_at(lines, number, max(0, min(column, len(lines[number]))))
    return None if context is None else _place(context)


def _place(context: CursorContext) -> CursorPlace | None:
    if not context.path:
        return CursorPlace(context, owner=Briefing)
    section, *path = context.path
    head = fields_of(Briefing)
    if section in head:
        return _in_field(CursorPlace(context), head[section][1], path)
    if section in MAPS:
        return _in_map(CursorPlace(context, section=section), MAPS[section], path)
    if section in LISTS:
        inner = path[1:] if path[:1] == [None] else path
        return _in_entry(CursorPlace(context, section=section), LISTS[section], inner)
    return None


def _in_map(place: CursorPlace, kind: type[Entry], path: list[str | None]) -> CursorPlace | None:
    if not path:
        return None if place.context.in_value else place._replace(id_of=kind)
    id_, *inner = path
    if id_ is None or id_.startswith("x-"):
        return None
    return _in_entry(place._replace(id=id_), kind, inner)


def _in_entry(place: CursorPlace, kind: type[Declared], path: list[str | None]) -> CursorPlace | None:
    fields = fields_of(kind)
    short = fields[SHORTHAND[kind]][1] if kind in SHORTHAND else None
    if not path:
        return place._replace(owner=None if place.context.in_value else kind, field=short)
    if short and not any(path):
        return _in_field(place, short, path)
    key, *inner = path
    if key == "id" and kind in IDENTIFIED:
        return place._replace(id_of=cast("type[Entry]", kind))
    return _in_field(place, fields[key][1], inner) if key in fields else None


def _in_field(place: CursorPlace, field: Field, path: list[str | None]) -> CursorPlace | None:
    """Return the place in the value of a field or in an item of it.

    Of the parts of a quote, only its words are such a place.
    """
    if field.record is not None:
        return _in_entry(place, field.record, path[1:] if path[:1] == [None] else path)
    if field.shape is Shape.QUOTE and path[-1:] == ["exact"]:
        path = path[:-1]
    has_keys = any(step is not None for step in path)
    is_brackets_of_prose = field.shape in LINKED and place.context.in_brackets
    if has_keys or (len(path) > field.many and not is_brackets_of_prose):
        return None
    return place._replace(field=field)
