"""Fixtures of every test: a neutral environment and golden files."""

from __future__ import annotations

import difflib
import os
import re
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLDEN = Path(__file__).parent / "golden"
_OURS = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "TZ": "UTC"}
"""The environment of every test."""
_FOLDERS = ("CONFIG", "CACHE", "DATA", "STATE", "RUNTIME")
_THEIRS = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "COLORTERM", "COLORFGBG", "COLUMNS", "LINES", "LC_CTYPE")
"""Variables of a developer's terminal that are removed."""


class Golden(Protocol):
    """Compares a text with the file of that name under `tests/golden`."""

    def __call__(self, name: str, text: str) -> None: ...


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="keep what is shown now as what is right")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """`golden("reader/actors.txt", text)` fails with the difference; `--update-golden` writes the file."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        kept = path.read_bytes().decode() if path.exists() else None
        if kept != text:
            before = (kept or "").splitlines()
            lines = difflib.unified_diff(before, text.splitlines(), name, "shown now", lineterm="")
            pytest.fail(
                "\n".join(lines) or f"{name} is missing, or differs in its line breaks", pytrace=False
            )

    return compare


@pytest.fixture
def golden_case(request: pytest.FixtureRequest, golden: Golden) -> Golden:
    """`golden_case("edit/rename.txt", text)` compares the section of a file that has this test's name."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        kept = path.read_text(encoding="utf-8") if path.exists() else ""
        cases = dict(re.findall(r"^=== (.*)\n((?:(?!=== ).*\n)*)", kept, re.M))
        cases[request.node.name] = text.rstrip("\n") + "\n"
        golden(name, "".join(f"=== {case}\n{cases[case]}" for case in sorted(cases)))

    return compare


@pytest.fixture(autouse=True, scope="session")
def _default_signals() -> None:
    """Reset signals that a shell ignores in background jobs, since tested programs need them."""
    for name in ("SIGINT", "SIGQUIT", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has not all of them
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler if name == "SIGINT" else signal.SIG_DFL)


@pytest.fixture(autouse=True)
def _nobody_s_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the developer's settings from the tests, and the tests from the developer's home."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in (*_THEIRS, *(name for name in os.environ if name.startswith("TEXTUAL"))):
            patch.delenv(name, raising=False)
        for name, value in _OURS.items():
            patch.setenv(name, value)
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home))
        for name in _FOLDERS:
            patch.setenv(
                f"XDG_{name}_HOME" if name != "RUNTIME" else "XDG_RUNTIME_DIR", str(home / name.lower())
            )
        yield
