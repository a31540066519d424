"""One line per diagnostic as compilers print it, for Vim's quickfix and VS Code's problem matchers.

    talks.yaml:8:13: error: nothing in this briefing has the id `hizbollah`; did you mean `hezbollah`? [E201]

Lines and columns count from 1, columns in characters. A diagnostic without a position is reported at line 1,
column 1, because these tools ignore lines without a position.
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
"""Text that Vim reads as a file name and line number before anything else in a line."""


def report(checked: Iterable[CheckResult]) -> Iterator[str]:
    """Yield one line per diagnostic."""
    for one in checked:
        for diagnostic in in_order(one.diagnostics):
            yield f"{_line(diagnostic)}\n"


def _line(diagnostic: Diagnostic) -> str:
    advice = as_line(diagnostic.help or diagnostic.note)
    text = as_line(diagnostic.message) + (f"; {advice}" if advice else "")
    if _QUOTED_PLACE.search(text):
        text = text.replace('"', "'")
    name = as_name(diagnostic.path)
    if f"{name}:".lstrip().startswith("::"):  # a command to GitHub at the start of a line
        name = f"./{name}"
    place = f"{name}:{diagnostic.span.line or 1}:{diagnostic.span.column or 1}"
    return f"{place}: {diagnostic.severity}: {text} [{diagnostic.code}]"
