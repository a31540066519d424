"""Text as YAML writes it, so that every reader of YAML gives back that very text and nothing else.

All of it has been through the sanitiser: there are no tabs, no control characters, and no line ends but LF.
"""

from __future__ import annotations

import re

STEP = 2
"""Blanks by which what lies inside something else stands further in."""
_BEGINS = re.compile(r"[^\W_]|[^\x00-\x7f]")
_PARTS = re.compile(r":(?: |$)| #")
"""What would end a text without quotes."""
_BRACKETS = re.compile(r"[\[\]{},:?]")
"""What could end a text without quotes inside brackets; not all readers agree on the last two."""
_NO_TEXT = re.compile(
    r"y|n|yes|no|true|false|on|off|null"
    r"|[0-9][0-9a-fox_.,:+-]*"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[t ].*",
    re.IGNORECASE,
)
"""What some readers take for a truth, a number or a date."""


def line(text: str, *, in_brackets: bool = False) -> str:
    """One line of text; `in_brackets` where it stands inside `[…]` or `{…}`."""
    if _is_plain(text) and not (in_brackets and _BRACKETS.search(text)):
        return text
    if ('"' in text or "\\" in text) and "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _is_plain(text: str) -> bool:
    if text != text.strip() or not _BEGINS.match(text) or _PARTS.search(text):
        return False
    return not _NO_TEXT.fullmatch(text)


def block(text: str, indent: int) -> str:
    """A text with more than blanks in it, from its `|` on; `indent` is how far in its lines stand.

    It ends with its last line: where the text ends with blank lines, no other may follow them.
    """
    lines = text.split("\n")
    whole = [f"{' ' * indent}{one}" if one else "" for one in lines]
    # Without the number, the blanks that the text begins with would count as more of the indentation.
    number = str(STEP) if text.lstrip("\n").startswith(" ") else ""
    end = "-" if lines[-1] else "+" if text.endswith("\n\n") else ""
    return "\n".join([f"|{number}{end}", *(whole if lines[-1] else whole[:-1])])


def quoted(text: str) -> str:
    """Return a text in the quotation marks that need no character of it changed, if there are such."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
