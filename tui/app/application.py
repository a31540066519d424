"""The application: theme, screens and loading."""

from __future__ import annotations

import asyncio
import gc
import os
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual.binding import Binding

from tui.app import screens, wording
from tui.app.color_depth import color_depth, settle_no_color
from tui.app.input_guard import InputGuard
from tui.app.keymap import DEFAULT
from tui.app.live_reload import LiveReload
from tui.app.painter import Painter
from tui.app.rich_width import use_our_width
from tui.app.screens.reader_screen import ReaderScreen
from tui.app.shutdown import Shutdown
from tui.app.styles import Depth
from tui.app.textual_private import QuietApp, harden
from tui.app.textual_theme import textual_theme
from tui.library.memory import ForgetfulError
from tui.model.links import Links
from tui.parse.errors import NotABriefingError
from tui.parse.load import LoadedFile
from tui.parse.raw_file import SIZE_LIMIT, STDIN
from tui.secure_mode import Feature, is_allowed
from tui.settings.checks import read_theme
from tui.settings.themes import LAST_THEME, theme_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType
    from textual.screen import Screen
    from textual.theme import Theme as TextualTheme

    from tui.app.background_load import BackgroundLoad
    from tui.app.keymap import Keymap
    from tui.app.own_marks import OwnMarks
    from tui.app.remembering import News, Remembering
    from tui.app.screens import LoadingScreen
    from tui.app.snapshot import Snapshot
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.library.memory import Memory
    from tui.library.watch import Stamps
    from tui.model.entries import Briefing
    from tui.settings.themes import Theme


POLLS = 50
"""Checks per second of how far a large file has been read."""


HOPELESS = frozenset({"E001", "E002", "E004", "E005", "E006", "E008"})
"""The codes of faults that no editor can mend."""


@runtime_checkable
class Paintable(Protocol):
    """A screen that can be painted in another theme."""

    def use(self, paint: Painter) -> None:
        """Paint in another theme."""


