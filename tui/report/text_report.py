"""Problems for people: each with the author's own line and a caret under it, and how many there are.

Files without problems cost no more than that line: what shows one is imported with the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.report.inert import as_line, as_name, several

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.lint.coverage_tally import CoverageTally
    from tui.report.check_result import CheckResult

MOST_NAMED = 5
"""So many codes are named of which more can be read."""


def report(checked: Iterable[CheckResult], *, colour: bool = False, width: int = 100) -> Iterator[str]:
    """Every problem of every file, a line that counts them, and one that says where to read more.

    So too what was repaired, and what is quoted, if that was asked for.

    `width` in cells is what a shown line of a source is cut to. Colour is SGR and nothing else.
    """
    count = _Count()
    tallies: list[CoverageTally] | None = None
    repaired: list[Diagnostic] | None = None
    for one in checked:
        if one.repaired is not None:
            repaired = [*(repaired or ()), *one.repaired]
            yield from map(_repair, one.repaired)
        if one.problems:
            from tui.report.excerpt import blocks  # noqa: PLC0415 - a clean file needs none of it

            sources = {one.path: one.text} if one.text else {}
            for block in blocks(one.problems, sources, colour=colour, width=width):
                yield f"{block}\n\n"
            count.add(one.problems)
        if one.tallies is not None:
            from tui.report.coverage_report import lines  # noqa: PLC0415 - as above

            yield "".join(f"{line}\n" for line in lines(one.path, one.tallies)) + "\n"
            tallies = [*(tallies or ()), *one.tallies]
    done = "" if repaired is None else f"{len(repaired) or 'nothing'} repaired; "
    yield f"{done}{count}\n"
    if count.errors:
        yield f"{_more(count.errors)}\n"
    if tallies is not None:
        from tui.report.coverage_report import total  # noqa: PLC0415 - as above

        yield f"{total(tallies)}\n"


def as_text(
    problems: Sequence[Diagnostic], sources: Mapping[str, str], *, colour: bool = False, width: int = 100
) -> str:
    """The same for problems at hand, those of all files together; no line end behind the last line.

    `sources` holds the text of each file by its path; a file that is not in it is shown without its lines.
    """
    from tui.report.excerpt import blocks  # noqa: PLC0415 - as above

    count = _Count()
    count.add(problems)
    return "\n\n".join([*blocks(problems, sources, colour=colour, width=width), str(count)])


class _Count:
    """How many problems there are; its text is `2 errors and 1 warning in 1 file`."""

    def __init__(self) -> None:
        self._errors = self._warnings = 0
        self._files: set[str] = set()
        self.errors: dict[str, None] = {}
        """The codes of the errors, each once, in the order of the files."""

    def add(self, problems: Iterable[Diagnostic]) -> None:
        for problem in problems:
            if problem.severity == "error":
                self._errors += 1
                self.errors[problem.code] = None
            else:
                self._warnings += 1
            self._files.add(problem.path)

    def __str__(self) -> str:
        counts = [(self._errors, "error"), (self._warnings, "warning")]
        said = " and ".join(several(count, word) for count, word in counts if count)
        return f"{said} in {several(len(self._files), 'file')}" if said else "no problems"


def _repair(problem: Diagnostic) -> str:
    """What was wrong until just now, in a line."""
    place = f"{as_name(problem.path)}:{problem.span.line}:{problem.span.column}"
    return f"repaired {place}: {as_line(problem.message)} [{problem.code}]\n"


def _more(codes: Iterable[str]) -> str:
    """Where more can be read about the codes, of which the first few are named."""
    named = list(codes)[:MOST_NAMED]
    return f"`briefing explain {' '.join(named)}` says more about {'it' if len(named) == 1 else 'them'}"
