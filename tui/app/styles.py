"""Styles of text in one theme, for terminals with many colours, with sixteen, and with none.

Where colours are few or none, underline, bold, italics and reverse carry the differences.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from rich.style import Style

from tui.settings.themes import SIDES

if TYPE_CHECKING:
    from tui.settings.themes import Theme

_INK = {
    "folded": "faint", "unfolded": "faint", "acted on": "text", "involved": "faint", "doubtful": "text",
    "nobody": "faint",
    "verbal cooperation": "cooperation", "material cooperation": "cooperation",
    "verbal conflict": "conflict", "material conflict": "conflict",
    "cue": "faint", "hedge": "text", "reason": "text", "hedged text": "text", "hedged link": "link",
    "past for": "for", "past against": "against", "past mixed": "mixed",
    "past neutral": "neutral", "past unclear": "unclear", "background": "faint", "event": "faint",
    "fact": "text", "status": "text", "replaced": "faint", "claim": "faint", "assessment": "faint",
    "unknown": "accent", "contested": "wrong",
    "sole": "faint", "span": "faint",
    "orphan": "wrong", "dangling": "wrong", "none": "faint", "quoted": "quote", "bare": "faint",
    "elapsed": "faint", "marked": "accent", "unchecked": "wrong", "unread": "accent", "bookmark": "accent",
    "note": "accent", "": "text",
}  # fmt: skip
"""The colour of a role or mark, unless it has the same name."""
_ITALIC = frozenset({"hedge", "hedged text", "hedged link", "cue"})
_STRUCK = frozenset({"replaced"})
_BOLD = frozenset({"strong", "accent"})
_LINKS = frozenset({"link", "hedged link"})
_LINES = frozenset({"line", "edge"})
TINT = 0.14
"""The share of a side's hue in the ground of its cells."""


class Depth(Enum):
    """How many colours a terminal shows."""

    FULL = "256 or more"
    FEW = "16"
    NONE = "none"


class TextStyle(NamedTuple):
    """The style of a row: dimmed if it is not linked, on the selected background if it is chosen."""

    dim: bool = False
    selected: bool = False
    tint: str = ""
    """The name of the colour that tints its ground."""


PLAIN = TextStyle()

_FEW_DARK = {
    "background": "black", "selected": "white", "line": "bright_black", "edge": "white",
    "text": "bright_white", "strong": "bright_white", "faint": "white", "dim": "bright_black",
    "accent": "bright_yellow", "quote": "bright_green", "link": "bright_blue", "wrong": "bright_red",
    "for": "bright_blue", "against": "bright_yellow", "mixed": "bright_magenta", "neutral": "white",
    "unclear": "white", "cooperation": "bright_cyan", "conflict": "bright_red",
    **dict(zip(SIDES, (
        "bright_green", "bright_magenta", "bright_yellow", "bright_red", "bright_cyan", "bright_blue",
    ), strict=True)),
}  # fmt: skip
"""The sixteen colours on a dark ground. A selected row is black on white, and the others dark."""
_FEW_LIGHT = {
    "background": "bright_white", "selected": "white", "line": "white", "edge": "black",
    "text": "black", "strong": "black", "faint": "bright_black", "dim": "bright_black",
    "accent": "magenta", "quote": "green", "link": "blue", "wrong": "red",
    "for": "blue", "against": "red", "mixed": "magenta", "neutral": "bright_black",
    "unclear": "bright_black", "cooperation": "cyan", "conflict": "red",
    **dict(zip(SIDES, ("green", "magenta", "red", "yellow", "blue", "cyan"), strict=True)),
}  # fmt: skip
"""The sixteen colours on a light ground."""


class Styles:
    """The styles of one theme at one depth."""

    def __init__(self, theme: Theme, depth: Depth = Depth.FULL) -> None:
        self._theme = theme
        self._depth = depth
        self.is_grey = depth is Depth.NONE or theme.is_grey
        """Whether there are no hues, so that attributes have to tell styles apart."""
        self._kept: dict[tuple[str, TextStyle, bool, str], Style] = {}

    def of(self, role: str, text_style: TextStyle = PLAIN, *, link: bool = False, hue: str = "") -> Style:
        """Return the style of a role or mark; `hue` is a colour to have instead of the role's."""
        key = role, text_style, link, hue
        style = self._kept.get(key)
        if style is None:
            style = self._kept[key] = self._style(role, text_style, link, hue)
        return style

    def hit(self, *, current: bool) -> Style:
        """Return the style of a hit of a search; reversed, so that it shows without colour too."""
        if self._depth is Depth.NONE:
            return Style(reverse=True, underline=True, bold=current)
        colors = self._few() if self._depth is Depth.FEW else self._theme.colors
        ink = colors["accent" if current else "link"]
        return Style(color=ink, bgcolor=colors["background"], reverse=True, bold=current)

    def _few(self) -> dict[str, str]:
        return _FEW_DARK if self._theme.dark else _FEW_LIGHT

    def _style(self, role: str, text_style: TextStyle, link: bool, hue: str) -> Style:
        # A line is fainter than what is dimmed already.
        dimmed = role if role in _LINES else "dim"
        name = dimmed if text_style.dim else hue or _INK.get(role, role)
        scarce = self.is_grey or self._depth is Depth.FEW
        attributes = Style(
            bold=text_style.selected or (role in _BOLD and not text_style.dim) or (scarce and role == "edge"),
            italic=role in _ITALIC or (scarce and name == "quote"),
            strike=role in _STRUCK,
            underline=link or (scarce and role in _LINKS),
        )
        if self._depth is Depth.NONE:
            faint = name in {"dim", "faint", "line"} and not text_style.selected
            return attributes + Style(dim=faint or None, reverse=text_style.selected or None)
        if self._depth is Depth.FEW:
            return attributes + self._in_few(name, text_style)
        colors = self._theme.colors
        ground = colors["selected" if text_style.selected else "background"]
        if text_style.tint and not text_style.selected:
            ground = mixed(ground, colors[text_style.tint], TINT)
        return attributes + Style(color=colors[name], bgcolor=ground)

    def _in_few(self, name: str, text_style: TextStyle) -> Style:
        colors = self._few()
        if not text_style.selected:
            # Where there is one grey for both, what is not dimmed leans: SGR 2 would make it unreadable.
            leans = True if name == "faint" and colors["dim"] == colors["faint"] else None
            return Style(color=colors[name], bgcolor=colors["background"], italic=leans)
        # On grey every colour has to be a dark one.
        ink = "black" if name in {"dim", "faint"} else _FEW_LIGHT[name]
        return Style(color=ink, bgcolor=colors["selected"])


def mixed(ground: str, color: str, share: float) -> str:
    """Return a ground with a share (0 to 1) of another colour in it, both as #rrggbb."""
    pairs = ((int(ground[at : at + 2], 16), int(color[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in pairs)
