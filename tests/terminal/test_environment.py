"""No variable of the environment decides what the reader runs, writes or presses."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import LEBANON
from tests.terminal.pty import Session

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Lebanon-Israel talks at Ras EnNa"
HARMFUL = "open({path!r}, 'w').close()\nclass D: pass\n"


@pytest.mark.parametrize(
    "variable",
    [
        "TEXTUAL_DRIVER=evilmod:D",
        "TEXTUAL_DRIVER=junk",
        "TEXTUAL_COLOR_SYSTEM=junk",
        "TEXTUAL_LOG={canary}",
        "TEXTUAL_PRESS=q",
        "TEXTUAL_SCREENSHOT=0",
        "TEXTUAL_FILTERS=junk",
        "TEXTUAL_THEME=junk",
        "TEXTUAL_FPS=0",
        "TEXTUAL=devtools,debug",
        "TEXTUAL_DEBUG=1",
        "UNICODE_VERSION=junk",
        "COLUMNS=junk",
        "ESCDELAY=junk",
        "COLORTERM=\x1b[31m",
    ],
)
def test_variable_decides_nothing(variable: str, tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    (tmp_path / "evilmod.py").write_text(HARMFUL.format(path=str(canary)), encoding="utf-8")
    setting = ["env", "-C", str(tmp_path), variable.format(canary=canary)]
    path = f"{tmp_path}:{LEBANON.parents[1]}"
    with Session([*setting, f"PYTHONPATH={path}", sys.executable, "-m", "tui", str(LEBANON)]) as session:
        session.until_says(TITLE)
        session.press("q")
        assert session.ends() == 0
        assert session.is_restored()
    assert not canary.exists()
    assert {path.name for path in tmp_path.iterdir()} <= {"evilmod.py", "__pycache__"}
