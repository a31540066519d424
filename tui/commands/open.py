"""`briefing FILE`: the reader, or the plain page where there is no terminal."""

from __future__ import annotations

import sys

from tui import console
from tui.commands import inputs
from tui.commands.verdicts import refuse

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace

    from tui.settings import Settings
    from tui.terminal.loading import Loading


def run(given: SimpleNamespace) -> int:
    """Show a briefing in the terminal."""
    path = inputs.find(given.what, given.commands)
    if not console.is_terminal(sys.stdout):
        from tui.commands.show import print_page

        return print_page(path, 80, given.ascii)
    console.demand_terminal(given.what)
    from tui.reading.raw import is_large

    settings = inputs.wishes()
    theme = inputs.theme(given.theme or settings.theme)
    wanted = _begun(path, settings) if is_large(path) else inputs.loaded(path, settings)
    from tui.terminal import loop

    loop.prepare()  # before anything imports asyncio
    from tui.terminal.app import NotABriefingError, run

    try:
        return run(wanted, theme, plain=inputs.is_plain(given.ascii), limit=settings.size_limit)
    except NotABriefingError as nothing:
        return refuse(nothing.loaded)


def _begun(path: str, settings: Settings) -> Loading:
    """A large file, read while the screen is made ready."""
    from tui.terminal.loading import Loading

    return Loading(path, settings.size_limit)
