"""The file behind the screen: what is saved in it is shown, and it is edited and read again from here."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from tui.app.file_position import HEAD
from tui.app.following import FileNews, Follower
from tui.diagnostics.diagnostic import Diagnostic
from tui.lint import lint
from tui.parse.load import load_text
from tui.parse.raw_file import SIZE_LIMIT
from tui.text.plural import plural
from tui.text.sanitise import clean_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.app.application import BriefingApp
    from tui.app.screens.problems_screen import ProblemsScreen
    from tui.app.snapshot import Snapshot
    from tui.library.watch import Stamps
    from tui.model.span import Span
    from tui.parse.load import LoadedFile

PATIENCE = 2.0
"""Seconds after which somebody who asked for the file is told that it takes its time."""
_TOLD = 3.0
"""Seconds for which it is said what was read."""
_NAME = 40
"""The most characters of a name in a message."""


class LiveReload:
    """The file behind one application."""

    def __init__(
        self, app: BriefingApp, loaded: LoadedFile, taken: Stamps | None = None, *, limit: int = SIZE_LIMIT
    ) -> None:
        self._app = app
        self._limit = limit
        self._loaded = loaded
        """What was read last, be it good or not."""
        self._failed = loaded.briefing is None
        self._warnings: Sequence[Diagnostic] | None = None
        """The warnings W7, once somebody wants to see them."""
        self._is_awaited = False
        self._listed: ProblemsScreen | None = None
        self.follower = Follower(loaded, self._hand_over, limit, taken)

    # ---- what the file does

    def _hand_over(self, news: FileNews) -> None:
        """In the thread that follows the file: let the screen hear of it."""
        self._app.call_later(self.take, news)

    def take(self, news: FileNews) -> None:
        """Show what was read, or keep what is shown under a word about why."""
        self._is_awaited = False
        if news.failure is not None:
            news = FileNews(_unread(news.loaded, news.failure), asked=news.asked)
        self._loaded, self._warnings = news.loaded, None
        self._failed = news.edition is None
        if news.edition is not None:
            self._show(news.edition)
        else:
            self._keep(news)
        if self._is_listed:
            self._list(news.loaded)
            self._look_for_warnings()

    def _show(self, edition: Snapshot) -> None:
        reader = self._app.reader
        if reader is None:
            self._app.begin(edition)
            return
        gone = reader.renew(edition)
        reader.warn(None)
        self._tell(_words(edition, gone))

    def _keep(self, news: FileNews) -> None:
        """What is shown stays, under the first reason why nothing else can be."""
        first = self.first
        if self._app.reader is not None:
            self._app.reader.warn(first)
        if news.asked and first is not None:
            self._tell(f"not reloaded: {first.message}")

    @property
    def first(self) -> Diagnostic | None:
        """The first problem of the file, errors before warnings."""
        from tui.report.inert import in_order  # noqa: PLC0415 - where there are problems

        return next(iter(in_order(self._loaded.problems)), None)

    def _tell(self, words: str, *, wrong: bool = False) -> None:
        self._app.clear_notifications()  # the latest word is the one that holds
        self._app.notify(words, severity="error" if wrong else "information", timeout=_TOLD, markup=False)

    # ---- what the reader's keys do

    def reload(self) -> None:
        """Read the file now."""
        self._is_awaited = True
        self._app.set_timer(PATIENCE, self._be_patient)
        self.follower.ask()

    def _be_patient(self) -> None:
        if self._is_awaited:
            self._tell(f"{clean_path(self._loaded.path)} is still being read: the disk takes its time")

    def edit(self) -> None:
        """Open the author's editor at what is selected, or where the file cannot be read."""
        from tui.app.editor_session import edit  # noqa: PLC0415 - not before it is asked for

        trouble = edit(self._app, self._loaded.path, self._place())
        if trouble:
            self._tell(trouble, wrong=True)
        self.follower.look()

    def _place(self) -> Span:
        if self._listed is not None and self._app.screen is self._listed:
            return self._listed.place
        if self._failed or self._app.reader is None:
            return self.first.span if self.first is not None else HEAD
        return self._app.reader.place(self._loaded.text)

    # ---- the list of problems

    @property
    def _problems(self) -> list[Diagnostic]:
        return [*self._loaded.problems, *(self._warnings or ())]

    def problems(self, *, alone: bool = False) -> ProblemsScreen:
        """The screen that lists the problems of the file."""
        from tui.app.screens.problems_screen import ProblemsScreen  # noqa: PLC0415 - not before it is asked for

        self._listed = ProblemsScreen(self._app.paint, self._loaded, self._problems, alone=alone)
        self._look_for_warnings()
        return self._listed

    @property
    def _is_listed(self) -> bool:
        return self._listed is not None and self._listed in self._app.screen_stack

    def _list(self, loaded: LoadedFile) -> None:
        if self._listed is not None and self._is_listed:
            self._listed.show(loaded, self._problems)

    def _look_for_warnings(self) -> None:
        """Look for what only an editor would ask, beside the screen; it is listed once it is found."""
        if self._warnings is None and not self._failed:
            Thread(target=self._find_warnings, args=(self._loaded,), name="warnings", daemon=True).start()

    def _find_warnings(self, loaded: LoadedFile) -> None:
        # The tree is made again: keeping it would take more memory than the briefing.
        again = load_text(loaded.text, loaded.path, limit=self._limit)
        self._app.call_later(self.take_warnings, loaded, lint(again))

    def take_warnings(self, loaded: LoadedFile, warnings: Sequence[Diagnostic]) -> None:
        """List the warnings of a file, if it is still the one that is shown."""
        if loaded is self._loaded:
            self._warnings = warnings
            self._list(loaded)


def _unread(loaded: LoadedFile, failure: Exception) -> LoadedFile:
    """What is told where reading itself failed."""
    crash = Diagnostic("E006", loaded.path, variant="crash", args={"error": type(failure).__name__})
    return loaded._replace(briefing=None, problems=[crash])


def _words(edition: Snapshot, selected: str) -> str:
    """What was reloaded, in a line: how many problems there are, and what is gone, if it was `selected`."""
    words = "reloaded"
    if edition.problems:
        words += f": {plural(len(edition.problems), 'problem')}"
    gone = [entry.label for entry in edition.succession.gone]
    if selected:
        return f"{words} · “{_short(selected)}” is gone, its neighbour is selected"
    if not gone:
        return words
    more = f" and {len(gone) - 1} more are" if len(gone) > 1 else " is"
    return f"{words} · “{_short(gone[0])}”{more} gone"


def _short(name: str) -> str:
    return name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"
