"""Rules for missing and extra brackets and commas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.parse.syntax.fault_context import COMMENT, SyntaxGuess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_CLOSE = {"[": "]", "{": "}"}


def unopened_bracket(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect a closing bracket without an opening one."""
    if context.char and context.char in "]}":
        repair = context.replaced(context.column, context.column + 1)
        yield SyntaxGuess("E101", "bracket-unopened", context.char_span, repair)


def unclosed_bracket(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect a list or mapping in brackets that is not closed on its line."""
    line, column = context.fault.open_line, context.fault.open_column
    text = context.lines[line] if line < len(context.lines) else ""
    if text[column : column + 1] not in _CLOSE or (line == context.line and context.char):
        return
    close = _CLOSE[text[column]]
    inside = COMMENT.sub("", text)
    repair = inside.rstrip(",") + close + text[len(inside) :].rstrip()
    span = context.span(column, column + 1, line)
    is_answer = not re.search(r"\s#\S", text)  # `#4` may be text; `# why` is a comment
    yield SyntaxGuess("E101", "bracket-unclosed", span, repair, {"close": close}, is_answer=is_answer)


def comma_missing(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `["x" "y"]`."""
    if context.char and context.line == context.fault.open_line:
        repair = f"{context.text[: context.column].rstrip()}, {context.text[context.column :]}"
        span = context.span(context.column, context.value_end(context.column))
        yield SyntaxGuess("E101", "comma-missing", span, repair)


def extra_comma(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `[x, , y]`."""
    if context.char == "," and context.fault.in_flow:
        repair = context.text[: context.column] + context.text[context.column + 1 :].lstrip()
        yield SyntaxGuess("E101", "item-missing", context.char_span, repair)
