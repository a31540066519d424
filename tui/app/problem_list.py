"""The problems of a file, with the warnings that are looked for when the list opens."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from tui.app import screens
from tui.report.inert import in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import App

    from tui.app.painter import Painter
    from tui.app.screens import ProblemsScreen
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.span import Span
    from tui.parse.load import LoadedFile


class ProblemList:
    """The problems of the file that was read last, and the screen that lists them."""

    def __init__(self, app: App[int], paint: Callable[[], Painter], loaded: LoadedFile, limit: int) -> None:
        self._app, self._paint, self._limit = app, paint, limit
        self.loaded = loaded
        self._warnings: Sequence[Diagnostic] | None = None
        """The lint warnings; None until they were looked for."""
        self._screen: ProblemsScreen | None = None

    @property
    def first(self) -> Diagnostic | None:
        """The first problem, errors before warnings."""
        return next(iter(in_order(self.loaded.diagnostics)), None)

    @property
    def span(self) -> Span | None:
        """The span of the selected problem; None if the list is not the current screen."""
        screen = self._screen
        return screen.span if screen is not None and self._app.screen is screen else None

    def screen(self, *, alone: bool = False) -> ProblemsScreen:
        """Return the screen that lists the problems."""
        self._screen = screens.ProblemsScreen(self._paint(), self.loaded, self._problems, alone=alone)
        self._look_for_warnings()
        return self._screen

    def take(self, loaded: LoadedFile) -> None:
        """List the problems of another file."""
        self.loaded, self._warnings = loaded, None
        if self._is_open:
            self._show()
            self._look_for_warnings()

    @property
    def _problems(self) -> list[Diagnostic]:
        return [*self.loaded.diagnostics, *(self._warnings or ())]

    @property
    def _is_open(self) -> bool:
        return self._screen is not None and self._screen in self._app.screen_stack

    def _show(self) -> None:
        if self._screen is not None and self._is_open:
            self._screen.show(self.loaded, self._problems)

    def _look_for_warnings(self) -> None:
        """Look for lint warnings in a thread; they are listed when they are found."""
        if self._warnings is None and self.loaded.briefing is not None:
            Thread(target=self._find_warnings, args=(self.loaded,), name="warnings", daemon=True).start()

    def _find_warnings(self, loaded: LoadedFile) -> None:
        warnings = screens.ProblemsScreen.find_warnings(loaded, self._limit)
        self._app.call_later(self.take_warnings, loaded, warnings)

    def take_warnings(self, loaded: LoadedFile, warnings: Sequence[Diagnostic]) -> None:
        """List the warnings of a file, if it is still the one that is shown."""
        if loaded is self.loaded:
            self._warnings = warnings
            self._show()
