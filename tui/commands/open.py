"""`briefing FILE`: the reader, or the plain page where there is no terminal."""

from __future__ import annotations

import sys

from tui import console
from tui.commands import inputs
from tui.commands.show import print_page
from tui.commands.verdicts import refuse

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(given: SimpleNamespace) -> int:
    """Show a briefing in the terminal."""
    path = inputs.find(given.what, given.commands)
    if not console.is_terminal(sys.stdout):
        return print_page(path, 80, given.ascii)
    console.demand_terminal(given.what)
    from tui.reading.raw import is_large

    settings = inputs.wishes()
    theme = inputs.theme(given.theme or settings.theme)
    loaded = None if is_large(path) else inputs.loaded(path, settings)
    from tui.terminal.loading import Loading

    wanted = loaded or Loading(path, settings.size_limit)  # it is read while the screen is made ready
    from tui.terminal.app import NotABriefingError, run

    try:
        return run(wanted, theme, plain=inputs.is_plain(given.ascii), limit=settings.size_limit)
    except NotABriefingError as nothing:
        return refuse(nothing.loaded)
