"""An author's file, read to be changed and written again, and what is said where that cannot be."""

from __future__ import annotations

import sys
from contextlib import contextmanager

from tui.cli import console
from tui.cli.console import CommandError

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.edit.save_file import SavedText


@contextmanager
def refusals() -> Iterator[None]:
    """What cannot be written inside of this is a command that cannot be carried out."""
    from tui.edit.errors import EditError

    try:
        yield
    except EditError as error:
        raise CommandError(str(error), note=error.note, help=error.help) from error


def write(document: SavedText, text: str) -> None:
    """Write the file, and tell what may surprise its author; raises EditError."""
    from tui.edit import save_file

    save_file.save(document, text)
    if document.links > 1 and text != document.text:
        console.say(
            f"{document.path} has other hard links, which keep the old text",
            help="check which of them you need",
        )


def show_difference(document: SavedText, text: str) -> None:
    """Print what would change, as a unified diff: to a file in a form that `patch` takes."""
    import re
    from difflib import unified_diff

    from tui.text.sanitise import clean, clean_path

    path = clean_path(document.path)
    before, after = (re.findall(r"[^\n]*\n|[^\n]+", one) for one in (document.text, text))
    lines = [
        line.removesuffix("\n") if line.endswith("\n") else f"{line}\n\\ No newline at end of file"
        for line in unified_diff(before, after, path, path)
    ]
    if console.is_terminal(sys.stdout):
        lines = [clean(line, lines=True) for line in lines]
    if lines:
        console.write("\n".join(lines))
