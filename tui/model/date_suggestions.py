"""Suggestions for dates and times that cannot be parsed: how the format spells them.

The patterns are compiled on the first error. Every suggestion can be parsed: each candidate goes through the
parser that the caller passes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.model.calendar import MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Formatter = Callable[[str], str | None]
    """Parses a date and returns it in words, or None."""
    Groups = tuple[str, ...]

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}

LONGEST = 64
"""Characters; no pattern is tried on a longer text."""
_DEPTH = 3
"""How deep words nest: "about the 19th of Nov" in "before …" in a range."""

_DASHES = "‐‑‒–—―−－"
"""The characters that word processors use for a hyphen."""


def suggest(text: str, in_words: Formatter) -> tuple[str, dict[str, str]]:
    """Return why `text` is no date, as a key of the catalogue, and what to write instead.

    There is a spelling for each meaning that the text may have, with the date in words; often none.
    """
    if len(text) > LONGEST:
        return "too-long", {}
    for reason, candidates in _candidates(_tidy(text), _DEPTH):
        found = {spelling: as_shown for spelling in candidates if (as_shown := in_words(spelling))}
        if found:
            return reason, found
    return "year-month-day", {}


def _tidy(text: str) -> str:
    """Return the text with plain digits, dashes and blanks, in lower case, without article or weekday."""
    plain = "".join(str(int(sign)) if sign.isdecimal() else "-" if sign in _DASHES else sign for sign in text)
    return re.sub(_LEAD, "", _blanks(plain))


_LEAD = r"^(?:on )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]? )?(?:the )?"


def _blanks(text: str) -> str:
    return " ".join(text.casefold().split())


def _candidates(text: str, depth: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the spellings that may be meant, the most likely first: `(reason, (spelling, …))`."""
    yield "year-month-day", (text.upper(), text.upper().replace(" ", ""))
    for pattern, reason, build in _PLAIN:
        if match := re.fullmatch(pattern, text):
            yield reason, build(match.groups(default=""))
    if depth:
        for pattern, reason, frame in _NESTED:
            if match := re.fullmatch(pattern, text):
                yield reason, tuple(_framed(frame, match.groups(default=""), depth - 1))


def _framed(frame: str, groups: Groups, depth: int) -> Iterator[str]:
    """Yield the frame around every spelling of the groups; first those where both ends are spelled alike."""
    spelled = [_flat(group, depth) for group in groups]
    for row in zip(*spelled, strict=False):
        yield frame.format(*row)
    if len(spelled) > 1:
        # The two ends may be written in two ways: "2025-11-19 to 23 Nov 2025".
        yield from (frame.format(first, second) for first in spelled[0] for second in spelled[1])


def _flat(text: str, depth: int) -> list[str]:
    marks = re.fullmatch(r"[?~%][?~% ]*", text)
    if marks:
        return [_united(text)] * 8
    return [spelling for _, candidate in _candidates(text, depth) for spelling in candidate][:8]


def _united(marks: str) -> str:
    kinds = set(marks) - {" "}
    return kinds.pop() if len(kinds) == 1 else "%"


def _ymd(groups: Groups) -> tuple[str, ...]:
    """Spell year, month, maybe day, time and zone, with too few digits or other signs between them."""
    year, month, day, hour, minute, zone = groups
    clock = f"T{hour:0>2}:{minute}{_zone(zone)}" if hour else ""
    straight = "-".join(part for part in (year.upper(), f"{month:0>2}", day and f"{day:0>2}") if part)
    turned = f"{year.upper()}-{day:0>2}-{month:0>2}"
    return (straight + clock,) if not day or int(month) <= 12 else (turned + clock,)


def _zone(written: str) -> str:
    """Return a zone as the format spells it: `Z` for "utc", `+02:00` for "+0200" and "gmt+2"."""
    sign = re.search(r"([+-])([0-9]{1,2}):?([0-9]{2})?$", written)
    if sign:
        return f"{sign[1]}{sign[2]:0>2}:{sign[3] or '00'}"
    return "Z" if written else ""


def _compact(groups: Groups) -> tuple[str, ...]:
    return ("-".join(groups),)


def _numeric(groups: Groups) -> tuple[str, ...]:
    """Spell day and month in either order, maybe followed by the year."""
    first, second, year = groups
    orders = ((first, second), (second, first))
    return tuple(f"{year or 'XXXX'}-{month:0>2}-{day:0>2}" for day, month in orders)


