"""Themes and the user's settings, read from YAML, checked like a briefing, and kept like one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui import resources
from tui.model.named import NamedTuple
from tui.parse import cache
from tui.parse.raw_file import SIZE_LIMIT, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from tui.diagnostics.diagnostic import Diagnostic

GROUNDS = ("background", "selected")
"""The colours that text stands on."""
INKS = (
    "text", "strong", "faint", "dim", "accent", "quote", "link", "wrong",
    "for", "against", "mixed", "neutral", "unclear", "cooperation", "conflict",
)  # fmt: skip
"""The colours that carry text."""
COLORS = (*GROUNDS, "line", *INKS)
DEFAULT_THEME = "ink"


class Theme(NamedTuple):
    """A theme: `colors` has every name of `COLORS`, each as #rrggbb."""

    name: str
    dark: bool
    colors: dict[str, str]


class Settings(NamedTuple):
    """What a user may set; `size_limit` is in bytes."""

    theme: str = DEFAULT_THEME
    size_limit: int = SIZE_LIMIT


def theme_files() -> dict[str, Path]:
    """The themes that come with the reader, by name."""
    return {path.stem: path for path in sorted(resources.folder("themes").glob("*.yaml"))}


def read_theme(path: Path) -> tuple[Theme | None, list[Diagnostic]]:
    """The theme in a file; None, with every reason, where it cannot be shown."""
    raw, problems = read_bytes(str(path), SIZE_LIMIT)
    if raw is None:
        return None, problems
    # A theme without a name has that of its file.
    source = b"%s\n%s" % (path.stem.encode(errors="surrogateescape"), raw)
    if (kept := _recall("theme", source)) is not None:
        return Theme(*kept), []
    from tui.settings import checks  # noqa: PLC0415 - what was kept needs none of it

    theme, problems = checks.theme(raw, str(path), path.stem)
    if theme is not None:
        cache.keep("theme", source, [json.dumps(theme)])
    return theme, problems


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
    if (kept := _recall("settings", raw)) is not None:
        return Settings(*kept), []
    from tui.settings import checks  # noqa: PLC0415 - what was kept needs none of it

    settings, problems = checks.settings(raw, str(path))
    if not problems:
        cache.keep("settings", raw, [json.dumps(settings)])
    return settings, problems


def _recall(kind: str, source: bytes) -> list[Any] | None:
    """The values that were kept of a source; None where there are none, or somebody wrote into them."""
    kept = cache.recall(kind, source)
    try:
        values: list[Any] | None = json.loads(kept[0]) if kept else None
    except ValueError:
        return None
    return values
