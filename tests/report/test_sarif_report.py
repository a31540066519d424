"""The SARIF format: valid logs, rules, fixes and URIs."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft7Validator

from tests.report.free import EXAMPLES, PATH, TWICE, checked, free, free_related, shown
from tui.diagnostics.catalogue import CODES
from tui.lint import load_linted
from tui.model.span import Span
from tui.report import sarif_report
from tui.report.check_result import CheckResult

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
"""The part of the SARIF 2.1.0 schema that our logs use."""


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
    diagnostic = free("E106", PATH, Span(4, 1, 4, 6), "twice", note="a fact", help="do it", related=(other,))
    run = run_of(sarif_report.report([CheckResult([diagnostic], PATH)]))
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
    run = run_of(sarif_report.report([CheckResult(loaded.diagnostics, loaded.path, loaded.text)]))
    assert [result["ruleId"] for result in run["results"]] == [one.topic for one in loaded.diagnostics]


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
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact.keys() == {"description"}
