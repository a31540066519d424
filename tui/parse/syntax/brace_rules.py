"""Rules for entries in braces on one line: missing braces and separators."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.parse.syntax.fault_context import COMMENT, SyntaxGuess
from tui.parse.syntax.field_names import is_key, is_word, key_of
from tui.parse.tree import Scalar
from tui.parse.yaml_scalars import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_BEFORE = re.compile(r"(?P<head> *(?:- +)*[\w-]+)(?P<colon>:?)(?P<gap> *)(?P<braces>\{ *[\w-]+: .*)")
_VALUE = r"(?:[^]\[,:(){}]+|\[[^]\[:{}]*\])"
_PAIRS = re.compile(rf"[\w-]+: {_VALUE}(?:, [\w-]+: {_VALUE})*")
_TWO = re.compile(r"(?P<value>.*?)(?P<sign>[;,]?)\s+(?P<key>[\w-]+)\s*")


def separator_before_brace(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `iran {name: Iran}` and `iran:{name: Iran}`."""
    match = _BEFORE.fullmatch(context.text)
    if match is None or (match["colon"] and match["gap"]):
        return
    at = match.end("colon")
    repair = f"{match['head']}: {match['braces']}"
    span = context.span(at - 1 if match["colon"] else match.start("braces"), at)
    yield SyntaxGuess("E101", "space-before-brace" if match["colon"] else "colon-before-brace", span, repair)


def braces_missing(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `iran: name: Iran, kind: state`, and the same in round brackets."""
    node = context.previous_on_line
    if context.fault.in_flow or not isinstance(node, Scalar) or is_key(key_of(context.text)):
        return
    start = node.span.column - 1
    text = context.text[start : context.value_end(start)]
    is_round, is_half = text.startswith("(") and text.endswith(")"), text.endswith("}")
    inside = text[1:-1] if is_round else text.removesuffix("}")
    names = re.findall(r"([\w-]+): ", inside)
    if context.char != ":" or not _PAIRS.fullmatch(inside) or not all(map(is_key, names)):
        return
    repair = f"{context.text[:start]}{{{inside}}}{context.text[start + len(text) :]}"
    variant = "round-brackets" if is_round else "brace-missing" if is_half else "braces-missing"
    yield SyntaxGuess("E101", variant, context.span(start, start + len(text)), repair)


def two_keys_without_comma(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `{name: Iran; kind: state}`, `{kind: person part_of: ministry}` and `- issue: a by: b`."""
    node = context.previous_on_line
    if context.char != ":" or not isinstance(node, Scalar) or node.style != "plain":
        return
    start = node.span.column - 1
    match = _TWO.fullmatch(context.text[start : context.column])
    if node.span.line != context.line + 1 or match is None or not is_key(match["key"]):
        return
    key, at = match["key"], start + match.start("key")
    if context.fault.in_flow:
        is_certain = bool(match["sign"]) or is_word(_key_before(context.text, start))
        end = start + match.end("value")
        missing = "comma-before-key" if is_certain else "comma-or-quotes"
        yield SyntaxGuess(
            "E101",
            "separator" if match["sign"] else missing,
            context.span(end, at),
            repair=f"{context.text[:end]}, {context.text[at:]}",
            args={"key": key, "sign": match["sign"]},
            is_answer=is_certain,
        )
        return
    span = context.span(start, context.value_end(start))
    yield SyntaxGuess("E104", "key", span, context.in_quotes(start), {"key": key}, is_answer=False)


def _key_before(text: str, column: int) -> str:
    match = re.search(r"([\w-]+):\s*$", text[:column])
    return match[1] if match else ""


def hash_in_brackets(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `{name: A, note: item #4 on the list}`: YAML reads the end as a comment."""
    line, column = context.fault.open_line, context.fault.open_column
    text = context.lines[line] if line < len(context.lines) else ""
    sign = re.search(r"\s#", text[column:])
    if sign is None or text[column : column + 1] not in {"[", "{"}:
        return
    at = column + sign.start() + 1
    begins = [one.end() for one in re.finditer(r"[\[{]\s*|: +|,\s+", text[:at])]
    start = max(begins, default=column + 1)
    end = re.search(r"\s*[\]}]+,?\s*$|,\s+[\w-]+:\s", text[at:])
    if end is None or start <= column or '"' in text[start:at]:
        return
    stop = at + end.start()
    repair = f"{text[:start]}{quoted(text[start:stop])}{text[stop:]}"
    yield SyntaxGuess("E101", "hash-in-brackets", context.span(at, stop, line), repair)


def comma_after_bracket(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `iran: {name: Iran},`."""
    if (
        context.char == ","
        and not context.fault.in_flow
        and not context.text[: context.column].rstrip()[-1:].strip("]}")
    ):
        rest = COMMENT.sub("", context.text[context.column + 1 :])
        if not rest.strip():
            repair = context.replaced(context.column, context.column + 1)
            yield SyntaxGuess("E101", "comma-after-bracket", context.char_span, repair)
