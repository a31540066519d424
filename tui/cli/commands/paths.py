"""`briefing paths`: show where briefings, themes, settings, keys and the crash log are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import console
from tui.cli.exit_codes import CLEAN
from tui.cli.failures import crash_log
from tui.library.state_folder import copied_file, state_file
from tui.resources import folder
from tui.settings.keymap import keymap_file
from tui.settings.user_settings import settings_file

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(_: ArgumentParser) -> None:
    """Take no arguments."""


def run(_: Namespace) -> int:
    """Print the folders and files that the reader uses."""
    places = {
        "briefings": folder("briefings"),
        "themes": folder("themes"),
        "settings": settings_file(),
        "keymap": keymap_file(),
        "copied": copied_file(),
        "memory": state_file("memory.sqlite"),
        "crash log": crash_log(),
    }
    console.write("\n".join(f"{name:<10} {path}" for name, path in places.items()))
    return CLEAN
