"""A web address, whole, and whether to open it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.app import wording

if TYPE_CHECKING:
    from textual.app import ComposeResult


class AddressScreen(ModalScreen[bool]):
    """Returns whether to open the address."""

    BINDINGS: ClassVar = [
        Binding("enter", "dismiss(True)", show=False),
        Binding("escape,q,o", "dismiss(False)", show=False),
    ]

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address

    def compose(self) -> ComposeResult:
        """Compose the address and what the keys do."""
        menu = Static(Content(f"{self._address}\n\n{wording.OPEN_HINT}"), id="menu")
        menu.border_title = Content(wording.OPEN_TITLE)
        yield menu