class BriefingApp(QuietApp):
    """Shows one briefing."""

    CSS_PATH = "app.tcss"
    TITLE = "Briefing"
    AUTO_FOCUS = None
    ENABLE_COMMAND_PALETTE = False  # the picker has all that it offers, and entries
    ALLOW_SELECT = False  # or every press of the mouse sends the whole screen again
    notice = ""
    """What is said once a briefing is shown."""
    BINDINGS: ClassVar = [Binding("ctrl+z", "suspend_process", show=False, priority=True)]

    def __init__(  # noqa: PLR0913 - each is a wish of the user
        self,
        loaded: LoadedFile | BackgroundLoad,
        theme: Theme,
        *,
        plain: bool = False,
        depth: Depth = Depth.FULL,
        limit: int = SIZE_LIMIT,
        follow: bool = True,
        selected: str = "",
        memory: Memory | None = None,
        keys: Keymap = DEFAULT,
    ) -> None:
        """`selected` is the address that the reader selects at first; without it, it opens where one was.

        Without a `memory`, nothing is remembered.
        """
        # Before Textual derives its colours, which takes 1.5 ms. Set silently: no watchers or styles yet.
        self._shown_theme, self._textual_theme = theme, textual_theme(theme)
        self.set_reactive(BriefingApp.theme, theme.name)
        # Textual is to pass on the sixteen colours as they are.
        super().__init__(ansi_color=None if depth is Depth.FULL else True)
        self.animation_level = "none"  # what scrolls is there at once, on slow lines too
        use_our_width()
        self.shutdown = Shutdown(self._exit_with)
        self._loop: asyncio.AbstractEventLoop | None = None
        """The loop that it runs in; None until it does."""
        self._plain, self._depth = plain, depth
        self._selected = selected
        self._memory, self._keys = memory, keys
        self.remembering: Remembering | None = None
        """The memory of the briefing that is shown; None before, and if nothing is remembered."""
        self._opening: LoadingScreen | None = None
        self._loading = None if isinstance(loaded, LoadedFile) else loaded
        self._limit, self._follows = limit, follow
        self.live: LiveReload | None = None
        """The controller for live reload; None until the file was read."""
        self._first = self._screen_of(loaded, None) if isinstance(loaded, LoadedFile) else None

    @property
    def paint(self) -> Painter:
        """The painter for the current theme."""
        return Painter(self._shown_theme, plain=self._plain, depth=self._depth)

    @property
    def reader(self) -> ReaderScreen | None:
        """The reader screen; None while there is no briefing to show."""
        return self.live.reader if self.live is not None else None

    def _screen_of(
        self, loaded: LoadedFile, links: Links | None, taken: Stamps | None = None
    ) -> Screen[None]:
        """Return the reader of what was loaded, or the list of problems that keep it from being shown.

        Raises NotABriefingError if no editor could mend the file.
        """
        if loaded.briefing is None and any(problem.code in HOPELESS for problem in loaded.diagnostics):
            raise NotABriefingError(loaded)
        self.live = LiveReload(self, lambda: self.paint, self.begin, loaded, taken, self._limit)
        if loaded.briefing is None:
            return self.live.problems.screen(alone=True)
        links = links or Links(loaded.briefing)
        return self._make_reader(self.live, loaded.briefing, loaded.diagnostics, links)

    def _make_reader(
        self, live: LiveReload, briefing: Briefing, problems: Sequence[Diagnostic], links: Links
    ) -> ReaderScreen:
        live.reader = ReaderScreen(
            briefing, problems, links, self.paint, self._ask_for_entry, self._selected, self._keys
        )
        return live.reader

    def begin(self, snapshot: Snapshot) -> None:
        """Show the reader, now that there is a briefing to show."""
        assert self.live is not None
        self.push_screen(self._make_reader(self.live, snapshot.briefing, snapshot.problems, snapshot.links))

    def _exit_with(self, code: int) -> None:
        # A signal may come while the loop waits for something else: wake it up.
        if self._loop is not None:
            self._loop.call_soon_threadsafe(lambda: self.exit(return_code=code))

    def exit(
        self, result: int | None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """Leave, even if a thread hangs."""
        self.shutdown.end_soon(return_code or result or 0)
        super().exit(result, return_code, message)

    def get_default_screen(self) -> Screen[None]:
        """Return the first screen: the reader, or the title of a large file."""
        if self._loading is not None:
            self._opening = screens.LoadingScreen(self._loading.path, self.paint)
            return self._opening
        assert self._first is not None
        return self._first

    def on_load(self) -> None:
        """Remember the event loop."""
        self._loop = asyncio.get_running_loop()

    def on_ready(self) -> None:
        """Start what waits for the first frame."""
        # After a suspend the terminal is blank, and Textual repaints nothing by itself, or not always.
        self.app_resume_signal.subscribe(self, lambda _: self.paint_all())
        self.shutdown.watch()
        if self._loading is None:
            self._settle()
        else:
            self._loading.start()
            self._waiting = self.set_interval(1 / POLLS, self._poll_loading)

    def on_unmount(self) -> None:
        """Stop reading and following the file, and remember the place."""
        if self.remembering is not None and self.reader is not None:
            self.remembering.stop(self.reader.here)
        if self._loading is not None:
            self._loading.stop()
        if self.live is not None:
            self.live.follower.stop()

    def _poll_loading(self) -> None:
        """Show how far a large file has been read, and the reader once it is loaded."""
        loading = self._loading
        if loading is None:
            return
        if loading.failure is not None:
            raise loading.failure
        if loading.loaded is not None:
            self._waiting.stop()
            self._loading = None
            # Textual cannot switch away from its first screen.
            self.push_screen(self._screen_of(loading.loaded, loading.links, loading.taken))
            self.call_later(self._settle)
        elif self._opening is not None:
            self._opening.show_step(loading.step, loading.seconds)

    def get_theme(self, theme_name: str) -> TextualTheme | None:
        """Return a theme by name; Textual asks for the current one before it can be registered."""
        return (
            self._textual_theme if theme_name == self._textual_theme.name else super().get_theme(theme_name)
        )

    def action_theme(self) -> None:
        """Choose a theme by looking at it."""
        screen = screens.ThemesScreen(self.paint, self._themes(), self._shown_theme.name, self.show_theme)
        self.push_screen(screen, self._keep_theme)

    def action_previous_theme(self) -> None:
        """Switch to the theme before this one in the list."""
        themes = self._themes()
        names = [theme.name for theme in themes]
        at = names.index(self._shown_theme.name) if self._shown_theme.name in names else 0
        if themes:
            self.show_theme(themes[at - 1])
            self._keep_theme(themes[at - 1])

    def _themes(self) -> list[Theme]:
        """Return the valid themes; name those that are not."""
        found: list[Theme] = []
        for name, path in theme_files().items():
            theme, problems = read_theme(path)
            if theme is not None:
                found.append(theme)
            else:
                self.notify(f"{name}: {problems[0].message}", severity="warning", markup=False)
        return found

    def show_theme(self, theme: Theme) -> None:
        """Paint everything in another theme."""
        self._shown_theme, self._textual_theme = theme, textual_theme(theme)
        self.register_theme(self._textual_theme)
        self.theme = theme.name
        for screen in self.screen_stack:
            if isinstance(screen, Paintable):
                screen.use(self.paint)

    def _keep_theme(self, theme: Theme | None) -> None:
        """Remember a theme that was chosen."""
        if theme is not None and self.remembering is not None:
            self.remembering.keep_setting(LAST_THEME, theme.name)

    def action_suspend_process(self) -> None:
        """Suspend to the shell."""
        if is_allowed(Feature.SUSPEND):
            super().action_suspend_process()
        else:
            self.notify(wording.SECURE.format(wording.SUSPENDING), markup=False)

    def action_edit(self) -> None:
        """Open the author's editor at the selection."""
        if self.live is not None:
            self.live.edit()

    def _ask_for_entry(self, quote: str, sentence: str) -> None:
        """Ask for an entry that quotes a sentence, write it, and show it."""
        from tui.app.file_change import Change  # noqa: PLC0415 - writing, which the first frame does not need

        if self.live is None or self.live.problems.loaded.briefing is None:
            return
        live, change = self.live, Change(self._limit)

        def add(kind: str, values: dict[str, list[str]]) -> str:
            return live.change(change.add(kind, values | {"quote": [quote]}), lambda: change.added)

        self.push_screen(screens.AddScreen(self.live.problems.loaded.briefing, sentence, add))

    def action_check_off(self) -> None:
        """Mark the selected entry as checked: take `x-adopted` out of the file."""
        from tui.app.file_change import Change  # noqa: PLC0415 - writing, which the first frame does not need

        if self.live is not None and self.reader is not None:
            self.reader.select_cursor()
            if self.reader.is_unchecked:
                trouble = self.live.change(Change(self._limit).check_off(self.reader.selection.id))
                if trouble:
                    self.notify(trouble, severity="error", markup=False)
            else:
                self.notify(wording.NOT_UNCHECKED, markup=False)

    def action_reload(self) -> None:
        """Read the file again."""
        if self.live is not None:
            self.live.reload()

    def action_problems(self) -> None:
        """List all problems of the file."""
        if self.live is not None:
            self.push_screen(self.live.problems.screen())

    def _settle(self) -> None:
        """Freeze start-up objects, then enable the collector and follow the file."""
        gc.freeze()
        gc.enable()
        if self.notice:
            self.notify(self.notice, severity="warning", markup=False)
        if self._follows and self.live is not None:
            self.live.follower.start()
        if self._memory is not None and self.live is not None and self.live.problems.loaded.path != STDIN:
            self._remember(self._memory, self.live)

    def _remember(self, memory: Memory, live: LiveReload) -> None:
        """Open where one was, and find what is new since."""
        from tui.app.remembering import Remembering, from_text  # noqa: PLC0415 - after the first frame

        path = os.path.abspath(live.problems.loaded.path)  # noqa: PTH100 - no pathlib on the way to a frame
        self.remembering = Remembering(
            memory,
            path,
            lambda news: self.call_later(self._tell_news, news),
            lambda marks: self.call_later(self._show_marks, marks),
            lambda why: self.call_later(self._say_forgetful, why),
        )
        live.remember = self.remembering.take
        if self.reader is not None:
            self.reader.remembering = self.remembering
            with suppress(ForgetfulError):
                place = from_text(memory.place(path))
                if place is not None and not self._selected and not self.reader.selection.id:
                    self.reader.return_to(place)
        briefing = live.problems.loaded.briefing
        if briefing is not None:
            self.remembering.start(briefing)

    def _tell_news(self, news: News) -> None:
        if self.reader is not None and self.remembering is not None:
            self.reader.show_news(news, self.remembering.read)

    def _show_marks(self, marks: OwnMarks) -> None:
        if self.reader is not None:
            self.reader.show_marks(marks)

    def _say_forgetful(self, why: str) -> None:
        self.notify(wording.FORGETFUL.format(why), severity="warning", markup=False)


def take_typed(keys: str) -> None:
    """Let the reader answer to keys that were pressed before there was one."""
    InputGuard.typed = keys


def run(
    loaded: LoadedFile | BackgroundLoad,
    theme: Theme,
    *,
    plain: bool = False,
    limit: int = SIZE_LIMIT,
    selected: str = "",
    memory: Memory | None = None,
    keys: Keymap = DEFAULT,
    notice: str = "",
) -> int:
    """Show a briefing that was loaded, or is to be loaded beside the screen; the exit code.

    `notice` is said once it is shown.

    What goes wrong on the way is raised once the terminal is as it was: NotABriefingError for a file that
    holds nothing to show.
    """
    harden()
    depth = color_depth()
    settle_no_color(depth)
    app = BriefingApp(
        loaded, theme, plain=plain, depth=depth, limit=limit, selected=selected, memory=memory, keys=keys
    )
    app.notice = notice
    with app.shutdown:
        result = app.run()
    if app.failure is not None:
        raise app.failure
    return result or app.return_code or 0
