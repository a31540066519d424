"""Messages on standard error, beside what a command prints."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.cli import wording
from tui.cli.console import abandon_output
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.diagnostics.diagnostic import Diagnostic


def show(message: str, *, note: str = "", help: str = "") -> None:
    """Write a message with its reason and what to do, without control characters.

    Where standard error takes nothing, the exit code alone has to say what happened.
    """
    lines = [message, note and wording.NOTE.format(text=note), help and wording.WHAT_TO_DO.format(text=help)]
    if sys.stderr is None:
        return
    try:
        sys.stderr.write("".join(f"{clean(line, lines=False)}\n" for line in lines if line))
        sys.stderr.flush()
    except OSError:
        abandon_output(2)


def show_diagnostics(diagnostics: Iterable[Diagnostic], *, with_line: bool = False) -> None:
    """Write one message for each diagnostic, with its file and, if asked for, its line."""
    for found in diagnostics:
        place = f"{found.path}:{found.span.line}" if with_line else found.path
        show(f"{place}: {found.message}", help=found.help)
