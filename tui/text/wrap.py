"""Text broken into lines by the cells that it takes on a terminal, without a terminal's libraries.

Widths follow Unicode's East Asian Width (UAX #11) and lean to the wide side where terminals differ, as they
do over emoji: a line may turn out shorter than it was reckoned, and never longer.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from tui.text.no_break import GLUE

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDEST_CLUSTER = 8
"""A character with all that joins it takes at most so many cells: a family of four."""
_JOINER, _AS_EMOJI = "\u200d", "\ufe0f"
_NO_CELLS = frozenset("\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_WIDE_LATELY = re.compile(r"[\u2630-\u2637\u268a-\u268f\u4dc0-\u4dff\U0001d300-\U0001d37f]")
"""Wide since Unicode 16: Python before 3.14 does not know."""
_FLAG = re.compile(r"[\U0001f1e6-\U0001f1ff]{2}")
"""Two regional indicators."""
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
_OPENS = "（「『【〈《"
_CLOSES = "、。，．！？：；）」』】〉》・ー々\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef"
_UNSPACED = r"\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_WORD = re.compile(rf" *(?:[{_OPENS}]*[{_UNSPACED}][{_CLOSES}]*|[{_OPENS}]+|[^ {_OPENS}{_UNSPACED}]+)")
"""A word and the blanks before it, which go where a line is broken.

Kana and Han put no blanks between words: each character is one, with what may not begin or end a line.
"""


def cells(text: str) -> int:
    """How many cells a text takes at most."""
    return len(text) if text.isascii() else sum(map(_cells, text))


@cache
def _cells(char: str) -> int:
    if char == _AS_EMOJI:  # makes the character before it wide
        return 1
    category = unicodedata.category(char)
    if char in _NO_CELLS or category in {"Mn", "Me"}:
        return 0
    # What this Python does not know ("Cn") may be wide where the terminal knows it.
    wide = category == "Cn" or unicodedata.east_asian_width(char) in "WF" or _WIDE_LATELY.match(char)
    return 2 if wide else 1


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most so many cells; `width` is at least `WIDEST_CLUSTER`.

    Lines are broken at blanks, and inside a word only where it is wider than a line, between characters as a
    reader sees them. The author's own line breaks stay; no line ends with a blank.
    """
    lines = (line for paragraph in text.split("\n") for line in _filled(paragraph, width))
    return [line.replace(GLUE, " ").rstrip() for line in lines]


def _filled(paragraph: str, width: int) -> Iterator[str]:
    """The lines of one paragraph, each as full as it can be; one empty line for an empty paragraph."""
    line, used = "", 0
    for word in _WORD.findall(paragraph):
        size = cells(word)
        if used + size <= width and line:
            line, used = line + word, used + size
            continue
        if line:
            yield line
        *full, line = _fitting(word.lstrip(" "), width)
        yield from full
        used = cells(line)
    yield line


def _fitting(word: str, width: int) -> list[str]:
    """A word in parts that fit a line: itself, where it does."""
    if cells(word) <= width:
        return [word]
    parts = [""]
    used = 0
    for cluster in _clusters(word):
        size = cells(cluster)
        if used + size > width:
            parts.append("")
            used = 0
        parts[-1] += cluster
        used += size
    return parts


def _clusters(word: str) -> Iterator[str]:
    """The characters of a word as a reader sees them, each with its marks and what is joined to it."""
    cluster = ""
    for char in word:
        if cluster and not _joins(cluster, char):
            yield cluster
            cluster = ""
        cluster += char
    yield cluster


def _joins(cluster: str, char: str) -> bool:
    if cells(cluster) + _cells(char) > WIDEST_CLUSTER:
        return False
    return (
        cluster[-1] == _JOINER
        or char in _NO_CELLS
        or char in _SKIN_TONES
        or unicodedata.category(char).startswith("M")
        or _FLAG.fullmatch(cluster + char) is not None
    )
