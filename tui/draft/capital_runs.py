"""Words in capitals that stand together, as names do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.draft.english_words import ARTICLES, FIRST, HEADS, LOOSE, NEVER, PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s[^\W\d_])|(?:St|Mt|Ft)\.|[^\W_]++(?:[’'ʼ-][^\W_]++)*+")
"""A word, with its hyphens and apostrophes; U.S., the W. of a name, and St."""
_POSSESSIVE = re.compile(r"[’'ʼ]s$")
_SURNAMES = frozenset({"May", "March", "June", "April"})
_DAY = re.compile(r"\s+\d")
_OPENS = "“„«\"‘'"
"""What a sentence may begin behind, inside another."""
STOPS = ".!?…"
"""What ends a sentence that is not a headline."""
_NEAR = 8
"""So many characters before a word tell whether a sentence begins with it."""
_LONGEST, _LONGEST_WORD = 12, 60
"""The words of the longest run, and the characters of the longest word in it."""
_HEADLINE = 4
"""So many words make a headline, where most of them are written large and no stop ends them."""


class TextWord(NamedTuple):
    """A word of a run, and where it stands in the text; a possessive's ending is no part of it."""

    text: str
    start: int
    end: int


class CapitalRun(NamedTuple):
    """Words that stand together, the first and the last of them with a capital."""

    words: tuple[TextWord, ...]
    sentence: int
    """From 0."""
    is_first: bool
    """Whether it begins its sentence, so that the capital of its first word says nothing."""

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends in the text."""
        return self.words[-1].end

    @property
    def text(self) -> str:
        """Its words, with a blank between them."""
        return " ".join(word.text for word in self.words)


def runs(text: str, spans: Sequence[tuple[int, int]]) -> tuple[list[CapitalRun], set[str]]:
    """The runs of all sentences, and every word of the text that begins small.

    A sentence written like a headline, most words large, has none: its capitals say nothing.
    """
    found: list[CapitalRun] = []
    small: set[str] = set()
    for number, (start, end) in enumerate(spans):
        words = [TextWord(word[0], word.start(), word.end()) for word in _WORD.finditer(text, start, end)]
        small.update(word.text for word in words if word.text[0].islower())
        if not _is_headline(text, words, end):
            found += _SentenceScan(text, number, start).runs(words)
    return found, small


def _is_headline(text: str, words: Sequence[TextWord], end: int) -> bool:
    if len(words) < _HEADLINE or text[end - 1] in STOPS:
        return False
    return sum(word.text[0].isupper() for word in words) * 3 > len(words) * 2


class _SentenceScan:
    """Looks for the runs of one sentence."""

    def __init__(self, text: str, number: int, start: int) -> None:
        self._text, self._number, self._start = text, number, start
        self._run: list[TextWord] = []
        self._between: list[TextWord] = []
        """Small words behind the run, which belong to it if a large one follows."""
        self._before = ""
        """What stands between the word before and this one."""

    def runs(self, words: Sequence[TextWord]) -> Iterator[CapitalRun]:
        """The runs among the words of the sentence."""
        done = self._start
        for word in words:
            self._before = self._text[done : word.start]
            done = word.end
            yield from self._take(word)
        yield from self._close()

    def _take(self, word: TextWord) -> Iterator[CapitalRun]:
        if not self._before.isspace() or len(self._run) >= _LONGEST:
            yield from self._close()
        if is_large(word.text):
            bare = _bare(word)
            self._run += [*self._between, bare]
            self._between = []
            if bare is not word:  # a possessive ends the name
                yield from self._close()
        elif self._run and self._may_join(word.text):
            self._between.append(word)
        else:
            yield from self._close()

    def _may_join(self, small: str) -> bool:
        """Whether a small word may stand inside a name here: "of", "of the", or "to" behind a post."""
        if self._between:
            return small == "the" and len(self._between) == 1 and self._between[0].text in {"of", *LOOSE}
        return small in PARTICLES or (small in LOOSE and self._run[-1].text.casefold() in HEADS)

    def _close(self) -> Iterator[CapitalRun]:
        words, self._run, self._between = self._run, [], []
        if not words:
            return
        is_first = self._begins(words[0])
        if is_first and _is_one_of(words[0].text, FIRST):
            words, is_first = words[1:], False
        while words and (_is_one_of(words[0].text, NEVER) or not is_large(words[0].text)):
            words, is_first = words[1:], False
        while words and _is_one_of(words[-1].text, FIRST | NEVER) and not self._is_surname(words):
            words = words[:-1]
        if words:
            yield CapitalRun(tuple(words), self._number, is_first)

    def _is_surname(self, words: Sequence[TextWord]) -> bool:
        """Whether the last word is a month that somebody is called by: Theresa May, but not Beirut May 3."""
        last = words[-1]
        return len(words) > 1 and last.text in _SURNAMES and not _DAY.match(self._text, last.end)

    def _begins(self, word: TextWord) -> bool:
        """Whether a sentence begins with the word, be it one that is quoted in another."""
        near = max(self._start, word.start - _NEAR)
        before = self._text[near : word.start].rstrip()
        return before[-1] in _OPENS + STOPS + ":" if before else near == self._start


def is_large(word: str) -> bool:
    """Whether a word is written as a name is: Hamas, al-Hilweh."""
    first, mark, rest = word.partition("-") if "-" in word else word.partition("’")
    return word[0].isupper() or (bool(mark) and rest[:1].isupper() and first in ARTICLES)


def _is_one_of(word: str, words: frozenset[str]) -> bool:
    """Whether a word is one of these, or none that could be a name: I'd, a letter, a line without blanks."""
    folded = word.casefold().replace("'", "’")
    return folded in words or folded.startswith("i’") or not 1 < len(word) <= _LONGEST_WORD


def _bare(word: TextWord) -> TextWord:
    """The word without the ending of a possessive, and without what is hyphened to it: Iran-backed."""
    bare = _POSSESSIVE.sub("", word.text)
    first, hyphen, last = bare.rpartition("-")
    if hyphen and last[:1].islower() and len(last) > 2 and first[0].isupper():
        bare = first
    return word if bare == word.text else TextWord(bare, word.start, word.start + len(bare))
