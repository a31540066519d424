"""The application: the theme, and which screen."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.theme import Theme as TextualTheme

from tui import settings
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
        if loaded.briefing is None:
            raise ValueError("a file that holds no briefing cannot be shown")
        self.failure: Exception | None = None
        """What ended the application, if something went wrong."""
        self._plain = plain
        self._themes = settings.theme_files()
        self._look = theme
        self._use_colors(theme)
        self._reader = Reader(loaded.briefing, loaded.problems, Paint(theme, plain=plain))

    def _handle_exception(self, error: Exception) -> None:
        """Keep the first exception, to raise it later: Textual would print it with all locals."""
        self.failure = self.failure or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def on_ready(self) -> None:
        """The first frame stands: what there is now will stay, and is never looked through for garbage."""
        gc.freeze()
        gc.enable()

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


def run(loaded: Loaded, theme: Theme, *, plain: bool = False) -> int:
    """Show a briefing that was loaded; the exit code.

    What goes wrong on the way is raised once the terminal is as it was.
    """
    app = BriefingApp(loaded, theme, plain=plain)
    result = app.run()
    if app.failure is not None:
        raise app.failure
    return result or app.return_code or 0
