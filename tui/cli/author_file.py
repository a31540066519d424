"""Writing an author's file, or showing what would change in it."""

from __future__ import annotations

import re
import sys
from difflib import unified_diff
from typing import TYPE_CHECKING

from tui.cli import console, messages, wording
from tui.edit import save_file
from tui.text.sanitise import clean, clean_path

if TYPE_CHECKING:
    from tui.edit.save_file import SavedText


def write(document: SavedText, text: str) -> None:
    """Write the file, and say if other names of it keep the old text; raises EditError."""
    save_file.save(document, text)
    if document.links > 1 and text != document.text:
        number = document.links - 1
        others = wording.ANOTHER_NAME if number == 1 else wording.OTHER_NAMES.format(number=number)
        message = wording.KEEPS_OLD_TEXT.format(path=document.path, others=others)
        messages.show(message, help=wording.CHECK_LINKS)


def show_difference(document: SavedText, text: str) -> None:
    """Print what would change as a unified diff; to a file or pipe in the form that `patch` takes."""
    path = clean_path(document.path)
    before, after = (re.findall(r"[^\n]*\n|[^\n]+", one) for one in (document.text, text))
    lines = [
        line.removesuffix("\n") if line.endswith("\n") else f"{line}\n{wording.NO_LINE_END}"
        for line in unified_diff(before, after, path, path)
    ]
    if console.is_terminal(sys.stdout):
        lines = [clean(line, lines=True) for line in lines]
    if lines:
        console.write("\n".join(lines))
