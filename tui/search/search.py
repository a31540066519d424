"""Searching: the documents that answer a query, and where its words are in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.search.field_tests import field_test
from tui.search.folding import fold, spans
from tui.search.patterns import Clock, CompiledPattern
from tui.search.query import All, Either, FieldTest, Not, Pattern, Word, patterns, wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.search.documents import Document, Documents, Part
    from tui.search.folding import Span
    from tui.search.query import Node, Query

    Test = Callable[[int], bool]
    """Whether the document of a number answers."""


class Hit(NamedTuple):
    """A document that answers a query: its best line, and where the words are in it."""

    address: str
    field: str
    """The key of the field; empty for the name of an entry that answers by its fields alone."""
    text: str
    spans: tuple[Span, ...]


class Marker:
    """Finds the words and patterns of a query in any text."""

    def __init__(self, query: Query) -> None:
        """Raises PatternError for an invalid regular expression."""
        self.clock = Clock()
        self.compiled = {one: CompiledPattern(one, self.clock) for one in patterns(query.root)}
        self._words = [
            (fold(one.text, case=one.has_case), one.has_case)
            for one in wanted(query.root)
            if isinstance(one, Word)
        ]
        self._patterns = [self.compiled[one] for one in wanted(query.root) if isinstance(one, Pattern)]

    def spans(self, text: str) -> tuple[Span, ...]:
        """Return where they are, in order, none overlapping. Raises PatternError if it takes too long."""
        found = [span for word, case in self._words for span in spans(text, word, case=case)]
        found += [span for pattern in self._patterns for span in pattern.spans(text)]
        return _united(found)


def _united(found: list[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that overlap as one."""
    united: list[Span] = []
    for start, end in sorted(found):
        if united and start < united[-1][1]:
            united[-1] = united[-1][0], max(end, united[-1][1])
        else:
            united.append((start, end))
    return tuple(united)


class Search:
    """One query over the documents of a briefing."""

    def __init__(self, query: Query, documents: Documents) -> None:
        """Raises PatternError for an invalid regular expression."""
        self._documents = documents
        self.marker = Marker(query)
        self._test = self._compile(query.root) if query.root else None

    def found(self) -> Iterator[Document]:
        """Yield the documents that answer, in their order. Raises PatternError if it takes too long."""
        return (document for document in self.steps() if document is not None)

    def steps(self) -> Iterator[Document | None]:
        """Yield for every document itself if it answers, else None, so that one may pause in between."""
        test = self._test
        for number, document in enumerate(self._documents.all if test else ()):
            yield document if test and test(number) else None

    def hit(self, document: Document) -> Hit:
        """Return the line of a document that has most of the words."""
        parts = document.parts(self._documents.briefing)
        marked = [(part, self.marker.spans(part.text)) for part in parts]
        best: tuple[Part, tuple[Span, ...]] | None = max(marked, key=lambda one: len(one[1]), default=None)
        if best is None or not best[1]:
            return Hit(document.address, "", document.sentence or document.entry.label, ())
        return Hit(document.address, *best[0], best[1])

    def _compile(self, node: Node) -> Test:
        documents = self._documents
        if isinstance(node, Word):
            return self._word_test(node)
        if isinstance(node, Pattern):
            pattern = self.marker.compiled[node]
            return lambda number: pattern.is_in(documents.text(number))
        if isinstance(node, FieldTest):
            test = field_test(node, documents.briefing)
            return lambda number: test(documents.all[number])
        if isinstance(node, Not):
            without = self._compile(node.of)
            return lambda number: not without(number)
        tests = [self._compile(one) for one in node.of]
        assert isinstance(node, All | Either)
        holds = all if isinstance(node, All) else any
        return lambda number: holds(test(number) for test in tests)

    def _word_test(self, word: Word) -> Test:
        folded, folded_at = fold(word.text), self._documents.folded
        if not word.has_case:
            return lambda number: folded in folded_at(number)
        exact, text_at = fold(word.text, case=True), self._documents.text
        return lambda number: folded in folded_at(number) and exact in fold(text_at(number), case=True)
