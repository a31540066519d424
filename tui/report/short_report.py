"""One line for each problem, as compilers write it: Vim's quickfix and VS Code's problem matchers read it.

    talks.yaml:8:13: error: nothing in this briefing has the id `hizbollah`; did you mean `hezbollah`? [E201]

Lines and columns count from 1, columns in characters. What has no place is told of as in line 1, column 1:
a line without a place is none to these readers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.report.inert import as_line, as_name, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.report.check_result import CheckResult

_QUOTED_PLACE = re.compile(r'".+"\D*\d+: ')
"""What Vim, before it looks for anything else in a line, takes for a file's name and its line."""


def report(checked: Iterable[CheckResult]) -> Iterator[str]:
    """Every problem of every file as a line of its own; nothing where there is none."""
    for one in checked:
        for problem in in_order(one.problems):
            yield f"{_line(problem)}\n"


def _line(problem: Diagnostic) -> str:
    advice = as_line(problem.help or problem.note)
    said = as_line(problem.message) + (f"; {advice}" if advice else "")
    if _QUOTED_PLACE.search(said):
        said = said.replace('"', "'")
    name = as_name(problem.path)
    if name.lstrip().startswith("::"):  # at the head of a line, an order to a build service
        name = f"./{name}"
    place = f"{name}:{problem.span.line or 1}:{problem.span.column or 1}"
    return f"{place}: {problem.severity}: {said} [{problem.code}]"
