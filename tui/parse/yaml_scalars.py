"""Write text as YAML scalars that every YAML parser reads back as the same text.

The text has been sanitised: no tabs, no control characters, and no line ends but LF.
"""

from __future__ import annotations

import re

STEP = 2
"""Blanks for each level of indentation."""
# Patterns are compiled on first use: only a fix writes a scalar.
_BEGINS = r"[^\W_]|[^\x00-\x7f]"
_PARTS = r":(?: |$)| #"
"""Would end a plain scalar."""
_BRACKETS = r"[\[\]{},:?]"
"""Could end a plain scalar in brackets; parsers disagree on the last two."""
_NOT_TEXT = (
    r"(?i:y|n|yes|no|true|false|on|off|null"
    r"|[0-9][0-9a-fox_.,:+-]*"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[t ].*)"
)
"""Read as a boolean, a number or a date by some parsers."""


def line(text: str, *, in_brackets: bool = False) -> str:
    """Write one line of text; `in_brackets` if it goes inside `[…]` or `{…}`."""
    if _is_plain(text) and not (in_brackets and re.search(_BRACKETS, text)):
        return text
    if ('"' in text or "\\" in text) and "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _is_plain(text: str) -> bool:
    if text != text.strip() or not re.match(_BEGINS, text) or re.search(_PARTS, text):
        return False
    return not re.fullmatch(_NOT_TEXT, text)


def block(text: str, indent: int) -> str:
    """Write a text that is not blank as a block scalar, from its `|` on, its lines indented by `indent`.

    If the text ends with blank lines, no further blank line may follow it.
    """
    lines = text.split("\n")
    indented = [f"{' ' * indent}{one}" if one else "" for one in lines]
    # Without the number, leading blanks of the text would count as indentation.
    number = str(STEP) if text.lstrip("\n").startswith(" ") else ""
    end = "-" if lines[-1] else "+" if text.endswith("\n\n") else ""
    return "\n".join([f"|{number}{end}", *(indented if lines[-1] else indented[:-1])])


def quoted(text: str) -> str:
    """Return a text in quotation marks, if possible in those that need no escaping."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
