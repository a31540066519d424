"""What a command loads, seen from outside: the contracts see imports, these see what really happens."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = "briefings/lebanon-israel-talks.yaml"
HEAVY = ("textual", "rich", "asyncio")


def loaded_by(*words: str) -> set[str]:
    """The top-level modules that are in memory after a command that has done its work."""
    code = (
        "import sys; from tui.cli.main import main; code = main(sys.argv[1:]); "
        "print('\\n' + ' '.join({name.partition('.')[0] for name in sys.modules})); sys.exit(code)"
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
        ["--help"],
        ["--version"],
        ["check", SHIPPED],
        ["check", "--help"],
        ["check", "--format", "json", SHIPPED],
        ["show", SHIPPED],
        ["open", SHIPPED],  # not a terminal: the plain page
        ["rename", "--dry-run", "idf", "army", SHIPPED],
        ["new", "Talks", "--stdout"],
        ["new", "--from", "tests/golden/new/draft.yaml", "--stdout", "Talks"],
        ["fmt", "--check", SHIPPED],
        ["schema"],
        ["keys"],
        ["themes"],
        ["paths"],
    ],
    ids=" ".join,
)
def test_a_command_that_opens_no_screen_never_loads_one(words: list[str]) -> None:
    assert loaded_by(*words).isdisjoint(HEAVY)


@pytest.mark.parametrize("words", [["--help"], ["--version"]], ids=" ".join)
def test_help_and_version_load_next_to_nothing(words: list[str]) -> None:
    slow = {"argparse", "typing", "re", "dataclasses", "pathlib", "enum", "yaml", "platformdirs"}
    command = [sys.executable, "-S", "-c", "import sys; print(' '.join(sys.modules))"]
    bare = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (loaded_by(*words) - set(bare.stdout.split())).isdisjoint(slow)


def test_the_schema_is_printed_without_reading_any_yaml() -> None:
    assert loaded_by("schema").isdisjoint({"yaml", "argparse", "dataclasses", "platformdirs"})


@pytest.mark.parametrize("module", ["tui.app.commands", "tui.app.selection", "tui.settings"])
def test_what_the_screen_is_made_from_can_be_had_without_a_screen(module: str) -> None:
    code = f"import {module}, sys; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
