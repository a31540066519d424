"""Dashes that are missing, too many, or other signs than the one that begins an item of a list."""

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


def other_sign(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`-by: hasanov` and `• by: hasanov`."""
    node = case.fault.previous
    for line in dict.fromkeys((case.line, node.span.line - 1 if node else case.line)):
        match = _OTHER.fullmatch(case.lines[line].rstrip())
        if match is None or not (key_of(match["text"]) or is_in_list(case.lines, line)):
            continue
        sign, at = match["sign"].strip(), match.start("sign")
        yield SyntaxGuess(
            "E101",
            "space-after-dash" if sign == "-" else "list-sign",
            case.span(at, at + 1, line),
            {"sign": sign},
            line,
            repair=f"{' ' * at}- {match['text']}",
        )


def first_missing(case: FaultContext) -> Iterator[SyntaxGuess]:
    """A list whose first item has no dash."""
    head = _opener(case)
    if head is None or not case.text[case.column :].startswith("- "):
        return
    first = next(number for number in range(head + 1, case.line + 1) if case.lines[number].strip())
    text = case.lines[first]
    if key_of(text) and indent_of(text) == case.column + 2 and not text.lstrip().startswith("- "):
        yield SyntaxGuess(
            "E101",
            "first-dash-missing",
            text_span(case, first),
            {},
            first,
            repair=f"{' ' * case.column}- {text.lstrip()}",
            related=(("list-goes-on", text_span(case, case.line)),),
        )


def in_section_of_ids(case: FaultContext) -> Iterator[SyntaxGuess]:
    """A dash before an entry of `actors` or another section whose entries begin with their ids."""
    head = _opener(case)
    section = key_of(case.lines[head]) if head is not None else ""
    if head is None or section not in MAPS or indent_of(case.lines[head]) or not key_of(case.text):
        return
    dashed = [
        number
        for number in range(head + 1, case.line)
        if case.lines[number].startswith(f"{' ' * case.column}- ")
    ]
    for line in dashed[:1]:
        text = case.lines[line]
        yield SyntaxGuess(
            "E101",
            "dash-before-id",
            case.span(case.column, case.column + 1, line),
            {"section": section},
            line,
            repair=text[: case.column] + text[case.column + 1 :].lstrip(),
            is_answer=len(dashed) == 1,
        )


def _opener(case: FaultContext) -> int | None:
    """The line of the key below which the trouble stands; None where no list or mapping begins there."""
    for number in range(case.line - 1, -1, -1):
        text = case.lines[number]
        if text.strip() and indent_of(text) < case.column and not text.lstrip().startswith("#"):
            return number if opens(text) and key_of(text) else None
    return None
