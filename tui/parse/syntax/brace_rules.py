"""Rules for entries in braces on one line: missing braces and separators."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.parse.syntax.fault_context import COMMENT, SyntaxGuess
from tui.parse.syntax.field_names import is_key, is_word, key_of
from tui.parse.tree import Scalar
from tui.parse.yaml_scalars import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_BEFORE = re.compile(r"(?P<head> *(?:- +)*[\w-]+)(?P<colon>:?)(?P<gap> *)(?P<braces>\{ *[\w-]+: .*)")
_VALUE = r"(?:[^]\[,:(){}]+|\[[^]\[:{}]*\])"
_TOKEN = re.compile(r"""[\[\]{}#]|(?<![^\s\[{,:])(?:"(?:[^"\\]|\\.)*+"|'[^']*+')""")
"""A bracket or a `#`; quoted text is skipped as a whole."""
_QUOTED = re.compile(r"""\s*(?:"[^"]*"|'[^']*')\s*""")
HASH_LINES = 50
"""Lines above a fault in which a `#` is searched."""
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
    """Detect `{name: A, note: item #4 on the list}`: YAML reads the end as a comment.

    The parser goes on in the lines below, so the fault may be there.
    """
    for line in range(context.line, max(context.line - HASH_LINES, -1), -1):
        text = context.lines[line]
        hidden = _hidden_end(text)
        if hidden is None:
            continue
        repair = _hashes_quoted(text, hidden.opened)
        if repair:
            span = context.span(hidden.at, len(text.rstrip()), line)
            yield SyntaxGuess("E101", "hash-in-brackets", span, repair)
        return


class _HiddenEnd(NamedTuple):
    """A `#` that hides the end of a bracket on its line."""

    opened: int
    """The column of the outermost open bracket, from 0."""
    at: int
    """The column of the `#`."""


def _hidden_end(text: str) -> _HiddenEnd | None:
    """Return the first `#` in brackets that begins a comment, if the brackets end in that comment."""
    opened: list[int] = []
    for match in _TOKEN.finditer(text):
        sign, at = match[0], match.start()
        if sign in {"[", "{"} and (opened or not at or text[at - 1].isspace()):
            opened.append(at)
        elif sign in {"]", "}"} and opened:
            opened.pop()
        elif sign == "#" and (not at or text[at - 1] in " \t[{,"):
            is_end = bool(opened) and re.search(r"[\]}]\s*+,?\s*+(?:#.*)?$", text[at:])
            return _HiddenEnd(opened[0], at) if is_end else None
    return None


def _hashes_quoted(text: str, start: int) -> str:
    """Return a line with quotes around each part of a bracket from column `start` on that has a `#`.

    Empty if a part with a `#` has quotes or brackets of its own.
    """
    end = max(text.rfind("]"), text.rfind("}"))
    pieces = re.split(r"([\[{,])", text[start:end])
    in_braces, parts = False, list[str]()
    for piece in pieces:
        if piece in {"[", "{"}:
            in_braces = piece == "{"
        # In braces a comma is part of a text unless a key follows it.
        is_text = in_braces and len(parts) > 1 and parts[-1] == "," and not re.match(r"\s*[\w-]+:\s", piece)
        if is_text:
            comma = parts.pop()
            parts[-1] += comma + piece
        else:
            parts.append(piece)
    for number, part in enumerate(parts):
        head = re.match(r"\s*(?:[\w-]+:\s+)?", part)
        at = head.end() if head else 0
        words = part[at:].rstrip("]} ")
        if "#" in words and not _QUOTED.fullmatch(words):
            if re.search(r"[\[\]{}\"']", words):
                return ""
            parts[number] = part[:at] + quoted(words) + part[at + len(words) :]
    return text[:start] + "".join(parts) + text[end:]


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
