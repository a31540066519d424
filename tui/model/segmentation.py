"""Segment a news text: the offsets of its paragraphs and sentences.

A text is hard-wrapped if a third of its line breaks (blank lines aside) are in mid-sentence. In such a text
only blank lines end a paragraph; in any other, every line is a paragraph. Line breaks are newlines: the
parser has normalised them.

A sentence ends at a stop and the quotes, brackets and note marks that close behind it. It never ends before
a small letter, and rarely after an abbreviation: the tables say when. Made for English; for other languages
it has the stops, but no abbreviations. All of it takes linear time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STOPS = ".!?…‼⁇⁈⁉؟۔।॥։።"
_WIDE_STOPS = "。！？｡"
"""Stops that end a sentence without a blank behind them."""
_CLOSERS = "\"'”’»›)\\]」』）】》〉"
_LINE = re.compile(r"\S[^\n]*")
_BREAK = re.compile(r"(\S)[^\S\n]*\n[^\S\n]*(?=(\S))")
"""A line break that is no blank line, with the character before it and the one behind it."""
_NEXT_WORD = re.compile(r"\W{0,16}(\w{0,24})(\.?)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
"""U.S, a.m, J: letters with stops between them; the last stop is the one in question."""
_LONGEST_ABBREVIATION = 16


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


_BEFORE_NAMES = _words(
    "Mr Mrs Ms Messrs Mx Mme Mlle Dr Prof Rev Fr Hon St Mt Ft Pres Amb Gov Sen Rep Atty Supt Det Insp",
    "Gen Maj Col Lt Capt Cmdr Cdr Adm Brig Sgt Cpl Pvt vs cf ca approx viz",
)
"""Abbreviations that never end a sentence."""
_BEFORE_NUMBERS = _words(
    "No Nos Art Arts Sec Secs Fig Figs Ch Vol Vols pp para",
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
)
"""Abbreviations that end a sentence unless a number follows."""
_MAY_END = _words("Jr Sr Inc Ltd Co Corp Cos Bros Ave Blvd Rd Dept Govt Univ Ph.D")
"""Abbreviations that, like initials, end a sentence only where a usual first word follows."""
_FIRST_WORDS = _words(
    "The This That These Those A An He She It They We You His Her Its Their Our My But And Or So Yet In On",
    "At By For From With To As If When While After Before Since Until Although Though Because However",
    "Meanwhile Moreover Still Then There Here Now What Who Why How Where Which Some Many Most Several",
    "All Both Each Not No One According Despite Amid During Under Last Later Earlier Also Only Even Instead",
)


@cache
def _stop() -> re.Pattern[str]:
    """Return a stop and what closes behind it; compiled for the first text that is not known already."""
    return re.compile(
        rf"(?P<stops>[{_STOPS}](?:[ \u00a0]?[{_STOPS}])*+)"
        # “ and ‘ close German quotes; behind wide stops they open Chinese ones
        rf"[{_CLOSERS}“‘]*+(?:\[\d+\])*+"
        rf"|(?P<wide>[{_WIDE_STOPS}]++[{_CLOSERS}]*+)"
    )


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every paragraph, in order; together they hold all but white space."""
    lines = tuple((line.start(), line.start() + len(line[0].rstrip())) for line in _LINE.finditer(text))
    return tuple(_joined(text, lines)) if _is_hard_wrapped(text) else lines


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every sentence, in order, none across paragraphs; all but white space."""
    return tuple(span for start, end in paragraphs(text) for span in _sentences_of(text, start, end))


def _is_hard_wrapped(text: str) -> bool:
    breaks: list[tuple[str, str]] = _BREAK.findall(text)
    ends = _STOPS + _WIDE_STOPS + ":;"
    mid_sentence = sum(first.isalnum() and not first.isupper() and last not in ends for last, first in breaks)
    return 0 < len(breaks) <= 3 * mid_sentence


def _joined(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join lines that no blank line separates; there is at least one line."""
    start, end = lines[0]
    for next_start, next_end in lines[1:]:
        if text.count("\n", end, next_start) > 1:
            yield start, end
            start = next_start
        end = next_end
    yield start, end


def _sentences_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of the paragraph from `start` to `end`."""
    for stop in _stop().finditer(text, start, end):
        if stop.end() < end and _ends_sentence(text, start, stop):
            yield start, stop.end()
            start = stop.end()
            while text[start].isspace():
                start += 1
    yield start, end


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    """Return whether a stop inside a paragraph ends the sentence that began at `start`."""
    if stop["wide"]:
        return True
    following = _NEXT_WORD.match(text, stop.end(), stop.endpos)
    if following is None or not following[1] or not text[stop.end()].isspace():
        return False  # no word follows, or none that is apart
    if _is_small(following[1][0]):
        return False
    if text[max(start, stop.start() - 1) : stop.start()] in ("[", "("):  # an elision: […]
        return False
    return stop["stops"] != "." or not _is_abbreviated(text, start, stop.start(), following)


def _is_abbreviated(text: str, start: int, stop: int, following: re.Match[str]) -> bool:
    """Return whether the full stop at `stop` belongs to the word before it, and ends no sentence."""
    word, (next_word, next_stop) = _word_before(text, start, stop), following.groups()
    if word in _BEFORE_NAMES:
        return True
    if word in _BEFORE_NUMBERS:
        return str(next_word)[:1].isdigit()
    if word in _MAY_END or _INITIALS.fullmatch(word):
        return next_word not in _FIRST_WORDS or next_stop == "."
    return len(word) == stop - start <= 3 and word.isdigit()  # "1. The first of a list"


def _word_before(text: str, start: int, stop: int) -> str:
    """Return the word that a stop follows, without a bracket, quote or hyphen ("Lt.-Gen.") before it."""
    words = text[max(start, stop - _LONGEST_ABBREVIATION) : stop].split()
    return words[-1].lstrip("([{“‘\"'«").rpartition("-")[2] if words else ""


def _is_small(letter: str) -> bool:
    """Return whether a letter is small and has a capital: Georgian small letters have none."""
    return letter.islower() and letter.title() != letter
