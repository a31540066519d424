"""The application: the theme, and which screen."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import App, SystemCommand
from textual.theme import Theme as TextualTheme

from tui import settings
from tui.terminal.commands import COMMANDS
from tui.terminal.driver import harden
from tui.terminal.loading import Loading
from tui.terminal.paint import Paint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.screen import Screen

    from tui.briefing.links import Links
    from tui.reading.load import Loaded
    from tui.settings import Theme
    from tui.terminal.screens.opening import Opening
    from tui.terminal.screens.reader import Reader


LOOKS = 50
"""How often in a second the screen looks how far a large file has come."""


class NotABriefingError(Exception):
    """A file that holds nothing to show; `loaded` has the reasons."""

    def __init__(self, loaded: Loaded) -> None:
        super().__init__(loaded.path)
        self.loaded = loaded


class BriefingApp(App[int]):
    """Shows one briefing."""

    CSS_PATH = "reader.tcss"
    TITLE = "Briefing"
    AUTO_FOCUS = None
    ALLOW_SELECT = False  # or every press of the mouse sends the whole screen again
    BINDINGS: ClassVar = []

    def __init__(self, loaded: Loaded | Loading, theme: Theme, *, plain: bool = False) -> None:
        super().__init__()
        self.failure: Exception | None = None
        """What ended the application, if something went wrong."""
        self._plain = plain
        self._themes = settings.theme_files()
        self._look = theme
        self._register_colors(theme)
        # Nobody watches yet, and nothing is styled: what follows on another theme would style it all twice.
        self.set_reactive(BriefingApp.theme, theme.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self._opening: Opening | None = None
        self._loading = loaded if isinstance(loaded, Loading) else None
        self._reader = None if isinstance(loaded, Loading) else self._made(loaded, None)

    def _made(self, loaded: Loaded, links: Links | None) -> Reader:
        """The reader of what was loaded; raises NotABriefing where that is nothing to read."""
        from tui.briefing.links import Links  # noqa: PLC0415 - a large file's title is there before them
        from tui.terminal.screens.reader import Reader  # noqa: PLC0415 - likewise

        if loaded.briefing is None:
            raise NotABriefingError(loaded)
        paint = Paint(self._look, plain=self._plain)
        return Reader(loaded.briefing, loaded.problems, links or Links(loaded.briefing), paint)

    def _handle_exception(self, error: Exception) -> None:
        """Keep the first exception, to raise it later: Textual would print it with all locals."""
        self.failure = self.failure or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def get_default_screen(self) -> Screen[None]:
        """The reader is there from the first frame; of a large file, its title."""
        if self._loading is not None:
            from tui.terminal.screens.opening import Opening  # noqa: PLC0415 - for large files alone

            self._opening = Opening(self._loading.path, Paint(self._look, plain=self._plain))
            return self._opening
        assert self._reader is not None
        return self._reader

    def on_ready(self) -> None:
        """The first frame stands."""
        if self._loading is None:
            _settle()
        else:
            self._loading.start()
            self._waiting = self.set_interval(1 / LOOKS, self._look_at_loading)

    def on_unmount(self) -> None:
        """Who quits while a large file is read does not want it."""
        if self._loading is not None:
            self._loading.stop()

    def _look_at_loading(self) -> None:
        """Show how far a large file has come, and the reader once it is there."""
        loading = self._loading
        if loading is None:
            return
        if loading.failure is not None:
            raise loading.failure
        if loading.loaded is not None:
            self._waiting.stop()
            self._loading = None
            self._reader = self._made(loading.loaded, loading.links)
            self.push_screen(self._reader)  # Textual cannot switch away from its first screen
            self.call_later(_settle)
        elif self._opening is not None:
            self._opening.tell(loading.step, loading.seconds)

    def _register_colors(self, theme: Theme) -> None:
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

    def action_theme(self) -> None:
        """The next theme that can be shown; one that cannot is named and passed over."""
        names = list(self._themes)
        start = names.index(self._look.name) if self._look.name in names else -1
        for step in range(1, len(names) + 1):
            name = names[(start + step) % len(names)]
            theme, problems = settings.read_theme(self._themes[name])
            if theme is not None:
                self._look = theme
                self._register_colors(theme)
                self.theme = theme.name
                if self._reader is not None:
                    self._reader.use(Paint(theme, plain=self._plain))
                return
            self.notify(f"{name}: {problems[0].message}", severity="warning", markup=False)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette holds the one table of commands."""
        if self._reader is None or screen is not self._reader:
            return
        for command in COMMANDS:
            if command.name != "palette":
                yield SystemCommand(command.help, command.label, partial(self._do, command.action))

    def _do(self, action: str) -> None:
        self.call_later(self.screen.run_action, action)


def _settle() -> None:
    """What there is now will stay, and is never looked through for garbage."""
    gc.freeze()
    gc.enable()


def run(loaded: Loaded | Loading, theme: Theme, *, plain: bool = False) -> int:
    """Show a briefing that was loaded, or is to be loaded beside the screen; the exit code.

    What goes wrong on the way is raised once the terminal is as it was: NotABriefingError for a file that
    holds nothing to show.
    """
    harden()
    app = BriefingApp(loaded, theme, plain=plain)
    result = app.run()
    if app.failure is not None:
        raise app.failure
    return result or app.return_code or 0
