"""What is seen while a large briefing is read: its title, and how far the reading has come."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import Screen

from tui.app.widgets.bar import Bar, BarWord
from tui.render.cards import Piece

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.app.painter import Painter

STEPS = ("reading", "checking", "linking")
"""What is done to a file before it can be shown."""
_HEAD = 4096
"""Bytes of the file in which its title is looked for."""
_TITLE = re.compile(r"^title:[ \t]*(?:\"(.*)\"|'(.*)'|(.*?))[ \t]*$", re.M)


class LoadingScreen(Screen[None]):
    """The head of a briefing, and the steps to it."""

    BLANK = True
    BINDINGS: ClassVar = [Binding("q,escape,ctrl+c", "app.exit", "quit", show=False)]

    def __init__(self, path: str, paint: Painter) -> None:
        super().__init__()
        self._title = _title_in(path) or Path(path).name
        self._head = Bar(paint, lambda _: None, id="head")
        self._steps = Bar(paint, lambda _: None, id="steps")

    def compose(self) -> ComposeResult:
        """Two lines."""
        yield self._head
        yield self._steps

    def on_mount(self) -> None:
        """Begin with the title."""
        from tui.text.sanitise import clean  # noqa: PLC0415 - after the first frame is on its way

        self._head.show((BarWord((Piece(clean(self._title, lines=False), role="strong"),)),))

    def tell(self, step: str, seconds: float) -> None:
        """Say which step it has come to, and how long it has taken."""
        words = [BarWord((Piece(each, role="accent" if each == step else "faint"),)) for each in STEPS]
        waited = BarWord((Piece(f"{seconds:.0f} s" if seconds >= 1 else "", role="faint"),))
        self._steps.show((*words, waited), (BarWord((Piece("q leaves", role="faint"),)),), gap=" · ")


def _title_in(path: str) -> str:
    """The title of a briefing at first sight, before anybody has read the file; empty where none is seen."""
    try:
        with Path(path).open("rb") as file:
            head = file.read(_HEAD).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""
    found = _TITLE.search(head)
    return next(filter(None, found.groups()), "") if found else ""
