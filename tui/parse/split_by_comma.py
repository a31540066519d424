"""A text inside braces that a comma ends: `{note: It was 5,000 men}` has, to YAML, a key `000 men`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.fields import Shape
from tui.parse.tree import Scalar
from tui.parse.yaml_scalars import quoted

if TYPE_CHECKING:
    from tui.model.fields import Field
    from tui.parse.tree import Mapping, Node

_ONE_TEXT = frozenset({Shape.HEADLINE, Shape.PROSE, Shape.TEXT, Shape.QUOTE, Shape.LINE})
"""The shapes in which a comma may be part of the text."""


class CommaCut(NamedTuple):
    """A text that commas cut into pieces."""

    field: Scalar
    """The key whose text it is."""
    first: Scalar
    """The first piece behind a comma, which YAML takes for a key."""
    text: str
    """The whole text."""


def cut_by_comma(node: Mapping, key: Scalar, value: Node) -> CommaCut | None:
    """The text that a key of a mapping is a piece of; None where it was written as a key."""
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
    """Return the variant of E302 for a text that is cut, and the whole text: one in quotes, or list items."""
    if spec is not None and spec.shape in _ONE_TEXT and not (spec.many and spec.shape is Shape.LINE):
        return "comma-text", quoted(cut.text)
    return ("comma-list" if spec is not None and spec.many else "comma"), cut.text


def _is_piece(key: Scalar, value: Node) -> bool:
    """Whether a key has no colon behind it, as only in braces."""
    return (
        key.style == "plain"
        and isinstance(value, Scalar)
        and value.style == "plain"
        and not value.value
        and value.span[:2] == key.span[2:]
    )
