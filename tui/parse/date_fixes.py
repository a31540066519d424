"""Fixes for dates and times that are written in another format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Applicability, Fix, FixKind, Replacement
from tui.parse.parse_context import word_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from tui.model.span import Span

_NUMBERS = re.compile("[0-9]+")
_SIGNS = re.compile(r"[0-9XTZz :./_~?%+-]+")
"""A date or time without words."""


def date_fixes(word: str, spellings: Collection[str], span: Span, lines: list[str]) -> Iterator[Fix]:
    """Yield the fixes that replace a date or time by each of its spellings.

    A fix is safe if it keeps the numbers in order: `2024-01-05` for `2024-1-5`, `09:30` for `9:30`. Which
    number of `5/1/2024` is the month, only the author knows.
    """
    place = word_in(word, span, lines)
    if place is None:
        return
    for one in spellings:
        is_safe = len(spellings) == 1 and _same_numbers(word, one)
        applicability = Applicability.SAFE if is_safe else Applicability.SUGGESTED
        yield Fix(FixKind.WORD, (Replacement(place, one),), applicability)


def _same_numbers(written: str, spelling: str) -> bool:
    """Return whether a new spelling keeps the numbers in order and makes no interval of a date."""
    numbers = [[int(number) for number in _NUMBERS.findall(one)] for one in (written, spelling)]
    return (
        bool(_SIGNS.fullmatch(written)) and numbers[0] == numbers[1] and ("/" in spelling) <= ("/" in written)
    )
