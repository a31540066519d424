"""A theme of the reader as one of Textual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.theme import Theme as TextualTheme

if TYPE_CHECKING:
    from tui.settings.themes import Theme


def textual_theme(theme: Theme) -> TextualTheme:
    """Return a theme as Textual has it, for its own widgets."""
    colors = theme.colors
    return TextualTheme(
        name=theme.name,
        primary=colors["accent"],
        accent=colors["accent"],
        foreground=colors["text"],
        background=colors["background"],
        surface=colors["background"],
        panel=colors["selected"],
        warning=colors["against"],
        error=colors["wrong"],
        success=colors["cooperation"],
        dark=theme.dark,
    )
