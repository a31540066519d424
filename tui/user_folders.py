"""The folders of the user's own files, by the rules of the system (XDG on Unix)."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

NOWHERE = Path(os.devnull) / "no home"
"""A folder that cannot exist: for a user without HOME and without an account nothing is kept."""


def config_folder() -> Path:
    """Return the folder of settings, which need not exist."""
    return _folder("config")


def state_folder() -> Path:
    """Return the folder of what a user did, which need not exist."""
    return _folder("state")


def log_folder() -> Path:
    """Return the folder of logs, which need not exist."""
    return _folder("log")


def _folder(kind: str) -> Path:
    try:
        folder = Path(getattr(platformdirs, f"user_{kind}_dir")("briefing", appauthor=False))
    except RuntimeError:  # nobody knows where home is
        return NOWHERE
    return folder if folder.is_absolute() else NOWHERE  # never where one happens to stand
