"""Frames are straight in tmux, which measures text code point by code point."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.screen.corpus import briefing
from tests.screen.stage import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 30.0
"""Seconds after which what does not come is missing."""
FRAME = "│┃╭╮╰╯"
_FORMAT = str.maketrans("#{},:;%\"'\\$", "xxxxxxxxxxx")
"""Signs that mean something in a format of tmux; each takes one cell."""

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


class Tmux:
    """A server of its own with one window."""

    def __init__(self, socket: Path) -> None:
        self._socket = socket

    def __call__(self, *words: str) -> str:
        """Run a command; return what it prints."""
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        command = ["tmux", "-u", "-f", os.devnull, "-S", str(self._socket), *words]
        return subprocess.run(
            command, env=environment, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=True
        ).stdout

    def lines(self, *words: str) -> list[str]:
        """Wait until words are on the screen; return its lines."""
        limit = time.monotonic() + PATIENCE
        while True:
            shown = self("capture-pane", "-p", "-t", "reader").splitlines()
            if all(each in "\n".join(shown) for each in words):
                return shown
            assert time.monotonic() < limit, "\n".join(shown)
            # Where nothing has come, it is asked again when tmux has had the time to read.
            self("run-shell", "-d", "0.1", "true")

    def columns(self, line: str) -> list[int]:
        """Return where the frames in a line are, as tmux counts."""
        places = [at for at, char in enumerate(line) if char in FRAME]
        widths = [f"#{{w:{line[:at].translate(_FORMAT)}x}}" for at in places]
        return [int(width) - 1 for width in self("display-message", "-p", " ".join(widths)).split()]


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    path = tmp_path / "names.yaml"
    path.write_text(briefing(), encoding="utf-8")
    run = Tmux(tmp_path / "socket")
    program = f"env XDG_STATE_HOME={tmp_path} PYTHONPATH={ROOT} {sys.executable} -m tui {path}"
    run("new-session", "-d", "-s", "reader", "-x", "120", "-y", "40", program)
    yield run
    run("kill-server")


def test_frames_are_straight_in_tmux(tmux: Tmux) -> None:
    lines = tmux.lines("1 Actors", "? help")
    for key, words in (("j", "linked of"), ("G", "desk"), ("s", "5 Source"), ("m", "m Matrix")):
        tmux("send-keys", "-t", "reader", key)
        lines = tmux.lines(words, "? help")
        top = next(at for at, line in enumerate(lines) if line.startswith("╭"))
        below = next(at for at, line in enumerate(lines) if at > top and line.startswith("╭"))
        upper = tmux.columns(lines[top])
        assert [line for line in lines[top:below] if tmux.columns(line) != upper] == []
        lower = tmux.columns(lines[below])
        assert [line for line in lines[below:-1] if tmux.columns(line) != lower] == []
