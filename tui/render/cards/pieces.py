"""The parts of a card: text and links without a width. Whoever shows them wraps them."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FAINT, QUOTE, CUE, HEDGE, STRONG, WRONG = "faint", "quote", "cue", "hedge", "strong", "wrong"
REPLACED = "replaced"
BULLET = "•"
"""The label of an item in a list of points; it is shown before each of them."""
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Piece(NamedTuple):
    """A run of text: `ref` is the entry it links to, `role` how it is meant, `mark` a glyph before it."""

    text: str
    ref: str = ""
    role: str = ""
    """"", "faint", "quote", "cue", "hedge", "strong", "wrong", "replaced", or a stance or quadrant."""
    mark: str = ""


Pieces = tuple[Piece, ...]
DOT = Piece(" · ", role=FAINT)
COMMA = Piece(", ")
SEMICOLON = Piece("; ")


class CardItem(NamedTuple):
    """A labelled paragraph."""

    label: str
    pieces: Pieces
    same: bool = False
    """Whether it shares the label of the item before it; its own is empty then."""
    under: bool = False
    """Whether it belongs to the item before it, and is indented one step more."""


GAP = CardItem("", (Piece(" "),))
"""A blank line."""


class CardColumn(NamedTuple):
    """The paragraphs of one speaker under its name; columns are side by side where there is room."""

    heading: Pieces
    items: tuple[CardItem, ...]


class CardSection:
    """Items that are made when first asked for, and kept: there may be thousands of them."""

    def __init__(self, items: Iterable[CardItem]) -> None:
        self._rest = iter(items)
        self._made: list[CardItem] = []

    def __iter__(self) -> Iterator[CardItem]:
        for at in count():
            if at == len(self._made):
                following = next(self._rest, None)
                if following is None:
                    return
                self._made.append(following)
            yield self._made[at]


class Card(NamedTuple):
    """All that is shown of one entry."""

    heading: Pieces
    """A pane's title: name, kind, marks."""
    items: Iterable[CardItem] = ()
    columns: tuple[CardColumn, ...] = ()
    footing: Iterable[CardItem] = ()
    """The items below the columns. They may take long to work out, and are only asked for once seen."""


def joined(parts: Iterable[Pieces], between: Piece) -> Pieces:
    """Return the parts that are not empty, with a piece between any two."""
    pieces: list[Piece] = []
    for part in parts:
        if pieces and part:
            pieces.append(between)
        pieces.extend(part)
    return tuple(pieces)


def phrase(template: str, role: str = "", /, **parts: Pieces) -> Pieces:
    """Fill the placeholders of a template with pieces; the words between them have the role."""
    return tuple(
        piece
        for at, words in enumerate(_PLACEHOLDER.split(template))
        for piece in (parts[words] if at % 2 else (Piece(words, role=role),) if words else ())
    )


def quoted(words: str) -> str:
    """Words between quotation marks: double ones, or single ones where the words have double ones already."""
    return f"‘{words}’" if any(mark in words for mark in '“”„"') else f"“{words}”"


def headed(first: Piece, words: Iterable[str]) -> Pieces:
    """A heading: a name, and faint words behind dots."""
    return joined(((first,), *((Piece(word, role=FAINT),) for word in words if word)), DOT)


def sentence(text: str, role: str = HEDGE) -> CardItem:
    """A paragraph of our own words, without a label."""
    return CardItem("", (Piece(text, role=role),))


def text_row(label: str, text: str) -> tuple[CardItem, ...]:
    """Plain words behind a label; nothing where there are none."""
    return (CardItem(label, (Piece(text),)),) if text else ()


def once(items: Iterable[CardItem]) -> Iterator[CardItem]:
    """The items, with a label that several in a row share on the first of them only."""
    before = ""
    for item in items:
        same = item.label == before and item.label not in {"", BULLET}
        yield item._replace(label="", same=True) if same else item
        before = item.label
