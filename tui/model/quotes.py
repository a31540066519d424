"""Find quotes in the texts they were copied from: both are normalised, and then compared exactly.

Normalised means: NFC; single quotes (‘ ’ ‚ ‛ ´), primes and letter apostrophes to ', double ones (“ ” „ ‟ ″)
to "; hyphens, dashes and the minus sign to -; … to three dots; printed forms of letters (the ligature ﬁ,
Arabic presentation forms, full-width letters) to the letters; every run of white space to one blank.
Guillemets and capitals are kept. A word that a hyphen cuts at the end of a line is found whole, with the
hyphen or without. Offsets are always those of the original text.
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

SAME = {"'": "‘’‚‛ʼʻʹ´′＇", '"': "“”„‟″＂", "-": "‐‑‒–—―−﹣－"}
"""The characters that are normalised to a plain one."""
_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_PLAIN = [(other, plain) for plain, others in (*SAME.items(), (" ", _BLANKS)) for other in others]
_PRINTED = "…\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdfb\ufe70-\ufefc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
"""Forms of other characters: three dots in one, ligatures, Arabic letters by their place, full-width."""
_A_PRINTED = re.compile(f"[{_PRINTED}]")
_BLANK_RUN = re.compile(r"\s\s+")
_MARKS = r"(?:[^\w\s\x00-\x7f\u2010-\u206f]|[\u1160-\u11ff\U00016d67-\U00016d6a])*"
"""What may compose with the character before it: marks, which are neither letters nor white space, and
conjoining jamo and vowel signs, which are letters. NFC never reaches further."""
_RUN_OR_PRINTED = rf"\s\s+|[{_PRINTED}]{_MARKS}"
_RUN_OR_CLUSTER = rf"\s\s+|(?:[^\x00-\x7f]|\S(?=[^\x00-\x7f])){_MARKS}"
_CUT = r"[-‐](?<=[^\W\d_][-‐])\s+(?=[^\W\d_])"
"""The hyphen and line end in a word that is cut: `condem-` and `ned` below it."""

_A_WORD = re.compile(r"\w+")
_INNER_WORD = re.compile(r"(?<=\W)\w+(?=\W)")
"""A word of a quote that is whole in the text too, whatever is around the quote."""
_LEFT_OUT = re.compile(r"\s*(?:[\[(]\s*(?:…|\.{3,}|\. \. \.)\s*[\])]|…|\.{3,}|\. \. \.)\s*")
"""Dots for words that a quote leaves out."""
LONG_TEXT = 50_000
"""A longer text, in characters, is indexed by its words rather than searched for every quote."""

MOST_HITS = 8
"""The most passages that are returned for a quote."""


_LONGEST_WORD = 40
"""A longer run of letters may be cut: in scripts without blanks it is not one word."""
_LONGEST_COMPARED = 1_000
"""The number of characters up to which a quote and a passage are compared for a differing sign."""
_FEW = 3
"""The differences that are easily overlooked, and the characters of one."""
_MOST_COMPARED = 160
"""The number of characters around a quote that are compared."""


def normalise(text: str) -> str:
    """Return the text in NFC, its quotation marks, dashes and blanks made plain; a blank at an end stays."""
    if text.isascii() and text.isprintable():  # most quotes: nothing but blanks could have to change
        return _BLANK_RUN.sub(" ", text) if "  " in text else text
    return _BLANK_RUN.sub(" ", _plain(_composed(text)))


def _composed(text: str) -> str:
    """Return the text in NFC, with letters for their printed forms."""
    text = unicodedata.normalize("NFC", text)
    return unicodedata.normalize("NFC", _A_PRINTED.sub(_letters, text)) if _A_PRINTED.search(text) else text


def _letters(printed: re.Match[str]) -> str:
    letters = unicodedata.normalize("NFKC", printed[0])
    return printed[0] if " " in letters else letters


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
    passages: tuple[str, ...] = ()
    """What the source has before and behind the words that the quote leaves out, if it has all of that."""
    missing: str = ""
    """The part before or behind left-out words that the source does not have; `nearest` is most like it."""


class Ambiguous(NamedTuple):
    """A quote that was found several times: here, and maybe more often if one text has `MOST_HITS`."""

    passages: tuple[Passage, ...]


class SourceText:
    """A source's text, in which quotes can be found. Everything derived from it is computed on demand."""

    def __init__(self, source: str, text: str, lang: str = "", *, joined_by: str | None = None) -> None:
        self.source = source
        self.text = text
        self._lang = lang
        self._joined_by = joined_by
        """What is between the parts of a cut word instead of hyphen and line end; None leaves them."""

    def forget(self) -> None:
        """Drop the search indexes; they are made again on demand."""
        for made in ("_normalised", "_places", "_index", "_uncut"):
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
        needles = tuple(_needles(exact, prefix, suffix))
        found = ({span for one in needles for span in text._hits(exact, *one)} for text in self._readings())
        spans = next(filter(None, found), set())
        return tuple(self.passage(start, end) for start, end in sorted(spans)[:MOST_HITS])

    def holds(self, words: str) -> bool:
        """Return whether the words are anywhere in the text."""
        needle = normalise(words).strip()
        return words in self.text or any(
            next(text._offsets(needle), None) is not None for text in self._readings()
        )

    def in_any_case(self, words: str) -> Iterator[str]:
        """Yield what the text has of some words in other capitals or the same, in plain spelling."""
        pattern = re.escape(normalise(words).strip())
        return (found[0] for found in re.finditer(pattern, self.normalised, re.IGNORECASE))

    def _readings(self) -> Iterator[SourceText]:
        """Yield the text, and then the text with its cut words whole, without their hyphen and with it."""
        yield self
        yield from self._uncut

    @cached_property
    def _uncut(self) -> tuple[SourceText, ...]:
        joined_by = ("", "-") if re.search(_CUT, self.text) else ()
        return tuple(SourceText(self.source, self.text, joined_by=sign) for sign in joined_by)

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
        whole = ((a, b) for a, b in found if b <= size and self._normalise(self.text[a:b]) == exact)
        return islice(whole, MOST_HITS)

    def _normalise(self, words: str) -> str:
        return normalise(words if self._joined_by is None else re.sub(_CUT, self._joined_by, words))

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
        for start, end, instead in _changes(self.text, self._joined_by):
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
    if passages:
        return Ambiguous(passages)
    parts = tuple(filter(_A_WORD.search, _LEFT_OUT.split(exact))) if _LEFT_OUT.search(exact) else ()
    return _elided(parts, texts) if parts else _orphan(exact, prefix, suffix, texts)


