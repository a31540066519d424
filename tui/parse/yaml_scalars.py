"""Writes text as YAML scalars that every YAML parser reads back unchanged.

All text is sanitised: it has no tabs, no control characters and no line ends but LF.
"""

from __future__ import annotations

import re

STEP = 2
"""Spaces per level of indentation."""
_BEGINS = re.compile(r"[^\W_]|[^\x00-\x7f]")
_PARTS = re.compile(r":(?: |$)| #")
"""Characters that end plain text."""
_BRACKETS = re.compile(r"[\[\]{},:?]")
"""Characters that may end plain text in brackets; parsers disagree on the last two."""
_NOT_TEXT = re.compile(
    r"y|n|yes|no|true|false|on|off|null"
    r"|[0-9][0-9a-fox_.,:+-]*"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[t ].*",
    re.IGNORECASE,
)
"""Plain text that some parsers read as a boolean, a number or a date."""


def line(text: str, *, in_brackets: bool = False) -> str:
    """Return one line of text as a scalar; `in_brackets` means inside `[…]` or `{…}`."""
    if _is_plain(text) and not (in_brackets and _BRACKETS.search(text)):
        return text
    if ('"' in text or "\\" in text) and "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _is_plain(text: str) -> bool:
    if text != text.strip() or not _BEGINS.match(text) or _PARTS.search(text):
        return False
    return not _NOT_TEXT.fullmatch(text)


def block(text: str, indent: int) -> str:
    """Return a text that is not blank as a literal block; `indent` is the indentation of its lines.

    The block ends with its last line. If the text ends with blank lines, no others may follow.
    """
    lines = text.split("\n")
    whole = [f"{' ' * indent}{one}" if one else "" for one in lines]
    # Without the number, leading spaces of the text would count as indentation.
    number = str(STEP) if text.lstrip("\n").startswith(" ") else ""
    end = "-" if lines[-1] else "+" if text.endswith("\n\n") else ""
    return "\n".join([f"|{number}{end}", *(whole if lines[-1] else whole[:-1])])


def quoted(text: str) -> str:
    """Return a text in quotation marks, if possible in those that need no escaping."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
