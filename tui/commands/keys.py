"""`briefing keys`: the keys of the reader."""

from __future__ import annotations

from tui import console
from tui.commands.verdicts import CLEAN

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(_: SimpleNamespace) -> int:
    """Print the table of keys."""
    from tui.terminal.commands import as_text

    console.write(as_text())
    return CLEAN
