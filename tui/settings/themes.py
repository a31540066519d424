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
SIDES = ("side1", "side2", "side3", "side4", "side5", "side6")
"""The hues of the sides that a briefing is mostly about, in the order in which they are given."""
COLORS = (*BACKGROUNDS, "line", "edge", *TEXT_COLORS, *SIDES)
DEFAULT_THEME, LIGHT_THEME = "ink", "paper"
LAST_THEME = "theme"
"""The name under which the theme that was chosen last is remembered."""


class Theme(NamedTuple):
    """A theme: `colors` has every name of `COLORS`, each as #rrggbb."""

    name: str
    dark: bool
    colors: dict[str, str]

    @property
    def is_grey(self) -> bool:
        """Whether no colour has a hue, so that styles have to differ in more than colour."""
        return all(color[1:3] == color[3:5] == color[5:7] for color in self.colors.values())


def theme_files() -> dict[str, Path]:
    """Return the themes that come with the reader, by name."""
    return {path.stem: path for path in sorted(resources.folder("themes").glob("*.yaml"))}
