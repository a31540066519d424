"""A card in lines for one width, laid out as far as it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.render.cards import BULLET, Piece
from tui.render.cards.pieces import FAINT
from tui.text.width import cell_len
from tui.text.wrap import GLUE, glued, wrap, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.app.painter import Painter
    from tui.render.cards import Card, CardColumn, CardItem, Pieces

LABEL = 18
"""The width of the column of labels."""
LABEL_FROM = 60
"""The width from which labels have a column of their own."""
BESIDE_FROM = 96
"""The width from which the columns of a card are side by side."""
ABREAST = 3
"""The most columns side by side."""
GUTTER = 3
STEP = 2
"""The indentation of an item below the one it belongs to."""
LEAST_BEHIND_A_MARK = 12
"""The least width for lines aligned behind a mark."""


_CALM = {"": "text", "hedge": "hedged text"}
"""The role of a link behind a mark, by that of its text."""


class LinePart(NamedTuple):
    """A part of a line: a piece, and the number of its link (-1 for none)."""

    piece: Piece
    link: int = -1


class PlacedLink(NamedTuple):
    """A link in the lines: its target, and its first and last line."""

    ref: str
    first: int
    last: int


Line = list[LinePart]


class CardLayout:
    """The lines of a card, laid out on demand: a card may have thousands of items."""

    def __init__(self, card: Card, width: int, paint: Painter, heading: Pieces = ()) -> None:
        """`heading` comes before the items, if it is given."""
        self.width = width
        self.lines: list[Line] = []
        self.links: list[PlacedLink] = []
        self.whole = False
        """Whether the whole card is laid out."""
        self._paint = paint
        self._at_footing = False
        """Whether the footing is next, which may be slow to build."""
        self._rest = self._blocks(card, heading)

    def reach(self, lines: int, ahead: int = 0) -> None:
        """Lay out so many lines, or all, and some `ahead`, which never begins the footing."""
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

    def _blocks(self, card: Card, heading: Pieces) -> Iterator[list[Line]]:
        if heading:
            yield self._wrapped(heading, self.width, 0)
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
        """Yield columns side by side if there is room, else under each other."""
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
        """Return an item behind its label, which has a column of its own if there is room."""
        item = item._replace(pieces=tuple(map(_calm, item.pieces)))
        bullet = item.label == BULLET
        # An item under the same label is indented like the first one.
        has_column = width >= LABEL_FROM and (item.label or item.same)
        indent = (2 if bullet else LABEL if has_column else 0) + STEP * item.under
        label = self._paint.glyph("bullet") if bullet else item.label
        if label and not indent:
            return self._wrapped((Piece(f"{label}: ", role="faint"), *item.pieces), width, first)
        lines = self._marked(item.pieces, width - indent, first)
        if not indent:
            return lines
        # A label may be wider than its column, too.
        labels = wrapped(label, indent - 1)
        heads = [LinePart(Piece(part + " " * (indent - cell_len(part)), role=FAINT)) for part in labels]
        lines += [[] for _ in heads[len(lines) :]]
        heads += [_blank(indent) for _ in lines[len(heads) :]]
        return [[head, *line] for head, line in zip(heads, lines, strict=True)]

    def _marked(self, pieces: Pieces, width: int, first: int) -> list[Line]:
        """Return pieces in lines that all begin behind the mark of the first piece, if it has one."""
        mark = pieces[0].mark if pieces and self._paint.text(pieces[0].text).strip() else ""
        size = self._paint.mark_size(mark)
        if not mark or width - size < LEAST_BEHIND_A_MARK:
            return self._wrapped(pieces, width, first)
        lines = self._wrapped((pieces[0]._replace(mark=""), *pieces[1:]), width - size, first)
        part, *rest = lines[0]
        marked = [part._replace(piece=part.piece._replace(mark=mark)), *rest]
        return [marked, *([_blank(size), *line] for line in lines[1:])]

    def _wrapped(self, pieces: Pieces, width: int, first: int) -> list[Line]:
        runs = [(self._run(piece), number) for number, piece in enumerate(pieces)]
        numbers: dict[int, int] = {}
        begun: set[int] = set()
        lines: list[Line] = []
        for row, parts in enumerate(wrap(runs, width), first):
            lines.append([])
            for words, number in parts:
                piece = self._part(pieces[number], words, begins=number not in begun)
                begun.add(number)
                lines[-1].append(LinePart(piece, self._link(numbers, number, piece.ref, row)))
        return lines

    def _run(self, piece: Piece) -> str:
        """Return the words of a piece behind its mark, which no line ends with."""
        words = self._paint.text(piece.text)
        words = glued(words) if piece.role == FAINT else words
        return f"{self._paint.glyph(piece.mark)}{GLUE}{words}" if piece.mark else words

    def _part(self, piece: Piece, words: str, *, begins: bool) -> Piece:
        """Return the part of a piece that a line holds; its mark stands where it begins."""
        if not piece.mark:
            return piece if words == piece.text else piece._replace(text=words)
        if begins:
            return piece._replace(text=words[len(self._paint.glyph(piece.mark)) + 1 :])
        return piece._replace(text=words, mark="")

    def _link(self, numbers: dict[int, int], piece: int, ref: str, line: int) -> int:
        """Return the number of the link of a piece, noting its lines; -1 for none."""
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
        """Return the cells that a part takes."""
        return self._paint.mark_size(part.piece.mark) + cell_len(part.piece.text)

    def link_at(self, line: int, column: int) -> int:
        """Return the number of the link at a cell; -1 for none."""
        for part in self.lines[line]:
            column -= self.size(part)
            if column < 0:
                return part.link
        return -1


def _calm(piece: Piece) -> Piece:
    """Return a link behind a mark, whose words are a sentence, in the colour of text."""
    role = _CALM.get(piece.role, "") if piece.ref and piece.mark else ""
    return piece._replace(role=role) if role else piece


def _blank(width: int) -> LinePart:
    return LinePart(Piece(" " * max(0, width)))
