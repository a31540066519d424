"""The menu of forms in which the selection can be copied: one key each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app import wording
from tui.render.copy_form import CopyForm

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

KEYS = {
    "y": CopyForm.ATTRIBUTED,
    "q": CopyForm.QUOTE,
    "m": CopyForm.MARKDOWN,
    "i": CopyForm.ID,
    "l": CopyForm.LINK,
    "c": CopyForm.CARD,
}


class CopyScreen(ModalScreen[CopyForm | None]):
    """Returns the form that was chosen."""

    BINDINGS: ClassVar = [Binding("escape", "dismiss(None)", show=False)]

    def compose(self) -> ComposeResult:
        """Compose the menu."""
        lines = (f"{key}  {wording.COPY_FORMS[form]}" for key, form in KEYS.items())
        menu = Static(Content("\n".join(lines)), id="menu")
        menu.border_title = Content(wording.COPY_TITLE)
        yield menu

    def on_key(self, event: events.Key) -> None:
        """Choose by one key."""
        if event.key in KEYS:
            event.stop()
            self.dismiss(KEYS[event.key])
