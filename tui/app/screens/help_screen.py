"""All keys and all marks, from the one table of commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import ModalScreen

from tui.app.commands import COMMANDS, key_names
from tui.app.widgets.prose_view import ProseView
from tui.render.cards import Card, CardColumn, CardItem, Piece

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from tui.app.painter import Painter

MARKS: dict[str, tuple[tuple[str, str], ...]] = {
    "Stances": (
        ("for", "for"), ("against", "against"), ("mixed", "mixed"), ("neutral", "neutral"),
        ("unclear", "unclear"),
        ("past for", "for, in an earlier period"), ("past against", "against, in an earlier period"),
    ),
    "Events": (
        ("verbal cooperation", "verbal cooperation"), ("material cooperation", "material cooperation"),
        ("verbal conflict", "verbal conflict"), ("material conflict", "material conflict"),
        ("background", "going on already"),
        ("folded", "of eight or more at one time, all but the first five; enter opens it, and closes it"),
    ),
    "Lanes": (
        ("acted on", "was acted on"), ("involved", "was part of it"),
        ("doubtful", "acted, or was acted on: inferred"), ("nobody", "no actor at all"),
        ("verbal conflict", "and the other events: who acted"),
    ),
    "Words": (
        ("fact", "stated as fact, in the article’s own voice"),
        ("claim", "a claim"), ("assessment", "an assessment"), ("contested", "contested by somebody"),
        ("orphan", "a quote that is not in the source"), ("dangling", "a reference to nothing"),
        ("quoted", "beside the text: something else rests on it"),
        ("bare", "beside the text: nothing quotes it"),
        ("marked", "an actor that another one is to be held against"),
        ("unknown", "not known; ? behind a name, a date or a stance: inferred"),
    ),
}  # fmt: skip


class HelpScreen(ModalScreen[None]):
    """The help; any of its keys closes it."""

    BINDINGS: ClassVar = [
        Binding("escape,question_mark,q,enter", "dismiss", "close", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("g,home", "first", show=False),
        Binding("G,end", "last", show=False),
        Binding("ctrl+d,pagedown,space", "page(1)", show=False),
        Binding("ctrl+u,pageup", "page(-1)", show=False),
    ]

    def __init__(self, paint: Painter) -> None:
        super().__init__()
        self._prose = ProseView(paint, lambda _: None, id="help")

    def compose(self) -> ComposeResult:
        """One window."""
        yield self._prose

    def on_mount(self) -> None:
        """Show the table."""
        self._prose.show(_card())
        self._prose.focus()

    def on_click(self, event: events.Click) -> None:
        """A click beside the help closes it."""
        if event.widget is self:
            self.dismiss()

    def action_scroll(self, step: int) -> None:
        """Up or down a line."""
        self._prose.move(step)

    def action_first(self) -> None:
        """To the beginning."""
        self._prose.first()

    def action_last(self) -> None:
        """To the end."""
        self._prose.last()

    def action_page(self, direction: int) -> None:
        """Half a page up or down."""
        self._prose.half_page(direction)


def _card() -> Card:
    items: list[CardItem] = []
    for group in dict.fromkeys(command.group for command in COMMANDS):
        items += [CardItem("", (Piece(" "),))] if items else []
        items.append(CardItem("", (Piece(group, role="strong"),)))
        items += [CardItem(key_names(c), (Piece(c.help),)) for c in COMMANDS if c.group == group]
    columns = tuple(
        CardColumn(
            (Piece(heading, role="strong"),),
            tuple(CardItem("", (Piece(words, mark=mark),)) for mark, words in marks),
        )
        for heading, marks in MARKS.items()
    )
    return Card((Piece("Keys and marks", role="strong"),), tuple(items), columns)
