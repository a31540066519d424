"""Numbers in English words, written in digits: "at least thirty-nine killed" is "at least 39 killed"."""

from __future__ import annotations

import re
from functools import cache

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = dict(zip(_SMALL, range(20), strict=True)) | dict(zip(_TENS, range(20, 100, 10), strict=True))


# Compiled on first use: most briefings have no such number.
@cache
def _number() -> re.Pattern[str]:
    small, tens = "|".join(_SMALL[1:]), "|".join(_TENS)
    below = rf"(?:({tens})(?:[- ]({'|'.join(_SMALL[1:10])}))?|({small}|zero))"
    return re.compile(rf"\b(?:(a|{small}) hundred(?:(?: and)? {below})?|{below}|a (dozen))\b", re.I)


def in_digits(text: str) -> str:
    """Return a text with each number in words below two thousand in digits; words of scale stay."""
    return _number().sub(_digits, text)


def _digits(match: re.Match[str]) -> str:
    hundreds, *rest, dozen = (group.casefold() for group in match.groups(""))
    below = sum(_VALUES.get(word, 0) for word in rest)
    return str(12 if dozen else _VALUES.get(hundreds, bool(hundreds)) * 100 + below)
