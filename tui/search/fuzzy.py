"""Fuzzy matching of names for a picker: words in any order, letters with gaps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.search.folding import fold, spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_START, _WORD, _INSIDE, _GAPS = range(4)
"""Where a word of the query matches: at the start, at the start of a word, inside one, with gaps."""


_LONGEST = 20
"""The letters of a word that may be found with gaps."""
_GAP = ".{0,6}?"
"""The letters that may be left out between two: with more, any long text would match."""


class FuzzyQuery:
    """What was typed into a picker: each of its words must match."""

    def __init__(self, typed: str) -> None:
        self._words = fold(typed).split()
        self._gaps = [re.compile(r"(?<!\w)" + _GAP.join(map(re.escape, word))) for word in self._words]

    def rank(self, folded: str) -> int | None:
        """Return how well a folded name matches, the best as 0; None if it does not."""
        total = 0
        for word, gaps in zip(self._words, self._gaps, strict=True):
            at = folded.find(word)
            if at == 0:
                total += _START
            elif at > 0:
                total += _WORD if not folded[at - 1].isalnum() or f" {word}" in folded else _INSIDE
            elif 1 < len(word) <= _LONGEST and gaps.search(folded):
                total += _GAPS * len(self._words)  # one such word counts less than all others inside
            else:
                return None
        return total

    def spans(self, name: str) -> Iterator[tuple[int, int]]:
        """Yield the parts of a name that match, as starts and ends; they may overlap."""
        for word in self._words:
            found = list(spans(name, word))[:1]
            yield from found or _letters(name, word)


def _letters(name: str, word: str) -> Iterator[tuple[int, int]]:
    """Yield the letters of a word as they follow each other in a name."""
    at = 0
    for letter in word:
        while at < len(name) and letter not in fold(name[at]):
            at += 1
        if at == len(name):
            return
        yield at, at + 1
        at += 1


def best(query: FuzzyQuery, folded: Sequence[str], first: Iterable[int] = ()) -> list[int]:
    """Return the numbers of the names that match, the best first.

    Names that match equally well are in the order of `first`, then the shorter ones first.
    """
    preferred = {number: place for place, number in enumerate(first)}
    ranked = [
        (rank, preferred.get(number, len(preferred)), len(name), number)
        for number, name in enumerate(folded)
        if (rank := query.rank(name)) is not None
    ]
    return [number for *_, number in sorted(ranked)]