def _elided(parts: Sequence[str], texts: Sequence[SourceText]) -> Orphan:
    """Return the orphan of a quote that leaves words out: its parts in one text, or one that is missing."""
    for text in texts:
        if passages := _in_order(parts, text):
            return Orphan(source=text.source, passages=passages)
    for part in parts:
        if not any(text.find(part) for text in texts):
            return _orphan(part, "", "", texts)._replace(missing=part)
    return Orphan(missing=parts[0])


def _in_order(parts: Sequence[str], text: SourceText) -> tuple[str, ...]:
    """Return the parts as a text has them, one behind the other; empty if it does not have all of them."""
    found: list[str] = []
    end = 0
    for part in parts:
        hit = next((hit for hit in text.find(part) if hit.start >= end), None)
        if hit is None:
            return ()
        end = hit.end
        found.append(" ".join(text.text[hit.start : hit.end].split()))
    return tuple(found)


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


def _changes(text: str, joined_by: str | None) -> Iterator[tuple[int, int, str]]:
    """Yield the spans that normalising makes shorter or longer: start, end, and replacement."""
    pattern = _RUN_OR_PRINTED if _A_PRINTED.search(text) else _BLANK_RUN.pattern
    if not unicodedata.is_normalized("NFC", text):
        pattern = _RUN_OR_CLUSTER
    if joined_by is not None:
        pattern = f"(?P<cut>{_CUT})|{pattern}"
    for found in re.finditer(pattern, text):
        if joined_by is not None and found["cut"]:
            instead = joined_by
        else:
            instead = " " if found[0].isspace() else _composed(found[0])
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


def is_same_but_for_case(quote: str, passage: str) -> bool:
    """Return whether a quote and a passage differ in capitals and small letters alone."""
    return normalise(quote).strip().casefold() == normalise(passage).strip().casefold()


def differing_sign(quote: str, passage: str) -> tuple[str, str] | None:
    """Return what a quote and a passage have at their first difference, if that is easily overlooked.

    It is a sign, a blank, a mark, or a letter of another script, and they differ in few places. None if the
    difference is one that anybody sees, as between two words.
    """
    ours, theirs = normalise(quote).strip(), normalise(passage).strip()
    if max(len(ours), len(theirs)) > _LONGEST_COMPARED:
        return None
    from difflib import SequenceMatcher  # noqa: PLC0415 - only an orphan pays for it

    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    pairs = [(ours[a:b], theirs[c:d]) for step, a, b, c, d in steps if step != "equal"]
    if not pairs or len(pairs) > _FEW or any(map(_is_seen, pairs)):
        return None
    return pairs[0]


def _is_seen(pair: tuple[str, str]) -> bool:
    """Return whether a difference is long, or in letters and digits that every reader tells apart."""
    signs = "".join(pair)
    return max(map(len, pair)) > _FEW or (signs.isascii() and signs.isalnum())
