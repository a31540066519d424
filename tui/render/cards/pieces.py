"""What a card is made of: text and links without a width. Whoever shows them wraps them."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
SEMICOLON = Piece("; ")


class CardItem(NamedTuple):
    """A labelled paragraph."""

    label: str
    pieces: Pieces
    same: bool = False
    """Whether it goes on under the label of the item before it; its own is empty then."""
    under: bool = False
    """Whether it tells of the item before it, and stands a step further in."""


GAP = CardItem("", (Piece(" "),))
"""A blank line."""


class CardColumn(NamedTuple):
    """A side's paragraphs under its name; columns stand side by side where there is room."""

    heading: Pieces
    items: tuple[CardItem, ...]


class CardSection:
    """Items that are told when they are first asked for, and kept: there may be thousands of them."""

    def __init__(self, items: Iterable[CardItem]) -> None:
        self._rest = iter(items)
        self._told: list[CardItem] = []

    def __iter__(self) -> Iterator[CardItem]:
        for at in count():
            if at == len(self._told):
                following = next(self._rest, None)
                if following is None:
                    return
                self._told.append(following)
            yield self._told[at]


class Card(NamedTuple):
    """One entry told whole."""

    heading: Pieces
    """What it is, for a pane's title: name, kind, marks."""
    items: Iterable[CardItem] = ()
    columns: tuple[CardColumn, ...] = ()
    footing: Iterable[CardItem] = ()
    """What follows the columns, and may take long to find out: it is asked for only where somebody looks."""


def joined(parts: Iterable[Pieces], between: Piece) -> Pieces:
    """The parts that are not empty, with a piece between any two."""
    pieces: list[Piece] = []
    for part in parts:
        if pieces and part:
            pieces.append(between)
        pieces.extend(part)
    return tuple(pieces)


def quoted(words: str) -> str:
    """Words between quotation marks: double ones, or single ones where the words have double ones already."""
    return f"‘{words}’" if any(mark in words for mark in '“”„"') else f"“{words}”"


def counted(number: int, word: str) -> str:
    """How many there are: "1 sentence", "3 open questions"."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def headed(first: Piece, words: Iterable[str]) -> Pieces:
    """A heading: what it is called, and faint words behind dots."""
    return joined(((first,), *((Piece(word, role=FAINT),) for word in words if word)), DOT)


def plain(label: str, text: str) -> tuple[CardItem, ...]:
    """Plain words behind a label; nothing where there are none."""
    return (CardItem(label, (Piece(text),)),) if text else ()


def once(items: Iterable[CardItem]) -> Iterator[CardItem]:
    """The items, a label that several in a row share on the first of them alone."""
    before = ""
    for item in items:
        same = item.label == before and item.label not in {"", BULLET}
        yield item._replace(label="", same=True) if same else item
        before = item.label
