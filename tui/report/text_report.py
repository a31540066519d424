"""Diagnostics for people: each with its source line and a caret, and a final count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.catalogue import reports
from tui.report import coverage_report
from tui.report.excerpt import blocks
from tui.report.inert import as_line, as_name
from tui.text.plural import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.lint.coverage_tally import CoverageTally
    from tui.report.check_result import CheckResult

MOST_NAMED = 5
"""Codes that the last line names."""


def report(checked: Iterable[CheckResult], *, colour: bool = False, width: int = 100) -> Iterator[str]:
    """Yield the diagnostics, their count and a hint at `briefing explain`.

    Repairs and coverage are included if they were requested. Source lines are cut to `width` cells; colours
    are SGR sequences only.
    """
    count = ProblemCount()
    tallies: list[CoverageTally] | None = None
    repaired: list[Diagnostic] | None = None
    for one in checked:
        if one.repaired is not None:
            repaired = [*(repaired or ()), *one.repaired]
            yield from map(_repair, one.repaired)
        if one.diagnostics:
            sources = {one.path: one.text} if one.text else {}
            for block in blocks(one.diagnostics, sources, colour=colour, width=width):
                yield f"{block}\n\n"
            count.add(one.diagnostics)
        if one.tallies is not None:
            yield "".join(f"{line}\n" for line in coverage_report.lines(one.path, one.tallies)) + "\n"
            tallies = [*(tallies or ()), *one.tallies]
    yield f"{'' if repaired is None else _repairs(len(repaired))}{count}\n"
    if count.errors:
        yield f"{_more(count.errors)}\n"
    if tallies is not None:
        yield f"{coverage_report.total(tallies)}\n"


def as_text(
    diagnostics: Sequence[Diagnostic], sources: Mapping[str, str], *, colour: bool = False, width: int = 100
) -> str:
    """Return the diagnostics of all files and their count, without a final line end.

    `sources` maps paths to the text of files; diagnostics of other files are shown without source lines.
    """
    count = ProblemCount()
    count.add(diagnostics)
    return "\n\n".join([*blocks(diagnostics, sources, colour=colour, width=width), str(count)])


class ProblemCount:
    """Counts diagnostics; as a string, `2 errors and 1 warning in 1 file`."""

    def __init__(self) -> None:
        self._errors = self._warnings = 0
        self._files: set[str] = set()
        self.errors: dict[str, None] = {}
        """What explains the errors, in order and without duplicates."""

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Count diagnostics of any files."""
        for diagnostic in diagnostics:
            if diagnostic.severity == "error":
                self._errors += 1
                self.errors[diagnostic.topic] = None
            else:
                self._warnings += 1
            self._files.add(diagnostic.path)

    def __str__(self) -> str:
        counts = [(self._errors, "error"), (self._warnings, "warning")]
        text = reports.JOIN_COUNTS.join(plural(count, word) for count, word in counts if count)
        if not text:
            return reports.NO_PROBLEMS
        return reports.COUNT.format(counts=text, files=plural(len(self._files), "file"))


def _repair(diagnostic: Diagnostic) -> str:
    """Return the line for a diagnostic that a fix resolved."""
    place = f"{as_name(diagnostic.path)}:{diagnostic.span.line}:{diagnostic.span.column}"
    message = as_line(diagnostic.message)
    return reports.REPAIRED.format(place=place, message=message, code=diagnostic.code) + "\n"


def _repairs(number: int) -> str:
    return reports.REPAIRS.format(number=number) if number else reports.NO_REPAIRS


def _more(codes: Iterable[str]) -> str:
    """Return the hint at `briefing explain` with the first codes."""
    named = list(codes)[:MOST_NAMED]
    return reports.MORE.format(codes=" ".join(named), them="it" if len(named) == 1 else "them")
