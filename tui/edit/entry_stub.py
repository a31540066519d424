"""The beginning of a new entry: its fields with nothing behind them, for an author to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.declared import fields_of
from tui.model.entries import LISTS, MAPS, Entry
from tui.model.starter_fields import BLOCKS, FIELDS
from tui.parse.yaml_scalars import line

if TYPE_CHECKING:
    from tui.edit.insertion import InsertionPoint

KINDS: dict[str, str] = {
    **{kind.kind_name: section for section, kind in MAPS.items()},
    **{kind.kind_name: section for section, kind in LISTS.items()},
}
"""The section of each kind of entry."""
NAMED = {
    "source": "title",
    "event": "title",
    "relation": "is",
    "position": "says",
    "claim": "says",
    "unknown": "text",
}
"""The field that says what an entry is; of the others it is `name`."""
PLAIN = frozenset({"unknown"})
"""What may be a sentence and nothing more."""


class EntryStub(NamedTuple):
    """A new entry as it is written into a file."""

    text: str
    line: int
    """In which of its lines an author begins to write, from 0."""
    column: int
    """And where in that line, from 0."""


def kind_of(name: str) -> type[Entry]:
    """The class of a kind of entry."""
    section = KINDS[name]
    return MAPS[section] if section in MAPS else LISTS[section]


def stub(kind: str, id_: str, words: str, slot: InsertionPoint) -> EntryStub:
    """An entry of that kind and id (empty for none), which says these words (empty for none), for a slot."""
    is_key = KINDS[kind] in MAPS
    values = _values(kind, "" if is_key else id_, words, in_brackets=slot.in_brackets)
    if slot.in_brackets:
        fields = ", ".join(f"{key}: {value}" for key, value in values.items())
        text = f"{id_}: {{{fields}}}" if is_key else f"{{{fields}}}"
        return EntryStub(text, 0, len(text) - 1)
    if slot.is_plain and words and kind in PLAIN:
        lines = [line(words)]
    else:
        lines = [f"{key}: {value}".rstrip(" ") for key, value in values.items()]
    inside = " " * (slot.margin + slot.step)
    lines = [f"{' ' * slot.margin}{id_}:"] * is_key + [inside + one for one in lines]
    if not is_key:
        lines[0] = f"{' ' * slot.margin}-{' ' * (slot.step - 1)}{lines[0].lstrip(' ')}"
    empty = (number for number, one in enumerate(lines) if number >= is_key and one.endswith(":"))
    begin = next(empty, len(lines) - 1)
    return EntryStub("\n".join(lines) + "\n", begin, len(lines[begin]))


def _values(kind: str, id_: str, words: str, *, in_brackets: bool) -> dict[str, str]:
    """What stands behind each field: in brackets there is room for what has to be there, and no more."""
    entry, named = kind_of(kind), NAMED.get(kind, "name")
    values = {"id": id_} if id_ else {}
    values |= dict.fromkeys(FIELDS[kind], "")
    if in_brackets:
        required = {key for key, (_, spec) in fields_of(entry).items() if spec.required}
        values = {key: value for key, value in values.items() if value or key in required or key == named}
    if words:
        values[named] = line(words, in_brackets=in_brackets)
    return values if in_brackets else values | dict.fromkeys(BLOCKS.get(kind, ()), "|")
