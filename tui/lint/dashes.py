"""W715: lists that YAML reads as one text, because their items begin with another sign or too far right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.model.declared import fields_of
from tui.model.entries import LISTS, MAPS, KeyPoint, Unknown
from tui.model.fields import Field, Shape
from tui.model.span import Span
from tui.parse.list_signs import ORDERED, as_items, inline_items, list_sign
from tui.parse.tree import Mapping, Scalar, Sequence
from tui.parse.yaml_scalars import line
from tui.text.sanitise import spelled_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.lint.lint_context import LintContext
    from tui.model.entries import Briefing, Entry
    from tui.parse.tree import Node

_OWN = "x-"
_SECTIONS = frozenset({*MAPS, *LISTS})
SENTENCES = (Unknown, KeyPoint)
"""The entries that may be written as one text."""
_ENDS = re.compile(r"[.?!:;…][\"'”’»)]*\s*$")
"""The end of a sentence, after which a dash does not go on with it."""


def check(context: LintContext) -> None:
    """Report texts that are lists with other signs, and items that continue in a line with a sign."""
    for owner in context.owners():
        node = context.source_map.whole(owner)
        if node is None:
            continue
        lists = [
            text for spec, text in _whole_values(owner, node) if _check_signs(context, owner, spec, text)
        ]
        top = owner is context.briefing
        for item in _items(node, is_item=isinstance(owner, SENTENCES), top=top):
            if item in lists:  # its lines are already reported
                continue
            for number in range(item.span.line + 1, item.span.end_line + 1):
                _check_line(context, owner, item, number)


# --- Lists with other signs ---


def _whole_values(owner: Entry | Briefing, node: Node) -> Iterator[tuple[Field, Scalar]]:
    """Yield the unquoted texts that stand in place of a list."""
    fields = fields_of(type(owner))
    if isinstance(owner, SENTENCES) and isinstance(node, Scalar) and node.style == "plain":
        yield fields["text"][1], node
    for key, value in node.items if isinstance(node, Mapping) else ():
        spec = fields[key.value][1] if key.value in fields else None
        # Ids are no text: there the sign is an error.
        if (
            spec
            and spec.many
            and spec.shape is not Shape.REF
            and isinstance(value, Scalar)
            and value.style == "plain"
        ):
            yield spec, value


def _check_signs(context: LintContext, owner: Entry | Briefing, spec: Field, text: Scalar) -> bool:
    """Report a text whose lines begin with the signs of a list, or that has several in one line."""
    first = list_sign(text.value)
    if first is None:
        return False
    number, column = text.span[:2]
    key, *lines = context.source_map.lines[number - 1 : text.span.end_line]
    is_below = not key[: column - 1].strip()
    lines = [key if is_below else key[column - 1 :], *lines]
    signs = [found.family for line in lines if (found := list_sign(line.strip()))]
    is_quote = spec.shape is Shape.QUOTE and first.family == "dash"  # quoted speech begins with a dash
    is_item = is_below and _is_item(first.sign, first.family, first.rest, spec)
    in_line = inline_items(text.value) if text.span.end_line == number and not is_below else ()
    if is_quote or (signs.count(first.family) < 2 and not is_item and not in_line):
        return False
    changed = as_items(lines, number, first.family) if is_below else {}
    if in_line:
        items = ", ".join(line(item, in_brackets=True) for item in in_line)
        changed = {number: f"{key[: column - 1]}[{items}]{key[text.span.end_column - 1 :]}"}
    fixes = context.lines_fix(changed)
    span = Span(number, column, number, column + len(first.sign))
    variant = "odd-space" if first.family == "odd space" else "one-line" if in_line else "list"
    args = {"sign": first.sign, "character": spelled_out(text.value[len(first.sign)])}
    context.warn("W715", span, variant, owner, fixes=fixes, **args)
    return True


def _is_item(sign: str, family: str, rest: str, spec: Field) -> bool:
    """Return whether a single sign begins an item: `– said the minister` and `1. FC Köln` are texts."""
    if family in ORDERED:
        return sign.endswith(")")
    return family != "dash" or spec.shape is Shape.LINE or not rest[:1].islower()


# --- Items that continue in a line with a sign ---


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


def _check_line(context: LintContext, owner: Entry | Briefing, item: Scalar, number: int) -> None:
    """Report a line of an item that begins as an item does."""
    line, above = context.source_map.lines[number - 1], context.source_map.lines[number - 2]
    at = len(line) - len(line.lstrip(" "))
    sign, rest, is_sure = "-", line[at:].removeprefix("- "), line.startswith("- ", at)
    if not is_sure and (found := list_sign(line.strip())):
        sign, rest = found.sign, found.rest
        is_sure = found.family == "bullet" or bool(_ENDS.search(above))
        rest = rest if is_sure else line
    head = context.source_map.lines[item.span.line - 1][: item.span.column - 1].rstrip(" ")
    if not is_sure or not (head or sign == "-"):  # without a dash it is no item
        return
    is_plain = head.endswith("-") and len(head) <= at
    fixes = context.line_fix(number, f"{' ' * (len(head) - 1)}- {rest}") if is_plain else ()
    span = Span(number, at + 1, number, at + 1 + len(sign))
    context.warn("W715", span, "", owner, line=item.span.line, sign=sign, fixes=fixes)
