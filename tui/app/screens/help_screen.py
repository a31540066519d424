"""The help screen: all keys and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import ModalScreen

from tui.app import wording
from tui.app.commands import key_names
from tui.app.screens.one_pane_screen import OnePaneScreen
from tui.app.widgets.prose_view import ProseView
from tui.render.cards import Card, CardColumn, CardItem, Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from tui.app.commands import Command
    from tui.app.painter import Painter


class HelpScreen(OnePaneScreen, ModalScreen[None]):
    """The help; escape, ?, q and enter close it."""

    BINDINGS: ClassVar = [
        Binding("escape,question_mark,q,enter", "dismiss", show=False),
        Binding("space", "page(1)", show=False),
    ]

    def __init__(self, paint: Painter, commands: Sequence[Command]) -> None:
        self._commands = commands
        self._prose = ProseView(paint, lambda _: None, id="help")
        super().__init__(self._prose)

    def compose(self) -> ComposeResult:
        """Compose the text."""
        yield self._prose

    def on_mount(self) -> None:
        """Show the keys and marks."""
        self._prose.show(_card(self._commands))
        self._prose.focus()

    def on_click(self, event: events.Click) -> None:
        """A click beside the help closes it."""
        if event.widget is self:
            self.dismiss()


def _card(commands: Sequence[Command]) -> Card:
    items: list[CardItem] = []
    for group in dict.fromkeys(command.group for command in commands):
        items += [CardItem("", (Piece(" "),))] if items else []
        items.append(CardItem("", (Piece(group, role="strong"),)))
        items += [CardItem(key_names(c), (Piece(c.help),)) for c in commands if c.group == group]
    columns = tuple(
        CardColumn(
            (Piece(heading, role="strong"),),
            tuple(CardItem("", (Piece(words, mark=mark),)) for mark, words in marks),
        )
        for heading, marks in wording.MARKS.items()
    )
    return Card((Piece(wording.HELP_TITLE, role="strong"),), tuple(items), columns)
