"""Resolve relative times, such as `yesterday` or `on Monday`, from the day of publication: as proposals."""

from __future__ import annotations

import re

from tui.model.calendar import MONTHS, civil

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(rf"\b(?P<next>next\s)?(?P<day>{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?P<which>last|next|this)\s(?P<month>{'|'.join(MONTHS)})\b", re.IGNORECASE)
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "overnight": 0, "tomorrow": 1}
_DAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b", re.IGNORECASE)
_AGO = re.compile(
    r"\b(?P<count>\d{1,3}|a|an|one|two|three|four|five|six|seven)\s(?P<unit>day|week)s?\sago\b", re.I
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_YEAR = re.compile(r"\b(?P<which>last|next|this)\syear\b", re.IGNORECASE)
_STEPS = {"last": -1, "this": 0, "next": 1}


def resolved(words: str, published: int, *, is_coming: bool = False) -> str:
    """Return the date that some words mean in a text of a day, with a ? because it is inferred.

    `published` counts days as `civil` does. A weekday is the last one, or the next if it `is_coming`. Empty
    if the words mean no single day, month or year.
    """
    if found := _DAY.search(words):
        return _day(published + _DAYS[found[0].casefold()])
    if found := _AGO.search(words):
        count = _COUNTS.get(found["count"].casefold()) or int(found["count"])
        return _day(published - count * (7 if found["unit"].casefold() == "week" else 1))
    if found := _WEEKDAY.search(words):
        wanted = _WEEKDAYS.index(found["day"].casefold())
        back = (_weekday(published) - wanted) % 7
        return _day(published - back + (7 if found["next"] or (is_coming and back) else 0))
    year, month, _ = civil(published)
    if found := _MONTH.search(words):
        wanted = [name.casefold() for name in MONTHS].index(found["month"].casefold()) + 1
        if found["which"].casefold() == "last":
            year -= wanted >= month
        elif found["which"].casefold() == "next":
            year += wanted <= month
        return f"{year:04}-{wanted:02}?"
    if found := _YEAR.search(words):
        return f"{year + _STEPS[found['which'].casefold()]:04}?"
    return ""


def _weekday(day: int) -> int:
    return (day - 1) % 7  # day 1, 1 January of year 1, is a Monday


def _day(day: int) -> str:
    year, month, number = civil(day)
    return f"{year:04}-{month:02}-{number:02}?"
