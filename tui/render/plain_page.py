"""The plain page: a whole briefing as text, for a pipe, a pager or a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.links import Links
from tui.render.cards.card_builder import CardBuilder
from tui.render.cards.pieces import BULLET, FAINT, once
from tui.render.glyphs import ascii_only, glyph
from tui.render.matrix_table import table
from tui.render.page_sections import PageBlock, head, sections
from tui.text.width import cell_len
from tui.text.wrap import GLUE, glued, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model.entries import Briefing
    from tui.render.cards.pieces import Card, CardItem, Piece, Pieces
    from tui.render.page_sections import PageSection

NARROWEST = 20
"""The smallest width of a page in cells; a smaller one is raised to it."""
LABEL_FROM = 60
"""The width in cells from which labels have a column of their own."""
LABEL = 15
"""The width of the labels' column in cells; a label that does not fit is shown inline."""
STEP = 2
"""The indentation of each level in cells."""


def page(briefing: Briefing, width: int = 80, *, ascii: bool = False) -> str:
    """Return the briefing as text with lines of at most `width` cells (at least 20), and a final line break.

    `ascii` is for a terminal or a mail that has no other characters.
    """
    layout = _PageLayout(max(width, NARROWEST), plain=ascii)
    builder = CardBuilder(briefing, Links(briefing))
    lines = list(layout.opening(head(builder)))
    for section in sections(builder):
        lines += layout.section(section, briefing)
    return "\n".join(lines) + "\n"


def card_as_text(card: Card, width: int = 80) -> str:
    """Return a card as text with lines of at most `width` cells, its columns one below the other."""
    layout = _PageLayout(width, plain=False)
    blocks = [PageBlock(card.heading, tuple(card.items), inset=0)]
    blocks += [PageBlock(column.heading, column.items) for column in card.columns]
    blocks.append(PageBlock((), tuple(card.footing), inset=0))
    parts = ("\n".join(layout.block(block)) for block in blocks if block.heading or block.items)
    return "\n\n".join(parts) + "\n"


class _PageLayout:
    """Lays out the sections of a page for one width."""

    def __init__(self, width: int, *, plain: bool) -> None:
        self._width = width
        self._plain = plain

    def opening(self, block: PageBlock) -> Iterator[str]:
        """The title and the paragraphs below it, a blank line between any two; rows are together."""
        yield from self._hanging(self._text(block.heading), "", "")
        labelled = False
        for item in block.items:
            if not (labelled and item.label):
                yield ""
            yield from self._item(item, "")
            labelled = bool(item.label)

    def section(self, section: PageSection, briefing: Briefing) -> Iterator[str]:
        """A section under its ruled title; nothing for an empty one."""
        title = wrapped(self._fold(section.title), self._width)
        between = False
        for part, apart in self._parts(section, briefing):
            if not between:
                yield from ("", *title, self._glyph("rule") * max(map(cell_len, title)))
            if not between or apart:
                yield ""
            yield from part
            between = True

    def _parts(self, section: PageSection, briefing: Briefing) -> Iterator[tuple[Iterable[str], bool]]:
        """The table and blocks of a section in lines, and whether a blank line precedes each."""
        if section.table is not None and section.table.cells:
            yield table(section.table, briefing, self._width, plain=self._plain), True
        for block in section.blocks:
            yield self.block(block), block.apart

    def block(self, block: PageBlock) -> Iterator[str]:
        """A heading and the paragraphs below it."""
        margin = " " * min(STEP * block.depth, self._width // 4)
        if block.heading:
            yield from self._hanging(self._text(block.heading), margin, margin + " " * STEP)
        indent = margin + " " * (STEP * block.inset)
        for item in once(block.items):
            yield from self._item(item, indent)

    def _item(self, item: CardItem, indent: str) -> Iterator[str]:
        text, further = self._text(item.pieces), indent + " " * STEP
        if item.under:
            return self._hanging(text, further, further)
        if item.label == BULLET:
            return self._hanging(text, f"{indent}{self._glyph('bullet')} ", further)
        label, behind = self._fold(item.label), " " * self._mark_size(item.pieces)
        if self._width >= LABEL_FROM and (item.same or 0 < cell_len(label) < LABEL):
            padded = label + " " * (LABEL - cell_len(label))
            return self._hanging(text, indent + padded, indent + " " * LABEL + behind)
        if label:
            return self._hanging(f"{label}: {text}", indent, further)
        return self._hanging(text, indent, indent + behind)

    def _mark_size(self, pieces: Pieces) -> int:
        """Cells of the mark that pieces begin with, with its blank; none where there is little room."""
        mark = pieces[0].mark if pieces and self._width >= LABEL_FROM else ""
        return cell_len(self._glyph(mark)) + 1 if mark else 0

    def _hanging(self, text: str, first: str, rest: str) -> Iterator[str]:
        """The text's lines, the first behind `first` and the others behind `rest`, which is no shorter."""
        begin = first
        for line in wrapped(text, self._width - len(rest)):
            yield (begin + line).rstrip()
            begin = rest

    def _text(self, pieces: Pieces) -> str:
        return "".join(map(self._words, pieces))

    def _words(self, piece: Piece) -> str:
        """A piece's words behind its mark, which no line ends with."""
        mark = f"{self._glyph(piece.mark)}{GLUE}" if piece.mark else ""
        words = self._fold(piece.text)
        return mark + (glued(words) if piece.role == FAINT else words)

    def _glyph(self, mark: str) -> str:
        return glyph(mark, plain=self._plain)

    def _fold(self, text: str) -> str:
        return ascii_only(text) if self._plain else text
