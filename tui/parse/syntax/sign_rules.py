"""Signs that mean something to YAML, in a text that needs quotation marks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.parse.syntax.fault_context import SyntaxGuess
from tui.parse.syntax.quote_rules import behind_quote
from tui.parse.tree import REFUSED, Mapping, Scalar, Sequence

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
                "E105", "a line begins with `%`, which YAML reserves", case.span(0, 1, line),
                "reserved", "put quotes round the text, or indent it below its key", line=line,
            )  # fmt: skip


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
            "E105", "a text without quotes begins with a bracket",
            case.span(start, case.value_end(node.span.end_column - 1)), "YAML reads a list or mapping here",
            "put the text in quotes", line=case.line, repair=case.in_quotes(start),
        )  # fmt: skip


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
        "E104", "a text without quotes holds a colon followed by a blank", case.span(start, end),
        "YAML takes this for another key", "put straight quotation marks in the place of the curly ones, "
        "or round them if they belong to the text" if is_curly else "put the text in quotes",
        line=case.line, repair=case.in_quotes(start), is_answer=not is_curly,
    )  # fmt: skip


def question_mark(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`[hamas?]`, which only some parsers read."""
    node = case.previous_on_line
    if case.char == "?" and isinstance(node, Scalar) and node.span.line == case.line + 1:
        start = node.span.column - 1
        yield SyntaxGuess(
            "E105", "a text inside brackets ends with a question mark", case.span(start, case.column + 1),
            "not every YAML parser reads this", "put the text in quotes", line=case.line,
            repair=case.in_quotes(start),
        )  # fmt: skip


def reserved(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`handle: @somebody`."""
    node = case.previous_on_line
    if node and not case.text[node.span.end_column - 1 : case.column].strip():
        yield from behind_quote(case)
        yield from behind_bracket(case)
    elif case.char.strip() and case.char not in "'\"":
        sign = "a backtick" if case.char == "`" else f"`{case.char}`"
        yield SyntaxGuess(
            "E105", f"a text without quotes begins with {sign}, which YAML reserves",
            case.span(case.column, case.value_end(case.column)), "reserved at the beginning of a text",
            "put the text in quotes", line=case.line, repair=case.in_quotes(case.column),
        )  # fmt: skip


def dash(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`tags: - x`."""
    yield SyntaxGuess(
        "E101", "a list begins on the line of its key", case.span(case.column, case.column + 1), "a dash",
        "begin each item on a line of its own, or put quotes round the text if it begins with a dash",
        line=case.line, repair=case.in_quotes(case.column), is_answer=False,
    )  # fmt: skip


def refused_sign(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`note: *important* words`: meant as text, and an alias, an anchor or a tag to YAML."""
    code, thing = ("E108", "tags") if case.kind == "tag" else ("E107", "anchors and aliases")
    yield SyntaxGuess(
        code, f"{thing} are not part of the format", case.span(case.column, case.value_end(case.column)),
        f"YAML reserves `{case.char}` at the beginning of a text", REFUSED[code], line=case.line,
        repair=case.in_quotes(case.column),
    )  # fmt: skip
