"""`briefing keys`: the keys of the reader."""

from __future__ import annotations

from tui.cli import console
from tui.cli.exit_codes import CLEAN

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(_: SimpleNamespace) -> int:
    """Print the table of keys."""
    from tui.app.commands import as_text

    console.write(as_text())
    return CLEAN
