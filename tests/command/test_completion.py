"""`briefing completion`: its scripts, run by the shells themselves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import ROOT
from tui.cli.command_names import COMMANDS
from tui.cli.commands.completion import SCRIPTS
from tui.cli.complete_words import candidates
from tui.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

BRIEFING = "title: T\nactors: {minister: {name: The minister, kind: person}}\nissues: {talks: Talks}\n"
CASES = [
    ("ch", "check"),
    ("check --fo", "--format"),
    ("check --format sa", "sarif"),
    ("check --format=sa", "sarif"),
    ("check --strict ta", "talks.yaml"),
    ("explain E40", "E404"),
    ("open --theme ", "paper"),
    ("add pos", "position"),
    ("add claim talks.yaml --cou", "--counters"),
    ("add claim talks.yaml --by min", "minister"),
    ("add position talks.yaml --stance ag", "against"),
    ("add actor talks.yaml --kind armed", "armed-group"),
    ("completion z", "zsh"),
]
ASK = {
    "bash": 'source ./script; COMP_WORDS=(briefing "$@"); COMP_CWORD=$#; _briefing; '
    'printf "%s\\n" "${COMPREPLY[@]}"',
    "fish": "source ./script; complete -C (string join ' ' -- briefing $argv)",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a briefing, another file, and `briefing` on the PATH."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talks.yaml").write_text(BRIEFING, encoding="utf-8")
    (tmp_path / "talks.txt").touch()
    program = tmp_path / "bin" / "briefing"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m tui "$@"\n', encoding="utf-8"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    return tmp_path


@pytest.mark.parametrize("shell", ASK)
@pytest.mark.parametrize(("line", "word"), CASES)
def test_shell_completes(
    shell: str, line: str, word: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    assert main(["completion", shell]) == 0
    (folder / "script").write_text(capsys.readouterr().out, encoding="utf-8")
    words = line.replace("=", " = ").split(" ") if shell == "bash" else line.split(" ")
    command = [shell, "-c", ASK[shell], *(["-"] if shell == "bash" else []), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = [each.split("\t")[0].rpartition("=")[2] for each in done.stdout.splitlines()]
    assert word in found
    assert "talks.txt" not in found or shell == "fish"  # which lists the others after briefings


def test_zsh_completes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if not shutil.which("zsh"):
        pytest.skip("zsh is not installed")
    assert main(["completion", "zsh"]) == 0
    (folder / "script").write_text(capsys.readouterr().out, encoding="utf-8")
    stubs = "compdef() { : }; _files() { print -l -- *.(yaml|yml) }; _describe() { print -l -- ${(P)2} }"
    for line, word in CASES:
        ask = f'{stubs}; source ./script; words=(briefing "$@"); CURRENT=$(($# + 1)); _briefing'
        command = ["zsh", "-f", "-c", ask, "-", *line.split(" ")]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found = [each.partition(":")[0].rpartition("=")[2] for each in done.stdout.splitlines()]
        assert word in found, line


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_completes_its_options(name: str) -> None:
    assert "--help" in {one.word for one in candidates([name, "-"])}


@pytest.mark.parametrize("shell", SCRIPTS)
def test_script_is_read_without_complaint(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    done = subprocess.run([shell, "-n"], input=script, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
