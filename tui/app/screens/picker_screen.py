"""Go to anything: one line to type in, and the entries and commands that match."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.app import wording
from tui.app.styles import TextStyle
from tui.app.widgets.row_list import RowList
from tui.app.widgets.rows import Row
from tui.render.cards import Piece, Pieces
from tui.search.fuzzy import FuzzyQuery, best

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui.app.painter import Painter
    from tui.app.picker_items import PickerItem

MOST = 200
"""The rows that are shown; who wants others types more."""


class PickerScreen(ModalScreen["PickerItem | None"]):
    """Returns what was picked."""

    BINDINGS: ClassVar = [
        Binding("escape,ctrl+c", "dismiss(None)", show=False),
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up,ctrl+p", "move(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
    ]

    def __init__(
        self,
        paint: Painter,
        items: Sequence[PickerItem],
        recent: Sequence[str],
        title: str = wording.GO_TO_TITLE,
    ) -> None:
        """`recent` are the names of what was picked before, the latest first: it comes first again."""
        super().__init__()
        self._items = items
        self._folded = [item.folded for item in items]
        numbers = {item.name: number for number, item in enumerate(items)}
        self._recent = [numbers[name] for name in recent if name in numbers]
        self._rows = _PickerRows(paint, [], lambda _: None, self._pick, id="picker-rows")
        self._rows.heading = title
        self._input = Input(id="picker-query", compact=True, placeholder=wording.GO_TO_PLACEHOLDER)

    def compose(self) -> ComposeResult:
        """Compose the line, and the rows below it."""
        with Vertical(id="picker"):
            yield self._input
            yield self._rows

    def on_mount(self) -> None:
        """Begin with what was picked before, and then everything."""
        self._input.focus(scroll_visible=False)
        self._show("")

    def on_key(self, event: events.Key) -> None:
        """Give the line what was typed before it was there."""
        if event.is_printable and not self._input.has_focus:
            event.stop()
            self._input.post_message(events.Key(event.key, event.character))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what matches."""
        event.stop()
        self._show(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pick the row under the cursor, by what is in the line now."""
        event.stop()
        self._show(event.value)
        if self._rows.chosen:
            self._pick(self._rows.chosen)

    def _show(self, typed: str) -> None:
        if typed == self._rows.typed:
            return
        self._rows.typed = typed
        query = FuzzyQuery(typed)
        found = best(query, self._folded, self._recent) if typed.strip() else self._everything()
        self._rows.found = len(found), len(self._items)
        rows = [Row(str(number), *self._items[number][1:3]) for number in found[:MOST]]
        self._rows.mark(lambda line: sorted(query.spans(line)), "", current=False)
        self._rows.replace(rows)
        self._rows.first()

    def _everything(self) -> list[int]:
        recent = dict.fromkeys(self._recent)
        return [*recent, *(number for number in range(len(self._items)) if number not in recent)]

    def _pick(self, number: str) -> None:
        self.dismiss(self._items[int(number)])

    def action_move(self, step: int) -> None:
        """Go to the next or previous row."""
        self._rows.move(step)
        self._rows.repaint()

    def action_page(self, direction: int) -> None:
        """Move half a page up or down."""
        self._rows.half_page(direction)
        self._rows.repaint()


class _PickerRows(RowList):
    """The rows that match; the cursor is shown while one types above."""

    right_yields = False
    typed: str | None = None
    """What the rows match; None before the first ones."""
    heading = ""
    found = (0, 0)
    """How many match, of how many."""

    def title(self) -> tuple[Pieces, Pieces]:
        """Return how many match."""
        return (Piece(self.heading, role="accent"),), (Piece(wording.OF.format(*self.found), role="faint"),)

    def row_style(self, index: int) -> TextStyle:
        """Return the style of a row: the one under the cursor is selected."""
        return TextStyle(selected=index == self._cursor)

    def on_click(self, event: events.Click) -> None:
        """Pick the clicked row."""
        event.stop()
        if id_ := self._shown.id(self.line_at(event.y)):
            self._follow(id_)
