"""The modules that a command loads at run time; import-linter checks the written imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = "briefings/lebanon-israel-talks.yaml"
HEAVY = ("textual", "rich", "asyncio")


def loaded_by(*words: str) -> set[str]:
    """Return the modules that a command has loaded when it has done its work."""
    code = (
        "import sys; from tui.cli.main import main; code = main(sys.argv[1:]); "
        "print('\\n' + ' '.join(sys.modules)); sys.exit(code)"
    )
    command = [sys.executable, "-c", code, *words]
    done = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "words",
    [
        ["check", "--help"],
        ["check", "--format", "json", SHIPPED],
        ["check", "--fix", "--dry-run", SHIPPED],
        ["open", SHIPPED],  # not a terminal: the plain page
        ["rename", "--dry-run", "idf", "army", SHIPPED],
        ["new", "Talks", "--stdout"],
        ["new", "--from", "tests/golden/new/draft.yaml", "--stdout", "Talks"],
        ["fmt", "--check", SHIPPED],
        ["explain", "E201"],
        ["themes"],
        ["paths"],
    ],
    ids=" ".join,
)
def test_command_without_screen_loads_no_textual(words: list[str]) -> None:
    assert loaded_by(*words).isdisjoint(HEAVY)


READING = {"cli", "diagnostics", "library", "model", "parse", "report", "text", "yaml"}
ROOMS = {
    "--help": {"cli", "text"},
    "--version": {"cli", "text"},
    "keys": {"cli", "app", "diagnostics", "library", "model", "parse", "resources", "settings", "text"}
    | {"platformdirs", "user_folders", "yaml"},
    "schema": {"cli", "diagnostics", "edit", "exchange", "library", "model", "parse", "secure_mode", "text"},
    f"check {SHIPPED}": READING | {"analysis", "lint"},
    f"show {SHIPPED}": READING
    | {"analysis", "render", "resources", "settings", "user_folders", "platformdirs"},
}
"""The rooms and packages that a command may load."""


@pytest.mark.parametrize("line", ROOMS)
def test_command_loads_only_the_rooms_it_needs(line: str) -> None:
    loaded = loaded_by(*line.split())
    rooms = {name.split(".")[1] for name in loaded if name.startswith("tui.")}
    assert rooms | (loaded & {*HEAVY, "yaml", "platformdirs", "pygls"}) <= ROOMS[line]


def test_check_of_clean_file_loads_only_its_report() -> None:
    slow = {"difflib", "json", "pathlib", "shutil", "tempfile", "tui.cli.check_options"}
    assert loaded_by("check", SHIPPED).isdisjoint(slow)


@pytest.mark.parametrize("module", ["tui.app.commands", "tui.app.selection", "tui.settings.checks"])
def test_commands_and_settings_need_no_textual(module: str) -> None:
    code = f"import {module}, sys; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_nothing_is_imported_from_the_current_folder(tmp_path: Path) -> None:
    for name in ("yaml", "signal", "argparse", "platformdirs"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(99)\n", encoding="utf-8")
    installed = Path(sys.executable).with_name("briefing")
    for program in ([sys.executable, "-m", "tui"], [str(installed)]):
        command = [*program, "check", str(ROOT / SHIPPED)]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
