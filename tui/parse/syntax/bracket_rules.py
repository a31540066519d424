"""Brackets and commas, too many or too few."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.parse.syntax.fault_context import COMMENT, SyntaxGuess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_CLOSE = {"[": "]", "{": "}"}


def bracket_too_many(context: FaultContext) -> Iterator[SyntaxGuess]:
    """A closing bracket where nothing is open."""
    if context.char and context.char in "]}":
        yield SyntaxGuess(
            "E101",
            "bracket-unopened",
            context.span(context.column, context.column + 1),
            {},
            context.line,
            repair=context.text[: context.column] + context.text[context.column + 1 :],
        )


def open_bracket(context: FaultContext) -> Iterator[SyntaxGuess]:
    """A list or mapping in brackets that is not closed on its line."""
    line, column = context.fault.open_line, context.fault.open_column
    text = context.lines[line] if line < len(context.lines) else ""
    if text[column : column + 1] not in _CLOSE or (line == context.line and context.char):
        return
    close = _CLOSE[text[column]]
    inside = COMMENT.sub("", text)
    yield SyntaxGuess(
        "E101",
        "bracket-unclosed",
        context.span(column, column + 1, line),
        {"close": close},
        line,
        repair=inside.rstrip(",") + close + text[len(inside) :].rstrip(),
        # `#4` may be meant as text, where `# why` is a comment.
        is_answer=not re.search(r"\s#\S", text),
    )


def comma_missing(context: FaultContext) -> Iterator[SyntaxGuess]:
    """`["x" "y"]`."""
    if context.char and context.line == context.fault.open_line:
        yield SyntaxGuess(
            "E101",
            "comma-missing",
            context.span(context.column, context.value_end(context.column)),
            {},
            context.line,
            repair=f"{context.text[: context.column].rstrip()}, {context.text[context.column :]}",
        )


def comma_too_many(context: FaultContext) -> Iterator[SyntaxGuess]:
    """`[x, , y]`."""
    if context.char == "," and context.fault.in_flow:
        yield SyntaxGuess(
            "E101",
            "item-missing",
            context.span(context.column, context.column + 1),
            {},
            context.line,
            repair=context.text[: context.column] + context.text[context.column + 1 :].lstrip(),
        )
