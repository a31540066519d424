"""How many colours the terminal shows."""

from __future__ import annotations

import os
from contextlib import suppress

from rich.console import Console

from tui.app.styles import Depth

_FEWEST = 8
"""The least colours with which anything can be told apart by colour."""


def color_depth() -> Depth:
    """Return how many colours the terminal of standard output shows, and the user wants.

    NO_COLOR is a wish if it is not empty (https://no-color.org).
    """
    if os.environ.get("NO_COLOR"):
        return Depth.NONE
    system = Console(force_terminal=True).color_system
    if system in {"256", "truecolor"}:
        return Depth.FULL
    return Depth.FEW if system is not None and _knows_colors() else Depth.NONE


def settle_no_color(depth: Depth) -> None:
    """Let Textual, which takes an empty NO_COLOR for a wish, do what the reader does."""
    if depth is Depth.NONE:
        os.environ["NO_COLOR"] = "1"
    else:
        os.environ.pop("NO_COLOR", None)


def _knows_colors() -> bool:
    """Return whether the description of the terminal has colours; true if there is none."""
    with suppress(ImportError, OSError):
        import curses  # noqa: PLC0415 - there is none on Windows

        with suppress(curses.error):
            curses.setupterm()
            return curses.tigetnum("colors") >= _FEWEST
    return True
