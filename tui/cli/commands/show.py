"""`briefing show`: a briefing as plain text."""

from __future__ import annotations

from tui.cli import console, inputs
from tui.cli.exit_codes import refuse, verdict

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(given: SimpleNamespace) -> int:
    """Print a briefing's page."""
    return print_page(inputs.find(given.what, given.commands), given.width, given.ascii)


def print_page(path: str, width: int, plain: bool | None) -> int:
    """Print the page of the briefing in a file, `width` cells wide."""
    loaded = inputs.loaded(path, inputs.wishes())
    if loaded.briefing is None:
        return refuse(loaded)
    from tui.render.plain_page import page

    console.write(page(loaded.briefing, width=width, ascii=inputs.is_plain(plain)))
    if any(problem.severity == "error" for problem in loaded.problems):
        console.say(f"this briefing has problems; `briefing check {path}` tells them")
    return verdict(loaded.problems)
