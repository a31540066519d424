"""Quotes in the texts they were copied from: both sides normalised, and then found exactly or not at all.

Normalised means: NFC; single quotes (‘ ’ ‚ ‛ and the letter apostrophe ʼ) to ', double ones (“ ” „ ‟) to ";
hyphens, dashes and the minus sign to -; every run of white space to one blank. Guillemets, primes and
capitals stay what they are. Offsets are always those of the text as it was read.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from tui.model.segmentation import paragraphs, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.model.nearest_passage import Nearest

SAME = {"'": "‘’‚‛ʼ", '"': "“”„‟", "-": "‐‑‒–—―−"}
"""The characters that are read as a plain one."""
_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_PLAIN = [(other, plain) for plain, others in (*SAME.items(), (" ", _BLANKS)) for other in others]
_BLANK_RUN = re.compile(r"\s\s+")
_RUN_OR_CLUSTER = re.compile(
    # A cluster is a character and what may compose with it: marks, which are neither letters nor white space,
    # and conjoining jamo and vowel signs, which are letters. NFC never reaches across clusters.
    r"\s\s+|(?:[^\x00-\x7f]|\S(?=[^\x00-\x7f]))"
    r"(?:[^\w\s\x00-\x7f\u2010-\u206f]|[\u1160-\u11ff\U00016d67-\U00016d6a])*"
)

_A_WORD = re.compile(r"\w+")
_INNER_WORD = re.compile(r"(?<=\W)\w+(?=\W)")
"""A word of a quote that stands whole in the text too, whatever stands around the quote."""
LONG_TEXT = 50_000
"""A text of more characters is not searched from end to end for every quote: it is indexed by its words."""

MOST_HITS = 8
"""A quote that stands at more places than this is not looked for any further."""


_LONGEST_WORD = 40
"""A longer run of letters may be cut: in scripts without blanks it is no word."""
_MOST_COMPARED = 160
"""So many characters of what stands around a quote are compared."""


def normalise(text: str) -> str:
    """The text in NFC, its quotation marks, dashes and blanks made plain; a blank at an end stays."""
    if text.isascii() and text.isprintable():  # most quotes: nothing but blanks could have to change
        return _BLANK_RUN.sub(" ", text) if "  " in text else text
    return _BLANK_RUN.sub(" ", _plain(unicodedata.normalize("NFC", text)))


def _plain(text: str) -> str:
    """The text, its length kept; as fast as `str.translate` on short texts, 15 times faster on long ones."""
    for other, plain in _PLAIN:
        text = text.replace(other, plain)
    return text


class Passage(NamedTuple):
    """A place in a source's text where the words of a quote stand."""

    source: str
    """The source's id."""
    start: int
    end: int
    """Offsets in the text as read, the end exclusive."""
    paragraph: int
    """The paragraph in which it starts, from 1."""
    sentences: tuple[int, int]
    """The first and the last sentence that it touches, from 0."""


class Anchored(NamedTuple):
    """A quote that stands at one place."""

    passage: Passage


class Orphan(NamedTuple):
    """A quote that stands nowhere, or not between its prefix and suffix; what comes nearest, and where."""

    nearest: str = ""
    source: str = ""
    stands: bool = False
    """Whether its words stand there; then `nearest` holds what is around them too."""


class Ambiguous(NamedTuple):
    """A quote that stands at several places: at these, and at more where one text holds `MOST_HITS`."""

    passages: tuple[Passage, ...]


