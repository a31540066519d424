"""What a theme is, and what a user may set."""

from __future__ import annotations

from typing import NamedTuple

from tui.parse.raw_file import SIZE_LIMIT

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
