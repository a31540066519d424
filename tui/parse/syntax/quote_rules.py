"""Rules for quotation marks that are unclosed or closed too early, and for apostrophes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.parse.syntax.fault_context import SyntaxGuess
from tui.parse.syntax.field_names import is_key
from tui.parse.tree import Scalar
from tui.parse.yaml_scalars import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_NESTED = re.compile(r'"[^"]*(?<=[\s(])"(?=\S)[^"]*(?<=\S)"[^"]*"')
_COMMA = re.compile(r",\s+(?:(?P<key>[\w-]+):\s)?")
"""The possible end of a text in brackets: a comma, and optionally a key."""


def unclosed_quote(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect a quotation mark that is open to the end of the file."""
    yield from _closed_at_line_end(context, context.line, context.column)


def quote_closed_too_late(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect an unclosed quotation mark that the opening mark of a later text closed."""
    node = context.previous_on_line
    if isinstance(node, Scalar) and node.style in {"single", "double"} and node.span.line <= context.line:
        yield from _closed_at_line_end(context, node.span.line - 1, node.span.column - 1)


def _closed_at_line_end(context: FaultContext, line: int, column: int) -> Iterator[SyntaxGuess]:
    text = context.lines[line].rstrip()
    quote = text[column : column + 1]
    bare = text.rstrip("]}, ") if context.fault.in_flow else text
    commas = list(_COMMA.finditer(text, column)) if context.fault.in_flow else []
    keys = [one.start() for one in commas if is_key(one["key"])]
    for end in dict.fromkeys((*keys[:1], len(bare), len(text))):
        repair = text[:end] + quote + text[end:]
        span = context.span(column, column + 1, line)
        variant = "unclosed"
        yield SyntaxGuess("E103", variant, span, repair, {"mark": quote}, is_answer=not commas or end in keys)


def text_after_quote(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect text after a closing quotation mark, which may be an apostrophe."""
    node = context.previous_on_line
    if not isinstance(node, Scalar) or node.style not in {"single", "double"}:
        return
    start, end = node.span.column - 1, node.span.end_column - 1
    if node.style == "single" and context.text[end : end + 1].isalpha():
        yield SyntaxGuess(
            "E103", "apostrophe", context.span(end - 1, end), repair=_apostrophes_doubled(context.text, end)
        )
    # `["x" "y"]` lacks a comma instead.
    if node.span.line == context.line + 1 and not (context.fault.in_flow and context.char in {'"', "'"}):
        yield from colon_in_item(context, start)
        span = context.span(context.column, context.value_end(context.column))
        yield SyntaxGuess("E103", "text-after", span, _quoted_once(context, start))


def colon_in_item(context: FaultContext, start: int) -> Iterator[SyntaxGuess]:
    """Detect `- He said: "No," and left.`; the value that YAML reads begins at `start`."""
    begin = context.sentence_start(start)
    if begin != start:
        span = context.span(begin, context.value_end(start))
        yield SyntaxGuess("E104", "colon", span, context.in_quotes(begin))


def _quoted_once(context: FaultContext, start: int) -> str:
    """Return the line with one pair of quotation marks: single ones for `"he said "no""`."""
    end = context.value_end(start)
    text = context.text[start:end]
    if _NESTED.fullmatch(text):
        return context.text[:start] + quoted(text[1:-1]) + context.text[end:]
    return context.in_quotes(start)


def _apostrophes_doubled(text: str, end: int) -> str:
    """Return the line with each apostrophe between letters doubled, from the one that closed the text."""
    return text[: end - 1] + re.sub(r"(?<=\w)'(?=\w)|^'(?=\w)", "''", text[end - 1 :])
