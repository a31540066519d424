"""Signs that begin the items of a list in other texts, but not in YAML: `•`, `—`, `*`, `1.`, `a)`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tui.parse.lookalikes import LIKE_SPACES

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLANK = rf"[ \t{LIKE_SPACES}]"
_BULLET = "[•‣⁃·∙▪▫■□●○◦◆◇►▸▶➢➤✓✔]"
_FAMILIES = {
    "odd space": rf"-[{LIKE_SPACES}]{_BLANK}*",
    "dash": rf"[–—−‒―‐‑]{_BLANK}*",
    "hyphen": r"-(?=[^\W\d_])",
    "bullet": rf"{_BULLET}{_BLANK}*",
    "star": rf"\*{_BLANK}+",
    "plus": rf"\+(?:{_BLANK}+|(?=[^\W\d_]))",
    "number": rf"\(?[0-9]{{1,3}}[.)]{_BLANK}+",
    "letter": rf"\(?[a-z][.)]{_BLANK}+",
}
_KEY = re.compile(r"[\w-]+:(?:\s|$)")
_RESERVED = frozenset("@`%&*!|>[]{}\"'#,?:-")
"""Characters that mean something to YAML at the beginning of a text."""
ORDERED = frozenset({"number", "letter"})
"""Families of signs that count the items."""


# Compiled on first use: most files need no signs.
@cache
def _signs() -> re.Pattern[str]:
    return re.compile("|".join(f"({pattern})" for pattern in _FAMILIES.values()))


class ListSign(NamedTuple):
    """The sign at the start of a text, and the text after it."""

    family: str
    """Signs of one family mark the items of one list."""
    sign: str
    """The sign without spaces."""
    rest: str


def list_sign(text: str) -> ListSign | None:
    """Return the sign that a text without indentation begins with; None without one or without more text."""
    match = _signs().match(text)
    if match is None or match.lastindex is None or not text[match.end() :].strip():
        return None
    return ListSign([*_FAMILIES][match.lastindex - 1], match[0].strip(), text[match.end() :])


def as_items(lines: Sequence[str], first: int, family: str, key: str = "") -> dict[int, str]:
    """Return lines rewritten as list items, by number from `first`; lines without a sign continue an item.

    All items get the indentation of the first line, and `key` before their text unless they begin with a key.
    Empty where the text of an item would be read as something else.
    """
    margin = " " * (len(lines[0]) - len(lines[0].lstrip()))
    changed = {}
    for number, line in enumerate(lines, first):
        found = list_sign(line.strip())
        if found and found.family == family:
            if found.rest[0] in _RESERVED:
                return {}
            head = "" if _KEY.match(found.rest) or not key else f"{key}: "
            changed[number] = f"{margin}- {head}{found.rest}"
        elif line.strip():
            changed[number] = f"{margin}  {line.strip()}"
    return changed


def inline_items(text: str) -> tuple[str, ...]:
    """Return the items of a list with bullets in one line, `• a • b`; none for any other text."""
    before, *items = re.split(rf"(?:^|{_BLANK}+){_BULLET}{_BLANK}*", text)
    return () if before or len(items) < 2 or not all(items) else tuple(items)
