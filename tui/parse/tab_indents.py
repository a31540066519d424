"""Replace tabs in indentation by blanks, if the meaning does not depend on the width of a tab."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Applicability, Fix, FixKind, Replacement
from tui.model.span import Span
from tui.parse.parser import parse
from tui.parse.tree import MOST_PROBLEMS, held

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.parse.tree import Node

WIDTHS = (2, 4, 8, 1, 3)
"""The widths that a tab may have, in blanks, the usual ones first."""
ROUNDS = 50
"""The most times that the file is parsed again to find the next tabs."""
_MARGIN = re.compile(r"[ \t]*")


def untabbed(text: str, path: str) -> tuple[str, list[Diagnostic]]:
    """Return the text with blanks for tabs in its indentation, and the diagnostics that this resolves.

    Nothing changes if the file has other syntax errors, or if its meaning depends on the width of a tab. Tabs
    inside a text stay.
    """
    found = {width: one for width in WIDTHS if (one := _with_width(text, path, width)) is not None}
    if not found:
        return text, []
    new, root, gone = found.get(_unit(text)) or next(iter(found.values()))
    is_certain = all(held(other) == held(root) for _, other, _ in found.values())
    return (new, gone) if is_certain else (text, [])


def with_fixes(text: str, path: str, diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics with one safe fix for all tabs, if their width does not matter.

    Else they keep the fixes they have: their lines are a guess at the width of a tab. So do those of a file
    with more tabs than are reported, which would have to be read too often.
    """
    errors = [one for one in diagnostics if one.severity == "error"]
    if not 0 < len(errors) < MOST_PROBLEMS or not all(map(_is_indent, errors)):
        return [*diagnostics]
    lines, new = text.split("\n"), untabbed(text, path)[0].split("\n")
    edits = [
        Replacement(Span(number, 1, number, len(line) + 1), now)
        for number, (line, now) in enumerate(zip(lines, new, strict=True), 1)
        if line != now
    ]
    if not edits:
        return [*diagnostics]
    return [
        one._replace(fixes=(_fix(edits, one.span.line),)) if _is_indent(one) else one for one in diagnostics
    ]


def _fix(edits: Sequence[Replacement], number: int) -> Fix:
    """Return the fix with all edits, that of a line first."""
    own_first = sorted(edits, key=lambda edit: (edit.span.line != number, edit.span))
    return Fix(FixKind.LINE, tuple(own_first), Applicability.SAFE)


def _is_indent(diagnostic: Diagnostic) -> bool:
    return (diagnostic.code, diagnostic.variant) == ("E102", "indent")


def _with_width(text: str, path: str, width: int) -> tuple[str, Node, list[Diagnostic]] | None:
    """Return the text with tabs of a width, its root and the resolved diagnostics; None if unreadable."""
    gone: list[Diagnostic] = []
    for _ in range(ROUNDS):
        root, diagnostics = parse(text, path)
        if root is not None:
            return (text, root, gone) if gone else None
        tabs = [one for one in diagnostics if _is_indent(one) and "\t" in _margin(text, one)]
        if not tabs or any(one.severity == "error" and one not in tabs for one in diagnostics):
            return None
        text = _replaced(text, tabs, width)
        gone += tabs
    return None


def _margin(text: str, diagnostic: Diagnostic) -> str:
    match = _MARGIN.match(text.split("\n")[diagnostic.span.line - 1])
    return match[0] if match else ""


def _replaced(text: str, tabs: list[Diagnostic], width: int) -> str:
    lines = text.split("\n")
    for number in {diagnostic.span.line - 1 for diagnostic in tabs}:
        bare = lines[number].lstrip(" \t")
        margin = lines[number][: len(lines[number]) - len(bare)]
        lines[number] = margin.replace("\t", " " * width) + bare
    return "\n".join(lines)


def _unit(text: str) -> int:
    """Return the least indentation of the file in blanks; 2 if nothing is indented."""
    indents = [len(found[0]) for found in re.finditer(r"^ +(?=[^ \t\n])", text, re.M)]
    return min(indents, default=2)
