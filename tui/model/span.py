"""A span in a briefing's file."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A span of text: lines and columns from 1, columns in characters, the end exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


NOWHERE = Span(0, 0, 0, 0)
"""The span of an entry that was not parsed from a file."""
