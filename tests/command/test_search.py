"""`briefing search`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.search.test_search import SMALL
from tui.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return "small.yaml"


def test_each_hit_is_a_line_with_its_address(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "nobody left", path]) == 0
    assert capsys.readouterr().out == "small.yaml#stayed: Nobody left\nsmall.yaml#blog#1: Nobody left.\n"


def test_words_are_bold_in_colour(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--color", "always", "kind:event pier", path]) == 0
    assert capsys.readouterr().out == "small.yaml#strike: Strike at The \x1b[1mpier\x1b[22m\n"


def test_folder_is_searched_without_a_path(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "target:ali"]) == 0
    assert capsys.readouterr().out == f"./{path}#strike: Strike at The pier\n"


def test_hits_as_json(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--json", "علي kind:actor", path]) == 0
    hit = {"path": path, "id": "ali", "field": "name", "text": "علي", "spans": [[0, 3]]}
    assert json.loads(capsys.readouterr().out) == {"version": 1, "query": "علي kind:actor", "hits": [hit]}


def test_query_that_begins_with_a_dash(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--", "-kind:sentence", path]) == 0
    assert "blog#1" not in capsys.readouterr().out


@pytest.mark.parametrize("query", ["zzz", "NEAR(", "C++", "(a+)+$", '"', "foo:bar"])
def test_nothing_found_is_1(path: str, query: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", query, path]) == 1
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["/(/", "small.yaml"], "invalid regular expression at character 3"),
        (["", "small.yaml"], "the query is empty"),
        (["x", "missing.yaml"], "missing.yaml"),
        ([], "required: QUERY"),
    ],
)
def test_usage_error_is_2(
    path: str, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", *words]) == 2
    out, error = capsys.readouterr()
    assert (out, message in error) == ("", True)


def test_query_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--explain", "by:ali no"]) == 0
    assert capsys.readouterr().out == "said or done by ali and with “no”\n"
