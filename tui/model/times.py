"""Times of day: `HH:MM`, or a part of the day; `?`, `~` and `%` behind them qualify them as they do dates."""

from __future__ import annotations

import re
from typing import Final

from tui.model.date_suggestions import suggest_time
from tui.model.dates import QUALIFIERS, DateError, DateErrorKind

PARTS_OF_THE_DAY: Final = {"morning": 6 * 60, "afternoon": 12 * 60, "evening": 18 * 60, "night": 22 * 60}
"""When a part of the day begins, in minutes after midnight: for ordering alone, never shown."""
_TIME = re.compile(r"([0-9]{2}):([0-9]{2})")
_SECONDS = re.compile(r":[0-9]{2}:(?!00)[0-9]{2}")


def qualified_time(text: str) -> tuple[str, str]:
    """Return a time without its qualifier, and the qualifier: `14:50` and `~` for `14:50~`."""
    qualifier = text[-1:] if text[-1:] in QUALIFIERS else ""
    return text.removesuffix(qualifier), qualifier


def parse_time(text: str) -> int | None:
    """Return HH:MM as minutes after midnight, None for a part of the day.

    Raises `DateError` of kind `TIME` for any other text.
    """
    time, _ = qualified_time(text)
    if time in PARTS_OF_THE_DAY:
        return None
    match = _TIME.fullmatch(time)
    if match is None:
        parts = tuple(PARTS_OF_THE_DAY)
        spelling = suggest_time(text, parts)
        advice, spellings = ("write", {spelling: spelling}) if spelling else ("time-or-part", {})
        reason = "to-the-minute" if spelling and _SECONDS.search(text) else "time-format"
        raise DateError(DateErrorKind.TIME, reason, advice, spellings, parts=parts)
    if time == "24:00":
        raise DateError(DateErrorKind.TIME, "hour-range", "next-day")
    return minutes(match[1], match[2])


def minutes(hour: str, minute: str) -> int:
    """Return minutes after midnight; raise `DateError` of kind `TIME` for numbers out of range."""
    if int(hour) > 23:
        raise DateError(DateErrorKind.TIME, "hour-range", "write-hour")
    if int(minute) > 59:
        raise DateError(DateErrorKind.TIME, "minute-range", "write-minute")
    return int(hour) * 60 + int(minute)


def part_of_day_key(text: str) -> int:
    """Return the sort key of a time or a part of the day: minutes after midnight, -1 for neither.

    A part of the day is sorted by its beginning, so that "night" follows 21:30 and precedes 23:00. An event
    without a time comes first, as a month comes before its days: by the earliest moment that it may be.
    """
    time, _ = qualified_time(text)
    if time in PARTS_OF_THE_DAY:
        return PARTS_OF_THE_DAY[time]
    match = _TIME.fullmatch(time)
    return int(match[1]) * 60 + int(match[2]) if match and time < "24" and match[2] < "60" else -1
