"""The matrix as a table of text: issues down, actors across, and the actors that do not fit below again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.render.glyphs import ascii_only, glyph
from tui.text.width import cell_len
from tui.text.wrap import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.analysis.matrix import MatrixCell, MatrixRow, StanceMatrix
    from tui.model.entries import Briefing

GUTTER = 2
"""Blanks between columns."""
NARROWEST_COLUMN = 8
"""Cells of any column at the least."""
WIDEST_COLUMN = 14
"""Cells of the column of an actor at the most: a longer name is broken."""
WIDEST_ISSUE = 44
"""Cells of the column of the issues at the most."""


class _ColumnHead(NamedTuple):
    """How a table is shown: its width, and whether in ASCII alone."""

    briefing: Briefing
    width: int
    plain: bool

    def words(self, text: str) -> str:
        return ascii_only(text) if self.plain else text

    def lines(self, id_: str, width: int) -> list[str]:
        """The name of an entry in lines of at most so many cells."""
        return wrapped(self.words(self.briefing.entries[id_].label), width)


def table(of: StanceMatrix, briefing: Briefing, width: int, *, plain: bool = False) -> Iterator[str]:
    """The lines of a matrix, none wider than `width` cells, which are at least 20; none for an empty one."""
    if not of.cells:
        return
    face = _ColumnHead(briefing, width, plain)
    issues = max(NARROWEST_COLUMN, min(WIDEST_ISSUE, width // 2 - GUTTER))
    for number, actors in enumerate(_folded(of, face, width - issues)):
        if number:
            yield ""
        yield from _part(of, actors, issues, face)
    yield ""
    yield from wrapped(face.words(_legend(of, plain=plain)), width)


def _folded(of: StanceMatrix, face: _ColumnHead, room: int) -> Iterator[dict[str, int]]:
    """The actors that stand side by side, with the cells that each of them takes."""
    part: dict[str, int] = {}
    for column in of.columns:
        name = face.words(face.briefing.entries[column.actor].label)
        size = max(NARROWEST_COLUMN, min(WIDEST_COLUMN, cell_len(name), room - GUTTER))
        if part and sum(part.values()) + size + GUTTER * (len(part) + 1) > room:
            yield part
            part = {}
        part[column.actor] = size
    yield part


def _part(of: StanceMatrix, actors: dict[str, int], issues: int, face: _ColumnHead) -> Iterator[str]:
    """The table of some of the actors: their names, and every issue in its group."""
    sizes = (issues, *actors.values())
    yield from _beside([[""], *(face.lines(id_, size) for id_, size in actors.items())], sizes)
    yield glyph("rule", plain=face.plain) * (sum(sizes) + GUTTER * len(actors))
    under = ""
    for row in of.rows:
        if row.group and row.group != under:
            yield from wrapped(face.words(row.group), face.width)
        under = row.group
        yield from _beside(_row(of, row, actors, issues, face), sizes)


def _row(
    of: StanceMatrix, row: MatrixRow, actors: Iterable[str], issues: int, face: _ColumnHead
) -> list[list[str]]:
    inset = "  " if row.group else ""
    name = [inset + line for line in face.lines(row.issue, issues - len(inset))]
    return [name, *([_sign(of.cell(row.issue, id_), plain=face.plain)] for id_ in actors)]


def _beside(columns: Sequence[list[str]], sizes: Sequence[int]) -> Iterator[str]:
    """Columns of lines side by side."""
    for at in range(max(map(len, columns))):
        parts = (lines[at] if at < len(lines) else "" for lines in columns)
        padded = (part + " " * (size - cell_len(part)) for part, size in zip(parts, sizes, strict=True))
        yield (" " * GUTTER).join(padded).rstrip()


def _sign(cell: MatrixCell, *, plain: bool) -> str:
    """A cell: the mark of the stance, whether it is inferred and members differ, and how many positions."""
    if not cell.stance:
        return glyph("none", plain=plain)
    mark = glyph(_mark(cell), plain=plain)
    count = f" {cell.count}" if cell.count > 1 else ""
    return f"{mark}{'?' if cell.inferred else ''}{'!' if cell.differs else ''}{count}"


def _mark(cell: MatrixCell) -> str:
    return f"past {cell.stance}" if cell.past else cell.stance


def _legend(of: StanceMatrix, *, plain: bool) -> str:
    """What the signs in the table say, in words."""
    found = of.cells.values()
    marks = dict.fromkeys(map(_mark, found))
    words = [
        f"{glyph(mark, plain=plain)} {_WORDS.get(mark, mark)}" for mark in sorted(marks, key=_ORDER.index)
    ]
    words += ["? inferred"] if any(cell.inferred for cell in found) else []
    words += ["! its members, or what it says, differ"] if any(cell.differs for cell in found) else []
    words += ["a number: so many positions"] if any(cell.count > 1 for cell in found) else []
    none = f"{glyph('none', plain=plain)} no position in this text, which is not a neutral one"
    return "; ".join([*words, none]) + "."


_STANCES = ("for", "against", "mixed", "neutral", "unclear")
_WORDS = {f"past {stance}": f"{stance}, in the past only" for stance in _STANCES}
_ORDER = (*_STANCES, *_WORDS)
