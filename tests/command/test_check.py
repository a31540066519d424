"""`briefing check`: its formats, its colours, and folders with many files."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui.cli.commands.check import FORMATS
from tui.cli.main import main
from tui.diagnostics.catalogue.reports import NO_PROBLEMS
from tui.lint import load_linted

if TYPE_CHECKING:
    from tui.parse.load import LoadedFile

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "briefings" / "lebanon-israel-talks.yaml"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


# --- forms ----------------------------------------------------------------------------------------

BEGINS = {
    "text": r"error\[E302\]: .*tittle.*\n  --> a[.]yaml:2:1\n",
    "short": r"a[.]yaml:2:1: error: .*tittle.*; .*title.* \[E302\]\n",
    "json": r'{"version":1,"files":1,"problems":\[{"code":"E302",',
    "github": r"::error file=a[.]yaml,line=2,col=1,endLine=2,endColumn=7,title=E302%3A ",
    "sarif": r'{"[$]schema":"https://docs[.]oasis-open[.]org/sarif/sarif/v2[.]1[.]0/',
}


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_is_printed_with_the_same_exit_code(
    form: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "a.yaml").write_text("title: T\ntittle: T\n")
    assert main(["check", "--format", form, "a.yaml"]) == 1
    out, err = capsys.readouterr()
    assert re.match(BEGINS[form], out)
    assert out.endswith("\n")
    assert err == ""


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("text", f"{NO_PROBLEMS}\n"),
        ("short", ""),
        ("github", ""),
        ("json", '{"version":1,"files":1,"problems":[]}\n'),
    ],
)
def test_clean_file_has_a_short_report_in_each_format(
    form: str, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--format", form, str(SHIPPED)]) == 0
    assert capsys.readouterr().out == printed


@pytest.mark.parametrize("form", FORMATS)
def test_unreadable_file_is_reported_in_each_format(
    form: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--format", form, "gone.yaml"]) == 2
    assert "gone.yaml" in capsys.readouterr().out


def test_warnings_exit_with_1_if_strict(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.yaml").write_text("title: T\u00adT\n", encoding="utf-8")
    assert main(["check", "--format", "short", "a.yaml"]) == 0
    assert main(["check", "--strict", "--format", "short", "a.yaml"]) == 1
    assert capsys.readouterr().out.count("warning: ") == 2


# --- colours --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("asked", "coloured"), [("always", True), ("never", False), ("auto", False)])
def test_color_option_turns_colour_on_and_off(
    asked: str, coloured: bool, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "a.yaml").write_text("tittle: T\n")
    main(["check", "--color", asked, "a.yaml"])
    assert ("\x1b[" in capsys.readouterr().out) is coloured


def test_color_option_overrides_no_color(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "a.yaml").write_text("tittle: T\n")
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", "--color", "always", "a.yaml"])
    assert "\x1b[" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["short", "json", "github", "sarif"])
def test_formats_for_tools_have_no_colour(form: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.yaml").write_text("tittle: T\n")
    main(["check", "--color", "always", "--format", form, "a.yaml"])
    assert "\x1b" not in capsys.readouterr().out


# --- many files -----------------------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMATS)
def test_file_is_reported_before_the_next_is_read(
    form: str, desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b", "c"):
        (desk / f"{name}.yaml").write_text("tittle: T\n")
    said: list[str] = []

    def watched(path: str, *, limit: int) -> LoadedFile:
        said.append(capsys.readouterr().out)
        return load_linted(path, limit=limit)

    monkeypatch.setattr("tui.cli.check_files.load_linted", watched)
    assert main(["check", "--format", form, "."]) == 1
    assert len(said) == 3
    assert ("a.yaml" in said[1], "b.yaml" in said[1]) == (True, False)
    assert ("a.yaml" in said[2], "b.yaml" in said[2]) == (False, True)
    if form in {"json", "sarif"}:
        json.loads("".join(said) + capsys.readouterr().out)


def test_check_ends_quietly_when_its_pipe_closes(desk: Path) -> None:
    for number in range(300):  # more output than a pipe holds, so the check outlasts its reader
        (desk / f"{number}.yaml").write_text("tittle: T\n")
    command = f"'{sys.executable}' -m tui check . | head -1; exit ${{PIPESTATUS[0]}}"
    env = {"PYTHONPATH": str(ROOT), "HOME": str(desk)}
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=env, check=False)
    assert (done.returncode, done.stderr) == (141, "")
    assert done.stdout.startswith("error[E3")
