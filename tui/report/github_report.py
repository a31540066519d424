"""Workflow commands of GitHub Actions: each problem becomes an annotation in the file that it stands in.

The spelling is that of `@actions/core`: `%`, CR and LF are escaped everywhere, `:` and `,` in properties too.
See https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.diagnostics.catalogue import CODES
from tui.report.inert import advice, as_line, as_name, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.report.check_result import CheckResult


def report(checked: Iterable[CheckResult]) -> Iterator[str]:
    """Every problem of every file as a line of its own; nothing where there is none."""
    for one in checked:
        for problem in in_order(one.problems):
            yield f"{_command(problem)}\n"


def _command(problem: Diagnostic) -> str:
    title = f"{problem.code}: {CODES[problem.code].title}"
    file = os.path.normpath(problem.path).replace(os.sep, "/")  # as the repository calls it: no `./`
    properties = {"file": as_name(file), **_place(problem), "title": title}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    said = "\n".join([as_line(problem.message), *advice(problem)])
    return f"::{problem.severity} {written}::{_data(said)}"


def _place(problem: Diagnostic) -> dict[str, int]:
    """Where it stands; GitHub refuses columns where a place has several lines."""
    span = problem.span
    if not span.line:
        return {}
    if span.line != span.end_line:
        return {"line": span.line, "endLine": span.end_line}
    return {"line": span.line, "col": span.column, "endLine": span.end_line, "endColumn": span.end_column}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
