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


def percent(case: FaultContext) -> Iterator[SyntaxGuess]:
    """A percent sign at the head of a line is an order to the parser."""
    for line in (case.line, case.line - 1):
        if case.kind in {"directive", "document"} and line >= 0 and case.lines[line].startswith("%"):
            yield SyntaxGuess(
                "E105",
                "percent",
                case.span(0, 1, line),
                {},
                line,
            )


def behind_bracket(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`says: [Reuters] reports` is, to YAML, a list with text behind it."""
    node = case.previous_on_line
    if (
        isinstance(node, Sequence | Mapping)
        and node.span.line == case.line + 1
        and case.char not in {"]", "}"}
    ):
        start = node.span.column - 1
        yield SyntaxGuess(
            "E105",
            "bracket",
            case.span(start, case.value_end(node.span.end_column - 1)),
            {},
            case.line,
            repair=case.in_quotes(start),
        )


def colon_in_text(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`name: Iran: talks`."""
    node = case.previous_on_line
    # Inside brackets, `[Iran: talks: more]`, the first colon has made a mapping already.
    if not isinstance(node, Scalar | Mapping) or node.span.line != case.line + 1 or case.char != ":":
        return
    start = node.span.column - 1
    end = case.value_end(start)
    is_curly = case.text[start] in _CURLY and case.text[end - 1] == _CURLY[case.text[start]]
    yield SyntaxGuess(
        "E104",
        "curly" if is_curly else "colon",
        case.span(start, end),
        {},
        case.line,
        repair=case.in_quotes(start),
        is_answer=not is_curly,
    )


def question_mark(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`[hamas?]`, which only some parsers read."""
    node = case.previous_on_line
    if case.char == "?" and isinstance(node, Scalar) and node.span.line == case.line + 1:
        start = node.span.column - 1
        yield SyntaxGuess(
            "E105",
            "question-mark",
            case.span(start, case.column + 1),
            {},
            case.line,
            repair=case.in_quotes(start),
        )


def reserved(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`handle: @somebody`."""
    node = case.previous_on_line
    if node and not case.text[node.span.end_column - 1 : case.column].strip():
        yield from behind_quote(case)
        yield from behind_bracket(case)
    elif case.char.strip() and case.char not in "'\"":
        yield SyntaxGuess(
            "E105",
            "backtick" if case.char == "`" else "reserved",
            case.span(case.column, case.value_end(case.column)),
            {"sign": case.char},
            case.line,
            repair=case.in_quotes(case.column),
        )


def dash(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`tags: - x`."""
    yield SyntaxGuess(
        "E101",
        "list-on-key-line",
        case.span(case.column, case.column + 1),
        {},
        case.line,
        repair=case.in_quotes(case.column),
        is_answer=False,
    )


def refused_sign(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`note: *important* words`: meant as text, and an alias, an anchor or a tag to YAML."""
    yield SyntaxGuess(
        "E108" if case.kind == "tag" else "E107",
        "text",
        case.span(case.column, case.value_end(case.column)),
        {"sign": case.char},
        case.line,
        repair=case.in_quotes(case.column),
    )
