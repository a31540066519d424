"""The JSON format: its fields and its fixes."""

from __future__ import annotations

import json
from typing import Any

from tests.report.free import PATH, TWICE, a_diagnostic, checked, free, free_related, shown
from tui.model.span import Span
from tui.report import json_report as as_json
from tui.report.check_result import CheckResult


def test_json_has_exactly_these_fields() -> None:
    other = free_related("first", PATH, Span(1, 1, 1, 6))
    diagnostic = free(
        "E106", PATH, Span(4, 1, 4, 6), "twice", label="again", note="a fact", help="do it", fix="title: A",
        related=(other,),
    )._replace(entry="talks")  # fmt: skip
    said = shown(as_json.report([CheckResult([diagnostic], PATH)], 3))
    place = {"line": 4, "column": 1, "end_line": 4, "end_column": 6}
    assert json.loads(said) == {
        "version": 1,
        "files": 3,
        "problems": [
            {
                "code": "E106", "severity": "error", "message": "twice", "label": "again", "note": "a fact",
                "help": "do it", "variant": "free", "topic": "E106", "entry": "talks", "path": PATH, **place,
                "fixes": [
                    {
                        "title": "Correct the line", "applicability": "suggested",
                        "edits": [{**place, "text": "title: A"}],
                    }
                ],
                "related": [
                    {
                        "label": "first", "path": PATH,
                        "line": 1, "column": 1, "end_line": 1, "end_column": 6,
                    }
                ],
            }
        ],
    }  # fmt: skip
    assert said.startswith('{"version":1,"files":3,"problems":[{"code":"E106","severity":')


def test_json_of_many_files_and_of_none_is_valid() -> None:
    many = [*checked(TWICE), CheckResult([]), *checked("a: @x\nb: @y\n", "other.yaml")]
    found = json.loads(shown(as_json.report(many, 3)))["problems"]
    assert [(one["path"], one["line"]) for one in found] == [(PATH, 4), ("other.yaml", 1), ("other.yaml", 2)]
    assert json.loads(shown(as_json.report([], 0))) == {"version": 1, "files": 0, "problems": []}


def json_fixes(diagnostics: list[CheckResult]) -> list[dict[str, Any]]:
    (diagnostic,) = json.loads(shown(as_json.report(diagnostics, 1)))["problems"]
    fixes: list[dict[str, Any]] = diagnostic["fixes"]
    return fixes


def test_json_fix_has_edits_and_applicability() -> None:
    (fix,) = json_fixes(checked("a: @x\n"))
    line = {"line": 1, "column": 1, "end_line": 1, "end_column": 6}
    assert (fix["applicability"], fix["edits"]) == ("safe", [{**line, "text": 'a: "@x"'}])
    (fix,) = json_fixes(checked("a: [x, , y]\n"))
    assert fix["applicability"] == "suggested"


def test_fix_with_control_characters_is_left_out() -> None:
    assert json_fixes(a_diagnostic("m", fix="a: \x1b[2J")) == []
