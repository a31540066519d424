"""The user's settings and theme, as a command needs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import messages, wording
from tui.cli.arguments import unknown
from tui.cli.console import CommandError
from tui.settings.checks import read_settings, read_theme
from tui.settings.themes import theme_files
from tui.settings.user_settings import settings_file

if TYPE_CHECKING:
    from tui.settings.themes import Theme
    from tui.settings.user_settings import Settings


def settings() -> Settings:
    """Return the user's settings, and say on standard error what is wrong in them."""
    found, diagnostics = read_settings(settings_file())
    messages.show_diagnostics(diagnostics, with_line=True)
    return found


def theme(name: str) -> Theme:
    """Return the theme of a name; raises CommandError if there is none or it has mistakes."""
    files = theme_files()
    if name not in files:
        raise unknown(wording.NO_SUCH_THEME.format(name=name), name, files, wording.LIST_THEMES)
    found, diagnostics = read_theme(files[name])
    if found is None:
        raise CommandError(wording.FAULTY_THEME.format(name=name), note=diagnostics[0].message)
    return found
