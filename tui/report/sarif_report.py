"""SARIF 2.1.0 (OASIS), the format in which code hosts and editors exchange diagnostics.

The rule of a result is a code, with its variant behind a slash where that has an explanation of its own: such
an id belongs to the rule that it begins with. Locations are percent-encoded references relative to the
working folder, and `file:` URIs outside it. Columns are code points (`columnKind`).
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote_from_bytes

from tui import __version__
from tui.diagnostics.catalogue import CODES
from tui.diagnostics.catalogue.reports import STANDARD_INPUT
from tui.diagnostics.diagnostic import severity_of
from tui.parse.raw_file import STDIN
from tui.report.inert import advice, as_line, as_name, in_order
from tui.report.json_report import encoded, showable_fixes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.span import Span
    from tui.report.check_result import CheckResult

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_NUMBERS = {code: number for number, code in enumerate(CODES)}


def report(checked: Iterable[CheckResult]) -> Iterator[str]:
    """Yield the report as a single run."""
    run = f'{{"tool":{encoded({"driver": _driver()})},"columnKind":"unicodeCodePoints"'
    yield f'{{"$schema":"{_SCHEMA}","version":"2.1.0","runs":[{run},"results":['
    comma = ""
    for one in checked:
        for diagnostic in in_order(one.diagnostics):
            yield comma + encoded(_result(diagnostic))
            comma = ","
    yield "]}]}\n"


def _driver() -> dict[str, object]:
    rules = [
        {
            "id": code,
            "shortDescription": {"text": text.title},
            "fullDescription": {"text": text.why},
            "defaultConfiguration": {"level": severity_of(code)},
        }
        for code, text in CODES.items()
    ]
    return {"name": "briefing", "version": __version__, "rules": rules}


def _result(diagnostic: Diagnostic) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": diagnostic.topic,
        "ruleIndex": _NUMBERS[diagnostic.code],
        "level": diagnostic.severity,
        "message": {"text": "\n".join([as_line(diagnostic.message), *advice(diagnostic)])},
        "locations": [_location(diagnostic.path, diagnostic.span)],
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": as_line(other.label)}, **_location(other.path, other.span)}
            for number, other in enumerate(diagnostic.related, 1)
        ]
    if fixes := showable_fixes(diagnostic):
        result["fixes"] = [
            {
                "description": {"text": as_line(diagnostic.title_of(fix))},
                "artifactChanges": [
                    {
                        "artifactLocation": _artifact(diagnostic.path),
                        "replacements": [
                            {"deletedRegion": _region(span), "insertedContent": {"text": text}}
                            for span, text in fix.edits
                        ],
                    }
                ],
            }
            for fix in fixes
        ]
    return result


def _location(name: str, span: Span) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": _artifact(name)}
    if span.line:
        place["region"] = _region(span)
    return {"physicalLocation": place}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _artifact(name: str) -> dict[str, object]:
    if name == STDIN:
        return {"description": {"text": STANDARD_INPUT}}
    return {"uri": uri_of(name)}


def uri_of(name: str) -> str:
    """Return a path as a percent-encoded URI, relative if it is inside the working folder."""
    try:
        os.fsencode(name)
    except UnicodeEncodeError:  # not a valid name of a file
        name = as_name(name)
    whole = os.path.abspath(name)  # noqa: PTH100 - Path.resolve would follow links
    try:
        inside = Path(whole).relative_to(Path.cwd()).as_posix()
    except (OSError, ValueError):
        return Path(whole).as_uri()
    return quote_from_bytes(os.fsencode(inside))
