"""The smallest part of a file in which a parser meets the same fault; repairs are tried on that part only.

A file is a mapping of sections, and a section is a mapping or list of entries. Lines above an entry do not
affect how it is parsed, so a window blanks them; every line keeps its number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SECTION = re.compile(r"[\w-]+:(?:\s|$)")
_ENTRY = re.compile(r" *(?:- +\S|-$|[^\s#'\"\[{][^:#]*:(?:\s|$))")


class ParseWindow(NamedTuple):
    """The lines from `start` on, and the line of their section's key, both from 0."""

    start: int = 0
    key: int | None = None

    def of(self, lines: Sequence[str]) -> str:
        """Return the text with all lines outside the window blanked."""
        if not self.start:
            return "\n".join(lines)
        key = self.start if self.key is None else self.key
        head = "\n" * key + (f"{lines[key]}\n" + "\n" * (self.start - key - 1) if key < self.start else "")
        return head + "\n".join(lines[self.start :])


WHOLE = ParseWindow()
"""The whole file."""


def windows(lines: Sequence[str], line: int) -> Iterator[ParseWindow]:
    """Yield windows that may contain a line and its entry, the smallest first, except the whole file.

    They are guesses: quoted text may contain lines that look like keys.
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
    """Return the indentation of a section's entries; None if it has none."""
    for number in range(section + 1, len(lines)):
        text = lines[number]
        if text.strip() and not text.lstrip().startswith("#"):
            return _indent(text) if _ENTRY.match(text) else None
    return None


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
