"""Rules for list items: missing and extra dashes, and other characters in place of a dash."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.model.entries import MAPS
from tui.parse.syntax.fault_context import SyntaxGuess, indent_of, is_in_list, opens, text_span
from tui.parse.syntax.field_names import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_OTHER = re.compile(r" *(?P<sign>[–—−•‣·▪◦*+]\s*|-)(?P<text>[^\W_].*)")


def wrong_list_sign(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `-by: hasanov` and `• by: hasanov`."""
    node = context.fault.previous
    for line in dict.fromkeys((context.line, node.span.line - 1 if node else context.line)):
        match = _OTHER.fullmatch(context.lines[line].rstrip())
        if match is None or not (key_of(match["text"]) or is_in_list(context.lines, line)):
            continue
        sign, at = match["sign"].strip(), match.start("sign")
        repair = f"{' ' * at}- {match['text']}"
        variant = "space-after-dash" if sign == "-" else "list-sign"
        yield SyntaxGuess("E101", variant, context.span(at, at + 1, line), repair, {"sign": sign})


def first_dash_missing(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect a list whose first item has no dash."""
    head = _opener(context)
    if head is None or not context.text[context.column :].startswith("- "):
        return
    first = next(number for number in range(head + 1, context.line + 1) if context.lines[number].strip())
    text = context.lines[first]
    if key_of(text) and indent_of(text) == context.column + 2 and not text.lstrip().startswith("- "):
        repair = f"{' ' * context.column}- {text.lstrip()}"
        span = text_span(context, first)
        variant = "first-dash-missing"
        yield SyntaxGuess(
            "E101", variant, span, repair, related=(("list-goes-on", text_span(context, context.line)),)
        )


def dash_before_id(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect a dash before an entry of a section that is keyed by id, such as `actors`."""
    head = _opener(context)
    section = key_of(context.lines[head]) if head is not None else ""
    if head is None or section not in MAPS or indent_of(context.lines[head]) or not key_of(context.text):
        return
    dashed = [
        number
        for number in range(head + 1, context.line)
        if context.lines[number].startswith(f"{' ' * context.column}- ")
    ]
    for line in dashed[:1]:
        text = context.lines[line]
        repair = text[: context.column] + text[context.column + 1 :].lstrip()
        span = context.span(context.column, context.column + 1, line)
        variant = "dash-before-id"
        yield SyntaxGuess("E101", variant, span, repair, {"section": section}, is_answer=len(dashed) == 1)


def _opener(context: FaultContext) -> int | None:
    """Return the line of the key above the fault; None if no list or mapping begins there."""
    for number in range(context.line - 1, -1, -1):
        text = context.lines[number]
        if text.strip() and indent_of(text) < context.column and not text.lstrip().startswith("#"):
            return number if opens(text) and key_of(text) else None
    return None
