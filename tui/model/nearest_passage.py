"""The passage of a text that is most like a quote that is not in it: a suggestion only."""

from __future__ import annotations

import heapq
import re
from array import array
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
"""A word for comparing; in scripts that put no blanks between words, a character."""
_NEAR = 0.6
"""The likeness (0 to 1) from which a passage is suggested."""
_SURELY = 0.9
"""The likeness from which no other passage is tried."""
_SHORT = 40
"""Texts of fewer characters, together, are compared at once: they have too few pairs to go by."""
_PAIRS = 0.4
"""The least share of letter pairs that similar texts have in common."""
_OF_WORDS = 6
"""A similar passage has at least one word in so many in common with the quote."""
_COMPARED_WORDS = 64
_COMPARED_CHARACTERS = 120
_RAREST = 8
_PLACES_PER_WORD = 200
_CANDIDATES = 4
_MOST_MARKS = 4


class Nearest:
    """An index of the words of a normalised text, to find passages that share rare words with a quote."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts, self.ends = array("L"), array("L")
        self.places: defaultdict[str, array[int]] = defaultdict(lambda: array("L"))
        for place, word in enumerate(_WORD.finditer(text)):
            self.starts.append(word.start())
            self.ends.append(word.end())
            self.places[word[0].lower()].append(place)

    def nearest(self, quote: str) -> tuple[float, int, int]:
        """Return the likeness (0 to 1) of the passage most like a normalised quote, and its offsets."""
        compared = quote[:_COMPARED_CHARACTERS].lower()
        matcher: SequenceMatcher[str] = SequenceMatcher(b=compared, autojunk=False)
        pairs = _pairs(compared)
        best = (0.0, 0, 0)
        for start, end in dict.fromkeys(self._candidates(quote)):
            passage = self.text[start : min(end, start + _COMPARED_CHARACTERS)].lower()
            if not _may_be_near(pairs, _pairs(passage)):
                continue
            matcher.set_seq1(passage)
            best = max(best, (matcher.ratio(), start, end))
            if best[0] >= _SURELY:
                break
        return best if best[0] > _NEAR else (0.0, 0, 0)

    def _candidates(self, quote: str) -> Iterator[tuple[int, int]]:
        """Yield the offsets of a few passages, best guess first, each about as long as the quote."""
        words = [word.lower() for word in _WORD.findall(quote)]
        head = words[:_COMPARED_WORDS]
        known = set(head)
        slack = len(head) // 4 + 1
        for place in self._likely_starts(head, slack):
            first = max(0, place - slack)
            window = self._words(first, place + len(head) + 2 * slack)
            if len(known.intersection(window)) * _OF_WORDS < len(known):
                continue
            blocks = SequenceMatcher(None, window, head, autojunk=False).get_matching_blocks()[:-1]
            if blocks:
                start = first + blocks[0].a - blocks[0].b
                end = first + blocks[-1].a + len(words) - blocks[-1].b
                yield self._span(max(0, start), min(len(self.starts), end), quote)

    def _likely_starts(self, head: Sequence[str], slack: int) -> list[int]:
        """Return where the quote may begin: its rarest words vote, rarer ones with more weight."""
        known = sorted((len(self.places[word]), at) for at, word in enumerate(head) if word in self.places)
        votes: defaultdict[int, float] = defaultdict(float)
        for count, at in known[:_RAREST]:
            for place in self.places[head[at]][:_PLACES_PER_WORD]:
                votes[(place - at) // slack] += 1 / count
        likely = heapq.nlargest(_CANDIDATES, votes, key=votes.__getitem__)
        return [max(0, start * slack) for start in likely]

    def _words(self, first: int, last: int) -> list[str]:
        spans = zip(self.starts[first:last], self.ends[first:last], strict=True)
        return [self.text[start:end].lower() for start, end in spans]

    def _span(self, first: int, last: int, quote: str) -> tuple[int, int]:
        """Return the offsets of the words `first` to `last`, with marks around them if the quote has any."""
        start, end = self.starts[first], self.ends[last - 1]
        if _marks(quote):
            start -= _marks(self.text[max(0, start - _MOST_MARKS) : start][::-1])
        if _marks(quote[::-1]):
            end += _marks(self.text[end : end + _MOST_MARKS])
        return start, end


def _pairs(text: str) -> Counter[tuple[str, str]]:
    """Count the pairs of neighbouring letters."""
    return Counter(pairwise(text))


def _may_be_near(one: Counter[tuple[str, str]], other: Counter[tuple[str, str]]) -> bool:
    """Return whether to compare two texts letter by letter, which takes twenty times as long."""
    few, many = sorted((one, other), key=len)
    common = sum(min(count, many[pair]) for pair, count in few.items() if pair in many)
    both = one.total() + other.total()
    return 2 * common >= _PAIRS * both or both < _SHORT


def _marks(text: str) -> int:
    """Return the number of quotes, brackets, stops and the like that the text begins with."""
    return next((at for at, mark in enumerate(text) if mark.isalnum() or mark.isspace()), len(text))
