"""Edits of a text, and the offsets they are made at."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tui.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


class TextEdit(NamedTuple):
    """A replacement of part of a text; offsets in characters from 0, the end exclusive."""

    start: int
    end: int
    text: str


class Offsets:
    """Convert between lines with columns and offsets in a text whose lines end with LF."""

    def __init__(self, text: str) -> None:
        # A byte order mark is not part of the first line and has no column.
        starts, end = [len(text) - len(text.removeprefix("\ufeff"))], -1
        while (end := text.find("\n", end + 1)) >= 0:
            starts.append(end + 1)
        self._starts = starts

    def at(self, line: int, column: int) -> int:
        """Return the offset of a line and a column, both from 1."""
        return self._starts[line - 1] + column - 1

    def of(self, span: Span) -> tuple[int, int]:
        """Return the offsets of a span, the end exclusive."""
        return self.at(span.line, span.column), self.at(span.end_line, span.end_column)

    def span(self, start: int, end: int) -> Span:
        """Return the span between two offsets, the end exclusive."""
        return Span(*self._position(start), *self._position(end))

    def _position(self, offset: int) -> tuple[int, int]:
        line = max(bisect_right(self._starts, offset), 1)
        return line, offset - self._starts[line - 1] + 1


def apply(text: str, edits: Iterable[TextEdit]) -> str:
    """Return the text with all edits applied, given in any order; edits at one offset keep their order.

    Raises ValueError if two edits overlap.
    """
    parts, done = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not done <= edit.start <= edit.end <= len(text):
            raise ValueError(f"the edit at {edit.start} overlaps another or is outside the text")
        parts += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*parts, text[done:]])


def changed_part(before: str, after: str) -> TextEdit:
    """Return the one edit, of whole lines, that turns a text into another."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    least = min(len(old), len(new))
    head = next((at for at in range(least) if old[at] != new[at]), least)
    tail = next((at for at in range(least - head) if old[-1 - at] != new[-1 - at]), least - head)
    start = sum(map(len, old[:head]))
    end = len(before) - sum(map(len, old[len(old) - tail :]))
    return TextEdit(start, end, "".join(new[head : len(new) - tail]))
