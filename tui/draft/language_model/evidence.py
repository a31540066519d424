"""The quotes that the evidence of an answer stands for, and what the quoted sentences bear out."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.draft.language_model import wording
from tui.draft.language_model.article_words import dates_in, numbers_in
from tui.draft.times_in_text import times_in
from tui.model.entries import PARTS_OF_DAY
from tui.model.numbered_sentences import (
    InvalidReferenceError,
    ReferenceFault,
    parse_reference,
    quoted_words,
    words_between,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.model.numbered_sentences import QuotedWords
    from tui.model.quotes import SourceText

_AROUND = re.compile(r"^[\s\[(#]*(?:sentences?|s\.)?\s*|[\s\])]+$", re.IGNORECASE)
"""What models write around a number: `[12]`, `sentence 12`."""
_MOST = 50
"""The most quotes of one entry."""
_SHORTEST, _FEWEST_WORDS = 16, 3
"""The characters or words of a copied quote: a single word would bear out anything."""
_BETWEEN = re.compile(r"\s*(?:[,;&]|\band\b)\s*")
_LONGEST_RANGE = 5
"""The most sentences of one quote: a whole article would bear out anything."""
_INVALID = {
    ReferenceFault.NO_SOURCE: wording.NO_SOURCE,
    ReferenceFault.NO_SENTENCE: wording.NO_SENTENCE,
    ReferenceFault.NO_WORD: wording.NO_WORD,
}


class Evidence(NamedTuple):
    """The words that an entry quotes, and what is wrong with the rest of its evidence."""

    words: tuple[QuotedWords, ...]
    faults: tuple[str, ...]
    text: str
    """The sentences around the words, for what has to be in them."""

    @property
    def numbers(self) -> set[str]:
        """The numbers in the sentences, in figures."""
        return numbers_in(self.text)

    @property
    def dates(self) -> set[str]:
        """The dates that words of the sentences can mean."""
        return dates_in(self.text)

    @property
    def times(self) -> set[str]:
        """The times of day that words of the sentences mean: `22:00`, `night`."""
        found = times_in(self.text, [(0, len(self.text))])
        words = {word for word in PARTS_OF_DAY if word in self.text.casefold()}
        return words | {time.time for time in found if time.time}

    @property
    def has_relative_time(self) -> bool:
        """Return whether the sentences have words for a time that only its context dates: "on Monday"."""
        return any(not time.perhaps for time in times_in(self.text, [(0, len(self.text))]))


def evidence_of(given: Any, texts: Mapping[str, SourceText]) -> Evidence:
    """Return the quotes that evidence stands for: numbers of sentences, or words that are in a text once."""
    words: list[QuotedWords] = []
    faults: list[str] = []
    for one in islice(dict.fromkeys(_each(given)), _MOST):
        found = _words(one, texts)
        if isinstance(found, str):
            faults.append(found)
        else:
            words.append(found)
    return Evidence(tuple(words), tuple(faults), " ".join(_sentences(words, texts)))


def _each(given: Any) -> Iterator[str]:
    """Yield the parts of evidence; `12, 14` are two."""
    for one in given if isinstance(given, list) else [given]:
        text = one if isinstance(one, str) else wording.NOT_TEXT
        parts = [_AROUND.sub("", part) for part in _BETWEEN.split(text)]
        if all(parse_reference(part) for part in parts):
            yield from parts
        elif text.strip():
            yield text.strip()


def _words(one: str, texts: Mapping[str, SourceText]) -> QuotedWords | str:
    """Return the words that one part of evidence stands for, or what is wrong with it."""
    reference = parse_reference(_AROUND.sub("", one))
    if reference is not None:
        if reference.last - reference.first >= _LONGEST_RANGE:
            return wording.TOO_LONG.format(value=one, most=_LONGEST_RANGE)
        try:
            return quoted_words(reference, texts)
        except InvalidReferenceError as error:
            return _INVALID[error.fault].format(value=one, most=error.most)
    if len(one) < _SHORTEST and len(one.split()) < _FEWEST_WORDS:
        return wording.TOO_SHORT.format(words=one)
    hits = [(body, hit) for body in texts.values() for hit in body.find(one)]
    if len(hits) == 1:
        body, hit = hits[0]
        return words_between(body, hit.start, hit.end)
    return (wording.QUOTED_TWICE if hits else wording.NOT_IN_TEXT).format(words=_short(one))


def _sentences(words: Sequence[QuotedWords], texts: Mapping[str, SourceText]) -> Iterator[str]:
    for one in words:
        body = texts[one.source]
        first, last = body.passage(one.start, one.end).sentences
        yield body.text[body.sentences[first][0] : body.sentences[last][1]]


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"


_LONGEST = 80
"""The most characters of words to show."""
