"""The template of a new entry: its fields without values, for an author to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from tui.edit.field_values import written
from tui.model.declared import fields_of
from tui.model.entries import ADOPTED, LISTS, MAPS, Entry
from tui.model.fields import Shape
from tui.model.starter_fields import BLOCKS, FIELDS
from tui.parse.yaml_scalars import STEP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.edit.field_values import Value
    from tui.edit.insertion_point import InsertionPoint
    from tui.model.fields import Field

SECTION_OF: dict[str, str] = {kind.kind_name: section for section, kind in (MAPS | LISTS).items()}
"""The section of each kind of entry."""
_TITLE_KEYS = {
    "source": "title",
    "event": "title",
    "relation": "is",
    "position": "says",
    "claim": "says",
    "unknown": "text",
    "point": "text",
}
"""The field that `title_key` returns; `name` for the other kinds."""
_SENTENCES = frozenset({"unknown", "point"})
"""The kinds of entry that may be written as one sentence."""

Given: TypeAlias = "Mapping[str, Sequence[Value]]"
"""The cleaned values of fields; not empty, and one unless the field takes a list."""


class EntryTemplate(NamedTuple):
    """A new entry as it is written into a file."""

    text: str
    line: int
    """The line of the template to continue at, from 0."""
    column: int
    """The column to continue at, from 0."""


def entry_class(kind: str) -> type[Entry]:
    """Return the class of a kind of entry."""
    return (MAPS | LISTS)[SECTION_OF[kind]]


def title_key(kind: str) -> str:
    """Return the field that holds the title of a kind of entry."""
    return _TITLE_KEYS.get(kind, "name")


def entry_template(
    kind: str,
    id_: str,
    given: Given,
    point: InsertionPoint,
    *,
    is_complete: bool = False,
    is_adopted: bool = False,
) -> EntryTemplate:
    """Return the text of an entry at an insertion point; the id may be empty.

    The fields that an author most likely fills in are added without values, unless it `is_complete`. It is
    marked as unchecked if it `is_adopted`.
    """
    is_key = SECTION_OF[kind] in MAPS
    values = _values(kind, given, point, is_complete=is_complete)
    if id_ and not is_key:
        values = {"id": f" {id_}"} | values
    if is_adopted:
        values[ADOPTED] = " true"
    fields = [f"{key}:{value}" for key, value in values.items()]
    if point.in_brackets:
        joined = ", ".join(field + " " * field.endswith(":") for field in fields)
        text = f"{id_}: {{{joined}}}" if is_key else f"{{{joined}}}"
        return EntryTemplate(text, 0, len(text) - 1)
    if point.after_sentence and kind in _SENTENCES and [*given] == [title_key(kind)]:
        fields = [values[title_key(kind)].lstrip(" ")]
    margin, inner = " " * point.margin, " " * (point.margin + point.step)
    lines = [f"{margin}{id_}:"] * is_key + [inner + field for field in fields]
    if not is_key:
        lines[0] = f"{margin}-{' ' * (point.step - 1)}{lines[0].lstrip(' ')}"
    empty = (number for number, text in enumerate(lines) if number >= is_key and text.endswith(":"))
    cursor = 0 if is_complete else next(empty, len(lines) - 1)
    return EntryTemplate("\n".join(lines) + "\n", cursor, len(lines[cursor]))


def _values(kind: str, given: Given, point: InsertionPoint, *, is_complete: bool) -> dict[str, str]:
    """Return what follows the colon of each field; in brackets, empty values only of required fields."""
    fields = {key: spec for key, (_, spec) in fields_of(entry_class(kind)).items()}
    indent = point.margin + point.step + STEP
    values = {
        key: written(fields[key], given[key], indent=indent, in_brackets=point.in_brackets) for key in given
    }
    blocks = BLOCKS.get(kind, ())
    if is_complete:
        last = {key for key, spec in fields.items() if key in blocks or _is_evidence(spec)}
        order = sorted(dict.fromkeys([*FIELDS[kind], *fields]), key=last.__contains__)
        return {key: values[key] for key in order if key in values}
    starters = dict.fromkeys(FIELDS[kind], "")
    if point.in_brackets:
        kept = {key for key, spec in fields.items() if spec.required} | {title_key(kind)}
        starters = {key: "" for key in starters if key in kept}
        return starters | values
    return starters | values | dict.fromkeys(blocks, " |")


def _is_evidence(spec: Field) -> bool:
    """Return whether a field is a quote or its source, which authors write last."""
    return spec.shape is Shape.QUOTE or spec.kinds == ("source",)
