"""Resolve relative times, such as `yesterday` or `on Monday`, from the day of publication: as proposals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.model.calendar import MONTHS, civil

if TYPE_CHECKING:
    from collections.abc import Callable

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b(?P<next>next\s)?(?P<day>{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?P<which>last|next|this)\s(?P<month>{'|'.join(MONTHS)})\b", re.IGNORECASE)
_MONTH_AWAY = re.compile(r"\b(?P<which>last|next|this)\smonth\b", re.IGNORECASE)
_THIS = re.compile(r"\bthis\s(?:morning|afternoon|evening)\b", re.IGNORECASE)
_LONG_AGO = re.compile(r"\b(?P<count>\d{1,4}|\w+)\s(?P<unit>month|year)s?\s(?:ago|earlier)\b", re.IGNORECASE)
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "overnight": 0, "tomorrow": 1}
_DAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b", re.IGNORECASE)
_AGO = re.compile(
    r"\b(?P<count>\d{1,3}|a|an|one|two|three|four|five|six|seven)\s(?P<unit>day|week)s?\sago\b", re.I
)
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
}  # fmt: skip
_YEAR = re.compile(r"\b(?P<which>last|next|this)\syear\b", re.IGNORECASE)
_STEPS = {"last": -1, "this": 0, "next": 1}


def resolved(words: str, published: int, *, is_coming: bool = False) -> str:
    """Return the date that some words mean in a text of a day, with a ? because it is inferred.

    `published` counts days as `civil` does. A weekday is the last one, or the next if it `is_coming`. Empty
    if the words mean no single day, month or year.
    """
    for pattern, date in _RULES:
        if found := pattern.search(words):
            return date(found, published, is_coming)
    return ""


def _near(found: re.Match[str], published: int, _: bool) -> str:
    return _day(published + _DAYS[found[0].casefold()])


def _same(_found: re.Match[str], published: int, _: bool) -> str:
    return _day(published)


def _ago(found: re.Match[str], published: int, _: bool) -> str:
    weeks = found["unit"].casefold() == "week"
    return _day(published - _count(found["count"]) * (7 if weeks else 1))


def _on_weekday(found: re.Match[str], published: int, is_coming: bool) -> str:
    back = ((published - 1) % 7 - _WEEKDAYS.index(found["day"].casefold())) % 7  # day 1 is a Monday
    return _day(published - back + (7 if found["next"] or (is_coming and back) else 0))


def _in_month(found: re.Match[str], published: int, _: bool) -> str:
    year, month, _day_of_month = civil(published)
    wanted = [name.casefold() for name in MONTHS].index(found["month"].casefold()) + 1
    step = _STEPS[found["which"].casefold()]
    turned = (step < 0 and wanted >= month) or (step > 0 and wanted <= month)
    return f"{year + (step if turned else 0):04}-{wanted:02}?"


def _month_beside(found: re.Match[str], published: int, _: bool) -> str:
    year, month, _day_of_month = civil(published)
    return _months(year, month + _STEPS[found["which"].casefold()])


def _year_beside(found: re.Match[str], published: int, _: bool) -> str:
    return f"{civil(published)[0] + _STEPS[found['which'].casefold()]:04}?"


def _long_ago(found: re.Match[str], published: int, _: bool) -> str:
    (year, month, _day_of_month), count = civil(published), _count(found["count"])
    if not count or count >= year:
        return ""
    return _months(year, month - count) if found["unit"].casefold() == "month" else f"{year - count:04}?"


_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], int, bool], str]], ...] = (
    (_DAY, _near),
    (_THIS, _same),
    (_AGO, _ago),
    (_WEEKDAY, _on_weekday),
    (_MONTH, _in_month),
    (_MONTH_AWAY, _month_beside),
    (_YEAR, _year_beside),
    (_LONG_AGO, _long_ago),
)
"""What words mean, the first that fits."""


def _count(word: str) -> int:
    """Return the number that a word means; 0 for none."""
    return int(word) if word.isdecimal() else _COUNTS.get(word.casefold(), 0)


def _months(year: int, month: int) -> str:
    """Return a month, counted on from January of a year."""
    years, month = divmod(month - 1, 12)
    return f"{year + years:04}-{month + 1:02}?"


def _day(day: int) -> str:
    year, month, number = civil(day)
    return f"{year:04}-{month:02}-{number:02}?"
