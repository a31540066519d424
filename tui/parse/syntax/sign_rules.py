"""Signs that mean something to YAML, in a text that needs quotation marks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.parse.syntax.fault_context import SyntaxGuess
from tui.parse.syntax.quote_rules import behind_quote
from tui.parse.tree import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_CURLY = {"“": "”", "„": "“", "«": "»", "‘": "’", "‚": "‘"}
"""Quotation marks that are text to YAML, each with the one that closes it."""


def percent(context: FaultContext) -> Iterator[SyntaxGuess]:
    """A percent sign at the head of a line is an order to the parser."""
    for line in (context.line, context.line - 1):
        if context.kind in {"directive", "document"} and line >= 0 and context.lines[line].startswith("%"):
            yield SyntaxGuess(
                "E105",
                "percent",
                context.span(0, 1, line),
                {},
                line,
            )


def behind_bracket(context: FaultContext) -> Iterator[SyntaxGuess]:
    """`says: [Reuters] reports` is, to YAML, a list with text behind it."""
    node = context.previous_on_line
    if (
        isinstance(node, Sequence | Mapping)
        and node.span.line == context.line + 1
        and context.char not in {"]", "}"}
    ):
        start = node.span.column - 1
        yield SyntaxGuess(
            "E105",
            "bracket",
            context.span(start, context.value_end(node.span.end_column - 1)),
            {},
            context.line,
            repair=context.in_quotes(start),
        )


def colon_in_text(context: FaultContext) -> Iterator[SyntaxGuess]:
    """`name: Iran: talks`."""
    node = context.previous_on_line
    # Inside brackets, `[Iran: talks: more]`, the first colon has made a mapping already.
    if not isinstance(node, Scalar | Mapping) or node.span.line != context.line + 1 or context.char != ":":
        return
    start = node.span.column - 1
    end = context.value_end(start)
    is_curly = context.text[start] in _CURLY and context.text[end - 1] == _CURLY[context.text[start]]
    yield SyntaxGuess(
        "E104",
        "curly" if is_curly else "colon",
        context.span(start, end),
        {},
        context.line,
        repair=context.in_quotes(start),
        is_answer=not is_curly,
    )


def question_mark(context: FaultContext) -> Iterator[SyntaxGuess]:
    """`[hamas?]`, which only some parsers read."""
    node = context.previous_on_line
    if context.char == "?" and isinstance(node, Scalar) and node.span.line == context.line + 1:
        start = node.span.column - 1
        yield SyntaxGuess(
            "E105",
            "question-mark",
            context.span(start, context.column + 1),
            {},
            context.line,
            repair=context.in_quotes(start),
        )


def reserved(context: FaultContext) -> Iterator[SyntaxGuess]:
    """`handle: @somebody`."""
    node = context.previous_on_line
    if node and not context.text[node.span.end_column - 1 : context.column].strip():
        yield from behind_quote(context)
        yield from behind_bracket(context)
    elif context.char.strip() and context.char not in "'\"":
        yield SyntaxGuess(
            "E105",
            "backtick" if context.char == "`" else "reserved",
            context.span(context.column, context.value_end(context.column)),
            {"sign": context.char},
            context.line,
            repair=context.in_quotes(context.column),
        )


def dash(context: FaultContext) -> Iterator[SyntaxGuess]:
    """`tags: - x`."""
    yield SyntaxGuess(
        "E101",
        "list-on-key-line",
        context.span(context.column, context.column + 1),
        {},
        context.line,
        repair=context.in_quotes(context.column),
        is_answer=False,
    )


def refused_sign(context: FaultContext) -> Iterator[SyntaxGuess]:
    """`note: *important* words`: meant as text, and an alias, an anchor or a tag to YAML."""
    yield SyntaxGuess(
        "E108" if context.kind == "tag" else "E107",
        "text",
        context.span(context.column, context.value_end(context.column)),
        {"sign": context.char},
        context.line,
        repair=context.in_quotes(context.column),
    )
