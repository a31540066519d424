"""The contents of a terminal's screen, from the bytes sent to it."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder

import pyte

_UNKNOWN = re.compile(r"\x1b\[[<=>][\d;]*[@-~]|\x1b[P_^X].*?\x1b\\", re.DOTALL)
"""Sequences that pyte would take for others: keyboard protocols, and strings for the terminal itself."""
_UNFINISHED = re.compile(r"\x1b(\[[^@-~]*|[P_^X\]]([^\x07\x1b]|\x1b(?!\\))*)?\Z")

Cells = dict[int, dict[int, object]]


class Screen:
    """A screen of `columns` by `rows` cells."""

    def __init__(self, columns: int, rows: int) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._carried = ""

    def resize(self, columns: int, rows: int) -> None:
        """Give the screen another size; what no longer fits is lost."""
        self._screen.resize(rows, columns)

    def feed(self, data: bytes) -> None:
        """Take the next bytes; a sequence that is not whole yet waits for the rest of it."""
        text = self._carried + self._decode(data)
        unfinished = _UNFINISHED.search(text)
        end = unfinished.start() if unfinished else len(text)
        self._carried = text[end:]
        self._stream.feed(_UNKNOWN.sub("", text[:end]))

    def text(self) -> str:
        """The lines, without the blanks at their ends."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def cells(self) -> Cells:
        """Return all cells with their colours, for comparison."""
        return {y: dict(row) for y, row in self._screen.buffer.items()}
