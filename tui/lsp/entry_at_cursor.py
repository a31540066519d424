"""The fields of the entry at a cursor, read from its own lines: the rest of the text may be broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.lsp.cursor_context import margin
from tui.parse.composer import compose
from tui.parse.source_map import leaves
from tui.parse.tree import Mapping, Scalar, Sequence
from tui.parse.yaml_events import DEFAULT_PARSER

if TYPE_CHECKING:
    from collections.abc import Sequence as Lines

    from tui.lsp.typed_value import TypedValue
    from tui.parse.tree import Node

_LOOKED_AT = 300
"""The most lines of an entry to read."""
_FIELD = r"(?:^|[\s{{,]){}[ \t]*:[ \t]*['\"]?([^\s,\]}}'\"]+)"


class EntryFields:
    """The values of the fields of an entry, apart from the one at the cursor."""

    def __init__(self, node: Mapping | None, text: str) -> None:
        self._node, self._text = node, text

    def texts(self, key: str) -> list[str]:
        """Return the texts in a field; of a quote with its context, only the quote.

        If the entry cannot be read, only a word in the line of the key.
        """
        if self._node is None:
            return re.findall(_FIELD.format(key), self._text)
        value = self._node.get(key)
        values = value.items if isinstance(value, Sequence) else [value] if value is not None else []
        exact = [one.get("exact") if isinstance(one, Mapping) else one for one in values]
        return [leaf.value for one in exact if one is not None for leaf in leaves(one) if leaf.value]


def entry_fields(lines: Lines[str], number: int, value: TypedValue) -> EntryFields:
    """Return the fields of the entry around a value, whose cursor is in a line counted from 0."""
    first, last = entry_lines(lines, number)
    own = list(lines[first:last])
    if value.style != "|" and first <= value.first:  # a block is valid whatever is in it
        head, rest = lines[value.first][: value.first_column], lines[number][value.end :]
        own[value.first - first : number - first + 1] = [head + rest]
    text = "\n".join(own)
    for candidate in (text, f"{text}}}", f"{text}]}}"):
        composition = compose(candidate, "", {}, DEFAULT_PARSER)
        if composition.fault is None and not composition.refused:
            return EntryFields(_entry(composition.root), text)
    return EntryFields(None, text)


def entry_lines(lines: Lines[str], number: int) -> tuple[int, int]:
    """Return the lines of the entry around a line, all from 0, the last exclusive."""
    top = number
    while top and not lines[top][:1].isalpha():
        top -= 1
    level = next((margin(line) for line in lines[top + 1 : number + 1] if _is_content(line)), 0)
    first = number
    while first > top + 1 and not (_is_content(lines[first]) and margin(lines[first]) <= level):
        first -= 1
    last = number + 1
    while last < len(lines) and not (_is_content(lines[last]) and margin(lines[last]) <= level):
        last += 1
    return first, min(last, first + _LOOKED_AT, len(lines))


def _is_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _entry(root: Node | None) -> Mapping | None:
    """Return the entry in a section that has only this one."""
    node = root.items[0] if isinstance(root, Sequence) and root.items else root
    if isinstance(root, Mapping) and root.items and not isinstance(root.items[0][1], Scalar):
        node = root.items[0][1]
    return node if isinstance(node, Mapping) else None
