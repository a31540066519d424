"""The sentences of the sources by number, and references to them: `12`, `12-13`, `12:3-9`, `wire:12`.

Sentences and words are counted from 1, in the order of the text of each source; words are what blanks
separate. `12` is a sentence, `12-13` are two and what is between them, `12:3-9` are words of one. The id of a
source and a colon may precede them, if the id has a letter; else the first source with a text is meant.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.model.quotes import SourceText

_REFERENCE = re.compile(
    r"\s*(?:(?P<source>(?=[0-9-]*[a-z])[a-z0-9][a-z0-9-]*):)?"
    r"(?P<first>[0-9]{1,7})(?:[-–](?P<last>[0-9]{1,7})|:(?P<word>[0-9]{1,5})(?:[-–](?P<end>[0-9]{1,5}))?)?\s*"
)
_WORD = re.compile(r"\S+")
_MOST_BEFORE = 12
"""The most words before a quote that tell it from others."""


class NumberedSentence(NamedTuple):
    """A sentence of a source. Offsets are those of the source's text, the end exclusive."""

    source: str
    number: int
    """From 1."""
    start: int
    end: int
    text: str
    """Its words, with single blanks."""


class SentenceReference(NamedTuple):
    """Sentences, or words of a sentence, by their numbers from 1."""

    source: str
    """The id of the source; empty for the first that has a text."""
    first: int
    last: int
    words: tuple[int, int] | None = None
    """The first and the last word; None for all words of the sentences."""


class ReferenceFault(Enum):
    """Why a reference means nothing."""

    NO_SOURCE = auto()
    NO_SENTENCE = auto()
    NO_WORD = auto()


class InvalidReferenceError(ValueError):
    """A reference to what the sources do not have; `most` is the highest number that would be right."""

    def __init__(self, fault: ReferenceFault, reference: SentenceReference, most: int = 0) -> None:
        super().__init__(fault, reference, most)
        self.fault = fault
        self.reference = reference
        self.most = most


class QuotedWords(NamedTuple):
    """The words that a reference means."""

    source: str
    exact: str
    """The words, with single blanks."""
    prefix: str
    """The words before them that tell them from the same words elsewhere; empty if they are unique."""
    start: int
    end: int
    """Offsets in the source's text, the end exclusive."""


def numbered_sentences(texts: Iterable[SourceText]) -> Iterator[NumberedSentence]:
    """Yield every sentence of some sources, in their order."""
    for body in texts:
        for number, (start, end) in enumerate(body.sentences, 1):
            yield NumberedSentence(body.source, number, start, end, _plain(body.text[start:end]))


def parse_reference(text: str) -> SentenceReference | None:
    """Return the sentences or words that a text refers to; None if it is no such reference."""
    found = _REFERENCE.fullmatch(text)
    if found is None:
        return None
    first = int(found["first"])
    words = (int(found["word"]), int(found["end"] or found["word"])) if found["word"] else None
    return SentenceReference(found["source"] or "", first, int(found["last"] or first), words)


def quoted_words(reference: SentenceReference, texts: Mapping[str, SourceText]) -> QuotedWords:
    """Return the words that a reference means; raise InvalidReferenceError if no source has them."""
    source = reference.source or next(iter(texts), "")
    if source not in texts:
        raise InvalidReferenceError(ReferenceFault.NO_SOURCE, reference)
    body = texts[source]
    if not 1 <= reference.first <= reference.last <= len(body.sentences):
        raise InvalidReferenceError(ReferenceFault.NO_SENTENCE, reference, len(body.sentences))
    start, end = body.sentences[reference.first - 1][0], body.sentences[reference.last - 1][1]
    if reference.words:
        words = [match.span() for match in _WORD.finditer(body.text, start, end)]
        first, last = reference.words
        if not 1 <= first <= last <= len(words):
            raise InvalidReferenceError(ReferenceFault.NO_WORD, reference, len(words))
        start, end = words[first - 1][0], words[last - 1][1]
    return words_between(body, start, end)


def words_between(body: SourceText, start: int, end: int) -> QuotedWords:
    """Return the words between two offsets of a source's text, with what tells them from others."""
    exact = _plain(body.text[start:end])
    before = body.text[:start][-200:].split()[-_MOST_BEFORE:] if len(body.find(exact)) > 1 else []
    prefixes = (" ".join(before[-count:]) for count in range(1, len(before) + 1))
    prefix = next((one for one in prefixes if len(body.find(exact, one)) == 1), "")
    return QuotedWords(body.source, exact, prefix, start, end)


def _plain(words: str) -> str:
    return " ".join(words.split())
