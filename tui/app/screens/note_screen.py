"""A small page to write a note on, for those who have named no editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import TextArea

from tui.app import wording
from tui.app.note_editor import tidy

if TYPE_CHECKING:
    from textual.app import ComposeResult


class NoteScreen(ModalScreen["str | None"]):
    """Returns the note; None if it is to stay as it was."""

    BINDINGS: ClassVar = [
        Binding("ctrl+s", "keep", show=False, priority=True),
        Binding("escape", "dismiss(None)", show=False, priority=True),
    ]

    def __init__(self, note: str) -> None:
        super().__init__()
        self._text = TextArea(note, id="note", show_line_numbers=False, soft_wrap=True, compact=True)

    def compose(self) -> ComposeResult:
        """Compose the page."""
        self._text.border_title = Content(wording.NOTE_TITLE)
        self._text.border_subtitle = Content(wording.NOTE_KEYS)
        yield self._text

    def on_mount(self) -> None:
        """Begin behind what is there."""
        self._text.move_cursor(self._text.document.end)
        self._text.focus()

    def action_keep(self) -> None:
        """Keep the note."""
        self.dismiss(tidy(self._text.text))
