"""The repairs of syntax errors that are safe to apply without asking.

The author decides about all others: unclosed brackets, missing dashes and commas, and text before a `#`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Applicability
from tui.parse.syntax.escape_rules import is_text
from tui.parse.syntax.field_names import is_key, takes_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.model.span import Span

    Condition = Callable[[Span, str, Sequence[str]], bool]
    """Whether a repair is safe, given the span of the fault, the repaired line and the original lines."""

_ID = re.compile(r"[a-z][a-z0-9-]*")
_KEY_IN_TEXT = re.compile(r"([\w-]+):(?=\s|$)")
_HEAD = re.compile(r" *(?:- +)*")
_OPENS = re.compile(r"\s*(?:#|- |-$|[\w-]+:(?:\s|$))")
_WHOLE_TEXT = re.compile(r'[^"]*"(?P<text>(?:[^"\\]|\\.)*)"[^"]*$')
_IN_MARKS = r'"[^\s"\\](?:[^"\\#]*[^\s"\\#])?"(?![\w"])'
_SAID = r'"[^\s"\\][^"\\#]*[,.?!…]"(?=\s)'
_OUTSIDE = r'[^"\\#:]'
_SPEECH = re.compile(
    rf" *(?:- +)*(?P<key>[\w-]+): +{_SAID}(?={_OUTSIDE}*\w){_OUTSIDE}+(?:(?<=[\s(]){_IN_MARKS}{_OUTSIDE}*)*"
)
"""A text that begins with words that someone said, such as `"No," she said.`"""
_COMMENT = re.compile(r"\s+#.*$|\s+$")


def applicability(code: str, variant: str, span: Span, repair: str, lines: Sequence[str]) -> Applicability:
    """Return whether a repaired line may be written without asking.

    `span` is the span of the fault, `lines` are the original lines.
    """
    condition = SAFE_REPAIRS.get((code, variant))
    is_safe = condition is not None and condition(span, repair, lines)
    return Applicability.SAFE if is_safe else Applicability.SUGGESTED


def _always(_span: Span, _repair: str, _lines: Sequence[str]) -> bool:
    return True


def _after_key(span: Span, _repair: str, lines: Sequence[str]) -> bool:
    """Return whether the colon follows a field name or, inside a section, an id; `22:30` is a time."""
    before = lines[span.line - 1][: span.column - 1]
    name = re.search(r"[\w-]*$", before)
    word = name[0] if name else ""
    return is_key(word) or (bool(_ID.fullmatch(word)) and (before.startswith(" ") or "{" in before))


def _one_text(span: Span, _repair: str, lines: Sequence[str]) -> bool:
    """Return whether the text ends on its line or before a bracket or comma, and is not quoted.

    It must not contain a key either: a line break may be missing before it.
    """
    line = lines[span.line - 1]
    text = line[span.column - 1 : span.end_column - 1]
    is_whole = bool(re.search(r"[\[{]", line[: span.column - 1])) or not _continues(span, lines)
    names_a_key = any(is_key(match[1]) for match in _KEY_IN_TEXT.finditer(text))
    return is_whole and not names_a_key and text[:1] not in {"'", '"'}


def _ends_with_line(span: Span, _repair: str, lines: Sequence[str]) -> bool:
    """Return whether text in double quotes has no bracket, escape or comment and ends on its line."""
    text = lines[span.line - 1][span.column - 1 :]
    is_plain = text.startswith('"') and text.count('"') == 1 and not re.search(r"\\|[]\[{}]|\s#", text)
    return is_plain and not _continues(span, lines)


def _is_backslash_text(span: Span, _repair: str, lines: Sequence[str]) -> bool:
    """Return whether the text in double quotes is whole on its line and has no backslash but as text."""
    match = _WHOLE_TEXT.match(lines[span.line - 1])
    return match is not None and is_text(match["text"], 0)


def _continues(span: Span, lines: Sequence[str]) -> bool:
    """Return whether the next line may continue the text: it is deeper than the key, or opens nothing."""
    number = span.line
    below = next((line for line in lines[number:] if line.strip()), "")
    head = _HEAD.match(lines[number - 1])
    key = head.end() if head else 0
    return bool(below) and (len(below) - len(below.lstrip()) > key or not _OPENS.match(below))


def _begins_with_speech(span: Span, _repair: str, lines: Sequence[str]) -> bool:
    """Return whether the text of a field for sentences begins with what someone said, and goes on."""
    match = _SPEECH.fullmatch(lines[span.line - 1])
    return match is not None and takes_text(match["key"]) and not _continues(span, lines)


def _closed_at_end(_span: Span, repair: str, _lines: Sequence[str]) -> bool:
    """Return whether the text in single quotes ends its line, so that all other apostrophes are inside it."""
    return _COMMENT.sub("", repair).endswith("'")


SAFE_REPAIRS: dict[tuple[str, str], Condition] = {
    # Only adds a space after a key.
    ("E101", "space-after-colon"): _after_key,
    ("E101", "space-before-brace"): _after_key,
    ("E101", "space-in-braces"): _after_key,
    # An apostrophe is one in every language that escapes it.
    ("E101", "escaped-apostrophe"): _always,
    # Two escapes of JSON for one character.
    ("E101", "surrogates"): _always,
    # No language escapes these letters, so the backslashes are text.
    ("E101", "escape"): _is_backslash_text,
    # The first line can only belong to the briefing.
    ("E101", "head-indented"): _always,
    # A tab and a space both only separate words here.
    ("E102", "inside"): _always,
    # The text is the rest of the line, unchanged.
    ("E103", "unclosed"): _ends_with_line,
    # The last quotation mark of the line closes the text.
    ("E103", "apostrophe"): _closed_at_end,
    # The marks belong to the text, which goes on behind what was said.
    ("E103", "text-after"): _begins_with_speech,
    # The text itself is unchanged.
    ("E104", "colon"): _one_text,
    ("E105", "reserved"): _one_text,
    ("E105", "backtick"): _one_text,
    ("E105", "question-mark"): _always,
}
"""By code and variant. Tabs in the indentation (tab_indents) and dates (date_fixes) are not decided here."""
