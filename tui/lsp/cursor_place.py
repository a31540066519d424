"""What belongs where a cursor stands: a key of which kind of entry, or the value of which field."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.lsp.indent_path import IndentPath, steps_to
from tui.model.declared import fields_of
from tui.model.entries import IDENTIFIED, LISTS, MAPS, SHORTHAND, Briefing, Entry
from tui.model.fields import Field, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.declared import Declared


class CursorPlace(NamedTuple):
    """What belongs at a cursor; most places take one of these things."""

    steps: IndentPath
    owner: type[Declared] | None = None
    """Whose keys belong there: those of an entry, or of the file."""
    field: Field | None = None
    """Whose value belongs there."""
    names: type[Entry] | None = None
    """The kind of entry whose own id belongs there."""
    section: str = ""
    """The section around it."""
    id: str = ""
    """The id of the entry around it, where it is the key of one."""


def place_at(lines: Sequence[str], number: int, column: int) -> CursorPlace | None:
    """What belongs at a line and a column from 0, wherever they may be; None where nothing is known to."""
    if not 0 <= number < len(lines):
        return None
    steps = steps_to(lines, number, max(0, min(column, len(lines[number]))))
    return None if steps is None else _at(steps)


def _at(steps: IndentPath) -> CursorPlace | None:
    way = steps.way
    if not way:
        return CursorPlace(steps, owner=Briefing)
    section, head = way[0], fields_of(Briefing)
    if section in head:
        return _valued(CursorPlace(steps), head[section][1], way[1:])
    if section in MAPS:
        return _in_map(CursorPlace(steps, section=section), MAPS[section], way[1:])
    if section in LISTS:
        return _in_entry(
            CursorPlace(steps, section=section), LISTS[section], way[1 + (way[1:2] == (None,)) :]
        )
    return None


def _in_map(place: CursorPlace, kind: type[Entry], way: tuple[str | None, ...]) -> CursorPlace | None:
    if not way:
        return None if place.steps.inline else place._replace(names=kind)
    id_, *rest = way
    if id_ is None or id_.startswith("x-"):
        return None
    return _in_entry(place._replace(id=id_), kind, tuple(rest))


def _in_entry(place: CursorPlace, kind: type[Entry], way: tuple[str | None, ...]) -> CursorPlace | None:
    fields = fields_of(kind)
    if not way:
        short = fields[SHORTHAND[kind]][1] if kind in SHORTHAND else None
        return place._replace(field=short) if place.steps.inline else place._replace(owner=kind, field=short)
    key = way[0]
    if key == "id" and kind in IDENTIFIED:
        return place._replace(names=kind)
    return _valued(place, fields[key][1], way[1:]) if key in fields else None


def _valued(place: CursorPlace, field: Field, way: tuple[str | None, ...]) -> CursorPlace | None:
    """In the value of a field, or in an item of it; deeper there is nothing but the parts of a quote."""
    inner = [step for step in way if step is not None]
    is_brackets_of_prose = field.shape in LINKED and place.steps.in_brackets
    if inner or (len(way) > field.many and not is_brackets_of_prose):
        return None
    return place._replace(field=field)


LINKED = frozenset({Shape.PROSE, Shape.HEADLINE})
"""The shapes of text in which `[[id]]` is a link."""
