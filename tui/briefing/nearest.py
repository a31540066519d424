"""The passage of a text that comes nearest to a quote that is not in it: a proposal, never adopted."""

from __future__ import annotations

import heapq
import re
from array import array
from collections import defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
"""A word for comparing; in scripts that put no blanks between words, a character."""
_NEAR = 0.6
"""How alike (0 to 1) a passage must be to be worth a "did you mean"."""
_COMPARED_WORDS = 64
_COMPARED_CHARACTERS = 120
_RAREST = 8
_PLACES_PER_WORD = 200
_CANDIDATES = 4
_MOST_MARKS = 4


class Nearest:
    """Where every word of a normalised text stands, to find passages that share rare words with a quote."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts, self.ends = array("L"), array("L")
        self.places: defaultdict[str, array[int]] = defaultdict(lambda: array("L"))
        for place, word in enumerate(_WORD.finditer(text)):
            self.starts.append(word.start())
            self.ends.append(word.end())
            self.places[word[0].lower()].append(place)

    def nearest(self, quote: str) -> tuple[float, int, int]:
        """How alike (0 to 1) the passage most like a normalised quote is, and its offsets."""
        matcher: SequenceMatcher[str] = SequenceMatcher(
            b=quote[:_COMPARED_CHARACTERS].lower(), autojunk=False
        )
        best = (0.0, 0, 0)
        for start, end in self._candidates(quote):
            matcher.set_seq1(self.text[start : min(end, start + _COMPARED_CHARACTERS)].lower())
            if matcher.quick_ratio() > max(best[0], _NEAR):
                best = max(best, (matcher.ratio(), start, end))
        return best if best[0] > _NEAR else (0.0, 0, 0)

    def _candidates(self, quote: str) -> Iterator[tuple[int, int]]:
        """Offsets of a few passages, best guess first, each about as long as the quote."""
        words = [word.lower() for word in _WORD.findall(quote)]
        head = words[:_COMPARED_WORDS]
        slack = len(head) // 4 + 1
        for place in self._likely_starts(head, slack):
            first = max(0, place - slack)
            window = self._words(first, place + len(head) + 2 * slack)
            blocks = SequenceMatcher(None, window, head, autojunk=False).get_matching_blocks()[:-1]
            if blocks:
                start = first + blocks[0].a - blocks[0].b
                end = first + blocks[-1].a + len(words) - blocks[-1].b
                yield self._span(max(0, start), min(len(self.starts), end), quote)

    def _likely_starts(self, head: Sequence[str], slack: int) -> list[int]:
        """Places where the quote may begin: its rarest words vote, the rarer the weightier."""
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
        """Offsets of the words from `first` up to `last`, with marks around them if the quote has any."""
        start, end = self.starts[first], self.ends[last - 1]
        if _marks(quote):
            start -= _marks(self.text[max(0, start - _MOST_MARKS) : start][::-1])
        if _marks(quote[::-1]):
            end += _marks(self.text[end : end + _MOST_MARKS])
        return start, end


def _marks(text: str) -> int:
    """How many quotes, brackets, stops and the like the text begins with."""
    return next((at for at, mark in enumerate(text) if mark.isalnum() or mark.isspace()), len(text))
