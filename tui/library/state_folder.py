"""Where the reader keeps what a user did: what was copied last, and what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.user_folders import state_folder

if TYPE_CHECKING:
    from pathlib import Path


def state_file(name: str) -> Path:
    """Return the path of a file in the state folder; neither need exist."""
    return state_folder() / name


def copied_file() -> Path:
    """Return the path of the file that holds what was copied last."""
    return state_file("copied.txt")
