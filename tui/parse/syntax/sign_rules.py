"""Rules for unquoted text with characters that have a meaning in YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.parse.syntax.fault_context import SyntaxGuess
from tui.parse.syntax.quote_rules import colon_in_item, text_after_quote
from tui.parse.tree import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_CURLY = {"“": "”", "„": "“", "«": "»", "‘": "’", "‚": "‘"}
"""Quotation marks that YAML reads as text, with their closing marks."""


def percent(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect a percent sign at the start of a line: YAML reads it as a directive."""
    for line in (context.line, context.line - 1):
        if context.kind in {"directive", "document"} and line >= 0 and context.lines[line].startswith("%"):
            yield SyntaxGuess("E105", "percent", context.span(0, 1, line))


def text_after_bracket(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `says: [Reuters] reports`: YAML reads a list followed by text."""
    node = context.previous_on_line
    if (
        isinstance(node, Sequence | Mapping)
        and node.span.line == context.line + 1
        and context.char not in {"]", "}"}
    ):
        start = node.span.column - 1
        span = context.span(start, context.value_end(node.span.end_column - 1))
        yield SyntaxGuess("E105", "bracket", span, context.in_quotes(start))


def colon_in_text(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `name: Iran: talks`."""
    node = context.previous_on_line
    # In brackets, as in `[Iran: talks: more]`, the first colon already began a mapping.
    if not isinstance(node, Scalar | Mapping) or node.span.line != context.line + 1 or context.char != ":":
        return
    start = node.span.column - 1
    yield from colon_in_item(context, start)
    end = context.value_end(start)
    is_curly = context.text[start] in _CURLY and context.text[end - 1] == _CURLY[context.text[start]]
    repair = context.in_quotes(start)
    span = context.span(start, end)
    yield SyntaxGuess("E104", "curly" if is_curly else "colon", span, repair, is_answer=not is_curly)


def question_mark(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `[hamas?]`, which only some parsers accept."""
    node = context.previous_on_line
    if context.char == "?" and isinstance(node, Scalar) and node.span.line == context.line + 1:
        start = node.span.column - 1
        yield SyntaxGuess(
            "E105", "question-mark", context.span(start, context.column + 1), repair=context.in_quotes(start)
        )


def reserved(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `handle: @somebody`."""
    node = context.previous_on_line
    if node and not context.text[node.span.end_column - 1 : context.column].strip():
        yield from text_after_quote(context)
        yield from text_after_bracket(context)
    elif context.char.strip() and context.char not in "'\"":
        repair = context.in_quotes(context.column)
        span = context.span(context.column, context.value_end(context.column))
        variant = "backtick" if context.char == "`" else "reserved"
        yield SyntaxGuess("E105", variant, span, repair, {"sign": context.char})


def dash(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `tags: - x`."""
    repair = context.in_quotes(context.column)
    yield SyntaxGuess("E101", "list-on-key-line", context.char_span, repair, is_answer=False)


def refused_sign(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `note: *important* words`: YAML reads an alias, an anchor or a tag."""
    repair = context.in_quotes(context.column)
    span = context.span(context.column, context.value_end(context.column))
    yield SyntaxGuess(
        "E108" if context.kind == "tag" else "E107", "text", span, repair, {"sign": context.char}
    )
