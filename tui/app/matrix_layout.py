"""The matrix laid out for the room there is: issues in lines, actors in columns, their names broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui.app.painter import cut_cells

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from textual.geometry import Size

    from tui.analysis.matrix import MatrixColumn, StanceMatrix
    from tui.app.painter import Painter
    from tui.model.entries import Briefing

NARROWEST, WIDEST = 9, 14
"""Cells of a column, with the blank behind it: no fewer, and no more."""
LABEL = 16
"""Cells that the issues take at the least, where there is room."""
GUTTER = 3
"""Cells around an issue: the cursor's before it, and a blank behind."""
HEADS = 3
"""Lines of the actors' names at the most."""
TALL = 9
"""Lines from which names may take several."""


class MatrixLine(NamedTuple):
    """A line below the names: an issue, what goes on of one, or the heading of a group of them."""

    issue: str
    text: str
    level: int = 0
    goes_on: bool = False

    @property
    def begins(self) -> bool:
        """Whether an issue begins here: what the cursor can stand on."""
        return bool(self.issue) and not self.goes_on


class MatrixLayout:
    """A matrix for a room in cells; `issues` are those to show."""

    def __init__(
        self, reading: StanceMatrix, briefing: Briefing, issues: Container[str], room: Size, paint: Painter
    ) -> None:
        self.reading = reading
        self.room = room
        self._briefing, self._paint = briefing, paint
        self._issues = issues
        names = [self._name(column) for column in reading.columns]
        words = max((cell_len(word) for _, name in names for word in name.split()), default=0)
        natural = max(NARROWEST, min(WIDEST, words + 2))
        self.label = self._label_width(natural * len(names))
        """Cells of the issues."""
        left = room.width - self.label
        self.width = max(1, min(left, natural, max(NARROWEST, left // max(1, len(names)))))
        """Cells of a column."""
        self.fitting = max(1, left // self.width)
        """How many columns are seen."""
        most = HEADS if room.height >= TALL else 1
        broken = [(sign, _broken(name, self.width - 2, most, paint.ellipsis)) for sign, name in names]
        self.heads = max((len(lines) for _, lines in broken), default=0)
        """How many lines the names take."""
        self._heads = [
            [f"{sign if not at else ' '}{line}" for at, line in enumerate(lines)] for sign, lines in broken
        ]
        self.lines = self._lines()

    def _label_width(self, columns: int) -> int:
        labels = (self._briefing.issues[row.issue].label for row in self.reading.rows)
        longest = max((cell_len(self._paint.text(label)) for label in labels), default=0) + GUTTER + 2
        width = self.room.width
        return max(1, min(longest, max(LABEL, width // 3, width - columns), width))

    def _name(self, column: MatrixColumn) -> tuple[str, str]:
        """A sign for what is folded in an actor, and its name: the short one where it has one."""
        actor = self._briefing.actors[column.actor]
        sign = (
            "unfolded" if column.unfolded else "folded" if column.unfolds else "dot" if column.depth else ""
        )
        return self._paint.glyph(sign) if sign else " ", self._paint.text(actor.short or actor.label)

    def name(self, column: int, line: int) -> str:
        """What a line of the names says of a column; the names end on the last of these lines."""
        lines = self._heads[column]
        at = line - (self.heads - len(lines))
        return lines[at] if at >= 0 else ""

    def _lines(self) -> Sequence[MatrixLine]:
        """The issues, each in as many lines as there is room for: all that it needs, two, or one."""
        room = self.room.height - self.heads
        lines: list[MatrixLine] = []
        for most in (0, 2, 1):
            lines = list(self._told(most))
            if len(lines) <= room:
                break
        return lines

    def _told(self, most: int) -> Iterator[MatrixLine]:
        """The lines, where an issue takes at most so many; any number for 0."""
        under = ""
        for row in self.reading.rows:
            if row.issue not in self._issues:
                continue
            if row.group and row.group != under:
                yield MatrixLine("", self._paint.text(row.group))
            under = row.group
            level = 1 if row.group else 0
            text = self._paint.text(self._briefing.issues[row.issue].label)
            width = self.label - GUTTER - 2 * level
            parts = _wrapped(text, width)
            if most and len(parts) > most:
                parts[most - 1 :] = [" ".join(parts[most - 1 :])]  # whoever paints it cuts it
            for number, part in enumerate(parts):
                yield MatrixLine(row.issue, part, level, goes_on=number > 0)


def _broken(name: str, width: int, most: int, ellipsis: str) -> list[str]:
    """A name in at most so many lines; what is wider is cut, and so is what needs more of them."""
    lines = list(_filled(name, width))
    if len(lines) > most:
        lines[most - 1 :] = [f"{lines[most - 1]}{ellipsis}"]
    return [_cut(line, width, ellipsis) for line in lines] or [""]


def _wrapped(text: str, width: int) -> list[str]:
    """A text in lines; a word that is wider than a line is broken."""
    lines: list[str] = []
    for line in _filled(text, width):
        rest = line
        while cell_len(rest) > width > 0:
            cut = cut_cells(rest, width) or rest[0]
            lines.append(cut)
            rest = rest[len(cut) :]
        lines.append(rest)
    return lines or [""]


def _filled(text: str, width: int) -> Iterator[str]:
    """Words in lines, as many as fit in each, and one at least."""
    line = ""
    for word in text.split():
        if line and cell_len(line) + 1 + cell_len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line


def _cut(text: str, width: int, ellipsis: str) -> str:
    if cell_len(text) <= width:
        return text
    return cut_cells(text.removesuffix(ellipsis), max(0, width - cell_len(ellipsis))) + ellipsis
