"""The source map: the spans of entries and fields in a file, and the entry at a position.

The builder fills it. Lint rules, the language server and edits use it instead of parsing the file again.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from tui.model.entries import SHORTHAND, Entry
from tui.model.span import NOWHERE, Span
from tui.parse.tree import Mapping, Node, Scalar, Sequence
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Briefing


class SourceMap:
    """The spans in one file; `root` is its tree, `text` the text of that tree.

    The owner of the fields at the top level of the file is the briefing itself.
    """

    def __init__(self, root: Node | None, text: str) -> None:
        self.root = root
        self.text = text
        self._entries: dict[str, tuple[Span, Node]] = {}
        self._starts: list[tuple[tuple[int, int], str]] | None = None

    def add(self, address: str, head: Span, node: Node) -> None:
        """Add an entry: the span of its id or list item, and its node."""
        self._entries[address] = head, node

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file."""
        return self.text.split("\n")

    def head(self, entry: Entry) -> Span:
        """Return the span of an entry's id, or of its list item."""
        return self._entries[entry.id][0] if entry.id in self._entries else entry.span

    def whole(self, owner: Entry | Briefing) -> Node | None:
        """Return the node of an entry, or the root for the briefing."""
        if not isinstance(owner, Entry):
            return self.root
        return self._entries[owner.id][1] if owner.id in self._entries else None

    def node(self, owner: Entry | Briefing, field: str) -> Node | None:
        """Return the value of a field; None if the field is not written."""
        node = self.whole(owner)
        if isinstance(node, Mapping):
            return node.get(field)
        return node if isinstance(owner, Entry) and SHORTHAND.get(type(owner)) == field else None

    def values(self, owner: Entry | Briefing, field: str) -> Iterator[Scalar]:
        """Yield every text in the value of a field, in file order."""
        node = self.node(owner, field)
        return leaves(node) if node is not None else iter(())

    def has(self, owner: Entry | Briefing, field: str) -> bool:
        """Return whether a field has any text, even if it could not be read."""
        return any(value.value.strip() for value in self.values(owner, field))

    def span(self, owner: Entry, field: str, index: int | None = None) -> Span:
        """Return the span of a field's value, or of its value at `index`.

        That of the head of the entry if the field is not written.
        """
        node = self.node(owner, field)
        if node is None:
            return self.head(owner)
        if index is not None and isinstance(node, Sequence) and index < len(node.items):
            return node.items[index].span
        return node.span

    def span_of(self, owner: Entry, field: str, words: str) -> Span:
        """Return the span of the value with these words; that of the whole field if there is none."""
        spans = (value.span for value in self.values(owner, field) if words and words in _readings(value))
        return next(spans, self.span(owner, field))

    def word(self, word: str, span: Span) -> Span:
        """Return the span of the first occurrence of a word in a span; the whole span if there is none."""
        for number in range(span.line, min(span.end_line, len(self.lines)) + 1):
            line = self.lines[number - 1]
            first = span.column - 1 if number == span.line else 0
            last = span.end_column - 1 if number == span.end_line else len(line)
            at = line.find(word, first, last)
            if at >= 0:
                return Span(number, at + 1, number, at + 1 + len(word))
        return span

    def entry_at(self, span: Span) -> str:
        """Return the address of the entry in which a span begins; empty if there is none."""
        if self._starts is None:
            self._starts = sorted((head[:2], address) for address, (head, _) in self._entries.items())
        at = bisect_right(self._starts, ((span.line, span.column), "\uffff")) - 1
        if at < 0:
            return ""
        address = self._starts[at][1]
        head, node = self._entries[address]
        end = node.span if node.span != NOWHERE else head
        return address if span[:2] <= end[2:] else ""


def leaves(node: Node) -> Iterator[Scalar]:
    """Yield every text in a value, without keys; nodes are at most 32 levels deep."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from leaves(item)
    elif isinstance(node, Mapping):
        for _, value in node.items:
            yield from leaves(value)


def _readings(leaf: Scalar) -> tuple[str, str]:
    """Return the cleaned text, and the text as a reference without its question mark."""
    text = clean(leaf.value, lines=True).strip()
    return text, text.removesuffix("?").rstrip()
