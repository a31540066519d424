"""A long text folded into lines for a width in cells, as offsets alone: megabytes of it take little more.

Lines are broken at blanks, and where a word is wider than a line, inside it. Line breaks of the text's own,
within a paragraph, are blanks like any other.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui.app.painter import cut_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_ONE_CELL = re.compile(
    r"[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
)
"""Text in which every character certainly takes one cell."""
_ASCII = re.compile(r"[\n\x20-\x7e]*")
_WORD = re.compile(r"\S+")
GAP = -1
"""The beginning of a line that parts two paragraphs."""


class FoldedText:
    """The lines of a text: paragraphs with a blank line between them."""

    def __init__(
        self,
        text: str,
        paragraphs: Iterable[tuple[int, int]],
        width: int,
        size: Callable[[str], int] = cell_len,
    ) -> None:
        self.starts = array("q")
        """The offset at which each line begins, or `GAP`."""
        self.ends = array("q")
        """And where it ends, exclusive, without blanks."""
        self.heads = array("q")
        """The number of the line with which each paragraph begins."""
        for start, end in paragraphs:
            if self.starts:
                self.starts.append(GAP)
                self.ends.append(GAP)
            self.heads.append(len(self.starts))
            for first, last in fold(text, start, end, max(1, width), size):
                self.starts.append(first)
                self.ends.append(last)

    def __len__(self) -> int:
        return len(self.starts)

    def paragraph(self, line: int) -> int:
        """The number, from 0, of the paragraph that a line or the gap behind it belongs to."""
        return bisect_right(self.heads, line) - 1

    def line_of(self, offset: int) -> int:
        """The line on which an offset of the text stands, or the nearest one before it."""
        low, high = 0, len(self.starts)
        while low < high:
            middle = (low + high) // 2
            # A gap stands where the line behind it begins.
            start = self.starts[middle] if self.starts[middle] != GAP else self.starts[middle + 1]
            if start <= offset:
                low = middle + 1
            else:
                high = middle
        return max(0, low - 1)


def fold(
    text: str, start: int, end: int, width: int, size: Callable[[str], int] = cell_len
) -> Iterator[tuple[int, int]]:
    """The lines of the paragraph from `start` to `end`; `size` says how many cells a word takes."""
    if (_ONE_CELL if size is cell_len else _ASCII).fullmatch(text, start, end):
        for line in _line(width).finditer(text, start, end):
            yield line.span()
    else:
        yield from _by_cells(text, start, end, width, size)


@lru_cache(64)
def _line(width: int) -> re.Pattern[str]:
    """As many characters as fit up to a blank; of a longer word as many as fit."""
    return re.compile(rf"\S(?:.{{0,{width - 2}}}\S)?(?!\S)|\S{{1,{width}}}" if width > 1 else r"\S", re.S)


def _by_cells(
    text: str, start: int, end: int, width: int, size: Callable[[str], int]
) -> Iterator[tuple[int, int]]:
    first = last = -1
    used = 0
    for word in _WORD.finditer(text, start, end):
        at, stop = word.span()
        taken = size(word[0])
        blanks = at - last
        if first >= 0 and used + blanks + taken <= width:
            used, last = used + blanks + taken, stop
            continue
        if first >= 0:
            yield first, last
        while taken > width and stop - at > 1:
            cut = _fitting(text[at:stop], width, size)
            yield at, at + cut
            at += cut
            taken = size(text[at:stop])
        first, last, used = (at, stop, taken) if at < stop else (-1, -1, 0)
    if first >= 0:
        yield first, last


def _fitting(word: str, width: int, size: Callable[[str], int]) -> int:
    """How many characters of a word fit, at least one; no grapheme is cut in two."""
    for cells in range(width, 0, -1):
        cut = cut_cells(word, cells)
        if cut and size(cut) <= width:
            return len(cut)
    return 1
