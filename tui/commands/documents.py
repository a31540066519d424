"""An author's file, read to be changed and written again, and what is said where that cannot be."""

from __future__ import annotations

import sys
from contextlib import contextmanager

from tui import console
from tui.console import CommandError

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.writing.save import Document


@contextmanager
def refusals() -> Iterator[None]:
    """What cannot be written inside of this is a command that cannot be carried out."""
    from tui.writing.errors import WritingError

    try:
        yield
    except WritingError as error:
        raise CommandError(str(error), note=error.note, help=error.help) from error


def write(document: Document, text: str) -> None:
    """Write the file, and tell what may surprise its author; raises WritingError."""
    from tui.writing import save

    save.save(document, text)
    if document.links > 1 and text != document.text:
        others = "another name" if document.links == 2 else f"{document.links - 1} other names"
        console.say(
            f"{document.path} had {others} (hard links), where the text is as it was",
            help="see which you need",
        )


def show_difference(document: Document, text: str) -> None:
    """Print what would change, as a unified diff: to a file in a form that `patch` takes."""
    import re
    from difflib import unified_diff

    from tui.reading.text import clean, clean_path

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
