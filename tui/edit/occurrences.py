"""Where ids occur in a file: as an entry's name, as a reference, and between double brackets in prose."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.edit.text_edits import Offsets
from tui.model.declared import fields_of
from tui.model.entries import IDENTIFIED, LISTS, MAPS, SHORTHAND, Briefing, Entry
from tui.model.fields import LINKED, REFERENCES, Field
from tui.model.mentions import has_links
from tui.parse.inline_links import content, links
from tui.parse.tree import Mapping, Node, Scalar, Sequence
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model.span import Span

OccurrenceRole = Literal["name", "reference", "prose"]


class Occurrence(NamedTuple):
    """An occurrence of an id in a file."""

    role: OccurrenceRole
    id: str
    """The id as it is read."""
    span: Span
    """The value it is in, which is long in prose."""
    offsets: tuple[int, int] | None
    """The id's own start and end in the text; None if it is written otherwise than it is read."""


def occurrences(root: Node | None, text: str) -> Iterator[Occurrence]:
    """Yield every id in the file with this root and text, whether an entry has that id or not.

    Keys that begin with `x-` and unknown keys are skipped.
    """
    if isinstance(root, Mapping):
        offsets = Offsets(text)
        for role, node in _briefing(root):
            yield from _in_scalar(role, node, text, offsets)


def _briefing(root: Mapping) -> Iterator[tuple[OccurrenceRole, Scalar]]:
    head = fields_of(Briefing)
    for key, value in root.items:
        if key.value in head:
            yield from _field(head[key.value][1], value)
        elif key.value in MAPS and isinstance(value, Mapping):
            for id_, entry in value.items:
                if not _id(id_.value).startswith("x-"):
                    yield "name", id_
                    yield from _entry(MAPS[key.value], entry)
        elif key.value in LISTS:
            entries = value.items if isinstance(value, Sequence) else [value]
            yield from chain.from_iterable(_entry(LISTS[key.value], entry) for entry in entries)


def _entry(kind: type[Entry], node: Node) -> Iterator[tuple[OccurrenceRole, Scalar]]:
    fields = fields_of(kind)
    if isinstance(node, Scalar) and kind in SHORTHAND:
        yield from _field(fields[SHORTHAND[kind]][1], node)
    elif isinstance(node, Mapping):
        for key, value in node.items:
            if key.value == "id" and kind in IDENTIFIED and isinstance(value, Scalar) and value.value:
                yield "name", value
            elif key.value in fields:
                yield from _field(fields[key.value][1], value)


def _field(spec: Field, node: Node) -> Iterator[tuple[OccurrenceRole, Scalar]]:
    values: Iterable[Node] = node.items if isinstance(node, Sequence) and spec.many else [node]
    for value in values:
        if isinstance(value, Mapping) and spec.record is not None:
            fields = fields_of(spec.record)
            for key, inner in value.items:
                if key.value in fields:
                    yield from _field(fields[key.value][1], inner)
        elif not isinstance(value, Scalar):
            continue
        elif spec.shape in LINKED:
            yield "prose", value
        elif spec.shape in REFERENCES and (id_ := _reference(value.value)) and id_ not in spec.words:
            yield "reference", value


def _id(raw: str) -> str:
    return clean(raw, lines=False)


def _reference(raw: str) -> str:
    return _id(raw).strip().removesuffix("?").rstrip()


def _in_scalar(role: OccurrenceRole, node: Scalar, text: str, offsets: Offsets) -> Iterator[Occurrence]:
    if role == "prose":
        if has_links(node.value):
            yield from _in_prose(node, text, offsets)
        return
    start, end = offsets.of(node.span)
    first, last = content(node, text[start:end])
    raw = text[start + first : start + last]
    id_ = _id(node.value) if role == "name" else _reference(node.value)
    start += first + len(raw) - len(raw.lstrip())
    is_plain = (raw.strip() if role == "name" else _reference(raw)) == id_ and text.startswith(id_, start)
    yield Occurrence(role, id_, node.span, (start, start + len(id_)) if is_plain else None)


def _in_prose(node: Scalar, text: str, offsets: Offsets) -> Iterator[Occurrence]:
    start, end = offsets.of(node.span)
    for id_, found in links(node, text[start:end]):
        yield Occurrence("prose", id_, node.span, (start + found[0], start + found[1]) if found else None)
