"""Themes and the user's settings, read from YAML and checked like a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import resources
from tui.parse.raw_file import SIZE_LIMIT, read_bytes
from tui.settings import checks
from tui.settings.model import DEFAULT_THEME, Settings, Theme

if TYPE_CHECKING:
    from pathlib import Path

    from tui.diagnostics.diagnostic import Diagnostic

__all__ = [
    "DEFAULT_THEME",
    "Settings",
    "Theme",
    "read_settings",
    "read_theme",
    "settings_file",
    "theme_files",
]


def theme_files() -> dict[str, Path]:
    """The themes that come with the reader, by name."""
    return {path.stem: path for path in sorted(resources.folder("themes").glob("*.yaml"))}


def read_theme(path: Path) -> tuple[Theme | None, list[Diagnostic]]:
    """The theme in a file; None, with every reason, where it cannot be shown."""
    raw, problems = read_bytes(str(path), SIZE_LIMIT)
    if raw is None:
        return None, problems
    # A theme without a name has that of its file.
    return checks.theme(raw, str(path), path.stem)


def settings_file() -> Path:
    """Where the user's settings are looked for; there need be none."""
    from platformdirs import user_config_path  # noqa: PLC0415 - themes are read without it

    return user_config_path("briefing", appauthor=False) / "settings.yaml"


def read_settings(path: Path) -> tuple[Settings, list[Diagnostic]]:
    """The settings in a file. What is wrong in it is a problem and keeps its default; no file is none."""
    if not path.exists():
        return Settings(), []
    raw, problems = read_bytes(str(path), SIZE_LIMIT)
    if raw is None:
        return Settings(), problems
    return checks.settings(raw, str(path))
