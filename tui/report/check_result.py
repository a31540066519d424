"""What `check` found in one file, for the reporters."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.lint.coverage_tally import CoverageTally


class CheckResult(NamedTuple):
    """The diagnostics of one file, or those of looking for files."""

    problems: Sequence[Diagnostic]
    path: str = ""
    text: str = ""
    """The text that the diagnostics point into; empty where it could not be read."""
    tallies: Sequence[CoverageTally] | None = None
    """How much of each source is quoted; None where nobody asked, or nothing could be read."""
    repaired: Sequence[Diagnostic] | None = None
    """What fixes removed from the file just now; None where nobody asked for fixes."""
