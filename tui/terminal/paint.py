"""Text to strips of styled cells: the one way in which words reach the screen, and never as markup."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, split_graphemes
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.pages.glyphs import ascii_only, glyph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.pages.cards import Piece
    from tui.settings import Theme

_INK = {
    "verbal cooperation": "cooperation", "material cooperation": "cooperation",
    "verbal conflict": "conflict", "material conflict": "conflict",
    "cue": "faint", "hedge": "text", "reason": "text", "hedged link": "link",
    "past for": "for", "past against": "against", "past mixed": "mixed",
    "past neutral": "neutral", "past unclear": "unclear", "background": "faint", "event": "faint",
    "claim": "faint", "assessment": "faint", "unknown": "accent", "contested": "wrong", "orphan": "wrong",
    "dangling": "wrong", "none": "faint", "elapsed": "faint", "": "text",
}  # fmt: skip
"""The colour of a role or mark, where it is not called by that name itself."""
_ITALIC = frozenset({"hedge", "hedged link", "cue"})
_BOLD = frozenset({"strong", "accent"})
_FEW = 4
"""Fewer cells than this hold no words worth reading."""


class Look(NamedTuple):
    """How a row is shown: dimmed where it does not answer, on the selected ground where it is chosen."""

    dim: bool = False
    selected: bool = False


PLAIN = Look()


class Paint:
    """Paints in one theme; in ASCII alone where `plain`."""

    def __init__(self, theme: Theme, *, plain: bool = False) -> None:
        self.theme = theme
        self.plain = plain
        self._styles: dict[tuple[str, Look, bool], Style] = {}
        self.ellipsis = self.glyph("ellipsis")

    def glyph(self, mark: str) -> str:
        """The glyph of a mark, as this terminal can show it."""
        return glyph(mark, plain=self.plain)

    def text(self, words: str) -> str:
        """Words of a briefing on one line, as this terminal can show them."""
        words = words.replace("\n", " ")
        return ascii_only(words) if self.plain else words

    def style(self, role: str, look: Look = PLAIN, *, link: bool = False) -> Style:
        """The style of a role or mark."""
        key = role, look, link
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._style(role, look, link)
        return style

    def _style(self, role: str, look: Look, link: bool) -> Style:
        colors = self.theme.colors
        ink = colors[_INK.get(role, role)] if not look.dim else colors["dim"]
        ground = colors["selected" if look.selected else "background"]
        return Style(
            color=ink,
            bgcolor=ground,
            bold=look.selected or (role in _BOLD and not look.dim),
            italic=role in _ITALIC,
            underline=link,
        )

    def segments(self, pieces: Iterable[Piece], look: Look = PLAIN, at: int = -1) -> list[Segment]:
        """Pieces as styled segments, marks before them; the piece numbered `at` is under the link cursor."""
        segments: list[Segment] = []
        for number, piece in enumerate(pieces):
            here = Look(look.dim, True) if number == at else look
            if piece.mark:
                segments.append(Segment(f"{self.glyph(piece.mark)} ", self.style(piece.mark, here)))
            if piece.text:
                style = self.style(piece.role, here, link=number == at)
                segments.append(Segment(self.text(piece.text), style))
        return segments

    def row(
        self,
        left: Iterable[Piece],
        right: Iterable[Piece],
        width: int,
        look: Look = PLAIN,
        *,
        yields: bool = True,
    ) -> list[Segment]:
        """One row: `left`, and `right` at the far end, two blanks between.

        Where both do not fit, `right` yields to `left`; if it does not, it keeps up to half the width.
        """
        start, end = self.segments(left, look), self.segments(right, look)
        gutter = 2 if end else 0
        room = width - _length(start) - gutter
        end = self.fit(end, room if yields else max(width // 2, room))
        start = self.fit(start, width - _length(end) - (gutter if end else 0))
        gap = Segment(" " * max(0, width - _length(start) - _length(end)), self.style("", look))
        return [*start, gap, *end]

    def fit(self, segments: list[Segment], width: int) -> list[Segment]:
        """Segments cut to a width in cells, with an ellipsis; never inside a grapheme.

        Nothing is left where the ellipsis would be most of it.
        """
        if _length(segments) <= width:
            return segments
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

    def fill(self, segments: list[Segment], width: int, look: Look = PLAIN) -> list[Segment]:
        """Segments made exactly so many cells wide."""
        fitted = self.fit(segments, width)
        missing = width - _length(fitted)
        return [*fitted, Segment(" " * missing, self.style("", look))] if missing > 0 else fitted

    def strip(self, segments: list[Segment], width: int, look: Look = PLAIN) -> Strip:
        """A whole line; neighbours of one style are one segment, so that each style is sent once."""
        return Strip(Segment.simplify(self.fill(segments, width, look)), width)

    def wrap(self, pieces: Sequence[Piece], width: int) -> list[list[tuple[int, Piece]]]:
        """Pieces broken into lines at blanks, each part with the number of the piece that it is of.

        A word that is wider than the line is broken between graphemes; there is always at least one line.
        """
        width = max(1, width)
        lines: list[list[tuple[int, Piece]]] = [[]]
        used = 0
        for number, piece in enumerate(pieces):
            mark = piece.mark
            for word in _words(self.text(piece.text)):
                size = cell_len(word.rstrip(" ")) + (cell_len(self.glyph(mark)) + 1 if mark else 0)
                if used and used + size > width:
                    lines.append([])
                    used = 0
                for part in _parts(word, width):
                    if used and used + cell_len(part.rstrip(" ")) > width:
                        lines.append([])
                        used = 0
                    if not lines[-1]:
                        part = part.lstrip(" ")  # noqa: PLW2901 - a line begins with a word
                    used += cell_len(part) + (cell_len(self.glyph(mark)) + 1 if mark else 0)
                    if lines[-1] and lines[-1][-1][0] == number:
                        before = lines[-1].pop()[1]
                        lines[-1].append((number, before._replace(text=before.text + part)))
                    else:
                        lines[-1].append((number, piece._replace(text=part, mark=mark)))
                    mark = ""
        return [_without_last_blanks(line) for line in lines]


def _without_last_blanks(line: list[tuple[int, Piece]]) -> list[tuple[int, Piece]]:
    if not line:
        return line
    number, piece = line[-1]
    return [*line[:-1], (number, piece._replace(text=piece.text.rstrip(" ")))]


def changed_cells(old: Strip, new: Strip) -> Iterator[tuple[int, int]]:
    """The stretch of cells in which one line differs from another, from the first to the last."""
    before, after = list(old), list(new)
    start = end = 0
    while before and after and before[0] == after[0]:
        start += after.pop(0).cell_length
        del before[0]
    while before and after and before[-1] == after[-1]:
        end += after.pop().cell_length
        del before[-1]
    if before and after and before[-1].style == after[-1].style:
        # Most lines end in blanks: as many as both end in are the same on either.
        end += min(_last_blanks(before[-1].text), _last_blanks(after[-1].text))
    if before or after:
        yield start, new.cell_length - end


def _last_blanks(text: str) -> int:
    return len(text) - len(text.rstrip(" "))


def _length(segments: Iterable[Segment]) -> int:
    return sum(cell_len(segment.text) for segment in segments)


def _words(text: str) -> list[str]:
    """Words with the blanks behind them."""
    words: list[str] = []
    start = 0
    for index in range(1, len(text)):
        if text[index] != " " and text[index - 1] == " ":
            words.append(text[start:index])
            start = index
    return [*words, text[start:]] if text else []


def _parts(word: str, width: int) -> list[str]:
    """A word that is too wide, in pieces that are not."""
    parts: list[str] = []
    while cell_len(word.rstrip(" ")) > width:
        part = cut_cells(word, width) or word[0]
        parts.append(part)
        word = word[len(part) :]
    return [*parts, word]


@lru_cache(4096)
def cut_cells(text: str, width: int) -> str:
    """The longest beginning of a text that fits a width in cells, cut between graphemes."""
    if width <= 0:
        return ""
    if text.isascii():
        return text[:width]
    spans, total = split_graphemes(text)
    if total <= width:
        return text
    used = end = 0
    for _, stop, size in spans:
        if used + size > width:
            break
        used, end = used + size, stop
    return text[:end]
