"""Find words for times in a text, and how the format could spell them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.draft.datelines import after_dateline
from tui.draft.relative_days import resolved
from tui.model.calendar import MONTHS
from tui.model.date_suggestions import time_in_words
from tui.model.edtf import suggested_dates
from tui.model.entries import PARTS_OF_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[4-9]|20)\d\d\b"
_OF_YEAR = rf"(?:,?\s(?:of\s)?{_YEAR})?"
_TO = r"(?:\s?[–—-]\s?|\s(?:to|and|until)\s)"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = f"(?:{'|'.join(PARTS_OF_DAY)})"
_UNIT = "(?:minute|hour|day|night|week|weekend|fortnight|month|year|decade|centur(?=ies|y))s?"

_ORDINALS = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|nineteenth|twentieth)"
_DATED = (
    r"(?=[\dADFJMNOSaefnstw])(?:"
    rf"{_YEAR}-\d\d-\d\d(?:T\d\d:\d\d)?"
    rf"|{_DAY}{_TO}{_DAY}\s(?:of\s)?{_MONTH}{_OF_YEAR}"
    rf"|{_MONTH}\s{_DAY}{_TO}{_DAY}(?![\d:]|\s(?:of\s)?{_MONTH}){_OF_YEAR}"
    rf"|{_DAY}\s(?:of\s)?{_MONTH}{_OF_YEAR}"
    rf"|{_MONTH}\s{_DAY}(?!\d|:\d){_OF_YEAR}"
    rf"|(?<![^\n]){_YEAR}(?=\s?[:–—-]\s|,\s)"
    rf"|(?:(?:{_DAY}\s)?{_MONTH}\s(?:{_DAY},?\s)?)?\d{{1,4}}\s(?:B\.?C\.?(?:E\.?)?|A\.?D\.?)(?!\w)"
    r"|\d{1,4}\s(?:B\.?C\.?(?:E\.?)?|A\.?D\.?)(?!\w)"
    rf"|{_MONTH},?\s(?:of\s)?{_YEAR}"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4}\b"
    rf"|(?:spring|summer|autumn|fall|winter)(?:\sof)?,?\s{_YEAR}"
    r"|(?:1[4-9]|20)\d0s\b"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)|{_ORDINALS})\scentury(?:\s(?:B\.?C\.?(?:E\.?)?|A\.?D\.?))?"
    ")"
)
"""Dates that need no context."""
_BEFORE_BARE = (
    "in", "since", "until", "till", "by", "during", "from", "before", "after", "of", "early", "late", "mid",
    "last", "next", "this", "around", "about", "throughout", "between", "and",
)  # fmt: skip
_BARE = (
    "(?:" + "|".join(rf"(?<=\b[{word[0].upper()}{word[0]}]{word[1:]}[\s-])" for word in _BEFORE_BARE) + ")"
    rf"(?:{_MONTH}(?!\s[A-Z][a-z])|{_YEAR}(?![%-]|[.,]\d))"
)
"""A month or a year alone: "may" is a verb, and 2000 a number, unless such a word precedes it."""
_WORDED = (
    rf"{_WEEKDAY}(?:\s{_PART})?"
    rf"|{_UNIT}\s(?:later|earlier|ago|afterwards?)"
    rf"|(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Pp]revious|[Ff]ollowing|[Cc]oming|[Ss]ame)\s(?:{_UNIT}|spring|summer|autumn|fall|winter)"
    r"|(?:[Tt]he\s)?(?:end|beginning|start|middle)\sof\sthe\s(?:day|week|month|year|decade|century)"
    r"|(?:[Yy]esterday|[Tt]onight|[Tt]omorrow|[Oo]vernight|[Tt]oday(?![’']))"
    r"|(?P<clock>\d{1,2}[:.]\d\d(?:\s?[AaPp]\.?[Mm])?|\d{1,2}\s?[AaPp]\.?[Mm]|[Nn]oon|[Mm]idnight)"
    r"|(?P<alone>[Rr]ecent(?:ly)?|[Hh]istorically)"
)
"""Relative times, which the format cannot spell."""
_TIME = re.compile(rf"\b(?:(?P<dated>{_DATED})|(?P<bare>{_BARE})|(?:{_WORDED})\b)")
_MONTH_AND_DAYS = re.compile(rf"({_MONTH})\s({_DAY}){_TO}({_DAY})(?:,?\s(?:of\s)?({_YEAR}))?")
_BETWEEN = re.compile(r"\b(?:between|from)\b", re.IGNORECASE)
_AND = re.compile(r"\s?(?:[–—-]|and|to|until|till)\s?(?:the\s)?")

_COMING = re.compile(
    r"\b(?:will|would|due\sto|(?:is|are|was|were)\sto|expected|scheduled|planned|plans?|set\sto|from)\b[^,;]*$"
)
"""What precedes a day that is still to come: "was due to visit the city on"."""
_NUMBER = "two|three|four|five|six|seven|eight|nine|ten|twelve|several|few|many|couple|dozen|[0-9]{1,3}"
_COUNT = rf"(?:(?:just|only|some|about|nearly|around|almost|a|an|the|of|{_NUMBER})\s){{0,4}}"
_LEAD = re.compile(
    rf"\b(?:{_COUNT}{_UNIT}\s(?:later|earlier|ago|afterwards?),?\s)?"
    r"(?:(?:on|in|at|by|from|since|until|till|between|before|after|around|about|circa|during|throughout|for|over|of|"
    r"within|no\slater\sthan|on\sor\s(?:before|after))\s)?"
    rf"(?:(?:late|early|mid|earlier|later|last|next|this)[\s-](?:on\s)?)?(?:{_WEEKDAY},?\s)?(?:the\s)?"
    rf"(?:(?:{_PART}|eve|beginning|end|middle)\sof\s)?{_COUNT}$",
    re.IGNORECASE,
)
"""Words before a date that belong to it: "Just days later, on the night of"."""
_LONGEST_LEAD = 64
_FRAME = re.compile(
    r"\b(before|until|till|by|no\slater\sthan|after|since|around|about|circa)\b", re.IGNORECASE
)
"""Words that turn a date into an interval or qualify it."""
_CLOCK = re.compile(r"\b(?:at|around|about|until|till|by|before|after|since|from)\s|[a-z]", re.IGNORECASE)
"""Evidence that numbers are a time of day: 10:30 alone may be a score."""
_PART_OF_DAY = re.compile(rf"\b{_PART}\b")


class TimeFound(NamedTuple):
    """Words for a time, and their possible meanings."""

    words: str
    sentence: int
    """From 0."""
    perhaps: tuple[str, ...] = ()
    """Dates as the format spells them; several if the words are ambiguous."""
    time: str = ""
    """A time or part of day as the format spells it."""


class _TimeSpan(NamedTuple):
    """A mention of a time; `core` is the offset of the date itself."""

    start: int
    core: int
    end: int
    is_date: bool


def times_in(
    text: str, spans: Sequence[tuple[int, int]], published: int | None = None
) -> tuple[TimeFound, ...]:
    """Return the times in a text, in its order; `spans` are its sentences. Datelines are left out.

    `published` is the day from which relative times are resolved, as `calendar.civil` counts.
    """
    found = (
        _time(text, number, *mentions)
        for number, (start, end) in enumerate(spans)
        for mentions in _paired(text, _mentions(text, after_dateline(text, start, end), end))
    )
    return tuple(
        one if one.perhaps or published is None else _resolved(one, text, spans[one.sentence], published)
        for one in found
    )


def _resolved(time: TimeFound, text: str, span: tuple[int, int], published: int) -> TimeFound:
    before = text[span[0] : span[1]].partition(time.words)[0]
    is_coming = _COMING.search(before) is not None or time.words.casefold().startswith(("by ", "until "))
    date = resolved(time.words, published, is_coming=is_coming)
    return time._replace(perhaps=(date,)) if date else time


def _mentions(text: str, start: int, end: int) -> list[_TimeSpan]:
    """Return the mentions of times in a sentence, in order and without overlap."""
    mentions: list[_TimeSpan] = []
    for match in _TIME.finditer(text, start, end):
        begins = match.start()
        if match["alone"] is None:
            lead = _LEAD.search(text, max(start, begins - _LONGEST_LEAD), begins)
            begins = lead.start() if lead else begins
        if match["clock"] and not _CLOCK.search(text, begins, match.end()):
            continue
        while mentions and mentions[-1].start >= begins:  # "Just days later, on November 23" is one time
            mentions.pop()
        begins = max(begins, mentions[-1].end if mentions else begins)
        mentions.append(
            _TimeSpan(
                begins, match.start(), match.end(), match["dated"] is not None or match["bare"] is not None
            )
        )
    return mentions


def _paired(text: str, mentions: Sequence[_TimeSpan]) -> Iterator[tuple[_TimeSpan, ...]]:
    """Yield the mentions, in pairs for an interval: "between November 19 and December 3"."""
    waiting: _TimeSpan | None = None
    for mention in mentions:
        if waiting is not None:
            is_end = mention.is_date and _AND.fullmatch(text, waiting.end, mention.core)
            yield (waiting, mention) if is_end else (waiting,)
            waiting = None
            if is_end:
                continue
        if mention.is_date and _BETWEEN.search(text, mention.start, mention.core):
            waiting = mention
        else:
            yield (mention,)
    if waiting is not None:
        yield (waiting,)


def _time(text: str, sentence: int, first: _TimeSpan, last: _TimeSpan | None = None) -> TimeFound:
    words = _tidy(text[first.start : (last or first).end]).strip(" ,")
    part = _PART_OF_DAY.search(words)
    lead, core = _tidy(text[first.start : first.core]), _tidy(text[first.core : first.end])
    perhaps: tuple[str, ...] = ()
    if last is not None:
        perhaps = suggested_dates(f"between {core} and {_tidy(text[last.core : last.end])}")
    elif first.is_date:
        frame = _FRAME.search(lead)
        perhaps = suggested_dates(f"{frame[1] if frame else ''} {_days_first(core)}".strip())
    time = part[0] if part else "" if first.is_date else time_in_words(core)
    return TimeFound(words, sentence, perhaps, time)


def _tidy(words: str) -> str:
    return " ".join(words.split())


def _days_first(words: str) -> str:
    """Put the month after its days, as the spellings expect: "November 19-23, 2025"."""
    match = _MONTH_AND_DAYS.fullmatch(words)
    return f"{match[2]}-{match[3]} {match[1]} {match[4] or ''}".strip() if match else words
