"""The short format: one line for each place, as editors parse it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.report.free import EXAMPLES, PATH, a_diagnostic, free, shown
from tui.lint import load_linted
from tui.model.span import NOWHERE, Span
from tui.report import short_report
from tui.report.check_result import CheckResult

# VS Code's `$gcc`, as its C++ extension has it, and as it was, greedy, when other programs copied it.
MATCHERS = [
    re.compile(r"^(.*?):(\d+):(\d*):?\s+(?:fatal\s+)?(warning|error):\s+(.*)$"),
    re.compile(r"^(.*):(\d+):(\d+):\s+(?:fatal\s+)?(warning|error):\s+(.*)$"),
]
# Vim's `errorformat` patterns that may match, in their order.
QUICKFIX = [
    re.compile(r'^[^"]+"(?P<file>.+?)"\D+(?P<line>\d+): (?P<text>.+)$'),
    re.compile(r'^"(?P<file>.+?)"\D+(?P<line>\d+): (?P<text>.+)$'),
    re.compile(r"^(?P<file>.+?):(?P<line>\d+):(?P<column>\d+):(?P<text>.+)$"),
]


def quickfix(line: str) -> dict[str, str]:
    """Return the parts that Vim reads in a line."""
    found = next(match for pattern in QUICKFIX if (match := pattern.search(line)))
    return found.groupdict(default="0")


def test_short_line_has_place_message_help_and_code() -> None:
    diagnostics = [
        *a_diagnostic("no actor has the id `hizbollah`", help="did you mean `hezbollah`?"),
        *a_diagnostic("many", note="a fact"),
        *a_diagnostic("alone", NOWHERE, path="gone.yaml"),
    ]
    assert shown(short_report.report(diagnostics)).split("\n") == [
        "talks.yaml:2:3: error: no actor has the id `hizbollah`; did you mean `hezbollah`? [E201]",
        "talks.yaml:2:3: error: many; a fact [E201]",
        "gone.yaml:1:1: error: alone [E201]",
        "",
    ]
    assert shown(short_report.report([CheckResult([])])) == ""


def test_every_place_of_one_cause_has_a_short_line() -> None:
    diagnostics = [free("E201", PATH, Span(line, 1, line, 2), "no actor") for line in (4, 2)]
    lines = shown(short_report.report([CheckResult(diagnostics, PATH)])).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["talks.yaml:2:1:", "talks.yaml:4:1:"]


HOSTILE_MESSAGES = [
    "plain",
    'the words "a" and "b"',
    '`a "file.c" here, 12: no`',
    '`" " 3: `',
    "%m %f:%l",
    "In file included from x:1:",
]


@pytest.mark.parametrize("message", HOSTILE_MESSAGES)
@pytest.mark.parametrize("path", [PATH, "a folder/b.yaml", "a:1.yaml", "é.yaml"])
def test_editors_parse_every_short_line(message: str, path: str) -> None:
    (line,) = shown(short_report.report(a_diagnostic(message, path=path))).splitlines()
    for matcher in MATCHERS:
        match = matcher.match(line)
        assert match is not None
        assert match.groups()[:4] == (path, "2", "3", "error")
        assert match[5].endswith("[E201]")
    found = quickfix(line)
    assert (found["file"], found["line"], found["column"]) == (path, "2", "3")


@pytest.mark.parametrize("example_file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_editors_parse_the_places_of_every_example(example_file: Path) -> None:
    diagnostics = load_linted(str(example_file)).diagnostics
    lines = shown(short_report.report([CheckResult(diagnostics, str(example_file))])).splitlines()
    places = [(str(example_file), str(one.span.line or 1), str(one.span.column or 1)) for one in diagnostics]
    assert [match.groups()[:3] for line in lines if (match := MATCHERS[0].match(line))] == places
    assert [tuple(quickfix(line).values())[:3] for line in lines] == places


SET_UP = (Path(__file__).parents[2] / "briefings" / "editors.md").read_text(encoding="utf-8")


def vim(folder: Path, *commands: str) -> None:
    words = [word for command in [*commands, "qa!"] for word in ("-c", command)]
    line = ["vim", "-Nu", "NONE", "-i", "NONE", "-n", "-es", *words]
    subprocess.run(line, cwd=folder, check=False, timeout=20, stdin=subprocess.DEVNULL)


@pytest.mark.skipif(shutil.which("vim") is None, reason="Vim is not installed")
def test_vim_itself_parses_every_short_line(tmp_path: Path) -> None:
    diagnostics = [one for message in HOSTILE_MESSAGES for one in a_diagnostic(message, Span(2, 3, 2, 7))]
    (tmp_path / "errors").write_text(shown(short_report.report(diagnostics)), encoding="utf-8")
    tell = "map(getqflist(), {_, one -> [bufname(one.bufnr), one.lnum, one.col]})"
    vim(tmp_path, "cgetfile errors", f"call writefile([json_encode({tell})], 'read')")
    if not (tmp_path / "read").exists():
        pytest.skip("this Vim was built without lists and JSON")
    assert json.loads((tmp_path / "read").read_text()) == [[PATH, 2, 3]] * len(HOSTILE_MESSAGES)


@pytest.mark.skipif(shutil.which("vim") is None, reason="Vim is not installed")
def test_vim_settings_of_the_guide_find_the_character(tmp_path: Path) -> None:
    written = "title: “Čeferin — é”\nnote: {title: “é” x, tittle: y}\n"
    (tmp_path / "a b.yaml").write_text(written, encoding="utf-8")
    at = written.split("\n")[1].index("tittle")
    diagnostic = free("E302", "a b.yaml", Span(2, at + 1, 2, at + 7), 'no "key"')
    (tmp_path / "errors").write_text(
        shown(short_report.report([CheckResult([diagnostic])])), encoding="utf-8"
    )
    (settings,) = re.findall(r"```vim\n(.*?)```", SET_UP, re.DOTALL)
    (tmp_path / "settings.vim").write_text(settings, encoding="utf-8")
    vim(
        tmp_path, "set encoding=utf-8", "source settings.vim", "cfile errors",
        "call writefile([expand('%'), getline('.')[col('.') - 1:], getqflist()[0].type], 'read')",
    )  # fmt: skip
    assert (tmp_path / "read").read_text(encoding="utf-8").split("\n")[:3] == ["a b.yaml", "tittle: y}", "e"]


def test_vs_code_task_of_the_guide_parses_short_lines() -> None:
    blocks = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", SET_UP, re.DOTALL)]
    (task,) = [block for block in blocks if "tasks" in block]
    pattern = task["tasks"][0]["problemMatcher"]["pattern"]
    for message in HOSTILE_MESSAGES:
        (line,) = shown(short_report.report(a_diagnostic(message, path="a b.yaml"))).splitlines()
        match = re.match(pattern["regexp"], line)
        assert match is not None
        found = {name: match[pattern[name]] for name in ("file", "line", "column", "severity", "code")}
        assert list(found.values()) == ["a b.yaml", "2", "3", "error", "E201"]
