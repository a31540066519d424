"""How people write dates and times, and how the format spells them: the way out of an error.

Only errors come here, so the patterns are compiled when the first one does. What is offered is always
something that `dates.py` reads: every candidate goes through the reader that the caller hands in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Reader = Callable[[str], str | None]
    """The shown form of a date that can be read, or None."""
    Groups = tuple[str, ...]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}

LONGEST = 64
"""Characters; what is longer is not a date, and no pattern is tried on it."""
_DEPTH = 3
"""How far words nest: "about the 19th of Nov" in "before …" in a range."""

IN_WORDS = ", or leave it out and give the source's own words in `when`"
"""The way out of a date in words, where an entry has a field for words."""
_WAY_OUT = f"write a date such as `2025-11-19`{IN_WORDS}"
_SPELLED = "a date is spelled year-month-day"
_MARK = "one mark stands directly behind the date: `?`, `~` or `%` for both"
_INTERVAL = "an interval is two dates with a slash between them, `..` for an open end"
_DASHES = "‐‑‒–—―−－"
"""What word processors put for a hyphen."""


def respell(text: str, shown: Reader) -> tuple[str, str]:
    """Why `text` is no date and what to write instead: `(message, help)`."""
    if len(text) > LONGEST:
        return "a date is much shorter", _WAY_OUT
    message, found = _found(text, shown)
    return message, _offer(found) if found else _WAY_OUT


def spelled(text: str, shown: Reader) -> tuple[str, ...]:
    """How the format may spell a date in words, one spelling for each thing that is meant; often none."""
    return tuple(_found(text, shown)[1]) if len(text) <= LONGEST else ()


def _found(text: str, shown: Reader) -> tuple[str, dict[str, str]]:
    """Why a text is no date, and what to write instead: the spellings with their shown forms."""
    for message, candidate in _candidates(_tidy(text), _DEPTH):
        found = {spelling: as_shown for spelling in candidate if (as_shown := shown(spelling))}
        if found:
            return message, found
    return _SPELLED, {}


def _offer(found: dict[str, str]) -> str:
    if len(found) == 1:
        return f"write `{next(iter(found))}`"
    return "write " + ", or ".join(f"`{spelling}` for {as_shown}" for spelling, as_shown in found.items())


def _tidy(text: str) -> str:
    """Lower case, plain digits, dashes and blanks; without an article or the day of the week."""
    plain = "".join(str(int(sign)) if sign.isdecimal() else "-" if sign in _DASHES else sign for sign in text)
    return re.sub(_LEAD, "", _blanks(plain))


_LEAD = r"^(?:on )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]? )?(?:the )?"


def _blanks(text: str) -> str:
    return " ".join(text.casefold().split())


def _candidates(text: str, depth: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Spellings that may be meant, the most likely first: `(message, (spelling, …))`."""
    yield _SPELLED, (text.upper(), text.upper().replace(" ", ""))
    for pattern, message, build in _PLAIN:
        if match := re.fullmatch(pattern, text):
            yield message, build(match.groups(default=""))
    if depth:
        for pattern, message, frame in _NESTED:
            if match := re.fullmatch(pattern, text):
                yield message, tuple(_framed(frame, match.groups(default=""), depth - 1))


def _framed(frame: str, groups: Groups, depth: int) -> Iterator[str]:
    """The frame around every spelling of what the groups hold; both ends of a range take the same turn."""
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
    """Year, month, perhaps day, perhaps hour and minute, with too few digits or other signs between them."""
    year, month, day, hour, minute = groups
    clock = f"T{hour:0>2}:{minute}" if hour else ""
    straight = "-".join(part for part in (year.upper(), f"{month:0>2}", day and f"{day:0>2}") if part)
    turned = f"{year.upper()}-{day:0>2}-{month:0>2}"
    return (straight + clock,) if not day or int(month) <= 12 else (turned + clock,)


def _compact(groups: Groups) -> tuple[str, ...]:
    return ("-".join(groups),)


def _numeric(groups: Groups) -> tuple[str, ...]:
    """Day and month in an order that only the writer knows, perhaps with the year behind them."""
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
    """1–12, or 0 for a word that begins no month."""
    return next((number for number, name in enumerate(MONTHS, 1) if name.casefold().startswith(word[:4])), 0)


def _season(groups: Groups) -> tuple[str, ...]:
    word, year = groups
    return (f"{year or 'XXXX'}-{SEASONS[word.replace('fall', 'autumn')]}",)


def _season_last(groups: Groups) -> tuple[str, ...]:
    year, word = groups
    return _season((word, year))


def _decade(groups: Groups) -> tuple[str, ...]:
    """The 1900s are ten years or a hundred."""
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


_CLOCK = r"(?:[t ]*([0-9]{1,2})[:.]([0-9]{2})(?:[:.][0-9.]+)? ?(?:z|utc|gmt|[+-][0-9]{2}:?[0-9]{2})?)?"
_DAY = "([0-9]{1,2})(?:st|nd|rd|th)?"
_MONTH = r"([a-z]{3,9})\.?,?"
_YEAR = "(?: ([0-9]{4}))?"
_NAME = "(spring|summer|autumn|fall|winter)"

