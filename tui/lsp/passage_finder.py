"""Find passages of a source's text by a few words, whatever their capitals and quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from tui.model.quotes import SAME, normalise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.quotes import SourceText

MOST_HITS = 20
"""The most sentences in which words are looked up."""
_BLANKS = "\n\t\xa0\u2009\u202f"
_CLAUSE_END = re.compile(r"[,;:]?(?=[”’»\"'])(?!['’]\w)|[,;:](?=\s)|\s+[–—-](?=\s)|[—](?=\w)")
"""What may end a quote inside a sentence."""
_OPENING = "“„‘«\"'([ "
"""The marks that a quote of a whole sentence begins with."""
_SHORTEST = 12
"""A shorter piece of a sentence is not worth quoting by itself, in characters."""
_MOST_BEFORE = 8
"""The most words before a quote that tell it from others."""


class FoundPassage(NamedTuple):
    """A passage of a source."""

    text: str
    """Its words, with single blanks."""
    start: int
    """Its offset in the text of the source."""
    finder: PassageFinder

    @property
    def paragraph(self) -> int:
        """The paragraph in which it begins, from 1."""
        return bisect_right(self.finder.source.paragraphs, self.start, key=itemgetter(0))

    @property
    def sentence(self) -> str:
        """The sentence in which it begins."""
        spans = self.finder.source.sentences
        return self.finder.found(*spans[self.finder.sentence_of(self.start)]).text

    @property
    def is_unique(self) -> bool:
        """Whether its words are only once in the text."""
        return len(self.finder.exactly(self.text)) == 1

    @property
    def prefix(self) -> str:
        """The words before it that tell it from others; empty if they do not."""
        before = self.finder.source.text[max(0, self.start - 200) : self.start].split()[-_MOST_BEFORE:]
        prefixes = (" ".join(before[-count:]) for count in range(1, len(before) + 1))
        return next((one for one in prefixes if len(self.finder.exactly(f"{one} {self.text}")) == 1), "")


class PassageFinder:
    """The text of a source, prepared for searching."""

    def __init__(self, source: SourceText) -> None:
        self.source = source

    @cached_property
    def _plain(self) -> str:
        """The text with plain quotation marks, dashes and blanks, character for character."""
        text = self.source.text
        for plain, others in (*SAME.items(), (" ", _BLANKS)):
            for other in others:
                text = text.replace(other, plain)
        return text

    @cached_property
    def _lowered(self) -> str:
        lowered = self._plain.lower()
        return lowered if len(lowered) == len(self._plain) else self._plain

    def offsets(self, words: str, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Yield where the words begin, also in the middle of the last one."""
        wanted = normalise(words).strip().lower()
        if not wanted:
            return
        text = self._lowered
        end = len(text) if end is None else end
        if " " in wanted and text.find(wanted, start, end) < 0:
            # The words may be further apart than one blank.
            pattern = r"\s+".join(map(re.escape, wanted.split(" ")))
            found = (match.start() for match in re.finditer(pattern, text[start:end]))
            yield from (start + at for at in found if self._begins_word(start + at))
            return
        at = text.find(wanted, start, end)
        while at >= 0:
            if self._begins_word(at):
                yield at
            at = text.find(wanted, at + 1, end)

    def _begins_word(self, at: int) -> bool:
        text = self._lowered
        return not (at and text[at].isalnum() and text[at - 1].isalnum() and text[at].isascii())

    def sentence_of(self, offset: int) -> int:
        """Return the number of the sentence around an offset, from 0."""
        return max(bisect_right(self.source.sentences, offset, key=itemgetter(0)) - 1, 0)

    def sentences(self, first: int = 0) -> Iterator[FoundPassage]:
        """Yield the sentences from one on."""
        for start, end in islice(self.source.sentences, first, None):
            yield self.found(start, end)

    def found(self, start: int, end: int) -> FoundPassage:
        """Return the passage between two offsets."""
        return FoundPassage(" ".join(self.source.text[start:end].split()), start, self)

    def passages(self, words: str) -> Iterator[FoundPassage]:
        """Yield passages that begin with the words, and the sentences that contain them.

        First those of sentences that begin with them.
        """
        spans = self.source.sentences
        hits = [(at, self.sentence_of(at)) for at in islice(self.offsets(words), MOST_HITS)]
        hits.sort(key=lambda hit: not self._is_start(hit[0], spans[hit[1]][0]))
        for at, number in hits:
            start, end = spans[number]
            if not start <= at < end:
                continue
            is_opened = not self.source.text[start:at].strip(_OPENING)
            yield self.found(start if is_opened else at, end)
            for stop in self._clause_ends(at, end, at + len(words)):
                yield self.found(at, stop)
            if not is_opened:
                yield self.found(start, end)
        if not hits:
            yield from self._with_all(words)

    def _is_start(self, at: int, start: int) -> bool:
        """Return whether nothing but marks is between the start of a sentence and an offset."""
        return not any(char.isalnum() for char in self.source.text[start:at])

    def _clause_ends(self, start: int, end: int, after: int) -> Iterator[int]:
        for match in islice(_CLAUSE_END.finditer(self.source.text, after, end), 4):
            if match.start() - start >= _SHORTEST and match.start() < end - 1:
                yield match.start()

    def _with_all(self, words: str) -> Iterator[FoundPassage]:
        """Yield the sentences that contain all the words, in any order."""
        each = sorted(set(re.findall(r"\w+", words)), key=len, reverse=True)
        if len(each) < 2:
            return
        seen = set[int]()
        for at in islice(self.offsets(each[0]), MOST_HITS * 10):
            number = self.sentence_of(at)
            start, end = self.source.sentences[number]
            if number not in seen and all(
                next(self.offsets(word, start, end), None) is not None for word in each[1:]
            ):
                seen.add(number)
                yield self.found(start, end)

    def exactly(self, words: str) -> list[FoundPassage]:
        """Return the first two passages that are these words, with these capitals."""
        wanted = normalise(words).strip()
        if not wanted:
            return []
        starts = [self._plain.find(wanted)]
        starts.append(self._plain.find(wanted, starts[0] + 1))
        if starts[0] < 0:  # they may be spelled otherwise, or with more blanks between them
            starts = [passage.start for passage in self.source.find(words)[:2]]
        text = " ".join(words.split())
        return [FoundPassage(text, start, self) for start in starts if start >= 0]
