"""The application in which an author chooses what to adopt of a draft."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tui.app.color_depth import color_depth, settle_no_color
from tui.app.painter import Painter
from tui.app.rich_width import use_our_width
from tui.app.screens.adopt_screen import AdoptScreen
from tui.app.shutdown import Shutdown
from tui.app.styles import Depth
from tui.app.textual_private import QuietApp, harden
from tui.app.textual_theme import textual_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.screen import Screen

    from tui.draft.proposals import Proposal
    from tui.model.entries import Briefing
    from tui.settings.themes import Theme


class AdoptApp(QuietApp):
    """Shows the proposals of one draft."""

    CSS_PATH = "app.tcss"
    AUTO_FOCUS = None
    ALLOW_SELECT = False
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        briefing: Briefing,
        proposals: Sequence[Proposal],
        theme: Theme,
        *,
        plain: bool = False,
        depth: Depth = Depth.FULL,
    ) -> None:
        super().__init__(ansi_color=None if depth is Depth.FULL else True)
        use_our_width()
        self._textual_theme = textual_theme(theme)
        self.register_theme(self._textual_theme)
        self.theme = theme.name
        self.list = AdoptScreen(Painter(theme, plain=plain, depth=depth), briefing, proposals)
        self.shutdown = Shutdown(self._exit_with)
        self._loop: asyncio.AbstractEventLoop | None = None

    def _exit_with(self, code: int) -> None:
        if self._loop is not None:
            self._loop.call_soon_threadsafe(lambda: self.exit(return_code=code))

    def get_default_screen(self) -> Screen[None]:
        """Return the list."""
        return self.list

    def on_load(self) -> None:
        """Remember the event loop, for signals."""
        self._loop = asyncio.get_running_loop()

    def on_ready(self) -> None:
        """Watch for the end of the terminal."""
        self.shutdown.watch()


def choose(
    briefing: Briefing, proposals: Sequence[Proposal], theme: Theme, *, plain: bool = False
) -> tuple[int, list[int]]:
    """Let the user choose proposals; return the exit code and the numbers of what was chosen.

    The code is not 0 if a signal ended the list; then nothing is chosen.
    """
    harden()
    depth = color_depth()
    settle_no_color(depth)
    app = AdoptApp(briefing, proposals, theme, plain=plain, depth=depth)
    with app.shutdown:
        app.run()
    if app.failure is not None:
        raise app.failure
    is_confirmed = app.list.is_confirmed and not app.return_code
    return app.return_code or 0, sorted(app.list.chosen) if is_confirmed else []
