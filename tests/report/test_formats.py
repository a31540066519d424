"""How problems speak to tools: their own patterns read every line, and nothing in a file misleads them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from tests.report.free import free, free_related
from tui.diagnostics.catalogue import CODES
from tui.lint import load_linted
from tui.model.span import NOWHERE, Span
from tui.parse.parser import parse
from tui.report import github_report, sarif_report, short_report, text_report
from tui.report import json_report as as_json
from tui.report.check_result import CheckResult

if TYPE_CHECKING:
    from collections.abc import Iterator

PATH = "talks.yaml"
TWICE = "title: Talks\nlang: en\ndate: 2025\ntitle: Strikes\n"
EXAMPLES = Path(__file__).parents[1] / "examples"


def checked(written: str, path: str = PATH) -> list[CheckResult]:
    return [CheckResult(parse(written, path)[1], path, written)]


PLACE = Span(2, 3, 2, 7)


def a_problem(message: str, span: Span = PLACE, **words: Any) -> list[CheckResult]:
    return [CheckResult([free("E201", words.pop("path", PATH), span, message, **words)], PATH)]


def shown(pieces: Iterator[str]) -> str:
    return "".join(pieces)


# --- short ----------------------------------------------------------------------------------------

# VS Code's `$gcc`, as its C++ extension has it, and as it was, greedy, when other programs copied it.
MATCHERS = [
    re.compile(r"^(.*?):(\d+):(\d*):?\s+(?:fatal\s+)?(warning|error):\s+(.*)$"),
    re.compile(r"^(.*):(\d+):(\d+):\s+(?:fatal\s+)?(warning|error):\s+(.*)$"),
]
# What Vim makes of its `errorformat`, in the order in which it tries: what might match at all.
QUICKFIX = [
    re.compile(r'^[^"]+"(?P<file>.+?)"\D+(?P<line>\d+): (?P<text>.+)$'),
    re.compile(r'^"(?P<file>.+?)"\D+(?P<line>\d+): (?P<text>.+)$'),
    re.compile(r"^(?P<file>.+?):(?P<line>\d+):(?P<column>\d+):(?P<text>.+)$"),
]


def quickfix(line: str) -> dict[str, str]:
    """What Vim reads in a line."""
    found = next(match for pattern in QUICKFIX if (match := pattern.search(line)))
    return found.groupdict(default="0")


def test_short_line_has_place_message_help_and_code() -> None:
    problems = [
        *a_problem("no actor has the id `hizbollah`", help="did you mean `hezbollah`?"),
        *a_problem("many", note="a fact"),
        *a_problem("alone", NOWHERE, path="gone.yaml"),
    ]
    assert shown(short_report.report(problems)).split("\n") == [
        "talks.yaml:2:3: error: no actor has the id `hizbollah`; did you mean `hezbollah`? [E201]",
        "talks.yaml:2:3: error: many; a fact [E201]",
        "gone.yaml:1:1: error: alone [E201]",
        "",
    ]
    assert shown(short_report.report([CheckResult([])])) == ""


def test_every_place_of_one_cause_has_a_short_line() -> None:
    problems = [free("E201", PATH, Span(line, 1, line, 2), "no actor") for line in (4, 2)]
    lines = shown(short_report.report([CheckResult(problems, PATH)])).splitlines()
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
    (line,) = shown(short_report.report(a_problem(message, path=path))).splitlines()
    for matcher in MATCHERS:
        match = matcher.match(line)
        assert match is not None
        assert match.groups()[:4] == (path, "2", "3", "error")
        assert match[5].endswith("[E201]")
    found = quickfix(line)
    assert (found["file"], found["line"], found["column"]) == (path, "2", "3")


@pytest.mark.parametrize("example_file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_editors_parse_the_places_of_every_example(example_file: Path) -> None:
    problems = load_linted(str(example_file)).problems
    lines = shown(short_report.report([CheckResult(problems, str(example_file))])).splitlines()
    places = [(str(example_file), str(one.span.line or 1), str(one.span.column or 1)) for one in problems]
    assert [match.groups()[:3] for line in lines if (match := MATCHERS[0].match(line))] == places
    assert [tuple(quickfix(line).values())[:3] for line in lines] == places


SET_UP = (Path(__file__).parents[2] / "briefings" / "editors.md").read_text(encoding="utf-8")


def vim(folder: Path, *commands: str) -> None:
    words = [word for command in [*commands, "qa!"] for word in ("-c", command)]
    line = ["vim", "-Nu", "NONE", "-i", "NONE", "-n", "-es", *words]
    subprocess.run(line, cwd=folder, check=False, timeout=20, stdin=subprocess.DEVNULL)


@pytest.mark.skipif(shutil.which("vim") is None, reason="Vim is not installed")
def test_vim_itself_parses_every_short_line(tmp_path: Path) -> None:
    problems = [one for message in HOSTILE_MESSAGES for one in a_problem(message, Span(2, 3, 2, 7))]
    (tmp_path / "errors").write_text(shown(short_report.report(problems)), encoding="utf-8")
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
    problem = free("E302", "a b.yaml", Span(2, at + 1, 2, at + 7), 'no "key"')
    (tmp_path / "errors").write_text(shown(short_report.report([CheckResult([problem])])), encoding="utf-8")
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
        (line,) = shown(short_report.report(a_problem(message, path="a b.yaml"))).splitlines()
        match = re.match(pattern["regexp"], line)
        assert match is not None
        found = {name: match[pattern[name]] for name in ("file", "line", "column", "severity", "code")}
        assert list(found.values()) == ["a b.yaml", "2", "3", "error", "E201"]


# --- github ---------------------------------------------------------------------------------------

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
    problems = a_problem("100 % of it: a, b", note="a fact", help="do: it", path="a b,c:d%.yaml")
    assert shown(github_report.report(problems)) == (
        "::error file=a b%2Cc%3Ad%25.yaml,line=2,col=3,endLine=2,endColumn=7,"
        f"title=E201%3A {CODES['E201'].title}"
        "::100 %25 of it: a, b%0Anote: a fact%0Ahelp: do: it\n"
    )


def test_workflow_command_has_columns_only_within_a_line() -> None:
    assert ",line=2,endLine=4,title=" in shown(github_report.report(a_problem("m", Span(2, 3, 4, 1))))
    assert "file=talks.yaml,title=" in shown(github_report.report(a_problem("m", NOWHERE)))


@pytest.mark.parametrize("path", ["./sub/a.yaml", "sub//a.yaml", "sub/a.yaml"])
def test_annotation_names_the_file_relative_to_the_repository(path: str) -> None:
    assert shown(github_report.report(a_problem("m", path=path))).startswith(
        "::error file=sub/a.yaml,line=2,"
    )


def test_warning_is_a_warning_command() -> None:
    said = shown(github_report.report([CheckResult([free("W501", PATH, Span(1, 1, 1, 2), "odd")], PATH)]))
    assert said.startswith("::warning file=talks.yaml,")


# --- json -----------------------------------------------------------------------------------------


def test_json_has_exactly_these_fields() -> None:
    other = free_related("first", PATH, Span(1, 1, 1, 6))
    problem = free(
        "E106", PATH, Span(4, 1, 4, 6), "twice", label="again", note="a fact", help="do it", fix="title: A",
        related=(other,),
    )._replace(entry="talks")  # fmt: skip
    said = shown(as_json.report([CheckResult([problem], PATH)], 3))
    place = {"line": 4, "column": 1, "end_line": 4, "end_column": 6}
    assert json.loads(said) == {
        "version": 1,
        "files": 3,
        "problems": [
            {
                "code": "E106", "severity": "error", "message": "twice", "label": "again", "note": "a fact",
                "help": "do it", "entry": "talks", "path": PATH, **place,
                "fixes": [
                    {
                        "title": "do it", "applicability": "suggested",
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


def json_fixes(problems: list[CheckResult]) -> list[dict[str, Any]]:
    (problem,) = json.loads(shown(as_json.report(problems, 1)))["problems"]
    fixes: list[dict[str, Any]] = problem["fixes"]
    return fixes


def test_json_fix_has_edits_and_applicability() -> None:
    (fix,) = json_fixes(checked("a: @x\n"))
    line = {"line": 1, "column": 1, "end_line": 1, "end_column": 6}
    assert (fix["applicability"], fix["edits"]) == ("safe", [{**line, "text": 'a: "@x"'}])
    (fix,) = json_fixes(checked("a: [x, , y]\n"))
    assert fix["applicability"] == "suggested"


def test_fix_with_control_characters_is_left_out() -> None:
    assert json_fixes(a_problem("m", fix="a: \x1b[2J")) == []


# --- sarif ----------------------------------------------------------------------------------------

_TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
_ARTIFACT = {
    "type": "object",
    "anyOf": [{"required": ["uri"]}, {"required": ["description"]}],
    "properties": {
        "uri": {"type": "string", "pattern": "^(?:file:///)?(?:[A-Za-z0-9_.~/-]|%[0-9A-F]{2})*$"},
        "description": _TEXT,
    },
    "additionalProperties": False,
}
_LINE = {"type": "integer", "minimum": 1}
_REGION = {
    "type": "object",
    "required": ["startLine"],
    "properties": dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), _LINE),
    "additionalProperties": False,
}
_LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "message": _TEXT,
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "properties": {"artifactLocation": _ARTIFACT, "region": _REGION},
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
_REPLACEMENT = {
    "type": "object",
    "required": ["deletedRegion"],
    "properties": {"deletedRegion": _REGION, "insertedContent": _TEXT},
    "additionalProperties": False,
}
_CHANGE = {
    "type": "object",
    "required": ["artifactLocation", "replacements"],
    "properties": {
        "artifactLocation": _ARTIFACT,
        "replacements": {"type": "array", "minItems": 1, "items": _REPLACEMENT},
    },
    "additionalProperties": False,
}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_RESULT = {
    "type": "object",
    "required": ["message"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": _LEVEL,
        "message": _TEXT,
        "locations": {"type": "array", "items": _LOCATION},
        "relatedLocations": {"type": "array", "uniqueItems": True, "items": _LOCATION},
        "fixes": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["artifactChanges"],
                "properties": {
                    "description": _TEXT,
                    "artifactChanges": {"type": "array", "minItems": 1, "items": _CHANGE},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
_RULE = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string"},
        "shortDescription": _TEXT,
        "fullDescription": _TEXT,
        "help": _TEXT,
        "defaultConfiguration": {"type": "object", "properties": {"level": _LEVEL}},
    },
    "additionalProperties": False,
}
_RUN = {
    "type": "object",
    "required": ["tool", "results"],
    "properties": {
        "tool": {
            "type": "object",
            "required": ["driver"],
            "properties": {
                "driver": {
                    "type": "object",
                    "required": ["name"],
                    "properties": {
                        "name": {"type": "string"},
                        "version": {"type": "string"},
                        "informationUri": {"type": "string"},
                        "rules": {"type": "array", "uniqueItems": True, "items": _RULE},
                    },
                    "additionalProperties": False,
                }
            },
            "additionalProperties": False,
        },
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": {"type": "array", "items": _RESULT},
    },
    "additionalProperties": False,
}
SARIF = Draft7Validator(
    {
        "type": "object",
        "required": ["version", "runs"],
        "properties": {
            "$schema": {"type": "string"},
            "version": {"enum": ["2.1.0"]},
            "runs": {"type": "array", "items": _RUN},
        },
        "additionalProperties": False,
    }
)
"""As much of the schema of SARIF 2.1.0 as there is in what we write."""


def run_of(pieces: Iterator[str]) -> dict[str, Any]:
    """The one run of a log that keeps to the schema."""
    log = json.loads(shown(pieces))
    SARIF.validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_schema_refuses_invalid_sarif() -> None:
    good = json.loads(shown(sarif_report.report(checked(TWICE))))
    for path, value in ((("version",), "2.0"), (("runs", 0, "results", 0, "level"), "fatal")):
        bad = json.loads(json.dumps(good))
        inner = bad
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = value
        assert not SARIF.is_valid(bad)


def test_sarif_results_name_their_rules() -> None:
    other = free_related("first", PATH, Span(1, 1, 1, 6))
    problem = free("E106", PATH, Span(4, 1, 4, 6), "twice", note="a fact", help="do it", related=(other,))
    run = run_of(sarif_report.report([CheckResult([problem], PATH)]))
    rules = run["tool"]["driver"]["rules"]
    assert {rule["id"]: rule["shortDescription"]["text"] for rule in rules} == {
        code: text.title for code, text in CODES.items()
    }
    (result,) = run["results"]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "E106"
    assert result["message"]["text"].split("\n") == ["twice", "note: a fact", "help: do it"]
    place = {"startLine": 4, "startColumn": 1, "endLine": 4, "endColumn": 6}
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": PATH}, "region": place}}]
    (second,) = result["relatedLocations"]
    assert second["message"]["text"] == "first"
    assert second["physicalLocation"]["region"]["startLine"] == 1


@pytest.mark.parametrize("example_file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_sarif_log_of_every_example_is_valid(example_file: Path) -> None:
    loaded = load_linted(str(example_file))
    run = run_of(sarif_report.report([CheckResult(loaded.problems, loaded.path, loaded.text)]))
    assert [result["ruleId"] for result in run["results"]] == [one.code for one in loaded.problems]


def test_sarif_fix_replaces_the_whole_line() -> None:
    (result,) = run_of(sarif_report.report(checked("b: c\na: @x\n")))["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 6},
            "insertedContent": {"text": 'a: "@x"'},
        }
    ]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a.yaml", "a.yaml"),
        ("./sub//a b.yaml", "sub/a%20b.yaml"),
        ("a:b#c?d%.yaml", "a%3Ab%23c%3Fd%25.yaml"),
        ("é\x1b[2J.yaml", "%C3%A9%1B%5B2J.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
        ("sub/../a.yaml", "a.yaml"),
        (".", "."),
    ],
)
def test_sarif_uri_is_relative(path: str, uri: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert sarif_report.uri_of(path) == uri
    assert sarif_report.uri_of(str(tmp_path / path)) == uri
    assert os.fsdecode(unquote(uri, errors="surrogateescape")) == os.path.normpath(path)


def test_sarif_uri_outside_the_folder_is_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert sarif_report.uri_of("../a b.yaml") == f"{tmp_path.as_uri()}/a%20b.yaml"


def test_standard_input_has_no_uri() -> None:
    (result,) = run_of(sarif_report.report(checked("a: @x\n", "-")))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "description": {"text": "standard input"}
    }


# --- nothing hostile ------------------------------------------------------------------------------

HOSTILE = st.text(
    st.one_of(
        st.characters(codec=None, exclude_categories=()),
        st.sampled_from("\x1b\x9b\n\r\t\x85\u2028\u202e::#[]% "),
    ),
    max_size=30,
)  # fmt: skip
ANNOTATION = {"file", "line", "col", "endLine", "endColumn", "title"}
SPANS = st.builds(Span, *[st.integers(1, 4)] * 4) | st.just(NOWHERE)


@given(HOSTILE, HOSTILE, HOSTILE, SPANS, SPANS, st.integers(0, 120))
@example("##[stop-commands]x", "##[debug].yaml", "##[add-mask]\n##vso[task]", Span(1, 1, 1, 3), NOWHERE, 80)
@example("::stop-commands::x", "::debug::.yaml", "::add-mask::", Span(1, 1, 1, 3), NOWHERE, 80)
@example("", "\n::error::", "", NOWHERE, NOWHERE, 80)
def test_hostile_text_is_inert_in_every_format(
    said: str, path: str, written: str, span: Span, second: Span, width: int
) -> None:
    problem = free(
        "E101", path, span, said, label=said, note=said, help=said, fix=said,
        related=(free_related(said, path, second), free_related(said, "b", second)),
    )  # fmt: skip
    warning = free("W501", path, span, f"::error::{said}")
    several = [CheckResult([problem, warning], path, written)]
    sources = {path: written, "b": f"::error::\n{written}"}
    outputs = {
        "text": shown(text_report.report(several, width=width)),
        "as_text": text_report.as_text([problem, warning], sources, width=width),
        "short": shown(short_report.report(several)),
        "json": shown(as_json.report(several, 1)),
        "sarif": shown(sarif_report.report(several)),
        "github": shown(github_report.report(several)),
    }  # fmt: skip
    for name, output in outputs.items():
        output.encode()
        assert not any(unicodedata.category(char) == "Cc" for char in output if char != "\n")
        assert not set(output) & set(
            "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b"
        )
        orders = [found for line in output.split("\n") if (found := command(line))]
        expected = ["error", "warning"] if name == "github" else []
        assert [order[0] for order in orders] == expected
        assert all(order[1].keys() <= ANNOTATION for order in orders)
        assert not any(older in output for older in V1_COMMANDS)
        if name == "short":
            assert all(MATCHERS[0].match(line) for line in output.splitlines())
