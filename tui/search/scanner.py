"""Cutting a query into words, phrases, patterns, fields, brackets and operators.

Any text can be cut: what is no valid use of a sign is a word as it stands.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from tui.search.dates import is_date
from tui.search.query import FIELDS, STATES, FieldTest, Node, Pattern, Word

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 20
"""The most brackets inside each other."""
_CLOSING = {'"': '"', "“": "”", "„": "“"}


class Sign(Enum):
    """An operator or bracket."""

    NOT = "-"
    OR = "OR"
    OPEN = "("
    CLOSE = ")"


class Token(NamedTuple):
    """A part of a query, with its start and end."""

    what: Sign | Node
    start: int
    end: int


class Scanner:
    """Reads the tokens of one query."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._depth = 0

    def tokens(self) -> Iterator[Token]:
        """Yield the tokens in order."""
        while True:
            self._place += len(self._rest) - len(self._rest.lstrip())
            if not self._rest:
                return
            start = self._place
            what = self._sign() or self._quoted() or self._pattern() or self._word()
            yield Token(what, start, self._place)

    @property
    def _rest(self) -> str:
        return self._text[self._place :]

    def _sign(self) -> Sign | None:
        rest = self._rest
        if rest[0] == ")" and self._depth:
            self._depth -= 1
            self._place += 1
            return Sign.CLOSE
        if rest[0] == "(" and self._depth < DEEPEST and _opens(rest):
            self._depth += 1
            self._place += 1
            return Sign.OPEN
        if rest[0] == "-" and len(rest) > 1 and not rest[1].isspace() and not self._follows_a_minus:
            self._place += 1
            return Sign.NOT
        if rest.split(maxsplit=1)[0].rstrip(")" if self._depth else "") == "OR":
            self._place += 2
            return Sign.OR
        return None

    @property
    def _follows_a_minus(self) -> bool:
        return self._text[: self._place].endswith("-")

    def _quoted(self) -> Word | None:
        phrase, size = _phrase(self._rest)
        self._place += size
        return Word(phrase) if size else None

    def _pattern(self) -> Pattern | None:
        rest = self._rest
        if rest[0] != "/":
            return None
        for end in range(2, len(rest)):
            if rest[end] == "/" and rest[end - 1] != "\\" and _is_end(rest, end + 1):
                self._place += end + 1
                return Pattern(rest[1:end], self._place - end)
        return None

    def _word(self) -> Node:
        word = self._rest.split(maxsplit=1)[0]
        name, colon, value = word.partition(":")
        if colon and name.casefold() in FIELDS and value[:1] in _CLOSING:
            phrase, size = _phrase(self._rest[len(name) + 1 :])
            if size:
                self._place += len(name) + 1 + size
                return FieldTest(name.casefold(), phrase)
        word = self._without_closing(word)
        self._place += len(word)
        name, colon, value = word.partition(":")
        if colon and name.casefold() in FIELDS and _is_value(name.casefold(), value):
            return FieldTest(name.casefold(), value)
        return Word(word)

    def _without_closing(self, word: str) -> str:
        """Return a word without the brackets at its end that close one before it."""
        surplus = min(word.count(")") - word.count("("), self._depth, len(word) - len(word.rstrip(")")))
        return word[:-surplus] if surplus > 0 else word


def _is_value(field: str, value: str) -> bool:
    """Return whether a field can have a value; other texts with a colon are words."""
    if not value:
        return True
    return is_date(value) if field == "date" else field != "is" or value.casefold() in STATES


def _phrase(text: str) -> tuple[str, int]:
    """Return the phrase that a text begins with, and its size with quotation marks; 0 for none."""
    closing = _CLOSING.get(text[:1])
    end = text.find(closing, 1) if closing else -1
    phrase = text[1:end] if end >= 0 else text[1:]
    return (phrase, end + 1 if end >= 0 else len(text)) if closing and phrase.strip() else ("", 0)


def _opens(rest: str) -> bool:
    """Return whether a bracket opens a group: it is not empty, nor closed within a word, as in (a+)+$."""
    if not rest[1:].strip():
        return False
    depth = 0
    word = rest.split(maxsplit=1)[0]
    for place, character in enumerate(word):
        depth += (character == "(") - (character == ")")
        if not depth:
            return place > 1 and not word[place:].strip(")")
    return True


def _is_end(text: str, place: int) -> bool:
    return place >= len(text) or text[place].isspace() or text[place] == ")"
