"""Explaining a query in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.search import wording
from tui.search.query import All, Either, FieldTest, Not, Pattern, Word

if TYPE_CHECKING:
    from tui.search.patterns import PatternError
    from tui.search.query import Node, Query


def explain(query: Query) -> str:
    """Return what a query looks for: "with “strike” and said or done by israel"."""
    return _explained(query.root) if query.root is not None else wording.NOTHING


def explain_error(error: PatternError) -> str:
    """Return why a regular expression cannot be used."""
    return wording.INVALID.format(error.place + 1) if error.place >= 0 else wording.TOO_SLOW


def _explained(node: Node, *, inner: bool = False) -> str:
    if isinstance(node, Word):
        return (wording.TEXT_CASE if node.has_case else wording.TEXT).format(node.text)
    if isinstance(node, Pattern):
        return wording.PATTERN.format(node.text)
    if isinstance(node, FieldTest):
        return wording.FIELDS[node.name].format(node.value or wording.ANY)
    if isinstance(node, Not):
        return wording.NOT.format(_explained(node.of, inner=True))
    assert isinstance(node, All | Either)
    sign = wording.AND if isinstance(node, All) else wording.OR
    words = sign.join(_explained(one, inner=True) for one in node.of)
    return f"({words})" if inner else words
