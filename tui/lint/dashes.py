"""W715: list items that became part of the item above, because their dash is indented too far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.entries import LISTS, MAPS, Unknown
from tui.model.span import Span
from tui.parse.tree import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.lint.lint_context import LintContext
    from tui.model.entries import Briefing, Entry
    from tui.parse.tree import Node

_OWN = "x-"
_SECTIONS = frozenset({*MAPS, *LISTS})


def check(context: LintContext) -> None:
    """Report texts in a list that continue in a line with a dash."""
    if not any(line.lstrip().startswith("- ") for line in context.source_map.lines):
        return
    for owner in context.owners():
        node = context.source_map.whole(owner)
        top = owner is context.briefing
        for item in _items(node, is_item=isinstance(owner, Unknown), top=top) if node else ():
            for number in range(item.span.line + 1, item.span.end_line + 1):
                if context.source_map.lines[number - 1].lstrip(" ").startswith("- "):
                    _warn(context, owner, item, number)


def _items(node: Node, *, is_item: bool = False, top: bool = False) -> Iterator[Scalar]:
    """Yield the unquoted list items of an entry, or of the top level without its entries.

    Keys of the author's own are left out.
    """
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _items(item, is_item=True)
    elif isinstance(node, Mapping):
        for key, value in node.items:
            if not key.value.startswith(_OWN) and not (top and key.value in _SECTIONS):
                yield from _items(value)
    elif isinstance(node, Scalar) and is_item and node.style == "plain":
        yield node


def _warn(context: LintContext, owner: Entry | Briefing, item: Scalar, number: int) -> None:
    line = context.source_map.lines[number - 1]
    at = len(line) - len(line.lstrip(" "))
    head = context.source_map.lines[item.span.line - 1][: item.span.column - 1].rstrip(" ")
    is_plain = head.endswith("-") and len(head) <= at
    fixes = context.line_fix(number, " " * (len(head) - 1) + line[at:]) if is_plain else ()
    context.warn("W715", Span(number, at + 1, number, at + 2), "", owner, line=item.span.line, fixes=fixes)
