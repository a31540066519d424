"""A row in as many lines as it needs: its left end broken, its right end beside or below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app.painter import GUTTER
from tui.render.cards import Piece, Pieces
from tui.text.wrap import GLUE, wrap

if TYPE_CHECKING:
    from tui.app.painter import Painter

LEAST = 8
"""The least cells for words behind their indentation; in fewer, a row is cut instead of broken."""


class RowLine(NamedTuple):
    """The two ends of one line of a row."""

    left: Pieces
    right: Pieces = ()


def row_lines(
    left: Pieces, right: Pieces, width: int, most: int, paint: Painter, columns: int = 0
) -> tuple[RowLine, ...]:
    """Return a row in lines of so many cells, `most` at the most; what does not fit there is left to cut.

    The right end is on the last line of the left one, or has lines of its own: it never shortens the left one
    where there are lines left. Words are indented behind the first `columns` pieces.
    """
    gutter = GUTTER if right else 0
    if most <= 1 or paint.size(left) + gutter + paint.size(right) <= width:
        return (RowLine(left, right),)
    lead, body = _split(left, columns, paint)
    indent = paint.size(lead)
    if width - indent < LEAST:
        return (RowLine(left, right),)
    starts = _broken(body, width - indent, paint)
    ends = _broken(right, width - indent - GUTTER, paint) if right else []
    beside = len(ends) == 1 and indent + paint.size(starts[-1]) + gutter + paint.size(right) <= width
    if len(starts) + len(ends) - beside > most:
        ends = [right] if right else []
        starts = _at_most(starts, most - len(ends) + beside)
    blank = (Piece(" " * indent),)
    lines = [RowLine((*(blank if number else lead), *start)) for number, start in enumerate(starts)]
    if beside:
        lines[-1] = RowLine(lines[-1].left, ends[0])
        return tuple(lines)
    return (*lines, *(RowLine(blank, end) for end in ends))


def _split(left: Pieces, columns: int, paint: Painter) -> tuple[Pieces, Pieces]:
    """Return what further lines are indented by, marks included, and the words behind it."""
    at = next((at for at, piece in enumerate(left) if at >= columns and piece.text.strip()), len(left))
    if at == len(left):
        return left, ()
    first = left[at]
    mark = (Piece(f"{paint.glyph(first.mark)} ", role=first.mark),) if first.mark else ()
    return (*left[:at], *mark), (first._replace(mark=""), *left[at + 1 :])


def _broken(pieces: Pieces, width: int, paint: Painter) -> list[Pieces]:
    """Return pieces in lines; a mark stays with the word behind it."""
    runs = []
    for piece in pieces:
        if piece.mark:
            runs.append((paint.glyph(piece.mark) + GLUE, piece._replace(role=piece.mark, mark="")))
        runs.append((paint.text(piece.text), piece._replace(mark="")))
    return [tuple(piece._replace(text=words) for words, piece in line) for line in wrap(runs, width)]


def _at_most(lines: list[Pieces], most: int) -> list[Pieces]:
    """Return so many lines, the last of them with all that follows."""
    most = max(1, most)
    last: list[Piece] = []
    for line in lines[most - 1 :]:
        last += ([Piece(" ")] if last else []) + list(line)
    return [*lines[: most - 1], tuple(last)]
