"""Tabs that indent, made into blanks: where a file says the same however wide a tab is taken to be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.edit.fixes.content_diff import held
from tui.parse.parser import parse

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.parse.tree import Node

WIDTHS = (2, 4, 8, 1, 3)
"""How many blanks a tab may stand for, the usual ones first."""
ROUNDS = 50
"""So often the file is read again, to find the tabs behind those that were found."""
_MARGIN = re.compile(r"[ \t]*")


def untabbed(text: str, path: str) -> tuple[str, list[Diagnostic]]:
    """The text with blanks in the place of the tabs that indent, and the problems that are gone with them.

    Nothing is changed where the file cannot be read for other reasons, or where what it says depends on the
    width of a tab. Tabs inside of a text stay.
    """
    found = {width: one for width in WIDTHS if (one := _with_width(text, path, width)) is not None}
    if not found:
        return text, []
    new, root, gone = found.get(_unit(text)) or next(iter(found.values()))
    is_certain = all(held(other) == held(root) for _, other, _ in found.values())
    return (new, gone) if is_certain else (text, [])


def _with_width(text: str, path: str, width: int) -> tuple[str, Node, list[Diagnostic]] | None:
    """The text with tabs of that width, its root, and the problems met; None if it cannot be read."""
    gone: list[Diagnostic] = []
    for _ in range(ROUNDS):
        root, problems = parse(text, path)
        if root is not None:
            return (text, root, gone) if gone else None
        tabs = [
            one
            for one in problems
            if (one.code, one.variant) == ("E102", "indent") and "\t" in _margin(text, one)
        ]
        if not tabs or any(one.severity == "error" and one not in tabs for one in problems):
            return None
        text = _replaced(text, tabs, width)
        gone += tabs
    return None


def _margin(text: str, problem: Diagnostic) -> str:
    match = _MARGIN.match(text.split("\n")[problem.span.line - 1])
    return match[0] if match else ""


def _replaced(text: str, tabs: list[Diagnostic], width: int) -> str:
    lines = text.split("\n")
    for number in {problem.span.line - 1 for problem in tabs}:
        bare = lines[number].lstrip(" \t")
        margin = lines[number][: len(lines[number]) - len(bare)]
        lines[number] = margin.replace("\t", " " * width) + bare
    return "\n".join(lines)


def _unit(text: str) -> int:
    """How many blanks the file indents by, as far as it does; else 2."""
    indents = [len(found[0]) for found in re.finditer(r"^ +(?=[^ \t\n])", text, re.M)]
    return min(indents, default=2)
