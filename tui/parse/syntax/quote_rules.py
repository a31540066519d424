"""Quotation marks that are not closed, closed too early, or by an apostrophe; escapes."""

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
"""What may be the end of a text in brackets: a comma, and perhaps a key."""


def open_quote(case: FaultContext) -> Iterator[SyntaxGuess]:
    """A quotation mark that is open to the end of the file."""
    yield from _closed_at_line_end(case, case.line, case.column)


def swallowed(case: FaultContext) -> Iterator[SyntaxGuess]:
    """A quotation mark that was closed by the opening mark of a later text."""
    node = case.previous_on_line
    if isinstance(node, Scalar) and node.style in {"single", "double"} and node.span.line <= case.line:
        yield from _closed_at_line_end(case, node.span.line - 1, node.span.column - 1)


def _closed_at_line_end(case: FaultContext, line: int, column: int) -> Iterator[SyntaxGuess]:
    text = case.lines[line].rstrip()
    quote = text[column : column + 1]
    bare = text.rstrip("]}, ") if case.fault.in_flow else text
    commas = list(_COMMA.finditer(text, column)) if case.fault.in_flow else []
    keys = [one.start() for one in commas if is_key(one["key"])]
    for end in dict.fromkeys((*keys[:1], len(bare), len(text))):
        yield SyntaxGuess(
            "E103",
            "unclosed",
            case.span(column, column + 1, line),
            {"mark": quote},
            line,
            repair=text[:end] + quote + text[end:],
            is_answer=not commas or end in keys,
        )


def behind_quote(case: FaultContext) -> Iterator[SyntaxGuess]:
    """Text behind a closing quotation mark, which may have been meant as an apostrophe."""
    node = case.previous_on_line
    if not isinstance(node, Scalar) or node.style not in {"single", "double"}:
        return
    start, end = node.span.column - 1, node.span.end_column - 1
    if node.style == "single" and case.text[end : end + 1].isalpha():
        yield SyntaxGuess(
            "E103",
            "apostrophe",
            case.span(end - 1, end),
            {},
            case.line,
            repair=_apostrophes_doubled(case.text, end),
        )
    # `["x" "y"]` lacks a comma.
    if node.span.line == case.line + 1 and not (case.fault.in_flow and case.char in {'"', "'"}):
        yield SyntaxGuess(
            "E103",
            "text-after",
            case.span(case.column, case.value_end(case.column)),
            {},
            case.line,
            repair=_quoted_once(case, start),
        )


def _quoted_once(case: FaultContext, start: int) -> str:
    """The line with a text in quotes: in single ones where `"he said "no""` has marks of its own inside."""
    end = case.value_end(start)
    text = case.text[start:end]
    if _NESTED.fullmatch(text):
        return case.text[:start] + quoted(text[1:-1]) + case.text[end:]
    return case.in_quotes(start)


def _apostrophes_doubled(text: str, end: int) -> str:
    """The line with each apostrophe between letters doubled, from the one that closed the text."""
    return text[: end - 1] + re.sub(r"(?<=\w)'(?=\w)|^'(?=\w)", "''", text[end - 1 :])


def escape(case: FaultContext) -> Iterator[SyntaxGuess]:
    r"""`"C:\quay"`."""
    at = case.text.rfind("\\", 0, case.column + 1)
    if at >= 0:
        yield SyntaxGuess(
            "E101",
            "escape",
            case.span(at, at + 2),
            {},
            case.line,
            repair=f"{case.text[:at]}\\{case.text[at:]}",
        )
