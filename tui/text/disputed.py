"""Text whose width terminals dispute, and lines that stay straight whatever a terminal thinks of it.

Emoji of several code points, flags, and the vowel signs of Indic scripts take a cell more or less from
terminal to terminal. Each word or sign of them is written over blank cells, and what follows begins at the
column where it belongs: nothing is left of what was there, and no frame shifts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.text.width import SELECTOR, cell_len, clusters

if TYPE_CHECKING:
    from collections.abc import Iterator

_DISPUTED = re.compile(
    "["
    "\u0900-\u0dff\u0e33\u0eb3\u0f00-\u109f\u1700-\u17ff\u1a00-\u1aff\u1b00-\u1bff\u1100-\u11ff"  # by shaping
    "\u200d\u20e3\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff"  # joined to a neighbour
    "\U0001f6d5-\U0001f6df\U0001f6f4-\U0001f6ff\U0001f7e0-\U0001f7ff\U0001f900-\U0001faff"  # new since 2016
    "\U00011000-\U00011fff"
    "]"
)
_TOKEN = re.compile(
    r"\x1b\[\d+;(?P<column>\d+)H|(?P<style>\x1b\[[\d;]*m|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\))|(?P<text>[^\x1b\n]+)|."
    r"|\n",
    re.DOTALL,
)


def is_disputed(text: str) -> bool:
    """Return whether terminals dispute the width of a text."""
    return not text.isascii() and _DISPUTED.search(text) is not None


def straightened(frame: str) -> str:
    """Return what is sent to a terminal with every column where it belongs.

    `frame` has text, styles, links, and before each line the place where it begins.
    """
    if not is_disputed(frame):
        return frame
    sent: list[str] = []
    column = 0
    for token in _TOKEN.finditer(frame):
        text = token["text"]
        if token["column"]:
            column = int(token["column"]) - 1
        if not text:
            sent.append(token[0])
            continue
        sent += _placed(text, column) if is_disputed(text) else (text,)
        column += cell_len(text)
    return "".join(sent)


def _placed(text: str, column: int) -> Iterator[str]:
    """Yield a text; each disputed part of it over blanks, and behind it a move to the column it ends at."""
    for part, disputed in _parts(text):
        size = cell_len(part)
        if disputed:
            yield f"{' ' * size}{_move(column)}{part.replace(SELECTOR, '')}{_move(column + size)}"
        else:
            yield part
        column += size


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text that are disputed and those that are not: words, and signs one by one."""
    part, disputed = "", False
    for cluster in clusters(text):
        now = is_disputed(cluster)
        if part and (now is not disputed or (now and not cluster[0].isalpha())):
            yield part, disputed
            part = ""
        part, disputed = part + cluster, now
    if part:
        yield part, disputed


def _move(column: int) -> str:
    return f"\x1b[{column + 1}G"
