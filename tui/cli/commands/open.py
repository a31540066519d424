"""`briefing FILE`: the reader, or the plain page where there is no terminal."""

from __future__ import annotations

import sys

from tui.cli import console, inputs
from tui.cli.exit_codes import refuse

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace

    from tui.app.background_load import BackgroundLoad
    from tui.settings import Settings


def run(given: SimpleNamespace) -> int:
    """Show a briefing in the terminal."""
    path = inputs.find(given.what, given.commands)
    if not console.is_terminal(sys.stdout):
        from tui.cli.commands.show import print_page

        return print_page(path, 80, given.ascii)
    console.demand_terminal(given.what)
    from tui.parse.raw_file import is_large

    settings = inputs.wishes()
    theme = inputs.theme(given.theme or settings.theme)
    wanted = _begun(path, settings) if is_large(path) else inputs.loaded(path, settings)
    from tui.app.application import NotABriefingError, run

    try:
        return run(wanted, theme, plain=inputs.is_plain(given.ascii), limit=settings.size_limit)
    except NotABriefingError as nothing:
        return refuse(nothing.loaded)


def _begun(path: str, settings: Settings) -> BackgroundLoad:
    """A large file, read while the screen is made ready."""
    from tui.app.background_load import BackgroundLoad

    return BackgroundLoad(path, settings.size_limit)
