"""The screen shown while a large briefing is read: its title and the current step."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import Screen

from tui.app import wording
from tui.app.widgets.bar import Bar, BarWord
from tui.render.cards import Piece
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.app.painter import Painter

_HEAD = 4096
"""Bytes at the start of the file that are searched for its title."""
_TITLE = re.compile(r"^title:[ \t]*(?:\"(.*)\"|'(.*)'|(.*?))[ \t]*$", re.M)


class LoadingScreen(Screen[None]):
    """The title of a briefing and the steps of reading it."""

    BLANK = True
    BINDINGS: ClassVar = [Binding("q,escape,ctrl+c", "app.quit", show=False)]

    def __init__(self, path: str, paint: Painter) -> None:
        super().__init__()
        self._title = _title_in(path) or Path(path).name
        self._head = Bar(paint, lambda _: None, id="head")
        self._steps = Bar(paint, lambda _: None, id="steps")

    def compose(self) -> ComposeResult:
        """Compose the two lines."""
        yield self._head
        yield self._steps

    def on_mount(self) -> None:
        """Show the title."""
        self._head.show((BarWord((Piece(clean(self._title, lines=False), role="strong"),)),))

    def show_step(self, step: str, seconds: float) -> None:
        """Show the current step and how long reading has taken."""
        words = [_step(words, current=name == step) for name, words in wording.STEPS.items()]
        waited = BarWord((Piece(f"{seconds:.0f} s" if seconds >= 1 else "", role="faint"),))
        self._steps.show((*words, waited), (BarWord((Piece(wording.Q_QUITS, role="faint"),)),), gap=" · ")


def _step(words: str, *, current: bool) -> BarWord:
    return BarWord((Piece(words, role="accent" if current else "faint"),))


def _title_in(path: str) -> str:
    """Return the title found at the start of an unread file; empty if there is none."""
    try:
        with Path(path).open("rb") as file:
            head = file.read(_HEAD).decode("utf-8", "replace")
    except (OSError, ValueError):
        return ""
    found = _TITLE.search(head)
    return next(filter(None, found.groups()), "") if found else ""
