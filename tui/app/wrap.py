"""Pieces of text broken into lines by the cells that they take."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui.app.painter import cut_cells
from tui.render.cards.pieces import FAINT
from tui.text.no_break import GLUE, glued

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.app.painter import Painter
    from tui.render.cards import Piece

_WORD = re.compile(r" *[^ ]+ *| +")
"""A word with the blanks behind it, and the first one with those before it."""

Broken = list[tuple[int, "Piece"]]
"""A line: parts of pieces, each with the number of the piece that it is of."""


class _WrapWord(NamedTuple):
    """A word of a piece, with the blanks around it, and the mark before it."""

    number: int
    piece: Piece
    text: str
    mark: str
    lead: int
    """Cells that the mark takes."""


def wrap(pieces: Sequence[Piece], width: int, paint: Painter) -> list[Broken]:
    """The pieces in lines, broken at blanks; there is always one line at least.

    What is wider than a line is broken between pieces, and then between graphemes. A mark stays with the word
    behind it, and no line begins or ends with blanks.
    """
    line = on_one_line(pieces, width, paint)
    return [line] if line is not None else broken(pieces, width, paint)


def on_one_line(pieces: Sequence[Piece], width: int, paint: Painter) -> Broken | None:
    """The pieces, if there is nothing to break and nothing to strip: most lines of a long card are such."""
    line: Broken = []
    room = width
    for number, piece in enumerate(pieces):
        words = paint.text(piece.text).replace(GLUE, " ")
        room -= cell_len(words) + paint.mark_size(piece.mark)
        if room < 0 or (not line and words[:1] == " "):
            return None
        if words or piece.mark:
            line.append((number, piece if words == piece.text else piece._replace(text=words)))
    return _without_last_blanks(line)


def broken(pieces: Sequence[Piece], width: int, paint: Painter) -> list[Broken]:
    """The pieces in as many lines as they take."""
    lines: list[Broken] = [[]]
    used = 0
    for words in _unbroken(pieces, paint):
        if used and len(words) > 1 and used + _size(words) > width:
            lines.append([])
            used = 0
        for word in words:
            mark, lead = word.mark, word.lead
            for part in _parts(word.text, max(1, width), lead):
                if used and used + lead + cell_len(part.rstrip(" ")) > width:
                    lines.append([])
                    used = 0
                used += lead + _put(lines[-1], word.number, word.piece, part, mark)
                mark, lead = "", 0
    return [_without_last_blanks(line) for line in lines]


def _unbroken(pieces: Sequence[Piece], paint: Painter) -> Iterator[list[_WrapWord]]:
    """Words of one piece or of several that no line is broken between: there is no blank."""
    words: list[_WrapWord] = []
    for number, piece in enumerate(pieces):
        mark = piece.mark
        text = paint.text(piece.text)
        for word in _WORD.findall(glued(text) if piece.role == FAINT else text) or ([""] if mark else []):
            if words and (mark or word[:1] == " " or words[-1].text[-1:] == " "):
                yield words
                words = []
            words.append(_WrapWord(number, piece, word, mark, paint.mark_size(mark) if mark else 0))
            mark = ""
    if words:
        yield words


def _size(words: Sequence[_WrapWord]) -> int:
    """How many cells words take at the end of a line."""
    return sum(word.lead + cell_len(word.text) for word in words[:-1]) + cell_len(words[-1].text.rstrip(" "))


def _put(line: Broken, number: int, piece: Piece, part: str, mark: str) -> int:
    """Add a part to a line, to what is of the same piece where there is some; the cells of its text."""
    part = part.replace(GLUE, " ")
    if not line:
        part = part.lstrip(" ")
    if line and line[-1][0] == number:
        before = line.pop()[1]
        line.append((number, before._replace(text=before.text + part)))
    else:
        line.append((number, piece._replace(text=part, mark=mark)))
    return cell_len(part)


def _parts(word: str, width: int, lead: int) -> Iterator[str]:
    """A word, in parts that fit a line where it does not; the first of them behind `lead` cells."""
    room = max(1, width - lead)
    while cell_len(word.rstrip(" ")) > room:
        part = cut_cells(word, room) or word[0]
        yield part
        word, room = word[len(part) :], width
    yield word


def _without_last_blanks(line: Broken) -> Broken:
    if not line:
        return line
    number, piece = line[-1]
    if not piece.text.endswith(" "):
        return line
    return [*line[:-1], (number, piece._replace(text=piece.text.rstrip(" ")))]
