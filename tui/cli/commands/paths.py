"""`briefing paths`: where everything lies."""

from __future__ import annotations

from tui.cli import console
from tui.cli.exit_codes import CLEAN

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(_: SimpleNamespace) -> int:
    """Print the folders and files that the reader looks into."""
    from tui.resources import folder
    from tui.settings.user_settings import settings_file

    places = {
        "briefings": folder("briefings"),
        "themes": folder("themes"),
        "settings": settings_file(),
        "crash log": console.crash_log(),
    }
    console.write("\n".join(f"{name:<10} {path}" for name, path in places.items()))
    return CLEAN
