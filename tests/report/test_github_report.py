"""Workflow commands for GitHub, read as its runner reads them."""

from __future__ import annotations

import pytest

from tests.report.free import PATH, a_diagnostic, free, shown
from tui.diagnostics.catalogue import CODES
from tui.model.span import NOWHERE, Span
from tui.report import github_report
from tui.report.check_result import CheckResult

V1_COMMANDS = ("##[", "##vso[")


def command(line: str) -> tuple[str, dict[str, str], str] | None:
    """The order that GitHub's runner reads in a line of output: its name, its properties and its text.

    As in `ActionCommand.cs`: blanks before it are nothing, and the older form counts anywhere in a line.
    """
    line = line.lstrip()
    if line.startswith("::") and "::" in line[2:]:
        head, _, data = line[2:].partition("::")
        name, _, written = head.partition(" ")
        pairs = (pair.split("=", 1) for pair in written.strip().split(",") if pair)
        properties = {pair[0]: _unescaped(pair[1]) for pair in pairs if len(pair) == 2}
        return name, properties, _unescaped(data, properties=False)
    if any(older in line for older in V1_COMMANDS):
        return "older", {}, line
    return None


def _unescaped(written: str, *, properties: bool = True) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        if properties or char not in ":,":
            written = written.replace(code, char)
    return written


def test_workflow_command_has_place_kind_and_message() -> None:
    diagnostics = a_diagnostic("100 % of it: a, b", note="a fact", help="do: it", path="a b,c:d%.yaml")
    assert shown(github_report.report(diagnostics)) == (
        "::error file=a b%2Cc%3Ad%25.yaml,line=2,col=3,endLine=2,endColumn=7,"
        f"title=E201%3A {CODES['E201'].title}"
        "::100 %25 of it: a, b%0Anote: a fact%0Ahelp: do: it\n"
    )


def test_workflow_command_has_columns_only_within_a_line() -> None:
    assert ",line=2,endLine=4,title=" in shown(github_report.report(a_diagnostic("m", Span(2, 3, 4, 1))))
    assert "file=talks.yaml,title=" in shown(github_report.report(a_diagnostic("m", NOWHERE)))


@pytest.mark.parametrize("path", ["./sub/a.yaml", "sub//a.yaml", "sub/a.yaml"])
def test_annotation_names_the_file_relative_to_the_repository(path: str) -> None:
    assert shown(github_report.report(a_diagnostic("m", path=path))).startswith(
        "::error file=sub/a.yaml,line=2,"
    )


def test_warning_is_a_warning_command() -> None:
    said = shown(github_report.report([CheckResult([free("W501", PATH, Span(1, 1, 1, 2), "odd")], PATH)]))
    assert said.startswith("::warning file=talks.yaml,")
