"""A card broken into lines for the width there is, as far as somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui.app.wrap import wrap
from tui.render.cards import BULLET, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.app.painter import Painter
    from tui.render.cards import Card, CardColumn, CardItem, Pieces

LABEL = 18
"""Columns of the labels' column, where there is room for one."""
LABEL_FROM = 60
"""Columns from which labels have a column of their own."""
BESIDE_FROM = 96
"""Columns from which tellings stand side by side."""
ABREAST = 3
"""How many tellings stand side by side at the most."""
GUTTER = 3
STEP = 2
"""Columns by which what tells of the item before it stands further in."""
LEAST_BEHIND_A_MARK = 12
"""Columns that the text behind a mark keeps to itself, where there are so many."""


class LinePart(NamedTuple):
    """A part of a line: a piece, and the number of the link that it is of (-1 for none)."""

    piece: Piece
    link: int = -1


class PlacedLink(NamedTuple):
    """A link in the lines: where it leads, and the first and last line that it stands in."""

    ref: str
    first: int
    last: int


Line = list[LinePart]


class CardLayout:
    """The lines of a card. They are made as they are asked for: a card may tell thousands of things."""

    def __init__(self, card: Card, width: int, paint: Painter) -> None:
        self.width = width
        self.lines: list[Line] = []
        self.links: list[PlacedLink] = []
        self.whole = False
        """Whether there is nothing more to lay out."""
        self._paint = paint
        self._at_footing = False
        """Whether the footing is next: what it tells may take long to find out."""
        self._rest = self._blocks(card)

    def reach(self, lines: int, ahead: int = 0) -> None:
        """Lay out that many lines, or all there are, and some ahead; the footing not ahead of its time."""
        while not self.whole and len(self.lines) < lines + (0 if self._at_footing else ahead):
            block = next(self._rest, None)
            if block is None:
                self.whole = True
            else:
                self.lines += block

    def finish(self) -> None:
        """Lay out the whole card."""
        for block in self._rest:
            self.lines += block
        self.whole = True

    def _blocks(self, card: Card) -> Iterator[list[Line]]:
        for item in card.items:
            yield self._item(item, self.width, len(self.lines))
        if card.columns:
            if self.lines:
                yield [[]]
            yield from self._columns(card.columns)
        self._at_footing = True
        yield []
        for number, item in enumerate(card.footing):
            if not number and card.columns:
                yield [[]]
            yield self._item(item, self.width, len(self.lines))

    def _columns(self, columns: Sequence[CardColumn]) -> Iterator[list[Line]]:
        """Columns side by side where there is room, else under each other."""
        abreast = min(ABREAST, len(columns)) if self.width >= BESIDE_FROM else 1
        share = (self.width - GUTTER * (abreast - 1)) // abreast
        for start in range(0, len(columns), abreast):
            if start:
                yield [[]]
            first = len(self.lines)
            blocks = [self._column(column, share, first) for column in columns[start : start + abreast]]
            yield [self._side_by_side(blocks, row, share) for row in range(max(map(len, blocks)))]

    def _side_by_side(self, blocks: Sequence[list[Line]], row: int, share: int) -> Line:
        line: Line = []
        for number, block in enumerate(blocks):
            parts = block[row] if row < len(block) else []
            line += parts
            if number < len(blocks) - 1:
                line.append(_blank(share + GUTTER - sum(self.size(part) for part in parts)))
        return line

    def _column(self, column: CardColumn, width: int, first: int) -> list[Line]:
        lines = self._wrapped(column.heading, width, first)
        for item in column.items:
            lines += self._item(item, width, first + len(lines))
        return lines

    def _item(self, item: CardItem, width: int, first: int) -> list[Line]:
        """An item behind its label: in a column of its own, or inline where there is little room."""
        bullet = item.label == BULLET
        # What goes on under a label keeps to the right of it.
        has_column = width >= LABEL_FROM and (item.label or item.same)
        indent = (2 if bullet else LABEL if has_column else 0) + STEP * item.under
        label = self._paint.glyph("dot") if bullet else item.label
        if label and not indent:
            return self._wrapped((Piece(f"{label}: ", role="faint"), *item.pieces), width, first)
        lines = self._marked(item.pieces, width - indent, first)
        if not indent:
            return lines
        room = indent - 1
        shown = (
            label
            if len(label) <= room
            else f"{label[: room - len(self._paint.ellipsis)]}{self._paint.ellipsis}"
        )
        head = LinePart(Piece(f"{shown:<{indent}}", role="faint"))
        return [[_blank(indent) if number else head, *line] for number, line in enumerate(lines)]

    def _marked(self, pieces: Pieces, width: int, first: int) -> list[Line]:
        """Pieces in lines that all begin behind the mark of the first piece, if it has one."""
        mark = pieces[0].mark if pieces and pieces[0].text.strip() else ""
        size = self._paint.mark_size(mark)
        if not mark or width - size < LEAST_BEHIND_A_MARK:
            return self._wrapped(pieces, width, first)
        lines = self._wrapped((pieces[0]._replace(mark=""), *pieces[1:]), width - size, first)
        part, *rest = lines[0]
        marked = [part._replace(piece=part.piece._replace(mark=mark)), *rest]
        return [marked, *([_blank(size), *line] for line in lines[1:])]

    def _wrapped(self, pieces: Pieces, width: int, first: int) -> list[Line]:
        numbers: dict[int, int] = {}
        return [
            [LinePart(piece, self._link(numbers, number, piece.ref, line)) for number, piece in parts]
            for line, parts in enumerate(wrap(pieces, width, self._paint), first)
        ]

    def _link(self, numbers: dict[int, int], piece: int, ref: str, line: int) -> int:
        """The number of the link that a piece is, kept with the lines that it stands in; -1 for none."""
        if not ref:
            return -1
        known = numbers.get(piece)
        if known is None:
            known = numbers[piece] = len(self.links)
            self.links.append(PlacedLink(ref, line, line))
        else:
            self.links[known] = self.links[known]._replace(last=line)
        return known

    def size(self, part: LinePart) -> int:
        """How many cells a part takes."""
        return self._paint.mark_size(part.piece.mark) + cell_len(part.piece.text)

    def link_at(self, line: int, column: int) -> int:
        """The number of the link at a cell; -1 where there is none."""
        for part in self.lines[line]:
            column -= self.size(part)
            if column < 0:
                return part.link
        return -1


def _blank(width: int) -> LinePart:
    return LinePart(Piece(" " * max(0, width)))