def _month_day(groups: Groups) -> tuple[str, ...]:
    month, day = groups
    return (f"XXXX-{month:0>2}-{day:0>2}", f"XXXX-{day:0>2}-{month:0>2}")


def _day_month(groups: Groups) -> tuple[str, ...]:
    day, word, year = groups
    found = _month(word)
    if not found:
        return ()
    return ("-".join(part for part in (year or "XXXX", f"{found:02}", day and f"{day:0>2}") if part),)


def _month_first(groups: Groups) -> tuple[str, ...]:
    word, day, year = groups
    return _day_month((day, word, year))


def _year_first(groups: Groups) -> tuple[str, ...]:
    year, word, day = groups
    return _day_month((day, word, year))


def _days_of_month(groups: Groups) -> tuple[str, ...]:
    first, last, word, year = groups
    ends = [spelling for day in (first, last) for spelling in _day_month((day, word, year))]
    return ("/".join(ends),)


def _month(word: str) -> int:
    """Return 1–12, or 0 if the word begins no month."""
    return next((number for number, name in enumerate(MONTHS, 1) if name.casefold().startswith(word[:4])), 0)


def _season(groups: Groups) -> tuple[str, ...]:
    word, year = groups
    return (f"{year or 'XXXX'}-{SEASONS[word.replace('fall', 'autumn')]}",)


def _season_last(groups: Groups) -> tuple[str, ...]:
    year, word = groups
    return _season((word, year))


def _decade(groups: Groups) -> tuple[str, ...]:
    """Spell "1900s" as a decade and as a century."""
    (three,) = groups
    return (f"{three}X", f"{three[:2]}XX") if three.endswith("0") else (f"{three}X",)


def _century(groups: Groups) -> tuple[str, ...]:
    return (f"{int(groups[0]) - 1:02}XX",)


def _quarter(groups: Groups) -> tuple[str, ...]:
    year, quarter = groups if len(groups[0]) == 4 else (groups[1], groups[0])
    last = int(quarter) * 3
    return (f"{year}-{last - 2:02}/{year}-{last:02}",)


def _month_unknown(groups: Groups) -> tuple[str, ...]:
    return groups


def _day_unknown(groups: Groups) -> tuple[str, ...]:
    return ("-".join(groups).upper(),)


def _ten_months(groups: Groups) -> tuple[str, ...]:
    year, tens = groups
    return (f"{year}-01/{year}-09",) if tens == "0" else (f"{year}-10/{year}-12",)


_CLOCK = r"(?:[t ]*([0-9]{1,2})[:.]([0-9]{2})%s ?((?:z|utc|gmt)?(?:[+-][0-9]{1,2}(?::?[0-9]{2})?)?))"
_WHOLE_MINUTES = _CLOCK % r"(?::00(?:[.]0+)?)?" + "?"
_SECONDS = _CLOCK % r"[:.][0-9.]+"
_YMD = r"([0-9]{4}|xxxx)[-/._ ]([0-9]{1,2})(?:[-/._ ]([0-9]{1,2}))?"
_DAY = "([0-9]{1,2})(?:st|nd|rd|th)?"
_MONTH = r"([a-z]{3,9})\.?,?"
_YEAR = "(?: ([0-9]{4}))?"
_NAME = "(spring|summer|autumn|fall|winter)"

