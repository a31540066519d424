"""The lines of a section in another shape: a map as a list, a list as a map, fields below their entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.model.declared import fields_of
from tui.model.entries import IDENTIFIED, SHORTHAND, Claim, KeyPoint, Unknown
from tui.parse.indentation import indented, shifted
from tui.parse.tree import Mapping, Scalar, Sequence
from tui.text.slug import ascii_slug
from tui.text.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Entry
    from tui.parse.tree import Items, Node

    Lines = dict[int, str]
    """Rewritten lines by number, from 1; a text of several lines adds lines."""

STEP = 2
"""Spaces for each level of indentation."""
NAME = re.compile(r"[a-z][a-z0-9_-]*")
"""A key rather than the beginning of a sentence."""
SIMILAR = 0.75
"""How similar a key is to a known one to be a misspelling rather than a piece of text."""
SENTENCE_OF: dict[type[Entry], str] = {Claim: "says", Unknown: "text", KeyPoint: "text"}
"""The field of a list item that its text fills."""
_DASH = re.compile(r"(?P<margin> *)- +")
_ID = re.compile(r"(?P<before>[{,] *)id: *[\w-]+(?:, *)?")


def is_by_id(kind: type[Entry], node: Mapping) -> bool:
    """Return whether the mapping in place of a list maps ids to entries, and is not one entry."""
    known = {*fields_of(kind), "id"}
    values = [value for _, value in node.items]
    if not values or any(key.value in known or key.value.startswith("x-") for key, _ in node.items):
        return False
    if any(isinstance(value, Mapping) for value in values):
        return all(isinstance(value, Mapping) or _is_text(value) for value in values)
    is_short = kind in SENTENCE_OF and all(NAME.fullmatch(key.value) for key, _ in node.items)
    return (
        is_short
        and all(map(_is_text, values))
        and not any(nearest(key.value, known, SIMILAR) for key, _ in node.items)
    )


def as_list(lines: list[str], kind: type[Entry], node: Mapping) -> Lines:
    """Return the lines of a map from id to entry as a list; empty if that is not certain."""
    changed: Lines = {}
    if is_flow(lines, node):
        return {}
    for key, value in node.items:
        number, column = key.span.line, key.span.column - 1
        line = lines[number - 1]
        rest = line[key.span.end_column - 1 :].removeprefix(":").strip()
        margin, id_ = " " * column, f"id: {key.value}" if kind in IDENTIFIED else ""
        if isinstance(value, Scalar):
            if kind not in SHORTHAND and value.span.line != value.span.end_line:
                return {}
            changed[number] = f"{margin}- {rest if kind in SHORTHAND else f'{SENTENCE_OF[kind]}: {rest}'}"
            if kind not in SHORTHAND and kind not in SENTENCE_OF:
                return {}
        elif is_flow(lines, value):
            inner = rest.removeprefix("{").lstrip()
            changed[number] = f"{margin}- {{{id_}, {inner}" if id_ else f"{margin}- {rest}"
        else:
            changed[number] = f"{margin}- {id_}" if id_ else f"{margin}-"
            changed |= indented(lines, value.span.line, value.span.end_line, column + STEP)
    return changed


def as_map(lines: list[str], kind: type[Entry], node: Sequence) -> Lines:
    """Return the lines of a list as a map from id to entry; empty if an item has no certain id."""
    changed: Lines = {}
    ids: set[str] = set()
    for item in node.items:
        number = item.span.line
        dash = _DASH.match(lines[number - 1])
        if dash is None or dash.end() != item.span.column - 1:
            return {}
        # The dashes of a list may be in the column of its key, but ids may not.
        own = _with_id(lines, kind, item, dash["margin"] or " " * STEP)
        if own is None or own[0] & ids:
            return {}
        ids |= own[0]
        changed |= own[1]
    return changed


def _with_id(lines: list[str], kind: type[Entry], item: Node, margin: str) -> tuple[set[str], Lines] | None:
    """Return the ids of a list item and its lines without a dash; None if it has no certain id."""
    number, last, column = item.span.line, item.span.end_line, item.span.column - 1
    text = lines[number - 1][column:]
    keys = {key.value for key, _ in item.items} if isinstance(item, Mapping) else set[str]()
    if keys and not keys & {*fields_of(kind), "id"}:
        return keys, {number: margin + text} | shifted(lines, number + 1, last, len(margin) - column)
    id_ = ascii_slug(_name_of(kind, item))
    below = shifted(lines, number + 1, last, len(margin) + STEP - column)
    own = ""
    if isinstance(item, Scalar) and kind in SHORTHAND and number == last:
        own = f"{margin}{id_}: {text}"
    elif isinstance(item, Mapping) and is_flow(lines, item):
        own = f"{margin}{id_}: " + _ID.sub(r"\g<before>", text, count=1)
    elif isinstance(item, Mapping) and "id" not in keys:
        own = f"{margin}{id_}:\n{margin}{' ' * STEP}{text}"
    elif isinstance(item, Mapping) and item.items[0][0].value == "id" and below:
        own = f"{margin}{id_}:"
    return ({id_}, {number: own} | below) if id_ and own else None


def _name_of(kind: type[Entry], item: Node) -> str:
    """Return the id or the name of a list item; empty if it has neither."""
    named = (item.get("id") or item.get(SHORTHAND.get(kind, ""))) if isinstance(item, Mapping) else item
    return named.value if isinstance(named, Scalar) else ""


def is_flow(lines: list[str], node: Node) -> bool:
    """Return whether a list or mapping is in brackets or braces."""
    return lines[node.span.line - 1][node.span.column - 1 : node.span.column] in {"{", "["}


def _is_text(node: Node) -> bool:
    return isinstance(node, Scalar) and bool(node.value)


class SlippedFields(NamedTuple):
    """Fields of an entry that are indented like its id, so that each is read as an entry."""

    head: tuple[Scalar, Node] | None
    """The id and value of the entry above; None if there is none."""
    items: Items

    def lines(self, lines: list[str], kind: type[Entry]) -> Lines:
        """Return the lines of the fields, indented below the entry; empty if that is not certain."""
        if self.head is None:
            return {}
        key, value = self.head
        changed: Lines = {}
        if isinstance(value, Mapping) and not is_flow(lines, value):
            column = value.span.column - 1
        elif isinstance(value, Scalar) and not value.value:
            column = key.span.column - 1 + STEP
        elif isinstance(value, Scalar) and value.span.line == value.span.end_line == key.span.line:
            column = key.span.column - 1 + STEP
            line = lines[key.span.line - 1]
            rest = line[key.span.end_column - 1 :].removeprefix(":").strip()
            head = line[: key.span.end_column - 1]
            changed = {key.span.line: f"{head}:\n{' ' * column}{SHORTHAND[kind]}: {rest}"}
        else:
            return {}
        for name, field in self.items:
            last = max(name.span.end_line, field.span.end_line)
            changed |= indented(lines, name.span.line, last, column)
        return changed


def slipped_fields(kind: type[Entry], node: Mapping) -> Iterator[SlippedFields]:
    """Yield the runs of ids in a section that are names of fields and have no entry below them."""
    fields = fields_of(kind)
    head: tuple[Scalar, Node] | None = None
    run: Items = []
    for key, value in node.items:
        if key.value in fields and not isinstance(value, Mapping):
            run.append((key, value))
            continue
        if run:
            yield SlippedFields(head, run)
        head, run = (key, value), []
    if run:
        yield SlippedFields(head, run)


def keys_of(kind: type[Entry], node: Node) -> set[str]:
    """Return the keys that an entry has; the text of its short form counts as its field."""
    if isinstance(node, Mapping):
        return {key.value for key, _ in node.items}
    return {SHORTHAND.get(kind, "")} if isinstance(node, Scalar) and node.value else set()
