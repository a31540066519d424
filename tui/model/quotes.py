"""Find quotes in the texts they were copied from: both are normalised, and then compared exactly.

Normalised means: NFC; single quotes (‘ ’ ‚ ‛ and the letter apostrophe ʼ) to ', double ones (“ ” „ ‟) to ";
hyphens, dashes and the minus sign to -; every run of white space to one blank. Guillemets, primes and
capitals are kept. Offsets are always those of the original text.
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
"""The characters that are normalised to a plain one."""
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
"""A word of a quote that is whole in the text too, whatever is around the quote."""
LONG_TEXT = 50_000
"""A longer text, in characters, is indexed by its words rather than searched for every quote."""

MOST_HITS = 8
"""The most passages that are returned for a quote."""


_LONGEST_WORD = 40
"""A longer run of letters may be cut: in scripts without blanks it is not one word."""
_MOST_COMPARED = 160
"""The number of characters around a quote that are compared."""


def normalise(text: str) -> str:
    """Return the text in NFC, its quotation marks, dashes and blanks made plain; a blank at an end stays."""
    if text.isascii() and text.isprintable():  # most quotes: nothing but blanks could have to change
        return _BLANK_RUN.sub(" ", text) if "  " in text else text
    return _BLANK_RUN.sub(" ", _plain(unicodedata.normalize("NFC", text)))


def _plain(text: str) -> str:
    """Replace single characters; as fast as `str.translate` on short texts, 15 times faster on long ones."""
    for other, plain in _PLAIN:
        text = text.replace(other, plain)
    return text


class Passage(NamedTuple):
    """A passage of a source's text that a quote was copied from."""

    source: str
    """The source's id."""
    start: int
    end: int
    """Offsets in the original text, the end exclusive."""
    paragraph: int
    """The paragraph in which it starts, from 1."""
    sentences: tuple[int, int]
    """The first and the last sentence that it touches, from 0."""


class Anchored(NamedTuple):
    """A quote that was found once."""

    passage: Passage


class Orphan(NamedTuple):
    """A quote that was not found, or not between prefix and suffix; and the most similar passage."""

    nearest: str = ""
    source: str = ""
    stands: bool = False
    """Whether its words were found; then `nearest` has the words around them too."""


class Ambiguous(NamedTuple):
    """A quote that was found several times: here, and maybe more often if one text has `MOST_HITS`."""

    passages: tuple[Passage, ...]


class SourceText:
    """A source's text, in which quotes can be found. Everything derived from it is computed on demand."""

    def __init__(self, source: str, text: str, lang: str = "") -> None:
        self.source = source
        self.text = text
        self._lang = lang

    def forget(self) -> None:
        """Drop the search indexes; they are made again on demand."""
        for made in ("_normalised", "_places", "_index"):
            vars(self).pop(made, None)

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """Start and end of every paragraph."""
        return paragraphs(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Start and end of every sentence."""
        return sentences(self.text, self._lang)

    @property
    def normalised(self) -> str:
        """The normalised text."""
        return self._normalised[0]

    def find(self, exact: str, prefix: str = "", suffix: str = "") -> tuple[Passage, ...]:
        """Return the passages of the words between prefix and suffix, in order, `MOST_HITS` at most.

        They may overlap. White space around the three is ignored. Empty words are never found.
        """
        exact, prefix, suffix = (normalise(part).strip() for part in (exact, prefix, suffix))
        if not exact:
            return ()
        needles = _needles(exact, prefix, suffix)
        spans = {span for needle, at in needles for span in self._hits(exact, needle, at)}
        return tuple(self.passage(start, end) for start, end in sorted(spans)[:MOST_HITS])

    def holds(self, words: str) -> bool:
        """Return whether the words are anywhere in the text."""
        return words in self.text or next(self._offsets(normalise(words).strip()), None) is not None

    def passage(self, start: int, end: int) -> Passage:
        """Return the passage from `start` to `end`, which are inside the blanks around the text."""
        first, last = (_index_at(self.sentences, offset) for offset in (start, end - 1))
        return Passage(self.source, start, end, _index_at(self.paragraphs, start) + 1, (first, last))

    def around(self, passage: Passage, before: int, behind: int) -> str:
        """Return the passage with so many characters before and behind it, without cutting words."""
        text = self.text
        start, end = max(0, passage.start - before), min(len(text), passage.end + behind)
        first = re.search(r"\w*$", text[max(0, start - _LONGEST_WORD) : start])
        last = re.match(r"\w*", text[end : end + _LONGEST_WORD])
        start -= len(first[0]) if first and text[start : start + 1].isalnum() else 0
        end += len(last[0]) if last and text[end - 1 : end].isalnum() else 0
        return text[start:end].strip()

    def nearest(self, exact: str) -> str:
        """Return the passage most like a quote that was not found; "" if none is similar."""
        return self.near(exact)[1]

    def near(self, exact: str) -> tuple[float, str]:
        """Return the passage most like the words, and how alike they are: 0 to 1.

        The first call indexes the text; after that the time does not depend on its length.
        """
        likeness, start, end = self._index.nearest(normalise(exact).strip())
        return likeness, self.text[self._as_read(start) : self._as_read(end)] if likeness else ""

    def _hits(self, exact: str, needle: str, at: int) -> Iterator[tuple[int, int]]:
        """Yield the original offsets of words that begin `at` characters into a longer needle."""
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
        """Yield every offset in the normalised text at which the needle stands, overlaps included."""
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
        """The offsets of every word of the normalised text."""
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
        """Return the original offset of an offset in the normalised text."""
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
    """Find the words of a quote in the texts of its possible sources."""
    passages = tuple(passage for text in texts for passage in text.find(exact, prefix, suffix))
    if len(passages) == 1:
        return Anchored(passages[0])
    return Ambiguous(passages) if passages else _orphan(exact, prefix, suffix, texts)


def _orphan(exact: str, prefix: str, suffix: str, texts: Sequence[SourceText]) -> Orphan:
    """Return the orphan, with the text around its words if they are found, or with a similar passage."""
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
    """Return the passage most like the words, the first of several."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - only an orphan pays for it

    compared = SequenceMatcher(b=words[:_MOST_COMPARED], autojunk=False)

    def likeness(passage: str) -> float:
        compared.set_seq1(passage[:_MOST_COMPARED])
        return compared.ratio()

    return max(passages, key=likeness)


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the spans that normalising makes shorter or longer: start, end, and replacement."""
    pattern = _BLANK_RUN if unicodedata.is_normalized("NFC", text) else _RUN_OR_CLUSTER
    for found in pattern.finditer(text):
        instead = " " if found[0].isspace() else unicodedata.normalize("NFC", found[0])
        if instead != found[0]:
            yield found.start(), found.end(), instead


def _needles(exact: str, prefix: str, suffix: str) -> Iterator[tuple[str, int]]:
    """Yield the words with prefix and suffix, with and without a blank between, and where the words begin."""
    for before in {prefix, prefix and prefix + " "}:
        for after in {suffix, suffix and " " + suffix}:
            yield before + exact + after, len(before)


def _how_many(word: tuple[Sequence[int], int]) -> int:
    return len(word[0])


def _offsets(text: str, needle: str) -> Iterator[int]:
    """Yield every offset of the needle, overlaps included."""
    offset = text.find(needle)
    while offset >= 0:
        yield offset
        offset = text.find(needle, offset + 1)


def _index_at(spans: Sequence[tuple[int, int]], offset: int) -> int:
    """Return the index of the span that contains the offset."""
    return bisect_right(spans, offset, key=itemgetter(0)) - 1