_PLAIN: tuple[tuple[str, str, Callable[[Groups], tuple[str, ...]]], ...] = (
    (_YMD + _WHOLE_MINUTES, "year-month-day", _ymd),
    (_YMD + _SECONDS, "to-the-minute", _ymd),
    (r"([0-9]{4})([0-9]{2})([0-9]{2})", "year-month-day", _compact),
    (r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", "year-month-day", _numeric),
    (r"(?:[?x-]+-|-)?([0-9]{1,2})-([0-9]{1,2})", "unknown-year", _month_day),
    (r"([0-9]{1,2})[./]([0-9]{1,2})\.?()", "unknown-year", _numeric),
    (rf"(?:{_DAY}(?: of)? ?)?{_MONTH}{_YEAR}", "year-month-day", _day_month),
    (rf"{_MONTH} {_DAY},?{_YEAR}", "year-month-day", _month_first),
    (rf"([0-9]{{4}}),? {_MONTH}(?: {_DAY})?", "year-month-day", _year_first),
    (rf"{_DAY} ?(?:-|to|and) ?{_DAY} {_MONTH}{_YEAR}", "interval-format", _days_of_month),
    (rf"(?:in )?{_NAME}(?: of)?,?{_YEAR}(?:[/-][0-9]+)?", "season-numbers", _season),
    (rf"([0-9]{{4}})[ -]{_NAME}", "season-numbers", _season_last),
    (r"([0-9]{3})0'?s", "decade-format", _decade),
    (r"([0-9]{1,2})(?:st|nd|rd|th) century", "century-format", _century),
    (r"q([1-4]) ?([0-9]{4})", "quarter-format", _quarter),
    (r"([0-9]{4})[- ]?q([1-4])", "quarter-format", _quarter),
    (r"([0-9]{4})-xx(?:-xx)?", "unknown-part", _month_unknown),
    (r"([0-9]{4}|xxxx)-([0-9]{2})-xx", "unknown-part", _day_unknown),
    (r"([0-9]{4})-([01])x", "last-digit", _ten_months),
)  # fmt: skip
"""Dates by themselves: pattern, reason, and the function that spells the groups."""

_ABOUT = r"about|around|circa|c\.|ca\.?|approx\.?|roughly"
_PERHAPS = "probably|perhaps|possibly|maybe"

_NESTED: tuple[tuple[str, str, str], ...] = (
    (r"([?~%][?~% ]*)(.+)", "one-mark", "{1}{0}"),
    (r"(.*?[^?~% ]) ?([?~%][?~% ]*)", "one-mark", "{0}{1}"),
    (rf"(?:{_ABOUT}) ?(.+)", "approximate-mark", "{0}~"),
    (rf"(?:{_PERHAPS}) (.+)", "uncertain-mark", "{0}?"),
    (r"(?:on or )?(?:before|until|till|up to|by|no[t]? later than|/) ?(.+)", "interval-format", "../{0}"),
    (r"(?:between|from) (.+?) (?:and|to|until|till) (.+)", "interval-format", "{0}/{1}"),
    (r"(?:on or )?(?:after|since|from) (.+?)(?: on(?:wards?)?)?", "interval-format", "{0}/.."),
    (r"(.+?) ?/", "interval-format", "{0}/.."),
    (r"(.+?) ?(?:/| to | - |\.\.|--) ?(.+)", "interval-format", "{0}/{1}"),
)  # fmt: skip
"""Words and signs around dates: pattern, reason, and the frame for the spelled groups."""


_QUALIFIED_TIME = rf"([?~% ]*)(?:at )?(?:({_ABOUT}) ?|({_PERHAPS}) )?(.*?)( or so)?([?~% ]*)"
_TIME = r"(?:at )?([0-9]{1,2})(?:[:.h ]?([0-9]{2}))?(?::[0-9]{2})? ?(?:([ap])\.?m\.?)?"


def suggest_time(text: str, parts: tuple[str, ...]) -> str:
    """Return what to write instead of a time of day that cannot be parsed; empty if that is unknown."""
    tidy = _tidy(text) if len(text) <= LONGEST else ""
    match = re.fullmatch(_QUALIFIED_TIME, tidy)
    if match is None:
        return ""
    before, about, perhaps, plain, ish, behind = match.groups(default="")
    time = plain if plain in parts else time_in_words(plain)
    marks = f"{before}{behind}{'~' * bool(about or ish)}{'?' * bool(perhaps)}".replace(" ", "")
    return f"{time}{_united(marks)}" if time and marks else time


def time_in_words(text: str) -> str:
    """Return the spelling of a time in words ("10:30 p.m." is `22:30`); empty if it is none."""
    tidy = _tidy(text) if len(text) <= LONGEST else ""
    if tidy in {"noon", "midday"}:
        return "12:00"
    match = re.fullmatch(_TIME, tidy)
    return _clock(*match.groups(default="")) if match else ""


def _clock(hour: str, minute: str, half: str) -> str:
    """Return HH:MM, or the empty string if the numbers are out of range; a bare number is no time."""
    if not minute and not half:
        return ""
    hours = int(hour) if not half else int(hour) % 12 + 12 * (half == "p")
    fits = hours < 24 and int(minute or 0) < 60 and not (half and not 1 <= int(hour) <= 12)
    return f"{hours:02}:{minute or '00'}" if fits else ""
