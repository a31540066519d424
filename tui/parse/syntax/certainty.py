"""Which repairs of a syntax error are safe to write without asking, and why nothing else can be meant.

What is not in the table is for the author to decide: a bracket that is not closed, a dash or a comma that may
be missing, a text that ends before a `#`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Applicability
from tui.parse.syntax.field_names import is_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.model.span import Span

    Condition = Callable[[Span, str, Sequence[str]], bool]
    """Whether a repair is certain, by the span of the fault, the repaired line and the author's lines."""

_ID = re.compile(r"[a-z][a-z0-9-]*")
_KEY_IN_TEXT = re.compile(r"([\w-]+):(?=\s|$)")
_HEAD = re.compile(r" *(?:- +)*")
_OPENS = re.compile(r"\s*(?:#|- |-$|[\w-]+:(?:\s|$))")
_COMMENT = re.compile(r"\s+#.*$|\s+$")


def applicability(code: str, variant: str, span: Span, repair: str, lines: Sequence[str]) -> Applicability:
    """Return whether the repaired line may be written without asking.

    `span` is where the fault is, and `lines` are the author's own.
    """
    condition = _SAFE.get((code, variant))
    is_safe = condition is not None and condition(span, repair, lines)
    return Applicability.SAFE if is_safe else Applicability.SUGGESTED


def _always(_span: Span, _repair: str, _lines: Sequence[str]) -> bool:
    return True


def _after_key(span: Span, _repair: str, lines: Sequence[str]) -> bool:
    """Whether a field's name, or inside of a section an id, is before the colon; `22:30` is a time."""
    before = lines[span.line - 1][: span.column - 1]
    name = re.search(r"[\w-]*$", before)
    word = name[0] if name else ""
    return is_key(word) or (bool(_ID.fullmatch(word)) and (before.startswith(" ") or "{" in before))


def _one_text(span: Span, _repair: str, lines: Sequence[str]) -> bool:
    """Whether the text ends with its line or before a bracket or comma, and is not quoted in part.

    A word before a colon in it must be no key either: then a line end may be missing there.
    """
    line = lines[span.line - 1]
    text = line[span.column - 1 : span.end_column - 1]
    is_whole = bool(re.search(r"[\[{]", line[: span.column - 1])) or not _continues(span, lines)
    names_a_key = any(is_key(match[1]) for match in _KEY_IN_TEXT.finditer(text))
    return is_whole and not names_a_key and text[:1] not in {"'", '"'}


def _ends_with_line(span: Span, _repair: str, lines: Sequence[str]) -> bool:
    """Whether a text in double quotes has no mark, bracket or comment in it, and nothing of it is below."""
    text = lines[span.line - 1][span.column - 1 :]
    is_plain = text.startswith('"') and text.count('"') == 1 and not re.search(r"\\|[]\[{}]|\s#", text)
    return is_plain and not _continues(span, lines)


def _continues(span: Span, lines: Sequence[str]) -> bool:
    """Whether the next line may belong to the text: it is indented more than the key, or opens nothing."""
    number = span.line
    below = next((line for line in lines[number:] if line.strip()), "")
    head = _HEAD.match(lines[number - 1])
    key = head.end() if head else 0
    return bool(below) and (len(below) - len(below.lstrip()) > key or not _OPENS.match(below))


def _closed_at_end(_span: Span, repair: str, _lines: Sequence[str]) -> bool:
    """Whether the text in single quotes fills its line, so that the apostrophes are inside of it."""
    return _COMMENT.sub("", repair).endswith("'")


_SAFE: dict[tuple[str, str], Condition] = {
    # Only a space is added, after what is a key.
    ("E101", "space-after-colon"): _after_key,
    ("E101", "space-before-brace"): _after_key,
    ("E101", "space-in-braces"): _after_key,
    # No escape has this name: it is a backslash.
    ("E101", "escape"): _always,
    # The first line belongs to nothing but the briefing.
    ("E101", "head-indented"): _always,
    # Both do no more than separate words here.
    ("E102", "inside"): _always,
    # The text is the rest of its line, as typed.
    ("E103", "unclosed"): _ends_with_line,
    # The text ends with the mark at the end of its line.
    ("E103", "apostrophe"): _closed_at_end,
    # The text stays what it is, as typed.
    ("E104", "colon"): _one_text,
    ("E104", "curly"): _one_text,
    ("E104", "key"): _one_text,
    ("E105", "reserved"): _one_text,
    ("E105", "backtick"): _one_text,
    ("E105", "question-mark"): _always,
}
"""By code and variant. Tabs that indent are judged by the whole file, dates where they are read."""
