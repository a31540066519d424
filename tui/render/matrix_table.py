"""The matrix as a table of text: issues down, actors across; actors that do not fit get a table below."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.render import wording
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
"""The most cells of an actor's column; a longer name is wrapped."""
WIDEST_ISSUE = 44
"""The most cells of the column of issues."""


class _TableStyle(NamedTuple):
    """The names, width and characters of a table."""

    briefing: Briefing
    width: int
    plain: bool

    def words(self, text: str) -> str:
        return ascii_only(text) if self.plain else text

    def lines(self, id_: str, width: int) -> list[str]:
        """The name of an entry in lines of at most `width` cells."""
        return wrapped(self.words(self.briefing.entries[id_].label), width)


def table(of: StanceMatrix, briefing: Briefing, width: int, *, plain: bool = False) -> Iterator[str]:
    """Return the lines of a matrix, at most `width` cells wide (at least 20); none for an empty one."""
    if not of.cells:
        return
    style = _TableStyle(briefing, width, plain)
    issues = max(NARROWEST_COLUMN, min(WIDEST_ISSUE, width // 2 - GUTTER))
    for number, actors in enumerate(_folded(of, style, width - issues)):
        if number:
            yield ""
        yield from _part(of, actors, issues, style)
    yield ""
    yield from wrapped(style.words(_legend(of, plain=plain)), width)


def _folded(of: StanceMatrix, style: _TableStyle, room: int) -> Iterator[dict[str, int]]:
    """The actors of each table, with the width of their columns."""
    part: dict[str, int] = {}
    for column in of.columns:
        name = style.words(style.briefing.entries[column.actor].label)
        size = max(NARROWEST_COLUMN, min(WIDEST_COLUMN, cell_len(name), room - GUTTER))
        if part and sum(part.values()) + size + GUTTER * (len(part) + 1) > room:
            yield part
            part = {}
        part[column.actor] = size
    yield part


def _part(of: StanceMatrix, actors: dict[str, int], issues: int, style: _TableStyle) -> Iterator[str]:
    """The table of some actors: their names, and every issue in its group."""
    sizes = (issues, *actors.values())
    yield from _beside([[""], *(style.lines(id_, size) for id_, size in actors.items())], sizes)
    yield glyph("rule", plain=style.plain) * (sum(sizes) + GUTTER * len(actors))
    under = ""
    for row in of.rows:
        if row.group and row.group != under:
            yield from wrapped(style.words(row.group), style.width)
        under = row.group
        yield from _beside(_row(of, row, actors, issues, style), sizes)


def _row(
    of: StanceMatrix, row: MatrixRow, actors: Iterable[str], issues: int, style: _TableStyle
) -> list[list[str]]:
    inset = "  " if row.group else ""
    name = [inset + line for line in style.lines(row.issue, issues - len(inset))]
    return [name, *([_sign(of.cell(row.issue, id_), plain=style.plain)] for id_ in actors)]


def _beside(columns: Sequence[list[str]], sizes: Sequence[int]) -> Iterator[str]:
    """Columns of lines side by side."""
    for at in range(max(map(len, columns))):
        parts = (lines[at] if at < len(lines) else "" for lines in columns)
        padded = (part + " " * (size - cell_len(part)) for part, size in zip(parts, sizes, strict=True))
        yield (" " * GUTTER).join(padded).rstrip()


def _sign(cell: MatrixCell, *, plain: bool) -> str:
    """A cell: the mark of the stance, ? for inferred, ! for differing members, the number of positions."""
    if not cell.stance:
        return glyph("none", plain=plain)
    mark = glyph(_mark(cell), plain=plain)
    count = f" {cell.count}" if cell.count > 1 else ""
    before = (
        glyph(f"past {cell.moved.stance}", plain=plain) + glyph("relation", plain=plain) if cell.moved else ""
    )
    return f"{before}{mark}{'?' if cell.inferred else ''}{'!' if cell.differs else ''}{count}"


def _mark(cell: MatrixCell) -> str:
    return f"past {cell.stance}" if cell.past else cell.stance


def _legend(of: StanceMatrix, *, plain: bool) -> str:
    """The meaning of the signs in the table."""
    found = of.cells.values()
    marks = dict.fromkeys(map(_mark, found))
    words = [
        wording.LEGEND.format(mark=glyph(mark, plain=plain), words=text)
        for mark, text in _STANCES.items()
        if mark in marks
    ]
    moved = glyph("relation", plain=plain)
    words += (
        [wording.LEGEND.format(mark=moved, words=wording.LEGEND_MOVED)]
        if any(cell.moved for cell in found)
        else []
    )
    words += [wording.LEGEND_INFERRED] if any(cell.inferred for cell in found) else []
    words += [wording.LEGEND_DIFFERS] if any(cell.differs for cell in found) else []
    words += [wording.LEGEND_COUNT] if any(cell.count > 1 for cell in found) else []
    none = wording.LEGEND.format(mark=glyph("none", plain=plain), words=wording.LEGEND_NONE)
    return "; ".join([*words, none]) + "."


_STANCES = wording.STANCES | {
    f"past {stance}": wording.LEGEND_PAST.format(stance=words) for stance, words in wording.STANCES.items()
}
"""The words for each mark of a cell, in the order of the legend."""
