"""The header and footer of the reader: title, banner, pane names, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app import bar_texts
from tui.app.widgets.bar import Bar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.geometry import Size

    from tui.app.bar_texts import HeadFacts
    from tui.app.commands import Command
    from tui.app.painter import Painter
    from tui.app.pane_layout import PaneLayout
    from tui.diagnostics.diagnostic import Diagnostic


class BarState(NamedTuple):
    """The state that the bars show."""

    head: HeadFacts
    layout: PaneLayout
    available: Mapping[str, bool]
    """Whether each need of a command is met."""
    state: Sequence[str]
    """Words at the end of the last line; empty ones are left out."""
    size: Size
    """Cells of the screen."""


class HeaderFooter:
    """The bars above and below the panes."""

    def __init__(self, paint: Painter, act: Callable[[str], None], commands: Sequence[Command]) -> None:
        self._paint, self._commands = paint, commands
        self._head, self._banner, self._names, self._foot, self._small = (
            Bar(paint, act, id=name) for name in ("head", "banner", "names", "foot", "small")
        )
        self.above = self._head, self._banner, self._names
        self.below = self._foot, self._small

    def show(self, now: BarState) -> None:
        """Show the current state."""
        width, height = now.size
        self._head.show(*bar_texts.head(now.head, width))
        self._names.show(bar_texts.names(_names(now.layout), now.layout.current.spec.key, width))
        self._foot.show(*bar_texts.foot(self._commands, now.available, *now.state, plain=self._paint.plain))
        self._small.show(bar_texts.small(width, height))

    def warn(self, problem: Diagnostic) -> None:
        """Show why the file cannot be read."""
        self._banner.show(*bar_texts.banner(problem, self._commands, plain=self._paint.plain))

    def use(self, paint: Painter) -> None:
        """Paint in another theme."""
        self._paint = paint
        for bar in (*self.above, *self.below):
            bar.use(paint)


def _names(layout: PaneLayout) -> list[bar_texts.PaneName]:
    """Return the names of the panes that have a number or are shown."""
    shown = layout.shown
    return [
        bar_texts.PaneName(pane.spec.key, pane.spec.title, pane.spec.short, f"screen.{pane.spec.command}")
        for pane in layout.panes
        if pane.spec.number or pane in shown
    ]
