"""Fixes for dates and times that are written in another format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Applicability, Fix, FixKind, Replacement
from tui.model.calendar import MONTHS, ordinal
from tui.parse.parse_context import word_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from tui.model.span import Span

_NUMBERS = re.compile("[0-9]+")
_SIGNS = re.compile(r"[0-9XTZz :./_~?%+-]+")
"""A date or time without words."""
_MARKS = ("?", "~", "%")
_ABOUT = re.compile(r"(?:about|around|circa|c[.]|ca[.]?) (.+)", re.I)
_WORD = re.compile("[a-z]+")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FILLERS = frozenset({"on", "the", "of", "st", "nd", "rd", "th"})
_WHOLE = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
_CLOCK = re.compile(r"(?:at )?([0-9]{1,2})(?:[:.]([0-9]{2}))? ?([ap])\.?m\.?")


def date_fixes(word: str, spellings: Collection[str], span: Span, lines: list[str]) -> Iterator[Fix]:
    """Yield the fixes that replace a date or time by each of its spellings.

    A fix is safe if it keeps all that was written and adds nothing: `2024-01-05` for `2024-1-5`, `1974-07-15`
    for `15 July 1974`, `21:30` for `9.30 pm`. Which number of `5/1/2024` is the month, only the author knows.
    """
    place = word_in(word, span, lines)
    if place is None:
        return
    for one in spellings:
        is_safe = len(spellings) == 1 and _keeps_all(word, one)
        applicability = Applicability.SAFE if is_safe else Applicability.SUGGESTED
        yield Fix(FixKind.WORD, (Replacement(place, one),), applicability)


def _keeps_all(written: str, spelling: str) -> bool:
    """Return whether a new spelling says what was written, no more and no less."""
    if about := _ABOUT.fullmatch(written):
        written, spelling = about[1], spelling.removesuffix("~") if spelling.endswith("~") else ""
    elif spelling[-1:] in _MARKS and written[-1:] == spelling[-1:]:
        written, spelling = written[:-1].rstrip(), spelling[:-1]
    return any(keeps(written, spelling) for keeps in (_same_numbers, _same_in_words, _same_clock))


def _same_numbers(written: str, spelling: str) -> bool:
    """Return whether a new spelling keeps the numbers in order and makes no interval of a date."""
    numbers = [[int(number) for number in _NUMBERS.findall(one)] for one in (written, spelling)]
    return (
        bool(_SIGNS.fullmatch(written)) and numbers[0] == numbers[1] and ("/" in spelling) <= ("/" in written)
    )


def _same_in_words(written: str, spelling: str) -> bool:
    """Return whether a date names its month, and its year and maybe its day in numbers.

    A day of the week must be that of the date.
    """
    match = _WHOLE.fullmatch(spelling)
    if match is None or match[2] > "12":  # a season
        return False
    year, month, day = (int(part or 0) for part in match.groups())
    numbers = sorted(int(number) for number in _NUMBERS.findall(written))
    words = [word for word in _WORD.findall(written.casefold()) if word not in _FILLERS]
    days = [word for word in words if any(_begins(name, word) for name in _WEEKDAYS)]
    months = [word for word in words if _begins(MONTHS[month - 1].casefold(), word)]
    weekday = _WEEKDAYS[(ordinal(year, month, day) - 1) % 7] if day else ""
    return (
        numbers == sorted(filter(None, (year, day)))
        and len(months) == 1
        and len(words) == len(days) + 1
        and all(_begins(weekday, word) for word in days)
        and not (days and not day)
    )


def _begins(name: str, word: str) -> bool:
    """Return whether a word is a name, or what people shorten it to: `sept` for September."""
    return len(word) >= 3 and name.startswith(word)


def _same_clock(written: str, spelling: str) -> bool:
    """Return whether a time is written with a.m. or p.m.; people disagree on which of them 12 is."""
    match = _CLOCK.fullmatch(written.casefold().strip())
    if match is None or int(match[1]) == 12:
        return False
    return spelling == f"{int(match[1]) + 12 * (match[3] == 'p'):02}:{match[2] or '00'}"
