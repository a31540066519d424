"""What a user can set, and where the file is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.parse.raw_file import SIZE_LIMIT
from tui.user_folders import config_folder

if TYPE_CHECKING:
    from pathlib import Path


class Settings(NamedTuple):
    """The user's settings; `size_limit` is in bytes."""

    theme: str = ""
    """The name of a theme; empty for the one chosen last, or the one that fits the terminal."""
    size_limit: int = SIZE_LIMIT


def settings_file() -> Path:
    """Return the path of the settings file, which need not exist."""
    return config_folder() / "settings.yaml"
