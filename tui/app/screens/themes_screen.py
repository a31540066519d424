"""The list of themes: the one under the cursor is shown at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import ModalScreen

from tui.app import wording
from tui.app.styles import TextStyle
from tui.app.widgets.row_list import RowList
from tui.app.widgets.rows import Row
from tui.render.cards import Piece, Pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from tui.app.painter import Painter
    from tui.settings.themes import Theme


class ThemesScreen(ModalScreen["Theme | None"]):
    """Returns the theme that was chosen; None for the one from before."""

    BINDINGS: ClassVar = [
        Binding("escape,q,ctrl+c", "dismiss(None)", show=False),
        Binding("j,down,t", "move(1)", show=False),
        Binding("k,up,T", "move(-1)", show=False),
        Binding("enter,space", "pick", show=False),
    ]

    def __init__(
        self, paint: Painter, themes: Sequence[Theme], current: str, preview: Callable[[Theme], None]
    ) -> None:
        """`preview` shows a theme while its row is under the cursor; the `current` one is at first."""
        super().__init__()
        self._themes = {theme.name: theme for theme in themes}
        self._before, self._preview = self._themes.get(current), preview
        rows = [Row(theme.name, (Piece(theme.name),), _ground(theme)) for theme in themes]
        self._rows = _ThemeRows(paint, rows, self._show, self._pick, id="themes")
        self._rows.go_to(current)

    def compose(self) -> ComposeResult:
        """Compose the list."""
        self._rows.styles.height = len(self._themes) + 2
        yield self._rows

    def on_mount(self) -> None:
        """Take the keys."""
        self._rows.focus()

    def use(self, paint: Painter) -> None:
        """Paint in another theme."""
        self._rows.use(paint)

    def _show(self, name: str) -> None:
        self._preview(self._themes[name])

    def _pick(self, name: str) -> None:
        self.dismiss(self._themes[name])

    def action_move(self, step: int) -> None:
        """Show the next or previous theme."""
        self._rows.move(step)

    def action_pick(self) -> None:
        """Keep the theme under the cursor."""
        self._rows.enter()

    def action_dismiss(self, result: Theme | None = None) -> None:  # type: ignore[override] # Textual awaits it
        """Leave; without a choice, the theme from before is shown again."""
        if result is None and self._before is not None:
            self._preview(self._before)
        self.dismiss(result)


class _ThemeRows(RowList):
    """The rows, of which the one under the cursor is selected."""

    def title(self) -> tuple[Pieces, Pieces]:
        """Return what they are."""
        return (Piece(wording.THEMES, role="accent"),), ()

    def row_style(self, index: int) -> TextStyle:
        """Return the style of a row: the one under the cursor is selected."""
        return TextStyle(selected=index == self._cursor)


def _ground(theme: Theme) -> Pieces:
    return (Piece(wording.DARK if theme.dark else wording.LIGHT, role="faint"),)
