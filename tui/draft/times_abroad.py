"""Find times in texts of other languages than English: dates, weekdays, yesterday, today and tomorrow."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tui.draft.other_languages import LANGUAGES
from tui.draft.times_in_text import TimeFound
from tui.model.calendar import civil, days_in_month

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_LEAP_YEAR = 2000


def times_abroad(
    text: str, spans: Sequence[tuple[int, int]], code: str, published: int | None
) -> tuple[TimeFound, ...]:
    """Return the times in a text of a language, in its order; `spans` are its sentences.

    `published` is the day from which relative times are resolved, as `calendar.civil` counts.
    """
    return tuple(
        TimeFound(" ".join(found[0].split()), number, (date,) if date else ())
        for number, (start, end) in enumerate(spans)
        for found in _times(code).finditer(text, start, end)
        for date in _dates(found, code, published)
    )


@cache
def _times(code: str) -> re.Pattern[str]:
    words = LANGUAGES[code]
    months, weekdays, days = "|".join(words.months), "|".join(words.weekdays), "|".join(words.days)
    article = r"(?:(?:le|am|el|den|vom|du|del|في|يوم)\s)?"
    year = r"(?:\s(?:de\s|del\s)?(?P<year>[12]\d{3}))?"
    weekday = rf"(?:(?:يوم\s)?(?:{weekdays}),?\s(?:den\s|le\s|el\s)?)?"
    return re.compile(
        rf"(?<!\w){article}(?:{weekday}(?P<day>\d{{1,2}})(?:er|\.)?\s(?:de\s)?(?P<month>{months}){year}(?!\w)"
        rf"|(?P<of>{months})\s(?:de\s)?(?P<in>[12]\d{{3}})(?!\w)"
        rf"|(?P<weekday>{weekdays})(?!\w)|(?P<near>{days})(?!\w))"
    )


def _dates(found: re.Match[str], code: str, published: int | None) -> Iterator[str]:
    """Yield the date that a time means; an empty text if that is not known, nothing if it is none."""
    words = LANGUAGES[code]
    if found["month"] or found["of"]:
        month = _place(words.months, found["month"] or found["of"]) + 1
        year = (found["year"] or found["in"] or "XXXX").translate(_DIGITS)
        if found["of"]:
            yield f"{year}-{month:02}"
            return
        day = int(found["day"].translate(_DIGITS))
        if 1 <= day <= days_in_month(int(year) if year.isdecimal() else _LEAP_YEAR, month):
            yield f"{year}-{month:02}-{day:02}"
    elif published is None:
        yield ""
    elif found["weekday"]:
        yield _day(published - ((published - 1) % 7 - _place(words.weekdays, found["weekday"])) % 7)
    else:
        near = next(days for pattern, days in words.days.items() if re.fullmatch(pattern, found["near"]))
        yield _day(published + near)


def _place(patterns: Sequence[str], word: str) -> int:
    return next(number for number, pattern in enumerate(patterns) if re.fullmatch(pattern, word))


def _day(day: int) -> str:
    year, month, number = civil(day)
    return f"{year:04}-{month:02}-{number:02}?"
