"""Which proposals of `check` may be written without asking, and why each of them can only be meant so.

What is not in the table is for the author to decide: an id or a key that is near to one that there is, a
bracket that is not closed, a dash or a comma that may be missing, a text that ends before a `#`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tui.model.entries import LISTS, MAPS, Briefing
from tui.model.fields import fields_of
from tui.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.declared import Declared

_ID = re.compile(r"[a-z][a-z0-9-]*")
_KEY_IN_TEXT = re.compile(r"([\w-]+):(?=\s|$)")
_HEAD = re.compile(r" *(?:- +)*")
_OPENS = re.compile(r"\s*(?:#|- |-$|[\w-]+:(?:\s|$))")
_COMMENT = re.compile(r"\s+#.*$|\s+$")


class SafeFix(NamedTuple):
    """A proposal that may be written."""

    code: str
    said: str
    """A pattern for the whole message of the problem."""
    reason: str
    """Why nothing else can be meant."""
    is_certain: Callable[[Diagnostic, list[str]], bool]
    """Whether that holds for the problem at hand; it is handed the lines of the file."""


def _always(_problem: Diagnostic, _lines: list[str]) -> bool:
    return True


def _is_a_key(problem: Diagnostic, lines: list[str]) -> bool:
    """Whether a field's name, or inside of a section an id, stands before the colon; `22:30` is a time."""
    before = lines[problem.span.line - 1][: problem.span.column - 1]
    name = re.search(r"[\w-]*$", before)
    word = name[0] if name else ""
    return word in _keys() or (bool(_ID.fullmatch(word)) and (before.startswith(" ") or "{" in before))


def _is_one_text(problem: Diagnostic, lines: list[str]) -> bool:
    """Whether the text ends with its line or before a bracket or comma, and is not quoted in part.

    A word before a colon in it must be no key either: then a line end may be missing there.
    """
    line, span = lines[problem.span.line - 1], problem.span
    text = line[span.column - 1 : span.end_column - 1]
    is_whole = bool(re.search(r"[\[{]", line[: span.column - 1])) or not _goes_on(problem, lines)
    names_a_key = any(match[1] in _keys() for match in _KEY_IN_TEXT.finditer(text))
    return is_whole and not names_a_key and text[:1] not in {"'", '"'}


def _ends_with_its_line(problem: Diagnostic, lines: list[str]) -> bool:
    """Whether a text in double quotes has no mark, bracket or comment in it, and nothing of it is below."""
    text = lines[problem.span.line - 1][problem.span.column - 1 :]
    is_plain = text.startswith('"') and text.count('"') == 1 and not re.search(r"\\|[]\[{}]|\s#", text)
    return is_plain and not _goes_on(problem, lines)


def _goes_on(problem: Diagnostic, lines: list[str]) -> bool:
    """Whether the next line may belong to the text: it is indented further than the key, or opens nothing."""
    number = problem.span.line
    below = next((line for line in lines[number:] if line.strip()), "")
    head = _HEAD.match(lines[number - 1])
    key = head.end() if head else 0
    return bool(below) and (len(below) - len(below.lstrip()) > key or not _OPENS.match(below))


def _is_closed_at_its_end(problem: Diagnostic, _lines: list[str]) -> bool:
    """Whether the text in single quotes fills its line, so that the apostrophes are inside of it."""
    return _COMMENT.sub("", problem.fix).endswith("'")


SAFE = (
    SafeFix(
        "E101",
        "a blank is missing after a colon",
        "only a blank is added, behind what is a key",
        _is_a_key,
    ),
    SafeFix(
        "E101",
        "a backslash in double quotes begins an escape .*",
        "no escape is called so: it is a backslash",
        _always,
    ),
    SafeFix(
        "E101",
        "the file begins further to the right .*",
        "its first line belongs to nothing but the briefing",
        _always,
    ),
    SafeFix(
        "E102",
        "a tab stands where a blank is expected",
        "both do no more than part words here",
        _always,
    ),
    SafeFix(
        "E103",
        "a quotation mark is never closed",
        "the text is the rest of its line, as typed",
        _ends_with_its_line,
    ),
    SafeFix(
        "E103",
        "an apostrophe closes a text in single quotes",
        "the text goes on to the mark at the end of its line",
        _is_closed_at_its_end,
    ),
    SafeFix(
        "E104",
        "a text without quotes holds a colon .*",
        "the text stays what it is, as typed",
        _is_one_text,
    ),
    SafeFix(
        "E105",
        "a text without quotes begins with (?:`[@%|>]`|a backtick), .*",
        "the text stays what it is, as typed",
        _is_one_text,
    ),
    SafeFix(
        "E105",
        "a text inside brackets ends with a question mark",
        "the text stays what it is, as typed",
        _always,
    ),
)
"""By code and message. Tabs that indent (`tabs.py`) and dates (`spelled.py`) have rules of their own."""


def is_safe(problem: Diagnostic, lines: list[str]) -> bool:
    """Whether the line that a problem proposes may be written in the place of the author's."""
    return bool(problem.fix) and any(
        rule.code == problem.code
        and re.fullmatch(rule.said, problem.message)
        and rule.is_certain(problem, lines)
        for rule in SAFE
    )


@cache
def _keys() -> frozenset[str]:
    """Every name that a field has anywhere."""
    kinds: list[type[Declared]] = [Briefing, *MAPS.values(), *LISTS.values()]
    return frozenset({"id", *MAPS, *LISTS, *(key for kind in kinds for key in fields_of(kind))})
