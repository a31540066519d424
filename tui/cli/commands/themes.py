"""`briefing themes`: the themes that there are."""

from __future__ import annotations

from tui.cli import console
from tui.cli.exit_codes import CLEAN

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(_: SimpleNamespace) -> int:
    """Print their names."""
    from tui.settings.themes import theme_files

    console.write("\n".join(theme_files()))
    return CLEAN
