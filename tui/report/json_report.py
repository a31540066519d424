"""Diagnostics as one JSON object in ASCII; `python -m json.tool` indents it.

`{"version": 1, "files": …, "problems": […]}`. A problem has `code`, `topic` (what `briefing explain` takes),
`severity`, `message`, `path`, `line`, `column`, `end_line`, `end_column`, `related` places with a `label`
each, and `fixes`; its `variant`, `entry` (an address), `label`, `note` and `help` may be empty. Lines and
columns count from 1, and the end is exclusive; all are 0 without a position. A fix has a `title`, an
`applicability` (`safe` or `suggested`) and `edits`, each a span and the `text` to write there.
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

    It has `coverage` and `repaired`, the resolved diagnostics, only if they were requested.
    """
    yield f'{{"version":1,"files":{files},"problems":['
    comma = ""
    coverage: list[dict[str, object]] | None = None
    repaired: list[dict[str, object]] | None = None
    for one in checked:
        for diagnostic in in_order(one.diagnostics):
            yield comma + encoded(_fields(diagnostic))
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


def _fields(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": as_line(diagnostic.message),
        "label": as_line(diagnostic.label),
        "note": as_line(diagnostic.note),
        "help": as_line(diagnostic.help),
        "fixes": [
            {
                "title": as_line(diagnostic.title_of(fix)),
                "applicability": fix.applicability.value,
                "edits": [{**span._asdict(), "text": text} for span, text in fix.edits],
            }
            for fix in showable_fixes(diagnostic)
        ],
        "variant": diagnostic.variant,
        "topic": diagnostic.topic,
        "entry": diagnostic.entry,
        **_place(diagnostic.path, diagnostic.span),
        "related": [
            {"label": as_line(other.label), **_place(other.path, other.span)} for other in diagnostic.related
        ],
    }


def showable_fixes(diagnostic: Diagnostic) -> list[Fix]:
    """Return the fixes whose text is safe to print unchanged."""
    return [fix for fix in diagnostic.fixes if all(as_line(text) == text for _, text in fix.edits)]


def _place(name: str, span: Span) -> dict[str, object]:
    return {"path": as_name(name), **span._asdict()}
