"""The yardsticks: the smallest Textual application there is, and one with a list of 500 rows."""

from __future__ import annotations

import sys

from textual.app import App, ComposeResult
from textual.widgets import Label, OptionList


class Bare(App[None]):
    """One label."""

    def compose(self) -> ComposeResult:
        """Show it."""
        yield Label("one label")


class List(App[None]):
    """A list of 500 rows."""

    def compose(self) -> ComposeResult:
        """Show it."""
        yield OptionList(*(f"row {number}" for number in range(500)))


if __name__ == "__main__":
    (List if sys.argv[1:] == ["list"] else Bare)().run()
