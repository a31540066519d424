"""Painting pieces of text as styled cells, never as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

from tui.app.side_hues import SideHues
from tui.app.styles import PLAIN, Depth, Styles, TextStyle
from tui.render.glyphs import ascii_only, glyph
from tui.text.disputed import is_disputed
from tui.text.width import cell_len, cut_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.style import Style

    from tui.render.cards import Piece
    from tui.settings.themes import Theme

_UNHUED = frozenset({"faint", "cue", "quote", "wrong", "replaced"})
"""The roles of names that keep their own colour."""
GUTTER = 2
"""The cells between the two ends of a row."""
_FEW = 4
"""The least width that words are cut to."""


class Painter:
    """Paints in one theme; in ASCII if `plain`, in as many colours as a terminal of a `depth` has."""

    def __init__(self, theme: Theme, *, plain: bool = False, depth: Depth = Depth.FULL) -> None:
        self.theme = theme
        self.plain = plain
        self.hues = SideHues()
        """The colours of the sides; none until there is a briefing."""
        self._styles = Styles(theme, depth)
        self.ellipsis = self.glyph("ellipsis")

    def glyph(self, mark: str) -> str:
        """Return the glyph of a mark for this terminal."""
        return glyph(mark, plain=self.plain)

    def mark_size(self, mark: str) -> int:
        """Return the cells of a mark and the blank behind it; 0 for no mark."""
        return cell_len(self.glyph(mark)) + 1 if mark else 0

    def size(self, pieces: Iterable[Piece]) -> int:
        """Return the cells of pieces, marks included."""
        return _length(self.segments(pieces))

    def text(self, words: str) -> str:
        """Return words on one line for this terminal."""
        words = words.replace("\n", " ")
        return ascii_only(words) if self.plain else words

    def style(self, role: str, text_style: TextStyle = PLAIN, *, link: bool = False, hue: str = "") -> Style:
        """Return the style of a role or mark; `hue` is a colour to have instead of the role's."""
        return self._styles.of(role, text_style, link=link, hue=hue)

    def letter(self, hue: str) -> str:
        """Return the letter of the side that has a colour, where there are no colours; else nothing."""
        return self.text(self.hues.letter(hue)) if self._styles.is_grey else ""

    def hue(self, piece: Piece) -> str:
        """Return the colour of the side of the actor that a piece names; empty for none."""
        return self.hues.of(piece.ref) if piece.ref and piece.role not in _UNHUED else ""

    def segments(self, pieces: Iterable[Piece], text_style: TextStyle = PLAIN, at: int = -1) -> list[Segment]:
        """Return pieces as segments behind their marks; the piece numbered `at` is under the link cursor."""
        segments: list[Segment] = []
        for number, piece in enumerate(pieces):
            here = text_style._replace(selected=True) if number == at else text_style
            if piece.mark:
                segments.append(Segment(f"{self.glyph(piece.mark)} ", self.style(piece.mark, here)))
            if piece.text:
                style = self.style(piece.role, here, link=number == at, hue=self.hue(piece))
                segments.append(Segment(self.text(piece.text), style))
        return segments

    def row(
        self,
        left: Iterable[Piece],
        right: Iterable[Piece],
        width: int,
        text_style: TextStyle = PLAIN,
        *,
        yields: bool = True,
    ) -> list[Segment]:
        """One row: `left`, and `right` at the far end, two blanks between.

        Where both do not fit, `right` yields to `left`; if it does not, it keeps up to a third of the width.
        An ellipsis stands for what has no room.
        """
        start, end = self.segments(left, text_style), self.segments(right, text_style)
        gutter = GUTTER if end else 0
        used = _length(start)
        fitting = self.fit(end, width - used - gutter if yields else max(width // 3, width - used - gutter))
        if end and not fitting:  # never without a sign that there is more
            fitting = [Segment(self.ellipsis, end[0].style)]
        end = fitting
        taken = _length(end)
        room = width - taken - (gutter if end else 0)
        if used > room:
            start = self._cut(start, room)
            used = _length(start)
        gap = Segment(" " * max(0, width - used - taken), self.style("", text_style))
        return [*start, gap, *end]

    def fit(self, segments: list[Segment], width: int) -> list[Segment]:
        """Segments cut to a width in cells, with an ellipsis; never inside a grapheme.

        Nothing is left where the ellipsis would be most of it.
        """
        return segments if _length(segments) <= width else self._cut(segments, width)

    def _cut(self, segments: list[Segment], width: int) -> list[Segment]:
        if width < _FEW:
            return []
        room = width - cell_len(self.ellipsis)
        kept: list[Segment] = []
        for text, style, _ in segments:
            cut = cut_cells(text, room)
            kept.append(Segment(cut, style))
            room -= cell_len(cut)
            if len(cut) < len(text):
                break
        return [*kept, Segment(self.ellipsis, kept[-1].style if kept else None)]

    def fill(self, segments: list[Segment], width: int, text_style: TextStyle = PLAIN) -> list[Segment]:
        """Return segments filled or cut to a width in cells."""
        missing = width - _length(segments)
        if missing < 0:
            segments = self._cut(segments, width)
            missing = width - _length(segments)
        return [*segments, Segment(" " * missing, self.style("", text_style))] if missing > 0 else segments

    def marked(
        self, segments: Iterable[Segment], spans: Iterable[tuple[int, int]], *, current: bool
    ) -> list[Segment]:
        """Return segments with spans of their text marked as hits of a search."""
        cuts = [(start, end) for start, end in spans if start < end]
        mark = self._styles.hit(current=current)
        done, shown = 0, []
        for text, style, _ in segments:
            place = 0
            for start, end in cuts:
                first, last = max(start - done, place), min(end - done, len(text))
                if first < last:
                    shown += [Segment(text[place:first], style), Segment(text[first:last], mark)]
                    place = last
            shown.append(Segment(text[place:], style))
            done += len(text)
        return [segment for segment in shown if segment.text]

    def strip(self, segments: list[Segment], width: int, text_style: TextStyle = PLAIN) -> Strip:
        """Return a whole line; neighbours of one style are joined, so that each style is sent once."""
        return Strip(Segment.simplify(self.fill(segments, width, text_style)), width)


def changed_cells(old: Strip, new: Strip) -> Iterator[tuple[int, int]]:
    """Yield the range of cells from the first to the last difference between two lines."""
    before, after = list(old), list(new)
    start = end = 0
    while before and after and before[0] == after[0]:
        start += after.pop(0).cell_length
        del before[0]
    while before and after and before[-1] == after[-1]:
        end += after.pop().cell_length
        del before[-1]
    if len(before) == len(after) > 2 and before[1:-1] == after[1:-1]:
        # Both edges of a frame, and nothing between them.
        yield start, start + after[0].cell_length
        start, before, after = new.cell_length - end - after[-1].cell_length, before[-1:], after[-1:]
    if before and after and before[-1].style == after[-1].style:
        # Most lines end in blanks: as many as both end in are the same on either.
        end += min(_last_blanks(before[-1].text), _last_blanks(after[-1].text))
    if before or after:
        # What a terminal draws too wide goes over what follows: that is sent again.
        straight = not any(is_disputed(segment.text) for segment in (*before, *after))
        yield start, new.cell_length - (end if straight else 0)


def _last_blanks(text: str) -> int:
    return len(text) - len(text.rstrip(" "))


def _length(segments: Iterable[Segment]) -> int:
    return sum([cell_len(text) for text, _, _ in segments])
