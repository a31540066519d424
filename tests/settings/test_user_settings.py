"""Settings are checked like a briefing, and a wrong one keeps its default."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui.cli.main import main
from tui.parse.raw_file import SIZE_LIMIT, too_large
from tui.settings.checks import read_settings
from tui.settings.user_settings import Settings, settings_file

LEBANON = str(Path(__file__).parents[2] / "briefings" / "lebanon-israel-talks.yaml")


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "settings.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_missing_settings_file_is_fine(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "gone.yaml") == (Settings(), [])


def test_settings_are_used(tmp_path: Path) -> None:
    path = written(tmp_path, "theme: paper\nsize_limit: 64 MB\nx-mine: 1\nascii: true\nremember: false\n")
    lines = {"theme": 1, "size_limit": 2, "ascii": 4, "remember": 5}
    assert read_settings(path) == (Settings("paper", 64 * 2**20, True, False, lines), [])


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("thme: paper\n", "E302", 1),
        ("theme: paper\nsize_limit: much\n", "E306", 2),
        ("size_limit: 0 MB\n", "E306", 1),
        ("ascii: maybe\n", "E304", 1),
        ("- theme\n", "E301", 1),
        ("theme: [\n", "E101", 1),
    ],
)
def test_wrong_setting_is_reported_and_keeps_its_default(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    found, diagnostics = read_settings(written(tmp_path, text))
    assert [(diagnostic.code, diagnostic.span.line) for diagnostic in diagnostics] == [(code, line)]
    assert found.size_limit == SIZE_LIMIT
    assert found.theme in {"", "paper"}


def test_size_limit_of_the_settings_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text("size_limit: 1 MB\n", encoding="utf-8")
    large = tmp_path / "large.yaml"
    large.write_text("title: x\nsummary: " + "word " * 300_000, encoding="utf-8")
    assert main(["check", "--format", "json", str(large)]) == 2
    (result,) = json.loads(capsys.readouterr().out)["problems"]
    assert result["code"] == "E005"
    assert result["note"] == too_large("", 2**20 + 1, 2**20).note
    assert main(["check", LEBANON]) == 0


def test_wrong_settings_are_reported_once_and_stop_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text("thme: paper\n", encoding="utf-8")
    assert main(["show", LEBANON]) == 0
    assert capsys.readouterr().err.count("thme") == 1
