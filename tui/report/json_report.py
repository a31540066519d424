"""Diagnostics as one JSON object in ASCII; `python -m json.tool` indents it.

`{"version": 1, "files": …, "problems": […]}`. A problem has `code`, `severity`, `message`, `path`, `line`,
`column`, `end_line`, `end_column`, `related` places with a `label` each, and `fixes`; its `entry` (an
address), `label`, `note` and `help` may be empty. Lines and columns count from 1, and the end is exclusive;
all are 0 without a position. A fix has a `title`, an `applicability` (`safe` or `suggested`) and `edits`,
each a span and the `text` to write there.
"""

from __future__ import annotations

from json import JSONEncoder
from typing import TYPE_CHECKING

from tui.report import coverage_report
from tui.report.inert import as_line, as_name, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.diagnostics.diagnostic import Diagnostic, Fix
    from tui.model.span import Span
    from tui.report.check_result import CheckResult


def report(checked: Iterable[CheckResult], files: int) -> Iterator[str]:
    """Yield the report; `files` is the number of files.

    It has `coverage` and `repaired`, the resolved problems, only if they were requested.
    """
    yield f'{{"version":1,"files":{files},"problems":['
    comma = ""
    coverage: list[dict[str, object]] | None = None
    repaired: list[dict[str, object]] | None = None
    for one in checked:
        for problem in in_order(one.problems):
            yield comma + encoded(_fields(problem))
            comma = ","
        if one.tallies is not None:
            coverage = [*(coverage or ()), coverage_report.fields(one.path, one.tallies)]
        if one.repaired is not None:
            repaired = [*(repaired or ()), *map(_fields, one.repaired)]
    yield "]"
    for name, items in (("coverage", coverage), ("repaired", repaired)):
        if items is not None:
            yield f',"{name}":{encoded(items)}'
    yield "}\n"


def encoded(value: object) -> str:
    """Return a value as JSON in ASCII, without commands to build services."""
    written = JSONEncoder(separators=(",", ":")).encode(value)
    return written.replace("##", "#\\u0023") if "##" in written else written


def _fields(problem: Diagnostic) -> dict[str, object]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": as_line(problem.message),
        "label": as_line(problem.label),
        "note": as_line(problem.note),
        "help": as_line(problem.help),
        "fixes": [
            {
                "title": as_line(problem.title_of(fix)),
                "applicability": fix.applicability.value,
                "edits": [{**span._asdict(), "text": text} for span, text in fix.edits],
            }
            for fix in showable_fixes(problem)
        ],
        "entry": problem.entry,
        **_place(problem.path, problem.span),
        "related": [
            {"label": as_line(other.label), **_place(other.path, other.span)} for other in problem.related
        ],
    }


def showable_fixes(problem: Diagnostic) -> list[Fix]:
    """Return the fixes whose text is safe to print unchanged."""
    return [fix for fix in problem.fixes if all(as_line(text) == text for _, text in fix.edits)]


def _place(name: str, span: Span) -> dict[str, object]:
    return {"path": as_name(name), **span._asdict()}
