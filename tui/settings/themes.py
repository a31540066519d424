"""A theme's colours, and the themes that come with the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui import resources

if TYPE_CHECKING:
    from pathlib import Path

BACKGROUNDS = ("background", "selected")
"""The colours behind text."""
TEXT_COLORS = (
    "text", "strong", "faint", "dim", "accent", "quote", "link", "wrong",
    "for", "against", "mixed", "neutral", "unclear", "cooperation", "conflict",
)  # fmt: skip
"""The colours of text."""
COLORS = (*BACKGROUNDS, "line", *TEXT_COLORS)
DEFAULT_THEME = "ink"


class Theme(NamedTuple):
    """A theme: `colors` has every name of `COLORS`, each as #rrggbb."""

    name: str
    dark: bool
    colors: dict[str, str]


def theme_files() -> dict[str, Path]:
    """Return the themes that come with the reader, by name."""
    return {path.stem: path for path in sorted(resources.folder("themes").glob("*.yaml"))}
