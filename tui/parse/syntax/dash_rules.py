"""Rules for list items: missing and extra dashes, and other characters in place of a dash."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.model.entries import MAPS
from tui.parse.indentation import indent_of
from tui.parse.list_signs import as_items, list_sign
from tui.parse.syntax.fault_context import SyntaxGuess, is_in_list, key_column, lines_above, opens, text_span
from tui.parse.syntax.field_names import key_of, takes_list
from tui.text.sanitise import spelled_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_VARIANTS = {"hyphen": "space-after-dash", "odd space": "odd-after-dash"}
"""By family of sign; all other families are a list with a wrong sign."""
_ALIAS = re.compile(r" *\*(?P<text>[\w-]+)\s*")


def wrong_list_sign(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `-by: hasanov`, `• by: hasanov` and whole lists with `—`, `*`, `1.` or another sign."""
    node = context.fault.previous
    for line in dict.fromkeys((context.line, node.span.line - 1 if node else context.line)):
        text = context.lines[line].rstrip()
        at = indent_of(text)
        span = context.span(at, at + 1, line)
        if alias := _ALIAS.fullmatch(text):
            repair = f"{' ' * at}- {alias['text']}"
            yield SyntaxGuess("E101", "list-sign", span, repair, {"sign": "*"})
        found = list_sign(text[at:])
        if found is None:
            continue
        is_item = bool(key_of(found.rest)) or is_in_list(context.lines, line)
        first, lines = _signed_lines(context.lines, line, found.family)
        changed = {line: f"{' ' * at}- {found.rest.lstrip()}"}
        if not is_item:
            if not takes_list(_key_above(context.lines, first)):
                continue
            changed = {number: new for number, new in as_items(lines, first, found.family).items() if new}
        if line not in changed:
            continue
        variant = _VARIANTS.get(found.family, "list-sign")
        place, repair = (line, changed.pop(line)) if is_item else (first, changed.pop(first))
        span = context.span(at, at + 1, place)
        args = {"sign": found.sign}
        if found.family == "odd space":
            args = {"character": spelled_out(text[at + 1])}
        yield SyntaxGuess("E101", variant, span, repair, args, others=changed)


def _signed_lines(lines: list[str], line: int, family: str) -> tuple[int, list[str]]:
    """Return the first line of a list with another sign, from 0, and all lines of the list."""
    indent = indent_of(lines[line])

    def is_item(text: str) -> bool:
        found = list_sign(text.strip())
        return indent_of(text) == indent and found is not None and found.family == family

    first = last = line
    while first and is_item(lines[first - 1]):
        first -= 1
    while last + 1 < len(lines) and (is_item(lines[last + 1]) or indent_of(lines[last + 1]) > indent):
        last += 1
    return first, lines[first : last + 1]


def _key_above(lines: list[str], line: int) -> str:
    """Return the key that the lines from a line on belong to; empty if there is none."""
    above = next(lines_above(lines, line), "")
    return key_of(above) if opens(above) and key_column(above) <= indent_of(lines[line]) else ""


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
