"""Where an author wrote what a briefing says: looked up in the file's nodes, and only when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.entries import LISTS, MAPS, SHORTHAND, Briefing, Entry
from tui.model.span import Span
from tui.parse.tree import Mapping, Node, Scalar, Sequence
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

ALLOW = "x-allow"
"""The author's key for the codes of warnings that are known and meant to stay."""

_NO_CODES: frozenset[str] = frozenset()


class Written:
    """The places in one file: `root` are its nodes, `text` is what these were read from."""

    def __init__(self, root: Mapping, text: str) -> None:
        self.text = text
        self._root = root
        self._lines: list[str] | None = None
        self._at: dict[tuple[int, ...], tuple[Span, Node]] = {}
        for key, value in root.items:
            for head, node in _entries(key.value, value):
                self._at[head[:2]] = head, node

    def head(self, entry: Entry) -> Span:
        """Where an entry begins: its id, or the item of a list."""
        found = self._at.get(entry.span[:2])
        return found[0] if found else entry.span

    def node(self, owner: Entry | Briefing, key: str) -> Node | None:
        """What stands behind a key of an entry, or of the file; None where the key is not there."""
        node = self.whole(owner)
        if isinstance(node, Mapping):
            return node.get(key)
        return node if isinstance(owner, Entry) and SHORTHAND.get(type(owner)) == key else None

    def has(self, owner: Entry | Briefing, key: str) -> bool:
        """Whether the author wrote something behind a key, though it may be nothing that can be read."""
        node = self.node(owner, key)
        return node is not None and any(leaf.value.strip() for leaf in leaves(node))

    def span(self, owner: Entry, key: str, words: str = "") -> Span:
        """Where the value of a key stands; of several values the one with these words.

        The head of the entry, if it does not have the key.
        """
        node = self.node(owner, key)
        if node is None:
            return self.head(owner)
        found = (leaf.span for leaf in leaves(node) if words and words in _readings(leaf))
        return next(found, node.span)

    def word(self, word: str, span: Span) -> Span:
        """Where a word stands in a stretch of the file: the whole stretch, if no line holds the word."""
        lines = self.lines
        for number in range(span.line, min(span.end_line, len(lines)) + 1):
            line = lines[number - 1]
            first = span.column - 1 if number == span.line else 0
            last = span.end_column - 1 if number == span.end_line else len(line)
            at = line.find(word, first, last)
            if at >= 0:
                return Span(number, at + 1, number, at + 1 + len(word))
        return span

    def allowed(self, owner: Entry | Briefing) -> frozenset[str]:
        """The codes that the author allows on an entry, or in the whole file."""
        node = self.whole(owner)
        allowed = node.get(ALLOW) if isinstance(node, Mapping) else None
        if allowed is None:
            return _NO_CODES
        words = (word for leaf in leaves(allowed) for word in leaf.value.replace(",", " ").split())
        return frozenset(map(str.upper, words))

    @property
    def lines(self) -> list[str]:
        """The lines of the file."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines

    def whole(self, owner: Entry | Briefing) -> Node | None:
        """All that stands in an entry, or in the file."""
        if isinstance(owner, Briefing):
            return self._root
        found = self._at.get(owner.span[:2])
        return found[1] if found else None


def _entries(section: str, node: Node) -> Iterator[tuple[Span, Node]]:
    """The entries of one part of a briefing: where each begins, and its node."""
    if section in MAPS and isinstance(node, Mapping):
        for key, value in node.items:
            yield key.span, value
    elif section in LISTS:
        for item in node.items if isinstance(node, Sequence) else (node,):
            yield item.span, item


def leaves(node: Node) -> Iterator[Scalar]:
    """Every text in a value, keys aside; one way down suffices, since nodes are nested 32 deep at most."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from leaves(item)
    elif isinstance(node, Mapping):
        for _, value in node.items:
            yield from leaves(value)


def _readings(leaf: Scalar) -> tuple[str, str]:
    """What a text says to the reader: as it is, and as a reference without its question mark."""
    said = clean(leaf.value, lines=True).strip()
    return said, said.removesuffix("?").rstrip()
