"""The dateline before the first sentence of a news report: `BEIRUT, Nov. 23 (Reuters) — `."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ’'. -]{2,40})(?:[,/]\s?[A-ZÀ-Þ][\w’'. -]{1,40}?){0,2}"
    r"(?:,\s?(?P<date>[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\s[A-Z][a-z]{2,8}\.?(?:\s\d{4})?))?"
    r"\s?(?:\([^()\n]{2,30}\))?\s*(?:[—–]|--?)\s+(?=[A-ZÀ-Þ“\"‘'])"
)


def after_dateline(text: str, start: int, end: int) -> int:
    """Return where the report begins in a sentence: behind its dateline, or where the sentence begins."""
    found = _DATELINE.match(text, start, end)
    return found.end() if found else start


def date_in_dateline(text: str, start: int, end: int) -> str:
    """Return the words for the date in the dateline of a sentence; empty if it has none."""
    found = _DATELINE.match(text, start, end)
    return (found["date"] or "") if found else ""
