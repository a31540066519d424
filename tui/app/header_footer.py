"""The bars at the edges of the reader: what is read, which panes there are, what can be done now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import bar_texts
from tui.app.widgets.bar import Bar
from tui.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.geometry import Size

    from tui.analysis.coverage import Coverage
    from tui.app.painter import Painter
    from tui.app.pane_layout import PaneLayout
    from tui.diagnostics.diagnostic import Diagnostic


class BarState(NamedTuple):
    """What the bars tell of."""

    title: str
    coverage: Coverage
    problems: int
    at: PaneLayout
    there: Mapping[str, bool]
    """Whether there is what a command may need, by its word."""
    told: Sequence[str]
    """What is said at the end of the last line; empty words are left out."""
    size: Size
    """Cells of the screen."""


class HeaderFooter:
    """The bars of one screen, above and below its panes."""

    def __init__(self, paint: Painter, act: Callable[[str], None]) -> None:
        self._paint = paint
        self._head, self._banner, self._names, self._foot, self._small = (
            Bar(paint, act, id=name) for name in ("head", "banner", "names", "foot", "small")
        )
        self.above = self._head, self._banner, self._names
        self.below = self._foot, self._small

    def show(self, seen: BarState) -> None:
        """Say what holds now."""
        width, height = seen.size
        self._head.show(*bar_texts.head(seen.title, seen.coverage, seen.problems, width))
        self._names.show(bar_texts.names(_names(seen.at), seen.at.current.spec.key, width))
        self._foot.show(*bar_texts.foot(seen.there, *seen.told, plain=self._paint.plain))
        self._small.show(bar_texts.small(width, height))

    def warn(self, problem: Diagnostic) -> None:
        """Say that the file cannot be read any more, and why."""
        self._banner.show(*bar_texts.banner(problem, plain=self._paint.plain))

    def use(self, paint: Painter) -> None:
        """Paint in another theme."""
        self._paint = paint
        for bar in (*self.above, *self.below):
            bar.use(paint)


def _names(at: PaneLayout) -> list[tuple[str, str, str]]:
    """Return key, title and action of the panes that have a number or are shown."""
    shown = at.shown
    return [
        (pane.spec.key, pane.spec.title, f"screen.{pane.spec.command}")
        for pane in at.panes
        if pane.spec.number or pane in shown
    ]
