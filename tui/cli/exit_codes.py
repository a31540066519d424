"""What a command ends with: the exit code, and why there is nothing to show."""

from __future__ import annotations

import sys

from tui.cli import console

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.parse.load import LoadedFile

CLEAN, PROBLEMS, REFUSED, CRASHED, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 70, 130, 141
UNREADABLE = frozenset({"E001", "E002", "E005", "E006", "E008"})
"""The problems of files that could not be read at all, as against those that hold mistakes."""


def verdict(problems: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """The exit code that follows from the problems found."""
    found = list(problems)
    if any(problem.code in UNREADABLE for problem in found):
        return REFUSED
    return PROBLEMS if any(strict or problem.severity == "error" for problem in found) else CLEAN


def refuse(loaded: LoadedFile) -> int:
    """Say on standard error why there is nothing to show."""
    from tui.report.text_report import as_text

    if sys.stderr is not None:
        sys.stderr.write(as_text(loaded.problems, {loaded.path: loaded.text}, width=console.columns()))
    return verdict(loaded.problems)
