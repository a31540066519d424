"""The texts of all sources, one after another, each under its head: which line holds what.

A line is a line of a head, a blank one, or a stretch of a source's text. Texts are folded for one width.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tui.app import wording
from tui.app.folded_text import GAP, FoldedText
from tui.render.cards import Piece
from tui.render.cards.pieces import FAINT, STRONG, headed
from tui.text.width import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.app.painter import Painter
    from tui.model.entries import Source
    from tui.render.cards import Pieces


class SourceLine(NamedTuple):
    """Return the contents of a line."""

    source: int
    """The number of the source, from 0."""
    start: int = GAP
    """The offset in its text where the line begins; `GAP` if it is not a line of the text."""
    end: int = GAP
    paragraph: int = -1
    """The number of the paragraph, from 0, on its first line; else -1."""
    head: Pieces = ()
    """The contents of a line above the text."""


class SourceLines:
    """The texts of sources for one width; a source without a text has only a head."""

    def __init__(self, sources: Iterable[Source], width: int, paint: Painter) -> None:
        self.sources = tuple(sources)
        self.width = width
        self._paint = paint
        self._heads = [(*[()] * (number > 0), *_head(source)) for number, source in enumerate(self.sources)]
        if len(self.sources) == 1 and self.sources[0].body:
            self._heads = [()]  # the pane's own title says which it is
        self._folded = [self._fold(source) for source in self.sources]
        self._firsts = [0]
        for heads, folded in zip(self._heads, self._folded, strict=True):
            self._firsts.append(self._firsts[-1] + len(heads) + len(folded))

    def __len__(self) -> int:
        return self._firsts[-1]

    def _fold(self, source: Source) -> FoldedText:
        body = source.body
        # Where there are letters alone, signs become several of them.
        size = cell_len if not self._paint.plain else lambda word: cell_len(self._paint.text(word))
        return FoldedText(body.text if body else "", body.paragraphs if body else (), self.width, size)

    def at(self, line: int) -> SourceLine:
        """Return the contents of a line."""
        number = bisect_right(self._firsts, line) - 1
        heads, folded = self._heads[number], self._folded[number]
        inner = line - self._firsts[number]
        if inner < len(heads):
            return SourceLine(number, head=heads[inner])
        inner -= len(heads)
        start, end = folded.starts[inner], folded.ends[inner]
        if start == GAP:
            return SourceLine(number)
        paragraph = folded.paragraph(inner)
        return SourceLine(number, start, end, paragraph if folded.heads[paragraph] == inner else -1)

    def line_of(self, source: int, offset: int) -> int:
        """Return the line of an offset in the text of a source."""
        return self._firsts[source] + len(self._heads[source]) + self._folded[source].line_of(offset)

    def head_of(self, source: int) -> int:
        """Return the first line of a source."""
        return self._firsts[source]


def _head(source: Source) -> Iterator[Pieces]:
    """Yield the lines above the text: title, publisher and address."""
    yield headed(Piece(source.label, role=STRONG), (source.kind, source.publisher, source.author))
    if source.url:
        yield (Piece(source.url, role=FAINT),)
    if source.body is None:
        yield (Piece(wording.NO_TEXT, role=FAINT),)
    yield ()
