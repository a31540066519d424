"""The exit codes of every command, and the one that follows from diagnostics."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.diagnostics.diagnostic import Diagnostic

CLEAN, PROBLEMS, REFUSED, CRASHED, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 70, 130, 141
SIGNAL = 128
"""Added to the number of the signal that ends a command, as shells do."""
UNREADABLE = frozenset({"E001", "E002", "E005", "E006", "E008"})
"""The codes of files that could not be read at all."""


def verdict(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """Return the exit code for what was found; `strict` counts warnings too."""
    found = list(diagnostics)
    if any(one.code in UNREADABLE for one in found):
        return REFUSED
    return PROBLEMS if any(strict or one.severity == "error" for one in found) else CLEAN
