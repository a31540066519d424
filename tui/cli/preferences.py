"""The user's settings and theme, as a command needs them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tui.cli import messages, wording
from tui.cli.arguments import unknown
from tui.cli.console import CommandError
from tui.library.memory import ForgetfulError
from tui.settings.checks import read_settings, read_theme
from tui.settings.keymap import keymap_file, read_keymap
from tui.settings.themes import LAST_THEME, theme_files
from tui.settings.user_settings import settings_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.keymap import Keymap
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.library.memory import Memory
    from tui.settings.themes import Theme
    from tui.settings.user_settings import Settings


def settings() -> Settings:
    """Return the user's settings, and say on standard error what is wrong in them."""
    found, diagnostics = read_settings(settings_file())
    messages.show_diagnostics(diagnostics, with_line=True)
    return found


def last_theme(memory: Memory | None) -> str:
    """Return the name of the theme that was chosen last; empty if none is remembered, or it is gone."""
    if memory is not None:
        with suppress(ForgetfulError):
            name = memory.setting(LAST_THEME)
            return name if name in theme_files() else ""
    return ""


def keymap() -> tuple[Keymap, Sequence[Diagnostic]]:
    """Return the keys in force, and what of the user's keymap does not apply."""
    from tui.app.commands import COMMANDS  # noqa: PLC0415 - which only what shows keys needs
    from tui.app.keymap import Keymap  # noqa: PLC0415 - as above

    given, diagnostics = read_keymap(keymap_file(), [command.short for command in COMMANDS])
    return Keymap(given), diagnostics


def theme(name: str) -> Theme:
    """Return the theme of a name; raises CommandError if there is none or it has mistakes."""
    files = theme_files()
    if name not in files:
        raise unknown(wording.NO_SUCH_THEME.format(name=name), name, files, wording.LIST_THEMES)
    found, diagnostics = read_theme(files[name])
    if found is None:
        raise CommandError(wording.FAULTY_THEME.format(name=name), note=diagnostics[0].message)
    return found
