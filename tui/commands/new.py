"""`briefing new`: the beginning of a briefing."""

from __future__ import annotations

from tui import console
from tui.commands import documents
from tui.commands.verdicts import CLEAN
from tui.console import CommandError

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(given: SimpleNamespace) -> int:
    """Write a new briefing, or print it."""
    from tui.writing.begin import example, readable
    from tui.writing.create import create, place
    from tui.writing.slug import slug

    if given.stdout and given.output:
        raise CommandError("`--stdout` and `--output` exclude each other", help="leave one of them out")
    with documents.refusals():
        title = readable(" ".join(given.title))
        text = example(title)
        if given.stdout:
            console.write(text)
            return CLEAN
        path = place(given.output, slug(title))
        create(path, text)
    _tell(path)
    return CLEAN


def _tell(path: str) -> None:
    """Say where it is, and what comes next, in a form that a shell takes."""
    from shlex import quote

    from tui.reading.text import clean_path

    named = clean_path(quote(f"./{path}" if path.startswith("-") else path))
    steps = {f"briefing check {named}": "what is wrong in it, and where", f"briefing {named}": "read it"}
    width = max(map(len, steps)) + 3
    rows = [f"  {command:<{width}} {text}" for command, text in steps.items()]
    console.write("\n".join([f"{clean_path(path)} is there, to be written over", "", *rows]))
