"""The template of a new entry: its fields without values, for an author to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.declared import fields_of
from tui.model.entries import LISTS, MAPS, Entry
from tui.model.starter_fields import BLOCKS, FIELDS
from tui.parse.yaml_scalars import line

if TYPE_CHECKING:
    from tui.edit.insertion_point import InsertionPoint

SECTION_OF: dict[str, str] = {kind.kind_name: section for section, kind in (MAPS | LISTS).items()}
"""The section of each kind of entry."""
_TITLE_KEYS = {
    "source": "title",
    "event": "title",
    "relation": "is",
    "position": "says",
    "claim": "says",
    "unknown": "text",
}
"""The field that holds an entry's title; `name` for the other kinds."""
_SENTENCES = frozenset({"unknown"})
"""The kinds of entry that may be written as one sentence."""


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


def entry_template(kind: str, id_: str, title: str, point: InsertionPoint) -> EntryTemplate:
    """Return the template of an entry at an insertion point; id and title may be empty."""
    is_key = SECTION_OF[kind] in MAPS
    values = _values(kind, "" if is_key else id_, title, in_brackets=point.in_brackets)
    if point.in_brackets:
        fields = ", ".join(f"{key}: {value}" for key, value in values.items())
        text = f"{id_}: {{{fields}}}" if is_key else f"{{{fields}}}"
        return EntryTemplate(text, 0, len(text) - 1)
    if point.after_sentence and title and kind in _SENTENCES:
        lines = [line(title)]
    else:
        lines = [f"{key}: {value}".rstrip(" ") for key, value in values.items()]
    margin, inner = " " * point.margin, " " * (point.margin + point.step)
    lines = [f"{margin}{id_}:"] * is_key + [inner + field for field in lines]
    if not is_key:
        lines[0] = f"{margin}-{' ' * (point.step - 1)}{lines[0].lstrip(' ')}"
    empty = (number for number, text in enumerate(lines) if number >= is_key and text.endswith(":"))
    cursor = next(empty, len(lines) - 1)
    return EntryTemplate("\n".join(lines) + "\n", cursor, len(lines[cursor]))


def _values(kind: str, id_: str, title: str, *, in_brackets: bool) -> dict[str, str]:
    """Return the value of each field of the template; in brackets, only of required fields."""
    title_key = _TITLE_KEYS.get(kind, "name")
    values = {"id": id_} if id_ else {}
    values |= dict.fromkeys(FIELDS[kind], "")
    if in_brackets:
        required = {key for key, (_, spec) in fields_of(entry_class(kind)).items() if spec.required}
        values = {key: value for key, value in values.items() if value or key in {*required, title_key}}
    if title:
        values[title_key] = line(title, in_brackets=in_brackets)
    return values if in_brackets else values | dict.fromkeys(BLOCKS.get(kind, ()), "|")
