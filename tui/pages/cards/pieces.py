"""What a card is made of: text and links without a width. Whoever shows them wraps them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

FAINT, QUOTE, CUE, HEDGE, STRONG, WRONG = "faint", "quote", "cue", "hedge", "strong", "wrong"
BULLET = "•"
"""The label of an item in a list of points; it stands before each of them."""


class Piece(NamedTuple):
    """A run of text: `ref` is the entry it links to, `role` how it is meant, `mark` a glyph before it."""

    text: str
    ref: str = ""
    role: str = ""
    """"", "faint", "quote", "cue", "hedge", "strong", "wrong", or a stance or quadrant."""
    mark: str = ""


Pieces = tuple[Piece, ...]
DOT = Piece(" · ", role=FAINT)
COMMA = Piece(", ")


class Item(NamedTuple):
    """A labelled paragraph."""

    label: str
    pieces: Pieces
    same: bool = False
    """Whether it goes on under the label of the item before it; its own is empty then."""


class Column(NamedTuple):
    """A side's paragraphs under its name; columns stand side by side where there is room."""

    heading: Pieces
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One entry told whole."""

    heading: Pieces
    """What it is, for a pane's title: name, kind, marks."""
    items: tuple[Item, ...] = ()
    columns: tuple[Column, ...] = ()
    footing: tuple[Item, ...] = ()
    """What follows the columns."""


def joined(parts: Iterable[Pieces], between: Piece) -> Pieces:
    """The parts that are not empty, with a piece between any two."""
    pieces: list[Piece] = []
    for part in parts:
        if pieces and part:
            pieces.append(between)
        pieces.extend(part)
    return tuple(pieces)


def headed(first: Piece, words: Iterable[str]) -> Pieces:
    """A heading: what it is called, and faint words behind dots."""
    return joined(((first,), *((Piece(word, role=FAINT),) for word in words if word)), DOT)


def plain(label: str, text: str) -> tuple[Item, ...]:
    """Plain words behind a label; nothing where there are none."""
    return (Item(label, (Piece(text),)),) if text else ()


def once(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items, a label that several in a row share on the first of them alone."""
    under_one: list[Item] = []
    before = ""
    for item in items:
        same = item.label == before and item.label not in {"", BULLET}
        under_one.append(item._replace(label="", same=True) if same else item)
        before = item.label
    return tuple(under_one)
