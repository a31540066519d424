"""Restore the line ends of a file after an edit of its text with LF line ends."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_END = re.compile(r"\r\n|\r|\n")


def restore(text: str, original: str) -> str:
    """Return a text whose lines end with LF, each with the line end that it has in the original.

    A new line ends like the line before it. The original may mix LF, CRLF and CR.
    """
    ends = _END.findall(original)
    kinds = set(ends)
    if kinds <= {"\n"}:
        return text
    lines = text.split("\n")
    return ends[0].join(lines) if len(kinds) == 1 else _mixed(lines, _END.split(original), ends)


def _mixed(lines: Sequence[str], original: Sequence[str], ends: Sequence[str]) -> str:
    came_from = _origins(original, lines)
    parts, end = [], ends[0]
    for number, line in enumerate(lines[:-1]):
        before, origin = end, came_from.get(number, len(ends))
        end = ends[origin] if origin < len(ends) else end
        if not line and (before, end) == ("\r", "\n"):
            end = "\r\n"  # CR followed by LF is one line end
        parts.append(line + end)
    return "".join(parts) + lines[-1]


def _origins(before: Sequence[str], after: Sequence[str]) -> dict[int, int]:
    """Map the number of each line after an edit to its number before, from 0; new lines have none."""
    if len(before) == len(after):
        return {number: number for number in range(len(after))}
    # Lines that differ only in trailing blanks are the same line.
    matcher = SequenceMatcher(
        None, [line.rstrip() for line in before], [line.rstrip() for line in after], autojunk=False
    )
    return {
        new: old
        for tag, start, stop, first, last in matcher.get_opcodes()
        if tag in {"equal", "replace"}
        for old, new in zip(range(start, stop), range(first, last), strict=False)
    }
