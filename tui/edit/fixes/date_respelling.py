"""Dates and times in the format's spelling: the same numbers, padded and with its signs between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.edit.text_edits import TextEdit
from tui.model.date_suggestions import time_in_words
from tui.model.edtf import suggested_dates

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.edit.text_edits import Offsets

_NUMBERS = re.compile("[0-9]+")
_SIGNS = re.compile(r"[0-9X T:./_~?%-]+")


def respelled(problem: Diagnostic, text: str, offsets: Offsets) -> TextEdit | None:
    """The edit that spells a date (E401) or a time (E404) as it should be, where the numbers leave no choice.

    `2024-1-5` is `2024-01-05`, and `9:30` is `09:30`; `5/1/2024`, whose order only its writer knows, and what
    is written in words, are left alone.
    """
    start, end = offsets.of(problem.span)
    mark = text[start] if text[start] in "'\"" and end - start > 1 else ""
    written = text[start + len(mark) : end - len(mark)]
    found = suggested_dates(written) if problem.code == "E401" else (time_in_words(written),)
    if len(found) != 1 or not _same(written, found[0]):
        return None
    return TextEdit(start + len(mark), end - len(mark), found[0])


def _same(written: str, spelling: str) -> bool:
    """Whether the two have the same numbers in the same order, and nothing is an interval that was none."""
    numbers = [[int(number) for number in _NUMBERS.findall(one)] for one in (written, spelling)]
    return (
        bool(spelling and _SIGNS.fullmatch(written))
        and numbers[0] == numbers[1]
        and ("/" in spelling) <= ("/" in written)
    )
