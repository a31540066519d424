"""Unquoted text in braces that a comma splits: YAML reads a key `000 men` in `{note: It was 5,000 men}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.fields import Shape
from tui.parse.tree import Scalar
from tui.parse.yaml_scalars import quoted

if TYPE_CHECKING:
    from tui.model.fields import Field
    from tui.parse.tree import Mapping, Node

_ONE_TEXT = frozenset({Shape.HEADLINE, Shape.PROSE, Shape.TEXT, Shape.QUOTE, Shape.LINE})
"""Shapes whose text may contain a comma."""


class CommaCut(NamedTuple):
    """A text that commas split into pieces."""

    field: Scalar
    """The key of the text."""
    first: Scalar
    """The first piece after a comma, which YAML reads as a key."""
    text: str
    """The whole text."""


def cut_by_comma(node: Mapping, key: Scalar, value: Node) -> CommaCut | None:
    """Return the text that a key is a piece of; None if the key is a real one."""
    if not _is_piece(key, value):
        return None
    at = next(number for number, (one, _) in enumerate(node.items) if one is key)
    first = at
    while first and _is_piece(*node.items[first]):
        first -= 1
    field, value = node.items[first]
    if first == at or not isinstance(value, Scalar) or value.style != "plain" or not value.value:
        return None
    text, end = value.value, value.span
    for piece, rest in node.items[first + 1 :]:
        if not _is_piece(piece, rest) or piece.span.line != end.end_line:
            break
        text += "," + " " * (piece.span.column - end.end_column - 1) + piece.value
        end = piece.span
    return CommaCut(field, node.items[first + 1][0], text)


def rejoined(cut: CommaCut, spec: Field | None) -> tuple[str, str]:
    """Return the variant of E302 for a split text, and the text to write: quoted, or as list items."""
    if spec is not None and spec.shape in _ONE_TEXT and not (spec.many and spec.shape is Shape.LINE):
        return "comma-text", quoted(cut.text)
    return ("comma-list" if spec is not None and spec.many else "comma"), cut.text


def _is_piece(key: Scalar, value: Node) -> bool:
    """Return whether a key has no colon, which is possible only in braces."""
    return (
        key.style == "plain"
        and isinstance(value, Scalar)
        and value.style == "plain"
        and not value.value
        and value.span[:2] == key.span[2:]
    )
