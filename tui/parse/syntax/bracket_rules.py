"""Brackets and commas, too many or too few."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.parse.syntax.fault_context import COMMENT, SyntaxGuess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_CLOSE = {"[": "]", "{": "}"}


def bracket_too_many(case: FaultContext) -> Iterator[SyntaxGuess]:
    """A closing bracket where nothing is open."""
    if case.char and case.char in "]}":
        yield SyntaxGuess(
            "E101",
            "bracket-unopened",
            case.span(case.column, case.column + 1),
            {},
            case.line,
            repair=case.text[: case.column] + case.text[case.column + 1 :],
        )


def open_bracket(case: FaultContext) -> Iterator[SyntaxGuess]:
    """A list or mapping in brackets that is not closed on its line."""
    line, column = case.fault.open_line, case.fault.open_column
    text = case.lines[line] if line < len(case.lines) else ""
    if text[column : column + 1] not in _CLOSE or (line == case.line and case.char):
        return
    close = _CLOSE[text[column]]
    inside = COMMENT.sub("", text)
    yield SyntaxGuess(
        "E101",
        "bracket-unclosed",
        case.span(column, column + 1, line),
        {"close": close},
        line,
        repair=inside.rstrip(",") + close + text[len(inside) :].rstrip(),
        # `#4` may be meant as text, where `# why` is a comment.
        is_answer=not re.search(r"\s#\S", text),
    )


def comma_missing(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`["x" "y"]`."""
    if case.char and case.line == case.fault.open_line:
        yield SyntaxGuess(
            "E101",
            "comma-missing",
            case.span(case.column, case.value_end(case.column)),
            {},
            case.line,
            repair=f"{case.text[: case.column].rstrip()}, {case.text[case.column :]}",
        )


def comma_too_many(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`[x, , y]`."""
    if case.char == "," and case.fault.in_flow:
        yield SyntaxGuess(
            "E101",
            "item-missing",
            case.span(case.column, case.column + 1),
            {},
            case.line,
            repair=case.text[: case.column] + case.text[case.column + 1 :].lstrip(),
        )
