"""Workflow commands of GitHub Actions: each diagnostic becomes an annotation of its file.

The escaping is that of `@actions/core`: `%`, CR and LF everywhere, `:` and `,` in properties too.
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
    """Yield one line per diagnostic."""
    for one in checked:
        for diagnostic in in_order(one.diagnostics):
            yield f"{_command(diagnostic)}\n"


def _command(diagnostic: Diagnostic) -> str:
    title = f"{diagnostic.code}: {CODES[diagnostic.code].title}"
    file = os.path.normpath(diagnostic.path).replace(os.sep, "/")  # as in the repository, without `./`
    properties = {"file": as_name(file), **_place(diagnostic), "title": title}
    parameters = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    text = "\n".join([as_line(diagnostic.message), *advice(diagnostic)])
    return f"::{diagnostic.severity} {parameters}::{_data(text)}"


def _place(diagnostic: Diagnostic) -> dict[str, int]:
    """Return the position of a diagnostic; GitHub rejects columns if it has several lines."""
    span = diagnostic.span
    if not span.line:
        return {}
    if span.line != span.end_line:
        return {"line": span.line, "endLine": span.end_line}
    return {"line": span.line, "col": span.column, "endLine": span.end_line, "endColumn": span.end_column}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
