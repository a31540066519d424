"""After any number of resizes the screen is that of its size."""

from __future__ import annotations

import fcntl
import os
import signal
import struct
import termios
from random import Random

import pytest

from tests.screen.stage import LEBANON
from tests.terminal.pty import Session, briefing

TITLE = "Lebanon-Israel talks at Ras EnNa"
SIZES = [(120, 40), (80, 24), (40, 12), (31, 40), (20, 5), (1, 1), (300, 80)]


def resize(session: Session, size: tuple[int, int]) -> None:
    """Resize the terminal, which says so with a signal."""
    fcntl.ioctl(session._outer, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    session.show()
    session.screen.resize(*size)
    os.kill(session.pid, signal.SIGWINCH)


@pytest.mark.parametrize("pause", [0.0, 0.02])
@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
def test_screen_after_a_storm_is_that_of_its_size(size: tuple[int, int], pause: float) -> None:
    choice = Random(f"{size} {pause}")
    with briefing(str(LEBANON), size=size) as session:
        session.until_says(TITLE[:20])
        session.press("1", "j", "j")
        session.until_answered()
        before = session.text()
        for _ in range(100):
            resize(session, choice.choice(SIZES))
            session.read(pause)
        resize(session, size)
        session.until_quiet(0.5, 10)
        assert session.text() == before
        session.type("q")
        assert session.ends() == 0
