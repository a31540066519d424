"""The source map: where in its file an author wrote what a briefing says.

It leads from an entry, a field and the number of a value to a span, and from a place back to the entry there.
Parsing makes it; lint rules, editors and edits look things up in it and never parse a file again for that.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.model.entries import SHORTHAND, Entry
from tui.model.span import NOWHERE, Span
from tui.parse.tree import Mapping, Node, Scalar, Sequence
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Briefing


class SourceMap:
    """The places in one file: `root` is its tree, `text` is what the tree was read from.

    Where a method takes an owner, the briefing itself stands for the top level of the file.
    """

    def __init__(self, root: Node | None, text: str) -> None:
        self.root = root
        self.text = text
        self._lines: list[str] | None = None
        self._entries: dict[str, tuple[Span, Node]] = {}
        self._starts: list[tuple[tuple[int, int], str]] | None = None

    def add(self, address: str, head: Span, node: Node) -> None:
        """Keep where an entry is: its id or the item of a list, and all that is written of it."""
        self._entries[address] = head, node

    @property
    def lines(self) -> list[str]:
        """The lines of the file."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines

    def head(self, entry: Entry) -> Span:
        """Return where an entry begins: its id, or the item of a list."""
        found = self._entries.get(entry.id)
        return found[0] if found else entry.span

    def whole(self, owner: Entry | Briefing) -> Node | None:
        """Return all that is written of an entry, or of the file."""
        if not isinstance(owner, Entry):
            return self.root
        found = self._entries.get(owner.id)
        return found[1] if found else None

    def node(self, owner: Entry | Briefing, field: str) -> Node | None:
        """Return the value of a field; None where the field is not written."""
        node = self.whole(owner)
        if isinstance(node, Mapping):
            return node.get(field)
        return node if isinstance(owner, Entry) and SHORTHAND.get(type(owner)) == field else None

    def values(self, owner: Entry | Briefing, field: str) -> Iterator[Scalar]:
        """Yield every text in the value of a field, in file order."""
        node = self.node(owner, field)
        return leaves(node) if node is not None else iter(())

    def has(self, owner: Entry | Briefing, field: str) -> bool:
        """Return whether something is written in a field, even if it could not be read."""
        return any(value.value.strip() for value in self.values(owner, field))

    def span(self, owner: Entry, field: str, index: int | None = None) -> Span:
        """Return where a field's value is, or of several values the one at `index`.

        The head of the entry, if the field is not written.
        """
        node = self.node(owner, field)
        if node is None:
            return self.head(owner)
        if index is not None and isinstance(node, Sequence) and index < len(node.items):
            return node.items[index].span
        return node.span

    def span_of(self, owner: Entry, field: str, words: str) -> Span:
        """Return where the value with these words is, among the values of a field; else that of the field."""
        found = (value.span for value in self.values(owner, field) if words and words in _readings(value))
        return next(found, self.span(owner, field))

    def word(self, word: str, span: Span) -> Span:
        """Return where a word is in a span; the whole span, if no line of it holds the word."""
        for number in range(span.line, min(span.end_line, len(self.lines)) + 1):
            line = self.lines[number - 1]
            first = span.column - 1 if number == span.line else 0
            last = span.end_column - 1 if number == span.end_line else len(line)
            at = line.find(word, first, last)
            if at >= 0:
                return Span(number, at + 1, number, at + 1 + len(word))
        return span

    def entry_at(self, span: Span) -> str:
        """Return the address of the entry that a span begins in; empty where it begins in none."""
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
    """Yield every text in a value, keys aside; nodes are nested 32 deep at most."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from leaves(item)
    elif isinstance(node, Mapping):
        for _, value in node.items:
            yield from leaves(value)


def _readings(leaf: Scalar) -> tuple[str, str]:
    """Return what a text says to the reader: as it is, and as a reference without its question mark."""
    said = clean(leaf.value, lines=True).strip()
    return said, said.removesuffix("?").rstrip()
