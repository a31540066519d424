"""Reports unknown keys: misspelled ones, and pieces of unquoted text that a comma splits.

YAML reads a key `000 men` in `{note: It was 5,000 men}`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.diagnostics.diagnostic import Applicability, Fix, FixKind, Replacement, shortened
from tui.model.fields import Shape
from tui.model.span import Span
from tui.parse.synonyms import KEYS
from tui.parse.tree import Scalar
from tui.parse.yaml_scalars import quoted
from tui.text.suggest import meant, nearest

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from tui.model.fields import Field
    from tui.parse.parse_context import ParseContext
    from tui.parse.tree import Mapping, Node

_ONE_TEXT = frozenset({Shape.HEADLINE, Shape.PROSE, Shape.TEXT, Shape.QUOTE, Shape.LINE})
"""Shapes whose text may contain a comma."""
_SIMILAR = 0.75
"""How similar a key is to a known one to be a misspelling rather than a piece of text."""


def report_unknown_field(
    context: ParseContext,
    name: str,
    owner: str,
    item: tuple[Scalar, Node],
    node: Mapping,
    known: dict[str, Field | None],
) -> None:
    """Report a key, in `item` with its value, that the `owner` in `node` does not have."""
    key, value = item
    split = None if name.startswith("x-") else _split_text(node, key, value)
    if split is None or nearest(name, known, _SIMILAR):
        report_unknown_key(context, name, key.span, tuple(known), owner, node)
    elif split.first is key:  # reported once, for all pieces
        variant, text = _rejoined(split, known.get(split.field.value))
        field, short = split.field.value, shortened(name)
        fixes = _fixes(split, variant, text, known)
        context.report("E302", key.span, variant, owner=owner, key=short, field=field, text=text, fixes=fixes)


def report_unknown_key(
    context: ParseContext, name: str, span: Span, known: tuple[str, ...], owner: str, node: Mapping
) -> None:
    """Report a key that the `owner` in `node` does not have; custom keys are allowed."""
    if name.startswith("x-"):
        return
    guess = meant(name, known, KEYS, {key.value for key, _ in node.items})
    fixes = context.word_fix(name, span, guess) if guess else ()
    variant, short = "near" if guess else "", shortened(name)
    context.report("E302", span, variant, fixes=fixes, owner=owner, key=short, known=known, guess=guess)


class _SplitText(NamedTuple):
    """A text that commas split into pieces."""

    field: Scalar
    """The key of the text."""
    first: Scalar
    """The first piece after a comma, which YAML reads as a key."""
    text: str
    """The whole text."""
    span: Span
    """Where it stands."""
    pieces: tuple[str, ...]
    """What follows each comma."""


def _split_text(node: Mapping, key: Scalar, value: Node) -> _SplitText | None:
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
    text, end, pieces = value.value, value.span, []
    for piece, rest in node.items[first + 1 :]:
        if not _is_piece(piece, rest) or piece.span.line != end.end_line:
            break
        text += "," + " " * (piece.span.column - end.end_column - 1) + piece.value
        end = piece.span
        pieces.append(piece.value)
    span = Span(*value.span[:2], *end[2:])
    return _SplitText(field, node.items[first + 1][0], text, span, tuple(pieces))


def _rejoined(split: _SplitText, spec: Field | None) -> tuple[str, str]:
    """Return the variant of E302 for a split text, and the text to write: quoted, or as list items."""
    if spec is not None and spec.shape in _ONE_TEXT and not (spec.many and spec.shape is Shape.LINE):
        return "comma-text", quoted(split.text)
    return ("comma-list" if spec is not None and spec.many else "comma"), split.text


def _fixes(split: _SplitText, variant: str, text: str, known: Container[str]) -> Iterator[Fix]:
    """Yield the fix that joins the pieces of a text; safe if none of them may be a key without its colon."""
    if variant == "comma" or split.span.line != split.span.end_line:
        return
    is_text = all(_is_prose(piece, known) for piece in split.pieces)
    is_safe = variant == "comma-text" and is_text
    applicability = Applicability.SAFE if is_safe else Applicability.SUGGESTED
    new = text if variant == "comma-text" else f"[{text}]"
    yield Fix(FixKind.WORD, (Replacement(split.span, new),), applicability)


def _is_prose(piece: str, known: Container[str]) -> bool:
    """Return whether the piece begins with a number, or has several words that begin with no key."""
    first, *rest = piece.split()
    return first[0].isdigit() or (bool(rest) and first.casefold() not in known)


def _is_piece(key: Scalar, value: Node) -> bool:
    """Return whether a key has no colon, which is possible only in braces."""
    return (
        key.style == "plain"
        and isinstance(value, Scalar)
        and value.style == "plain"
        and not value.value
        and value.span[:2] == key.span[2:]
    )
