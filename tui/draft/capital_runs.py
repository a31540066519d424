"""Find runs of capitalised words, which may be names."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from tui.draft.english_words import ARTICLES, BODIES, FIRST, HEADS, LOOSE, NEVER, PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s[^\W\d_])|(?:St|Mt|Ft)\.|[^\W_]++(?:[’'ʼ-][^\W_]++)*+")
"""A word with its hyphens and apostrophes; U.S., the W. of a name, and St."""
_POSSESSIVE = re.compile(r"[’'ʼ]s$")
_OF_MANY = re.compile(r"\w*(?:men|people|children|\Ss[’'ʼ])(?:(?<=[’'ʼ])|[’'ʼ]s)", re.IGNORECASE)
"""The possessive of several: the Fishermen's Association, the Dockers' Union."""
_SURNAMES = frozenset({"May", "March", "June", "April"})
_FIRST_NAMES = frozenset({"May", "April", "June", "August", "Jan"})
"""Months that are first names too."""
_IN = re.compile(r"\b(?:in|since|until|during|last|next|this|early|late|mid|of|through)[ -]$", re.IGNORECASE)
"""What precedes a month, and no name."""
_DAY = re.compile(r"\s+\d")
_OPENS = "“„«\"‘'"
"""Characters before a sentence inside another."""
STOPS = ".!?…"
"""Characters that end a sentence, but not a headline."""
_NEAR = 8
"""The characters before a word that show whether it begins a sentence."""
_LONGEST, _LONGEST_WORD = 12, 60
"""The most words of a run, and the most characters of a word in it."""
_HEADLINE = 4
"""The least words of a headline, most of them capitalised and without a stop at the end."""


class TextWord(NamedTuple):
    """A word of a run with its position; without the ending of a possessive."""

    text: str
    start: int
    end: int


class CapitalRun(NamedTuple):
    """Adjacent words, of which the first and the last are capitalised."""

    words: tuple[TextWord, ...]
    sentence: int
    """From 0."""
    is_first: bool
    """Whether it begins its sentence, so that its first capital is no evidence."""

    @property
    def start(self) -> int:
        """The offset of its first word."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """The end of its last word."""
        return self.words[-1].end

    @property
    def text(self) -> str:
        """Its words, joined by blanks."""
        return " ".join(word.text for word in self.words)


def runs(text: str, spans: Sequence[tuple[int, int]]) -> tuple[list[CapitalRun], set[str]]:
    """Return the runs of all sentences, and every word of the text in lower case.

    A sentence written like a headline, with most words capitalised, has no runs.
    """
    found: list[CapitalRun] = []
    lower: set[str] = set()
    for number, (start, end) in enumerate(spans):
        words = [TextWord(word[0], word.start(), word.end()) for word in _WORD.finditer(text, start, end)]
        lower.update(word.text for word in words if word.text[0].islower())
        if not _is_headline(text, words, end):
            found += _SentenceScan(text, number, start).runs(words)
    return found, lower


def _is_headline(text: str, words: Sequence[TextWord], end: int) -> bool:
    if len(words) < _HEADLINE or text[end - 1] in STOPS:
        return False
    return sum(word.text[0].isupper() for word in words) * 3 > len(words) * 2


class _SentenceScan:
    """Finds the runs of one sentence."""

    def __init__(self, text: str, number: int, start: int) -> None:
        self._text, self._number, self._start = text, number, start
        self._run: list[TextWord] = []
        self._between: list[TextWord] = []
        """Lower-case words after the run, which are part of it if a capitalised one follows."""
        self._before = ""
        """The text between the previous word and this one."""

    def runs(self, words: Sequence[TextWord]) -> Iterator[CapitalRun]:
        """Yield the runs among the words of the sentence."""
        done = self._start
        for word, following in zip_longest(words, words[1:]):
            self._before = self._text[done : word.start]
            is_body = following is not None and following.text.casefold() in BODIES
            if is_body and word.text[-1] == "s" and self._text[word.end] in "'’ʼ":
                word = word._replace(text=f"{word.text}{self._text[word.end]}", end=word.end + 1)  # noqa: PLW2901 - the same word, whole
            done = word.end
            yield from self._take(word, is_whole=is_body and _OF_MANY.fullmatch(word.text) is not None)
        yield from self._close()

    def _take(self, word: TextWord, *, is_whole: bool) -> Iterator[CapitalRun]:
        is_joined = self._before.isspace() or (bool(self._run) and self._before == " & ")
        if not is_joined or len(self._run) >= _LONGEST:
            yield from self._close()
        if is_capitalised(word.text):
            if self._run and self._before == " & ":
                self._between = [TextWord("&", word.start - 2, word.start - 1)]
            bare = word if is_whole else _bare(word)
            self._run += [*self._between, bare]
            self._between = []
            if bare is not word:  # a possessive ends the name
                yield from self._close()
        elif self._run and self._may_join(word.text):
            self._between.append(word)
        else:
            yield from self._close()

    def _may_join(self, word: str) -> bool:
        """Return whether a lower-case word may be part of a name: "of", "of the", or "to" after a post."""
        if self._between:
            return word == "the" and len(self._between) == 1 and self._between[0].text in {"of", *LOOSE}
        return word in PARTICLES or (word in LOOSE and self._run[-1].text.casefold() in HEADS)

    def _close(self) -> Iterator[CapitalRun]:
        words, self._run, self._between = self._run, [], []
        if not words:
            return
        is_first = self._begins(words[0])
        if is_first and _is_one_of(words[0].text, FIRST):
            words, is_first = words[1:], False
        while words and not self._may_begin(words):
            words, is_first = words[1:], False
        while words and _is_one_of(words[-1].text, FIRST | NEVER) and not self._is_surname(words):
            words = words[:-1]
        if words:
            yield CapitalRun(tuple(words), self._number, is_first)

    def _may_begin(self, words: Sequence[TextWord]) -> bool:
        """Return whether a name may begin with a word: not with a month, unless it is a first name."""
        first = words[0]
        if not is_capitalised(first.text):
            return False
        if not _is_one_of(first.text, NEVER):
            return True
        return (
            first.text in _FIRST_NAMES
            and len(words) > 1
            and not _IN.search(self._text, self._start, first.start)
        )

    def _is_surname(self, words: Sequence[TextWord]) -> bool:
        """Return whether the last word is a surname and not a month: Theresa May, but not Beirut May 3."""
        last = words[-1]
        return len(words) > 1 and last.text in _SURNAMES and not _DAY.match(self._text, last.end)

    def _begins(self, word: TextWord) -> bool:
        """Return whether the word begins a sentence, perhaps one quoted in another."""
        near = max(self._start, word.start - _NEAR)
        before = self._text[near : word.start].rstrip()
        return before[-1] in _OPENS + STOPS + ":" if before else near == self._start


def is_capitalised(word: str) -> bool:
    """Return whether a word is capitalised like a name: Hamas, al-Hilweh."""
    first, mark, rest = word.partition("-") if "-" in word else word.partition("’")
    return word[0].isupper() or (bool(mark) and rest[:1].isupper() and first in ARTICLES)


def _is_one_of(word: str, words: frozenset[str]) -> bool:
    """Return whether a word is one of these, or cannot be a name: I'd, a letter, a line without blanks."""
    folded = word.casefold().replace("'", "’")
    return folded in words or folded.startswith("i’") or not 1 < len(word) <= _LONGEST_WORD


def _bare(word: TextWord) -> TextWord:
    """Return the word without a possessive ending or a hyphenated lower-case part: Iran-backed."""
    bare = _POSSESSIVE.sub("", word.text)
    first, hyphen, last = bare.rpartition("-")
    if hyphen and last[:1].islower() and len(last) > 2 and first[0].isupper():
        bare = first
    return word if bare == word.text else TextWord(bare, word.start, word.start + len(bare))