class SourceText:
    """A source's text, ready to be quoted from. What follows from it is computed when first asked for."""

    def __init__(self, source: str, text: str) -> None:
        self.source = source
        self.text = text

    def forget(self) -> None:
        """Let go of what was made to look for quotes; it is made again, should anybody look for one."""
        for made in ("_normalised", "_places", "_index"):
            vars(self).pop(made, None)

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Start and end of every paragraph."""
        return paragraphs(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of every sentence."""
        return sentences(self.text)

    @property
    def normalised(self) -> str:
        """The text as quotes are looked for in it."""
        return self._normalised[0]

    def find(self, exact: str, prefix: str = "", suffix: str = "") -> tuple[Passage, ...]:
        """Where the words stand between prefix and suffix, in order, at most `MOST_HITS`; overlaps count.

        White space around the three is ignored. No words are found nowhere.
        """
        exact, prefix, suffix = (normalise(part).strip() for part in (exact, prefix, suffix))
        if not exact:
            return ()
        needles = _needles(exact, prefix, suffix)
        spans = {span for needle, at in needles for span in self._hits(exact, needle, at)}
        return tuple(self.passage(start, end) for start, end in sorted(spans)[:MOST_HITS])

    def holds(self, words: str) -> bool:
        """Whether the words stand anywhere in the text."""
        return words in self.text or next(self._offsets(normalise(words).strip()), None) is not None

    def passage(self, start: int, end: int) -> Passage:
        """The passage from `start` to `end`, which are not in the blanks around the text."""
        first, last = (_index_at(self.sentences, offset) for offset in (start, end - 1))
        return Passage(self.source, start, end, _index_at(self.paragraphs, start) + 1, (first, last))

    def around(self, passage: Passage, before: int, behind: int) -> str:
        """The passage with so many characters before and behind it, and all of a word that these cut."""
        text = self.text
        start, end = max(0, passage.start - before), min(len(text), passage.end + behind)
        first = re.search(r"\w*$", text[max(0, start - _LONGEST_WORD) : start])
        last = re.match(r"\w*", text[end : end + _LONGEST_WORD])
        start -= len(first[0]) if first and text[start : start + 1].isalnum() else 0
        end += len(last[0]) if last and text[end - 1 : end].isalnum() else 0
        return text[start:end].strip()

    def nearest(self, exact: str) -> str:
        """The passage most like a quote that was not found, as it stands in the text; "" if none is."""
        return self.near(exact)[1]

    def near(self, exact: str) -> tuple[float, str]:
        """The passage most like the words, and how alike they are: 0 to 1.

        The first call indexes the text; after that the time does not depend on its length.
        """
        likeness, start, end = self._index.nearest(normalise(exact).strip())
        return likeness, self.text[self._as_read(start) : self._as_read(end)] if likeness else ""

    def _hits(self, exact: str, needle: str, at: int) -> Iterator[tuple[int, int]]:
        """Offsets as read of words that stand `at` characters into a longer needle; the first few."""
        found = (
            (self._as_read(offset + at), self._as_read(offset + at + len(exact)))
            for offset in self._offsets(needle)
        )
        # A hit that begins or ends inside a composed character has no offsets of its own: what is reckoned
        # for it may lie behind the text.
        size = len(self.text)
        whole = ((a, b) for a, b in found if b <= size and normalise(self.text[a:b]) == exact)
        return islice(whole, MOST_HITS)

    def _offsets(self, needle: str) -> Iterator[int]:
        """Every offset in the normalised text at which the needle stands, overlaps included."""
        text = self.normalised
        words = _INNER_WORD.finditer(needle) if len(text) > LONG_TEXT else ()
        known = [(self._places.get(word[0], ()), word.start()) for word in words]
        if not known:
            yield from _offsets(text, needle)
            return
        places, at = min(known, key=_how_many)
        for place in places:
            if place >= at and text.startswith(needle, place - at):
                yield place - at

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Where every word of the normalised text stands."""
        places: dict[str, list[int]] = {}
        for word in _A_WORD.finditer(self.normalised):
            places.setdefault(word[0], []).append(word.start())
        return places

    @cached_property
    def _normalised(self) -> tuple[str, array[int], array[int]]:
        """The normalised text, and where stretches of changed length end, in it and in the text as read."""
        parts: list[str] = []
        ends, ends_read = array("L", [0]), array("L", [0])
        length = 0
        for start, end, instead in _changes(self.text):
            parts += self.text[ends_read[-1] : start], instead
            length += start - ends_read[-1] + len(instead)
            ends.append(length)
            ends_read.append(end)
        parts.append(self.text[ends_read[-1] :])
        return _plain("".join(parts)), ends, ends_read

    def _as_read(self, offset: int) -> int:
        """The offset in the text as read of an offset in the normalised text."""
        _, ends, ends_read = self._normalised
        change = bisect_right(ends, offset) - 1
        return ends_read[change] + offset - ends[change]

    @cached_property
    def _index(self) -> Nearest:
        from tui.model.nearest_passage import Nearest  # noqa: PLC0415 - only an orphan pays for it

        return Nearest(self.normalised)


def anchor(
    exact: str, prefix: str, suffix: str, texts: Sequence[SourceText]
) -> Anchored | Orphan | Ambiguous:
    """Find the words of a quote in the texts of the sources that it may come from."""
    passages = tuple(passage for text in texts for passage in text.find(exact, prefix, suffix))
    if len(passages) == 1:
        return Anchored(passages[0])
    return Ambiguous(passages) if passages else _orphan(exact, prefix, suffix, texts)


def _orphan(exact: str, prefix: str, suffix: str, texts: Sequence[SourceText]) -> Orphan:
    """The orphan, with what stands around its words if they stand anywhere, or with what is like them."""
    if prefix or suffix:
        for text in texts:
            if hits := text.find(exact):
                around = [text.around(hit, len(prefix), len(suffix)) for hit in hits]
                return Orphan(_likest(f"{prefix} {exact} {suffix}", around), text.source, stands=True)
    likeness, nearest, source = max(
        ((*text.near(exact), text.source) for text in texts), default=(0.0, "", "")
    )
    return Orphan(nearest, source) if likeness else Orphan()


def _likest(words: str, passages: Sequence[str]) -> str:
    """The passage most like the words, the first of several."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only an orphan pays for it

    compared = SequenceMatcher(b=words[:_MOST_COMPARED], autojunk=False)

    def likeness(passage: str) -> float:
        compared.set_seq1(passage[:_MOST_COMPARED])
        return compared.ratio()

    return max(passages, key=likeness)


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    """Stretches that normalising makes shorter or longer: start, end, and what stands there instead."""
    pattern = _BLANK_RUN if unicodedata.is_normalized("NFC", text) else _RUN_OR_CLUSTER
    for found in pattern.finditer(text):
        instead = " " if found[0].isspace() else unicodedata.normalize("NFC", found[0])
        if instead != found[0]:
            yield found.start(), found.end(), instead


def _needles(exact: str, prefix: str, suffix: str) -> Iterator[tuple[str, int]]:
    """The words with their surroundings, with and without a blank between, and how far in the words begin."""
    for before in {prefix, prefix and prefix + " "}:
        for after in {suffix, suffix and " " + suffix}:
            yield before + exact + after, len(before)


def _how_many(word: tuple[Sequence[int], int]) -> int:
    return len(word[0])


def _offsets(text: str, needle: str) -> Iterator[int]:
    """Every offset at which the needle stands, overlaps included."""
    offset = text.find(needle)
    while offset >= 0:
        yield offset
        offset = text.find(needle, offset + 1)


def _index_at(spans: Sequence[tuple[int, int]], offset: int) -> int:
    """Which of the spans holds the offset, from 0."""
    return bisect_right(spans, offset, key=itemgetter(0)) - 1
