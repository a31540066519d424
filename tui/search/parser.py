"""Parsing a query: every text is one, and none is an error."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from tui.search.folding import fold
from tui.search.query import All, Either, Not, Query, Word
from tui.search.scanner import Scanner, Sign
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.search.query import Node
    from tui.search.scanner import Token

LONGEST = 1000
"""A longer text, in characters, was pasted: it is looked for as it stands."""


def parse_query(text: str) -> Query:
    """Return the query that a text is."""
    shown = normalize("NFC", clean(text, lines=False))
    if len(shown) > LONGEST:
        return Query(text, _literal(shown))
    return Query(text, _Parser(Scanner(shown).tokens()).either() or _literal(shown))


def _literal(text: str) -> Word | None:
    words = " ".join(text.split())
    return Word(words) if fold(words).strip() else None


class _Parser:
    """Reads tokens from left to right; what is left open ends with the query."""

    def __init__(self, tokens: Iterator[Token]) -> None:
        self._tokens = tokens
        self._next = next(tokens, None)

    def _take(self) -> Sign | Node | None:
        token, self._next = self._next, next(self._tokens, None)
        return token.what if token else None

    def _is_at(self, *signs: Sign) -> bool:
        return self._next is not None and self._next.what in signs

    def either(self) -> Node | None:
        """Return alternatives, up to the bracket that closes them; None for none."""
        found = []
        while self._next is not None and not self._is_at(Sign.CLOSE):
            found.append(self._all())
            if self._is_at(Sign.OR):
                self._take()
        nodes = tuple(node for node in found if node is not None)
        return Either(nodes) if len(nodes) > 1 else nodes[0] if nodes else None

    def _all(self) -> Node | None:
        nodes = []
        while self._next is not None and not self._is_at(Sign.CLOSE, Sign.OR):
            node = self._one()
            if node is not None:
                nodes.append(node)
        return All(tuple(nodes)) if len(nodes) > 1 else nodes[0] if nodes else None

    def _one(self) -> Node | None:
        what = self._take()
        if what is Sign.NOT:
            of = None if self._is_at(Sign.CLOSE, Sign.OR) else self._one()
            return Not(of) if of is not None else None
        if what is Sign.OPEN:
            group = self.either()
            self._take()
            return group
        if isinstance(what, Sign) or (isinstance(what, Word) and not fold(what.text).strip()):
            return None  # a word of characters that are not seen
        return what
