"""Times of day: `HH:MM`, or a part of the day."""

from __future__ import annotations

import re
from typing import Final

from tui.model.date_suggestions import suggest_time
from tui.model.dates import DateError

PARTS_OF_THE_DAY: Final = {"morning": 6 * 60, "afternoon": 12 * 60, "evening": 18 * 60, "night": 22 * 60}
"""When a part of the day begins, in minutes after midnight: for ordering alone, never shown."""
_TIME = re.compile(r"([0-9]{2}):([0-9]{2})")


def parse_time(text: str, parts: tuple[str, ...]) -> int | None:
    """Return HH:MM as minutes after midnight, None for one of the `parts` of the day.

    Raises `DateError` of kind `time` for any other text.
    """
    if text in parts:
        return None
    match = _TIME.fullmatch(text)
    if match is None:
        choices = " or a part of the day" if parts else ""
        raise DateError("time", f"a time is written HH:MM{choices}", suggest_time(text, parts))
    tomorrow = "write `00:00` and the next day" if text == "24:00" else ""
    return minutes(match[1], match[2], tomorrow)


def minutes(hour: str, minute: str, way_out: str = "") -> int:
    """Return minutes after midnight; raise `DateError` of kind `time` for numbers out of range."""
    if int(hour) > 23:
        raise DateError("time", "the hour goes from 00 to 23", way_out or "write an hour from 00 to 23")
    if int(minute) > 59:
        raise DateError("time", "the minute goes from 00 to 59", "write a minute from 00 to 59")
    return int(hour) * 60 + int(minute)


def part_of_day_key(text: str) -> int:
    """Return the sort key of a time or a part of the day: minutes after midnight, -1 for neither.

    A part of the day is sorted by its beginning, so that "night" follows 21:30 and precedes 23:00. An event
    without a time comes first, as a month comes before its days: by the earliest moment that it may be.
    """
    if text in PARTS_OF_THE_DAY:
        return PARTS_OF_THE_DAY[text]
    match = _TIME.fullmatch(text)
    return int(match[1]) * 60 + int(match[2]) if match and text < "24" and match[2] < "60" else -1
