"""Where a character of a text stands in the file, written as it is or as an escape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.parse.tree import Scalar

_SHORT = {
    "\0": "0", "\x07": "a", "\x08": "b", "\x0b": "v", "\x0c": "f", "\x1b": "e", "\x85": "N", "\u2028": "L",
    "\u2029": "P",
}  # fmt: skip
"""The letters that YAML has for characters after a backslash."""


def characters_in(lines: Sequence[str], node: Scalar, char: str) -> list[Span]:
    """Return the spans of a character in a text, in file order; an escape counts in double quotes only."""
    span = node.span
    if not span.line:
        return []
    pattern = re.compile(_written(char) if node.style == "double" else re.escape(char))
    found = []
    for number in range(span.line, min(span.end_line, len(lines)) + 1):
        line = lines[number - 1]
        start = span.column - 1 if number == span.line else 0
        end = span.end_column - 1 if number == span.end_line else len(line)
        found += [
            Span(number, match.start() + 1, number, match.end() + 1)
            for match in pattern.finditer(line, start, end)
            if match.lastgroup or match[0] == char
        ]
    return found


def _written(char: str) -> str:
    """Return a pattern of all ways to write a character in double quotes.

    It matches other escapes too, without a group.
    """
    code = ord(char)
    ways = [rf"\\x{code:02x}"] if code < 0x100 else []
    ways += [rf"\\u{code:04x}"] if code < 0x10000 else []
    ways += [rf"\\U{code:08x}"]
    exact = [re.escape(char)] + ([rf"\\{_SHORT[char]}"] if char in _SHORT else [])
    hexadecimal = "|".join(f"(?i:{way})" for way in ways)
    # A backslash that is written twice does not begin an escape.
    return rf"(?P<own>{'|'.join(exact)}|{hexadecimal})|\\."


def without(lines: Sequence[str], places: Sequence[Span]) -> dict[int, str]:
    """Return the lines of the spans without what is in them, by number from 1."""
    changed: dict[int, str] = {}
    for span in reversed(places):
        line = changed.get(span.line, lines[span.line - 1])
        changed[span.line] = line[: span.column - 1] + line[span.end_column - 1 :]
    return changed
