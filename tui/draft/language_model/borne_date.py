"""Which part of a date in an answer the articles bear out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.model.dates import DateError
from tui.model.edtf import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.draft.language_model.article_words import ArticleWords
    from tui.draft.language_model.evidence import Evidence
    from tui.model.dates import Date

_QUALIFIERS = re.compile("[?~%]")
_MOST_DAYS = 31
"""How far from its article a day may be that is called by its weekday, or "last week"."""


class BorneDate(NamedTuple):
    """A date as it may be written."""

    written: str
    """Empty if nothing bears it out."""
    has_lost_year: bool = False
    """Whether it had a year that no article gives."""


def borne_date(text: str, evidence: Evidence, words: ArticleWords) -> BorneDate | None:
    """Return a date as far as the articles bear it out, with a ? if not by the evidence alone.

    None if the text is no date.
    """
    try:
        date = parse(text)
    except DateError:
        return None
    if "/" not in date.written:
        return _borne(date, evidence, words)
    ends = [_borne(one, evidence, words) if one else BorneDate("..") for one in (date.start, date.end)]
    if not all(one.written for one in ends):
        return BorneDate("")
    return BorneDate("/".join(one.written for one in ends), any(one.has_lost_year for one in ends))


def _borne(date: Date, evidence: Evidence, words: ArticleWords) -> BorneDate:
    core, _, clock = _QUALIFIERS.sub("", date.written).partition("T")
    is_doubted = bool(date.qualifier)
    written = date.written if not clock or clock[:5] in evidence.text else core + "?" * is_doubted
    if _is_in(core, evidence.dates) or core in evidence.numbers:
        return BorneDate(written)
    doubted = written if is_doubted else f"{core}?"
    if _is_in(core, words.dates):
        return BorneDate(doubted)
    yearless = f"XXXX{core[4:]}"
    if len(core) > len("XXXX") and _is_in(yearless, evidence.dates | words.dates):
        if core[:4] in words.numbers:
            return BorneDate(doubted)
        return BorneDate(yearless if _is_in(yearless, evidence.dates) else f"{yearless}?", has_lost_year=True)
    return BorneDate(doubted if _is_near(date, evidence, words) else "")


def _is_in(core: str, dates: Iterable[str]) -> bool:
    """Return whether a date, or the month or year that it is, is one of some dates or of their ends."""
    ends = (_QUALIFIERS.sub("", end) for one in dates for end in one.split("/"))
    return any(end == core or end.startswith(f"{core}-") for end in ends)


def _is_near(date: Date, evidence: Evidence, words: ArticleWords) -> bool:
    """Return whether a day is near its article, and the evidence has words such as "on Monday"."""
    days = [day for one in words.published if (day := parse(one).earliest) is not None]
    if date.earliest is None or date.yearless or not evidence.has_relative_time:
        return False
    return any(abs(date.earliest - day) <= _MOST_DAYS for day in days)
