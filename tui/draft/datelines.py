"""The dateline before the first sentence of a news report: `BEIRUT, Nov. 23 (Reuters) — `."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ’'. -]{2,40}(?:[,/]\s?[A-ZÀ-Þ0-9][\w’'. -]{1,40}?){0,3}"
    r"\s?(?:\([^()\n]{2,30}\))?\s*(?:[—–]|--?)\s+(?=[A-ZÀ-Þ“\"‘'])"
)


def after_dateline(text: str, start: int, end: int) -> int:
    """Return where the report begins in a sentence: behind its dateline, or where the sentence begins."""
    found = _DATELINE.match(text, start, end)
    return found.end() if found else start
