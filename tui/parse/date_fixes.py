"""Fixes for dates and times that are written in another format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Applicability, Fix, FixKind, Replacement
from tui.model import edtf
from tui.model.date_suggestions import time_in_words
from tui.parse.parse_context import word_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.dates import DateError
    from tui.model.span import Span

_NUMBERS = re.compile("[0-9]+")
_SIGNS = re.compile(r"[0-9X T:./_~?%-]+")
"""A date or time without words."""


def date_fixes(word: str, error: DateError, span: Span, lines: list[str]) -> Iterator[Fix]:
    """Yield fixes that write a date or time in the format of the briefing.

    A fix is safe if it keeps the numbers in order: `2024-01-05` for `2024-1-5`, `09:30` for `9:30`. Which
    number of `5/1/2024` is the month, only the author knows.
    """
    place = word_in(word, span, lines)
    if place is None:
        return
    spellings: tuple[str, ...] = edtf.suggested_dates(word)
    if error.kind == "time":
        spellings = (time_in_words(word),)
    elif error.kind == "reversed":
        spellings = ("/".join(reversed(word.split("/"))),)
    for one in filter(None, spellings):
        is_safe = len(spellings) == 1 and _same_numbers(word, one)
        applicability = Applicability.SAFE if is_safe else Applicability.SUGGESTED
        yield Fix(FixKind.WORD, (Replacement(place, one),), applicability)


def _same_numbers(written: str, spelling: str) -> bool:
    """Return whether a new spelling keeps the numbers in order and makes no interval of a date."""
    numbers = [[int(number) for number in _NUMBERS.findall(one)] for one in (written, spelling)]
    return (
        bool(_SIGNS.fullmatch(written)) and numbers[0] == numbers[1] and ("/" in spelling) <= ("/" in written)
    )
