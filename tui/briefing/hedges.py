"""Hedging words: what keeps a distance from what is said, as against words that only say who said it."""

from __future__ import annotations

_STEMS = (
    "alleg", "apparent", "appear", "believ", "claim", "perhaps", "possibl", "presum", "probabl", "purport",
    "reportedl", "seem", "so-called", "suggest", "suppos", "unconfirmed",
)  # fmt: skip
"""How English hedging words begin."""
_WHOLE = frozenset({"could", "may", "might"})
"""Hedging words that others begin with: "mayor" hedges nothing."""
_PHRASES = ("said to", "thought to", "described as", "understood to")


def is_hedged(cue: str) -> bool:
    """Whether a cue keeps a distance from what it brings ("reportedly", "they claim"), in English."""
    folded = cue.casefold()
    words = folded.split()
    if any(word in _WHOLE or word.startswith(_STEMS) for word in words):
        return True
    return any(phrase in folded for phrase in _PHRASES)
