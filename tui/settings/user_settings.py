"""What a user can set, and where the file is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.parse.raw_file import SIZE_LIMIT
from tui.user_folders import config_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Settings(NamedTuple):
    """The user's settings; `size_limit` is in bytes."""

    theme: str = ""
    """The name of a theme; empty for the one chosen last, or the one that fits the terminal."""
    size_limit: int = SIZE_LIMIT
    ascii: bool | None = None
    """Whether to use ASCII alone; None does so where the terminal needs it."""
    remember: bool = True
    """Whether to keep where one was, what was read, bookmarks and notes."""
    lines: Mapping[str, int] = {}
    """The line of each setting that the file holds, by its name."""


NAMES = Settings._fields[:-1]
"""The settings that a file may hold."""


def settings_file() -> Path:
    """Return the path of the settings file, which need not exist."""
    return config_folder() / "settings.yaml"
