"""The controller for live reload: shows what is saved, and opens the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import wording
from tui.app.editor_session import edit
from tui.app.file_position import HEAD
from tui.app.following import FileNews, Follower
from tui.app.problem_list import ProblemList
from tui.diagnostics.diagnostic import Diagnostic
from tui.parse.raw_file import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from tui.app.painter import Painter
    from tui.app.screens.reader_screen import ReaderScreen
    from tui.app.snapshot import Snapshot
    from tui.library.watch import Stamps
    from tui.model.entries import Briefing
    from tui.model.span import Span
    from tui.parse.load import LoadedFile

PATIENCE = 2.0
"""Seconds after which a reload that was asked for says that it is still reading."""
_SHOWN_FOR = 3.0
"""Seconds for which a message is shown."""


class LiveReload:
    """The file behind one application."""

    def __init__(
        self,
        app: App[int],
        paint: Callable[[], Painter],
        begin: Callable[[Snapshot], None],
        loaded: LoadedFile,
        taken: Stamps | None = None,
        limit: int = SIZE_LIMIT,
    ) -> None:
        """`begin` shows the reader for the first snapshot, if there was none to show before."""
        self._app, self._begin = app, begin
        self.reader: ReaderScreen | None = None
        self.problems = ProblemList(app, paint, loaded, limit)
        self._failed = loaded.briefing is None
        """Whether the file could not be shown when it was read last."""
        self._is_awaited = False
        self.remember: Callable[[Briefing], None] = lambda _briefing: None
        """Takes each new version that is shown."""
        self._wanted = ""
        """The entry to select once it is shown."""
        self.follower = Follower(loaded, self._hand_over, limit, taken)

    # ---- what the file does

    def _hand_over(self, news: FileNews) -> None:
        """Pass news from the follower's thread to the application."""
        self._app.call_later(self.take, news)

    def take(self, news: FileNews) -> None:
        """Show what was read; if it cannot be shown, keep the last readable version and say why."""
        self._is_awaited = False
        if news.failure is not None:
            news = FileNews(_unread(news.loaded, news.failure), asked=news.asked)
        self._failed = news.snapshot is None
        self.problems.take(news.loaded)
        if news.snapshot is not None:
            self._show(news.snapshot)
        else:
            self._keep(news)

    def _show(self, snapshot: Snapshot) -> None:
        if self.reader is None:
            self._begin(snapshot)
            return
        selected = self.reader.renew(snapshot)
        self.reader.warn(None)
        self.remember(snapshot.briefing)
        if self._wanted in snapshot.briefing.entries:
            self.reader.follow(self._wanted)
            self._wanted = ""
        removed = [entry.label for entry in snapshot.succession.gone]
        self._notify(wording.reloaded(len(snapshot.problems), removed, selected))

    def _keep(self, news: FileNews) -> None:
        first = self.problems.first
        if self.reader is not None:
            self.reader.warn(first)
        if news.asked and first is not None:
            self._notify(wording.NOT_RELOADED.format(first.message))

    def _notify(self, words: str, *, wrong: bool = False) -> None:
        self._app.clear_notifications()  # only the latest message holds
        self._app.notify(
            words, severity="error" if wrong else "information", timeout=_SHOWN_FOR, markup=False
        )

    # ---- what the reader's keys do

    def reload(self) -> None:
        """Read the file now."""
        self._is_awaited = True
        self._app.set_timer(PATIENCE, self.say_still_reading)
        self.follower.ask()

    def say_still_reading(self) -> None:
        """Say that a reload that was asked for is not done yet."""
        if self._is_awaited:
            self._notify(wording.still_reading(self.problems.loaded.path))

    def edit(self) -> None:
        """Open the author's editor at the selection, or at the first problem of an unreadable file."""
        trouble = edit(self._app, self.problems.loaded.path, self._span())
        if trouble:
            self._notify(trouble, wrong=True)
        self.follower.poll()

    def change(self, write: Callable[[str], str], selected: Callable[[], str] = str) -> str:
        """Change the file at its path, and show it; return an error message, as `write` does, or nothing.

        `selected` is the id of the entry to select once it is shown.
        """
        trouble = write(self.problems.loaded.path)
        if not trouble:
            self._wanted = selected()
            self.reload()
        return trouble

    def _span(self) -> Span:
        listed, first = self.problems.span, self.problems.first
        if listed is not None:
            return listed
        if self._failed or self.reader is None:
            return first.span if first is not None else HEAD
        return self.reader.span(self.problems.loaded.text)


def _unread(loaded: LoadedFile, failure: Exception) -> LoadedFile:
    """Return the file with reading itself as its only problem."""
    crash = Diagnostic("E006", loaded.path, variant="crash", args={"error": type(failure).__name__})
    return loaded._replace(briefing=None, diagnostics=[crash])
