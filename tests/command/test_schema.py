"""`briefing schema`: printing and writing, without overwriting other files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tui.cli.main import main
from tui.exchange.json_schema import MARK, NAME, as_text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Golden


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("words", [[], ["--output", "-"]])
def test_schema_is_printed(words: list[str], desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", *words]) == 0
    assert capsys.readouterr().out == as_text()
    assert list(desk.iterdir()) == []


@pytest.mark.parametrize(
    ("output", "path"),
    [("own.json", "own.json"), ("./", f"./{NAME}"), ("sub", f"sub/{NAME}"), ("sub/", f"sub/{NAME}")],
)
def test_output_option_names_the_file(
    output: str, path: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "sub").mkdir()
    assert main(["schema", "--output", output]) == 0
    assert path in capsys.readouterr().out
    assert (desk / path).read_bytes().decode() == as_text()


def test_schema_of_another_version_is_updated(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / NAME).write_text(json.dumps({"$comment": MARK, "title": "before"}))
    for _ in range(2):
        assert main(["schema", "--output", "."]) == 0
        assert f"./{NAME}" in capsys.readouterr().out
        assert (desk / NAME).read_bytes().decode() == as_text()


@pytest.mark.parametrize("held", ["title: Mine\n", "{}", '{"$comment": "Mine."}', "", "[" * 10_000])
def test_schema_never_overwrites_other_files(
    held: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / NAME).write_text(held)
    assert main(["schema", "--output", NAME]) == 2
    assert NAME in capsys.readouterr().err.splitlines()[0]
    assert (desk / NAME).read_text() == held


@pytest.mark.parametrize("output", ["gone/", "gone/own.json", "nowhere.json"])
def test_unwritable_output_is_explained(
    output: str, desk: Path, golden_case: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "nowhere.json").symlink_to("elsewhere")
    assert main(["schema", "--output", output]) == 2
    golden_case("command/schema.txt", capsys.readouterr().err)
    assert [path.name for path in desk.iterdir()] == ["nowhere.json"]
