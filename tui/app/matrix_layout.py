"""The matrix laid out for one size: issues in lines, actors in columns, with their names broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.text.width import cell_len, cut_cells
from tui.text.wrap import line_spans, wrapped

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from textual.geometry import Size

    from tui.analysis.matrix import MatrixColumn, StanceMatrix
    from tui.app.painter import Painter
    from tui.model.entries import Briefing

NARROWEST, WIDEST = 9, 14
"""The least and the most cells of a column, with the blank behind it."""
LABEL = 16
"""The least cells of the issues, where there is room."""
GUTTER = 3
"""Cells around an issue: the cursor before it, and a blank behind."""
HEADS = 3
"""The most lines of the actors' names."""
WHOLE_FROM = 5
"""The lines below the names from which issues are shown in full."""
TALL = 9
"""The height from which names may take several lines."""


class MatrixLine(NamedTuple):
    """A line below the names: an issue, a further line of one, or the heading of a group."""

    issue: str
    text: str
    level: int = 0
    goes_on: bool = False

    @property
    def begins(self) -> bool:
        """Whether an issue begins here, so that the cursor can be on it."""
        return bool(self.issue) and not self.goes_on


class MatrixLayout:
    """A matrix for a room in cells; `issues` are those shown."""

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
        """The number of columns in view."""
        most = HEADS if room.height >= TALL else 1
        broken = [(sign, _broken(name, self.width - 2, most, paint.ellipsis)) for sign, name in names]
        self.heads = max((len(lines) for _, lines in broken), default=0)
        """The lines that the names take."""
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
        """Return the folding sign of an actor, and its name, the short one if it has one."""
        actor = self._briefing.actors[column.actor]
        sign = (
            "unfolded" if column.unfolded else "folded" if column.unfolds else "dot" if column.depth else ""
        )
        return self._paint.glyph(sign) if sign else " ", self._paint.text(actor.short or actor.label)

    def name(self, column: int, line: int) -> str:
        """Return a line of the name of a column; all names end on the last line."""
        lines = self._heads[column]
        at = line - (self.heads - len(lines))
        return lines[at] if at >= 0 else ""

    def _lines(self) -> Sequence[MatrixLine]:
        """Return the issues, each in all the lines it needs, or in as many as a low room has."""
        room = self.room.height - self.heads
        return list(self._lines_of_issues(0 if room >= WHOLE_FROM else max(1, room // 2)))

    def _lines_of_issues(self, most: int) -> Iterator[MatrixLine]:
        """Yield the lines, with at most so many for an issue; any number for 0."""
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
            spans = list(line_spans(text, 0, len(text), width))
            if most and len(spans) > most:
                spans[most - 1 :] = [(spans[most - 1][0], len(text))]  # cut when it is painted
            for number, part in enumerate([text[start:end] for start, end in spans] or [""]):
                yield MatrixLine(row.issue, part, level, goes_on=number > 0)


def _broken(name: str, width: int, most: int, ellipsis: str) -> list[str]:
    """Return a name in at most so many lines; a word that is too wide is cut, and so is the last line."""
    lines = wrapped(" ".join(_cut(word, width, ellipsis) for word in name.split()), width)
    if len(lines) > most:
        lines[most - 1 :] = [f"{lines[most - 1]}{ellipsis}"]
    return [_cut(line, width, ellipsis) for line in lines]


def _cut(text: str, width: int, ellipsis: str) -> str:
    if cell_len(text) <= width:
        return text
    return cut_cells(text.removesuffix(ellipsis), max(0, width - cell_len(ellipsis))) + ellipsis
