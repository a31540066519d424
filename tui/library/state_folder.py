"""Where the reader keeps what a user did: what was copied last, and what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from platformdirs import user_state_path

if TYPE_CHECKING:
    from pathlib import Path


def state_file(name: str) -> Path:
    """Return the path of a file in the state folder; neither need exist."""
    return user_state_path("briefing", appauthor=False) / name


def copied_file() -> Path:
    """Return the path of the file that holds what was copied last."""
    return state_file("copied.txt")
