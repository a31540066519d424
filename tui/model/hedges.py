"""Hedging words: what keeps a distance from what is said, as against words that only say who said it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_STEMS = (
    "alleg", "apparent", "appear", "believ", "claim", "perhaps", "possibl", "presum", "probabl", "purport",
    "reportedl", "seem", "so-called", "suggest", "suppos", "unconfirmed",
)  # fmt: skip
"""How English hedging words begin."""
_WHOLE = frozenset({"could", "feared", "may", "might"})
"""Hedging words that others begin with: "mayor" and "fearless" hedge nothing."""
_PHRASES = ("said to", "thought to", "described as", "understood to")


def is_hedged(cue: str) -> bool:
    """Whether a cue keeps a distance from what it brings ("reportedly", "they claim"), in English."""
    folded = cue.casefold()
    words = folded.split()
    if any(word in _WHOLE or word.startswith(_STEMS) for word in words):
        return True
    return any(phrase in folded for phrase in _PHRASES)


def hedges(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where words that may hedge stand in a sentence from `start` to `end`: their offsets, in order.

    In English, and wide, for somebody who looks at each: "claims" may be what is laid to land.
    """
    for match in _words_and_phrases().finditer(text, start, end):
        word = match[0]
        if " " in word or (word != "May" and is_hedged(word)):  # May is a month
            yield match.span()


@cache
def _words_and_phrases() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_PHRASES)})\b|[^\W\d_]+(?:-[^\W\d_]+)*")


_SURELY = frozenset({
    "reportedly", "allegedly", "purportedly", "supposedly", "apparently", "presumably", "perhaps", "possibly",
    "probably", "unconfirmed",
})  # fmt: skip
"""Words that hedge wherever they stand."""
_IS = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_HELD = frozenset({"alleged", "believed", "thought", "understood", "presumed", "rumored", "rumoured"})
_SEEMS = frozenset({"appear", "appears", "appeared", "appearing", "seem", "seems", "seemed", "seeming"})
_SUGGESTS = frozenset({"claimed", "suggest", "suggests", "suggested"})
"""Verbs alone: who rejects "the claim that …" claims nothing."""
_THEM = frozenset({"the", "a", "an", "me", "you", "him", "her", "it", "us", "them", "this", "these", "their"})
"""One may appear to them and hedge nothing."""
_ENDS = ".,;:!?()[]\"'“”‘’–—"


def hedge_in(text: str) -> str:
    """The first words that surely keep a distance from what a sentence says, or the empty string. In English.

    Narrower than `is_hedged`: in a whole sentence "may" can be a month, and "claims" what is laid to land.
    """
    words = text.split()
    bare = [word.strip(_ENDS).casefold() for word in words]
    for place in range(len(bare)):
        count = _hedging(bare[place : place + 4])
        if count:
            return " ".join(words[place : place + count]).strip(_ENDS)
    return ""


def _hedging(words: list[str]) -> int:
    """How many of the words hedge, from the first on."""
    first, second, third, fourth = (*words, "", "", "")[:4]
    if first in _SURELY:
        return 1
    if first in _IS and second in _HELD and third in {"to", "that"}:
        return 2
    if first in _IS and (second, third) == ("said", "to") and fourth in {"be", "have"}:
        return 3
    if (first in _SEEMS and second == "to" and third not in _THEM) or (
        first in _SUGGESTS and second == "that"
    ):
        return 2
    return 0
