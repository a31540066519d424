"""The result of checking one file, for the reporters."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.lint.coverage_tally import CoverageTally


class CheckResult(NamedTuple):
    """The diagnostics of one file, or of the search for files."""

    diagnostics: Sequence[Diagnostic]
    path: str = ""
    text: str = ""
    """The text that the diagnostics point into; empty if it could not be read."""
    tallies: Sequence[CoverageTally] | None = None
    """How much of each source is quoted; None if not requested, or if there is no briefing."""
    repaired: Sequence[Diagnostic] | None = None
    """The diagnostics that fixes resolved; None if fixes were not requested."""
    beside: Sequence[str] = ()
    """The paths of the files that its sources name."""
