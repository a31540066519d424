"""Edits of a text: what is not edited stays as it is, to the last blank."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tui.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


class TextEdit(NamedTuple):
    """A new text in the place of an old one; offsets in characters from 0, the end exclusive."""

    start: int
    end: int
    text: str


class Offsets:
    """Where the lines of a text begin, so that a line and a column lead to an offset.

    The text is that of a `Document` or a `Loaded`: its lines end with LF.
    """

    def __init__(self, text: str) -> None:
        # A mark that stands before the first line is no part of it, and has no column.
        starts, end = [len(text) - len(text.removeprefix("\ufeff"))], -1
        while (end := text.find("\n", end + 1)) >= 0:
            starts.append(end + 1)
        self._starts = starts

    def at(self, line: int, column: int) -> int:
        """The offset of a place; lines and columns from 1."""
        return self._starts[line - 1] + column - 1

    def of(self, span: Span) -> tuple[int, int]:
        """The offsets of the first character of a span, and of that behind its last."""
        return self.at(span.line, span.column), self.at(span.end_line, span.end_column)

    def span(self, start: int, end: int) -> Span:
        """The span between two offsets, the end exclusive."""
        return Span(*self._place(start), *self._place(end))

    def _place(self, offset: int) -> tuple[int, int]:
        line = max(bisect_right(self._starts, offset), 1)
        return line, offset - self._starts[line - 1] + 1


def apply(text: str, edits: Iterable[TextEdit]) -> str:
    """The text with all edits done, in whatever order they come; two at one offset stay in theirs.

    Raises ValueError where two edits overlap.
    """
    parts, done = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not done <= edit.start <= edit.end <= len(text):
            raise ValueError(f"an edit at {edit.start} overlaps another, or leads out of the text")
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*parts, text[done:]])
