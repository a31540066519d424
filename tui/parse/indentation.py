"""The indentation of lines, and lines with another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def indent_of(text: str) -> int:
    """Return the number of spaces and tabs that a line begins with."""
    return len(text) - len(text.lstrip(" \t"))


def indented(lines: Sequence[str], first: int, last: int, column: int) -> dict[int, str]:
    """Return lines with the first of them at `column`; `first` and `last` count from 1, `column` from 0."""
    return shifted(lines, first, last, column - indent_of(lines[first - 1]))


def shifted(lines: Sequence[str], first: int, last: int, by: int) -> dict[int, str]:
    """Return lines that are not blank, by number from 1, moved `by` columns to the right."""
    some = {number: lines[number - 1] for number in range(first, last + 1) if lines[number - 1].strip()}
    return {
        number: " " * by + line if by > 0 else line[min(-by, indent_of(line)) :]
        for number, line in some.items()
    }
