"""A briefing as one reading of its file found it, with all that is worked out before it can be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.briefing.links import Links
    from tui.briefing.model import Briefing
    from tui.briefing.readings.answers import Answers
    from tui.briefing.readings.coverage import Coverage
    from tui.briefing.succession import Succession
    from tui.reading.problems import Problem
    from tui.terminal.selection import Selection
    from tui.terminal.widgets.rows import Row


class Contents(NamedTuple):
    """What a pane shows of a briefing: its rows, and those that it counts."""

    rows: Sequence[Row]
    counted: frozenset[str]


class Edition(NamedTuple):
    """What the reader shows in place of what it showed before."""

    briefing: Briefing
    problems: Sequence[Problem]
    links: Links
    answers: Answers
    coverage: Coverage
    contents: Mapping[str, Contents]
    """The rows of each pane that has rows, by its id."""
    succession: Succession
    """What became of the entries of the edition before."""

    def still(self, selection: Selection) -> Selection:
        """The selection of the edition before, as it is in this one: what is gone is its neighbour."""
        moved = self.succession
        return selection._replace(id=moved.nearest(selection.id), marked=moved.of(selection.marked))
