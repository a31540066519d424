"""As little of a file as a parser needs to come to the same place in it: a repair is tried on that alone.

A file is a mapping of sections, and a section a mapping or list of entries. What stands above an entry in its
section, and above the section, says nothing about it; in a window those lines are blank, so that every line
keeps its number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SECTION = re.compile(r"[\w-]+:(?:\s|$)")
_ENTRY = re.compile(r" *(?:- +\S|-$|[^\s#'\"\[{][^:#]*:(?:\s|$))")


class ParseWindow(NamedTuple):
    """The lines from `start` on, and the line of the section's key above them; from 0."""

    start: int = 0
    key: int | None = None

    def of(self, lines: Sequence[str]) -> str:
        """The text with blank lines in the place of all that is not seen through the window."""
        if not self.start:
            return "\n".join(lines)
        key = self.start if self.key is None else self.key
        head = "\n" * key + (f"{lines[key]}\n" + "\n" * (self.start - key - 1) if key < self.start else "")
        return head + "\n".join(lines[self.start :])


WHOLE = ParseWindow()
"""All of the file."""


def windows(lines: Sequence[str], line: int) -> Iterator[ParseWindow]:
    """The windows in which a line and what it stands in may be seen, the smallest first, without the whole.

    They are guesses: a text in quotes may hold lines that look like keys.
    """
    section = next((number for number in range(line, 0, -1) if _SECTION.match(lines[number])), 0)
    if not section:
        return
    margin = _margin(lines, section)
    if margin is not None:
        for number in range(line, section + 1, -1):
            text = lines[number]
            if _indent(text) == margin and _ENTRY.match(text):
                yield ParseWindow(number, section)
                break
    yield ParseWindow(section)


def _margin(lines: Sequence[str], section: int) -> int | None:
    """How far the entries of a section are indented; None where it has none."""
    for number in range(section + 1, len(lines)):
        text = lines[number]
        if text.strip() and not text.lstrip().startswith("#"):
            return _indent(text) if _ENTRY.match(text) else None
    return None


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
