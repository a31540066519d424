"""The theme fits the ground of the terminal, which is asked and not waited for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.bench import driver
from tests.screen.stage import LEBANON
from tests.terminal.pty import Session
from tui.library.memory import Memory
from tui.settings.checks import read_theme
from tui.settings.themes import LAST_THEME, theme_files

if TYPE_CHECKING:
    from pathlib import Path

QUESTION = b"\x1b]11;"
TITLE = "Lebanon-Israel talks at Ras EnNa"
LIGHT, DARK = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", b"\x1b]11;rgb:1111/1111/1111\x07"
BEHIND = b"\x1b[?62;22c"
"""The answer to the question behind it."""


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[bytes, bytes]:
    """What the terminal answers, by the beginning of the question."""
    given: dict[bytes, bytes] = {}
    monkeypatch.setattr(driver, "_answer", lambda asked: given.get(asked[:5], b""))
    return given


def theme_at_start(tmp_path: Path, *words: str, variable: str = "COLORFGBG=") -> str:
    """Return the name of the theme that the reader starts with."""
    program = [sys.executable, "-m", "tui", "open", *words, str(LEBANON)]
    with Session(["env", f"XDG_STATE_HOME={tmp_path}", variable, *program]) as session:
        session.until_says(TITLE)
        ink = session.ink(TITLE)
        session.press("q")
        assert session.ends() == 0
        assert session.is_restored()
    return next(name for name in theme_files() if strong(name) == ink)


def strong(name: str) -> str:
    theme, _ = read_theme(theme_files()[name])
    assert theme is not None
    return theme.colors["strong"].lstrip("#")


@pytest.mark.parametrize(
    ("answer", "variable", "theme"),
    [
        (LIGHT + BEHIND, "COLORFGBG=", "paper"),
        (DARK + BEHIND, "COLORFGBG=0;15", "ink"),
        (BEHIND, "COLORFGBG=0;15", "paper"),
        (BEHIND, "COLORFGBG=15;0", "ink"),
        (b"", "COLORFGBG=", "ink"),
        (b"", "COLORFGBG=junk", "ink"),
        (b"\x1b]11;rgb:zz/\x1b\\" + BEHIND, "COLORFGBG=", "ink"),
    ],
)
def test_theme_fits_the_ground(
    answer: bytes, variable: str, theme: str, tmp_path: Path, answers: dict[bytes, bytes]
) -> None:
    answers[QUESTION] = answer
    assert theme_at_start(tmp_path, variable=variable) == theme


def test_asked_theme_comes_before_the_ground(tmp_path: Path, answers: dict[bytes, bytes]) -> None:
    answers[QUESTION] = LIGHT + BEHIND
    assert theme_at_start(tmp_path, "--theme", "ink") == "ink"


def test_theme_chosen_last_comes_before_the_ground(tmp_path: Path, answers: dict[bytes, bytes]) -> None:
    Memory(tmp_path / "briefing" / "memory.sqlite").keep_setting(LAST_THEME, "contrast-light")
    answers[QUESTION] = LIGHT + BEHIND
    assert theme_at_start(tmp_path) == "contrast-light"


def test_keys_typed_while_it_waits_are_not_lost(tmp_path: Path, answers: dict[bytes, bytes]) -> None:
    answers[QUESTION] = b"?" + DARK + BEHIND
    program = [sys.executable, "-m", "tui", str(LEBANON)]
    with Session(["env", f"XDG_STATE_HOME={tmp_path}", *program]) as session:
        session.until_says("Go to the next pane")
        session.press("q")
        session.until(lambda seen: "Go to the next pane" not in seen.text())
        session.press("q")
        assert session.ends() == 0
