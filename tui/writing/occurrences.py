"""Where ids stand in a file: as an entry's name, as a reference, and between double brackets in prose."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.briefing.fields import Field, Shape, fields_of
from tui.briefing.mentions import explicit
from tui.briefing.model import IDENTIFIED, LISTS, MAPS, SHORTHAND, Briefing, Entry
from tui.reading.nodes import Mapping, Node, Scalar, Sequence
from tui.reading.text import clean
from tui.writing.edits import Offsets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.briefing.span import Span

Role = Literal["name", "reference", "prose"]
_LINKED = frozenset({Shape.PROSE, Shape.HEADLINE})
_BLOCK = frozenset({"literal", "folded"})
_QUOTED = frozenset({"single", "double"})


class Occurrence(NamedTuple):
    """An id, where it stands in a file."""

    role: Role
    id: str
    """As it is read."""
    span: Span
    """The text that it stands in, which in prose is long."""
    place: tuple[int, int] | None
    """Start and end of the very id, as offsets; None where it is spelled in another way than it is read."""


def occurrences(root: Node | None, text: str) -> Iterator[Occurrence]:
    """Every id in the file with this root and this text, whether there is an entry of that id or not.

    What an author wrote under keys of their own, or under keys that the format does not know, is not read.
    """
    if isinstance(root, Mapping):
        offsets = Offsets(text)
        for role, node in _briefing(root):
            yield from _in_scalar(role, node, text, offsets)


def _briefing(root: Mapping) -> Iterator[tuple[Role, Scalar]]:
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


def _entry(kind: type[Entry], node: Node) -> Iterator[tuple[Role, Scalar]]:
    fields = fields_of(kind)
    if isinstance(node, Scalar) and kind in SHORTHAND:
        yield from _field(fields[SHORTHAND[kind]][1], node)
    elif isinstance(node, Mapping):
        for key, value in node.items:
            if key.value == "id" and kind in IDENTIFIED and isinstance(value, Scalar) and value.value:
                yield "name", value
            elif key.value in fields:
                yield from _field(fields[key.value][1], value)


def _field(spec: Field, node: Node) -> Iterator[tuple[Role, Scalar]]:
    values: Iterable[Node] = node.items if isinstance(node, Sequence) and spec.many else [node]
    for value in values:
        if not isinstance(value, Scalar):
            continue
        if spec.shape in _LINKED:
            yield "prose", value
        elif spec.shape is Shape.REF and (id_ := _referred(value.value)) and id_ not in spec.words:
            yield "reference", value


def _id(written: str) -> str:
    return clean(written, lines=False)


def _referred(written: str) -> str:
    return _id(written).strip().removesuffix("?").rstrip()


def _in_scalar(role: Role, node: Scalar, text: str, offsets: Offsets) -> Iterator[Occurrence]:
    if role == "prose":
        if "[[" in node.value:
            yield from _in_prose(node, text, offsets)
        return
    start, end = _content(node, text, offsets)
    raw = text[start:end]
    id_ = _id(node.value) if role == "name" else _referred(node.value)
    start += len(raw) - len(raw.lstrip())
    as_read = (raw.strip() if role == "name" else _referred(raw)) == id_ and text.startswith(id_, start)
    yield Occurrence(role, id_, node.span, (start, start + len(id_)) if as_read else None)


def _in_prose(node: Scalar, text: str, offsets: Offsets) -> Iterator[Occurrence]:
    start, end = _content(node, text, offsets)
    read = [id_ for id_, _, _ in explicit(clean(node.value, lines=True))]
    raw = text[start:end]
    # Indentation, folded lines and doubled quotation marks part no id, and escapes seldom do.
    written = explicit(raw if node.style == "literal" else raw.replace("\n", " "))
    certain = read == [id_ for id_, _, _ in written]
    for number, id_ in enumerate(read):
        place = (start + written[number][1], start + written[number][2]) if certain else None
        yield Occurrence("prose", id_, node.span, place)


def _content(node: Scalar, text: str, offsets: Offsets) -> tuple[int, int]:
    """Start and end of what an author wrote, without quotation marks and the sign of a block of text."""
    start, end = offsets.of(node.span)
    if node.style in _QUOTED:
        return start + 1, end - 1
    if node.style in _BLOCK:
        first = text.find("\n", start, end) + 1
        return first or end, end
    return start, end
