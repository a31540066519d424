"""A long text in lines for one width, kept as offsets: megabytes of it take little more than the text."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.text.width import cell_len
from tui.text.wrap import line_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

GAP = -1
"""Stands for the beginning of the blank line between two paragraphs."""


class FoldedText:
    """The lines of a text, with a blank line between paragraphs."""

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
        """The offset at which it ends, exclusive, without blanks."""
        self.heads = array("q")
        """The number of the first line of each paragraph."""
        for start, end in paragraphs:
            if self.starts:
                self.starts.append(GAP)
                self.ends.append(GAP)
            self.heads.append(len(self.starts))
            for first, last in line_spans(text, start, end, width, size):
                self.starts.append(first)
                self.ends.append(last)

    def __len__(self) -> int:
        return len(self.starts)

    def paragraph(self, line: int) -> int:
        """Return the number, from 0, of the paragraph of a line; a gap belongs to the one before it."""
        return bisect_right(self.heads, line) - 1

    def line_of(self, offset: int) -> int:
        """Return the line of an offset of the text, or the nearest one before it."""
        low, high = 0, len(self.starts)
        while low < high:
            middle = (low + high) // 2
            # A gap counts as the start of the line after it.
            start = self.starts[middle] if self.starts[middle] != GAP else self.starts[middle + 1]
            if start <= offset:
                low = middle + 1
            else:
                high = middle
        return max(0, low - 1)