_PLAIN: tuple[tuple[str, str, Callable[[Groups], tuple[str, ...]]], ...] = (
    (r"([0-9]{4}|xxxx)[-/._ ]([0-9]{1,2})(?:[-/._ ]([0-9]{1,2}))?" + _CLOCK, _SPELLED, _ymd),
    (r"([0-9]{4})([0-9]{2})([0-9]{2})", _SPELLED, _compact),
    (r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", _SPELLED, _numeric),
    (r"(?:[?x-]+-|-)?([0-9]{1,2})-([0-9]{1,2})", "the year that is not given is `XXXX`", _month_day),
    (r"([0-9]{1,2})[./]([0-9]{1,2})\.?()", "the year that is not given is `XXXX`", _numeric),
    (rf"(?:{_DAY}(?: of)? ?)?{_MONTH}{_YEAR}", _SPELLED, _day_month),
    (rf"{_MONTH} {_DAY},?{_YEAR}", _SPELLED, _month_first),
    (rf"([0-9]{{4}}),? {_MONTH}(?: {_DAY})?", _SPELLED, _year_first),
    (rf"{_DAY} ?(?:-|to|and) ?{_DAY} {_MONTH}{_YEAR}", _INTERVAL, _days_of_month),
    (rf"(?:in )?{_NAME}(?: of)?,?{_YEAR}(?:[/-][0-9]+)?", "seasons are 21 to 24", _season),
    (rf"([0-9]{{4}})[ -]{_NAME}", "seasons are 21 to 24", _season_last),
    (r"([0-9]{3})0'?s", "a decade is spelled with an X", _decade),
    (r"([0-9]{1,2})(?:st|nd|rd|th) century", "a century is spelled with two X", _century),
    (r"q([1-4]) ?([0-9]{4})", "a quarter is an interval of months", _quarter),
    (r"([0-9]{4})[- ]?q([1-4])", "a quarter is an interval of months", _quarter),
    (r"([0-9]{4})-xx(?:-xx)?", "what is not known is left out", _month_unknown),
    (r"([0-9]{4}|xxxx)-([0-9]{2})-xx", "what is not known is left out", _day_unknown),
    (r"([0-9]{4})-([01])x", "an X stands for the last digit of a year or a day", _ten_months),
)  # fmt: skip
"""What stands alone: pattern, message, and what makes the spellings out of the groups."""

_NESTED: tuple[tuple[str, str, str], ...] = (
    (r"([?~%][?~% ]*)(.+)", _MARK, "{1}{0}"),
    (r"(.*?[^?~% ]) ?([?~%][?~% ]*)", _MARK, "{0}{1}"),
    (r"(?:about|around|circa|c\.|ca\.?|approx\.?|roughly) ?(.+)", "about is spelled `~`", "{0}~"),
    (r"(?:probably|perhaps|possibly|maybe) (.+)", "uncertain is spelled `?`", "{0}?"),
    (r"(?:on or )?(?:before|until|till|up to|by|no[t]? later than|/) ?(.+)", _INTERVAL, "../{0}"),
    (r"(?:between|from) (.+?) (?:and|to|until|till) (.+)", _INTERVAL, "{0}/{1}"),
    (r"(?:on or )?(?:after|since|from) (.+?)(?: on(?:wards?)?)?", _INTERVAL, "{0}/.."),
    (r"(.+?) ?/", _INTERVAL, "{0}/.."),
    (r"(.+?) ?(?:/| to | - |\.\.|--) ?(.+)", _INTERVAL, "{0}/{1}"),
)  # fmt: skip
"""What stands around dates: pattern, message, and the frame for what the groups hold, respelled."""


_TIME = r"(?:at )?([0-9]{1,2})(?:[:.h ]?([0-9]{2}))?(?::[0-9]{2})? ?(?:([ap])\.?m\.?)?"


def respell_time(text: str, parts: tuple[str, ...]) -> str:
    """What to write for a time of day that cannot be read."""
    way_out = "write a time such as `09:30`" + (f", or {', '.join(parts)}" if parts else "")
    if len(text) > LONGEST:
        return way_out
    tidy = _tidy(text)
    meant = tidy if tidy in parts else spelled_time(text)
    return f"write `{meant}`" if meant else way_out


def spelled_time(text: str) -> str:
    """How the format spells a time in words ("10:30 p.m." is `22:30`); the empty string for what is none."""
    tidy = _tidy(text) if len(text) <= LONGEST else ""
    if tidy in {"noon", "midday"}:
        return "12:00"
    match = re.fullmatch(_TIME, tidy)
    return _clock(*match.groups(default="")) if match else ""


def _clock(hour: str, minute: str, half: str) -> str:
    """HH:MM, or the empty string where the numbers make none; a bare number is no time."""
    if not minute and not half:
        return ""
    hours = int(hour) if not half else int(hour) % 12 + 12 * (half == "p")
    fits = hours < 24 and int(minute or 0) < 60 and not (half and not 1 <= int(hour) <= 12)
    return f"{hours:02}:{minute or '00'}" if fits else ""
