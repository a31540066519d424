"""The application: the theme, and which screen."""

from __future__ import annotations

import locale
import os
import sys
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.theme import Theme as TextualTheme

from tui import settings
from tui.reading.load import load
from tui.reading.problems import Problem
from tui.terminal.commands import COMMANDS
from tui.terminal.paint import Paint
from tui.terminal.screens.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.screen import Screen

    from tui.reading.load import Loaded
    from tui.settings import Theme


class BriefingApp(App[int]):
    """Shows one briefing."""

    CSS_PATH = "reader.tcss"
    TITLE = "Briefing"
    AUTO_FOCUS = None
    BINDINGS: ClassVar = []

    def __init__(self, loaded: Loaded, theme: Theme, *, plain: bool = False) -> None:
        super().__init__()
        assert loaded.briefing is not None
        self._plain = plain
        self._themes = settings.theme_files()
        self._look = theme
        self._use_colors(theme)
        self._reader = Reader(loaded.briefing, loaded.problems, Paint(theme, plain=plain))

    def get_default_screen(self) -> Screen[None]:
        """The reader is there from the first frame."""
        return self._reader

    def _use_colors(self, theme: Theme) -> None:
        colors = theme.colors
        self.register_theme(
            TextualTheme(
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
        )
        self.theme = theme.name

    def action_theme(self) -> None:
        """The next theme that can be shown; one that cannot is named and passed over."""
        names = list(self._themes)
        start = names.index(self._look.name) if self._look.name in names else -1
        for step in range(1, len(names) + 1):
            name = names[(start + step) % len(names)]
            theme, problems = settings.read_theme(self._themes[name])
            if theme is not None:
                self._look = theme
                self._use_colors(theme)
                self._reader.use(Paint(theme, plain=self._plain))
                return
            self.notify(f"{name}: {problems[0].message}", severity="warning", markup=False)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette holds the one table of commands."""
        if screen is not self._reader:
            return
        for command in COMMANDS:
            if command.name != "palette":
                yield SystemCommand(command.help, command.label, partial(self._do, command.action))

    def _do(self, action: str) -> None:
        self.call_later(self._reader.run_action, action)


def run(path: str, *, theme: str = "", ascii: bool | None = None) -> int:  # noqa: A002 - as the option is called
    """Open a briefing in the terminal; the exit code. `ascii` None lets the locale decide."""
    loaded = load(path)
    if loaded.briefing is None:
        from tui.reading.show import as_text  # noqa: PLC0415 - only a file that cannot be opened

        print(as_text(loaded.problems, {path: loaded.text}), file=sys.stderr)  # noqa: T201 - the way out
        return 1
    chosen, problems = _theme(theme or settings.DEFAULT_THEME)
    if chosen is None:
        for problem in problems:
            print(f"{problem.path}: {problem.message}", file=sys.stderr)  # noqa: T201 - the way out
        return 2
    plain = not _speaks_utf8() if ascii is None else ascii
    app = BriefingApp(loaded, chosen, plain=plain)
    result = app.run()
    return app.return_code or result or 0


def _theme(name: str) -> tuple[Theme | None, list[Problem]]:
    files = settings.theme_files()
    if name not in files:
        known = ", ".join(files)
        return None, [Problem("E001", f"there is no theme {name}; there are: {known}", name)]
    return settings.read_theme(files[name])


def _speaks_utf8() -> bool:
    wanted = os.environ.get("LC_ALL") or os.environ.get("LC_CTYPE") or os.environ.get("LANG") or ""
    encoding = wanted.partition(".")[2] or locale.getpreferredencoding(False)
    return encoding.replace("-", "").lower() == "utf8"
