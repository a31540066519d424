"""Signals and lost terminals end the reader and restore the terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.bench.driver import now
from tests.screen.stage import LEBANON
from tests.terminal.pty import PATIENCE, Session, briefing
from tui.app.shutdown import is_gone

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Lebanon-Israel talks at Ras EnNa"
SIGNALS = {"SIGTERM": 143, "SIGHUP": 129, "SIGINT": 130, "SIGQUIT": 131}
BUSY = """
import sys, time
from tui.cli.main import main
from tui.app.screens.reader_screen import ReaderScreen

def busy(self):
    self.app.notify("busy")
    end = time.monotonic() + 60
    while time.monotonic() < end:
        {doing}

ReaderScreen.action_down = busy
sys.exit(main([sys.argv[1]]))
"""

ELSEWHERE = """
import signal, sys, threading, time
from tui.cli.main import main
from tui.app.screens.reader_screen import ReaderScreen

def is_asleep():
    return sys._current_frames()[threading.main_thread().ident].f_code.co_name == "select"

def signal_this_thread():
    awake = time.monotonic()
    while time.monotonic() < awake + 0.5:
        if not is_asleep():
            awake = time.monotonic()
        time.sleep(0.001)
    signal.pthread_kill(threading.get_ident(), signal.SIGTERM)

ReaderScreen.action_down = lambda self: threading.Thread(target=signal_this_thread, daemon=True).start()
sys.exit(main([sys.argv[1]]))
"""


@pytest.mark.parametrize("name", SIGNALS)
def test_signal_exits_with_its_code_and_restores_the_terminal(name: str) -> None:
    with briefing(str(LEBANON)) as session:
        session.until_says(TITLE)
        os.kill(session.pid, getattr(signal, name))
        assert session.ends() == SIGNALS[name]
        assert session.is_restored()
        assert "Traceback" not in session.text()


@pytest.mark.parametrize("doing", ["pass", "time.sleep(0.01)"])
def test_signal_ends_a_busy_reader(doing: str, tmp_path: Path) -> None:
    script = tmp_path / "busy.py"
    script.write_text(BUSY.format(doing=doing), encoding="utf-8")
    with Session([sys.executable, str(script), str(LEBANON)]) as session:
        session.until_says(TITLE)
        session.press("j")
        session.read(0.3)
        os.kill(session.pid, signal.SIGTERM)
        assert session.ends() == 143
        assert session.is_restored()


def test_signal_to_another_thread_wakes_the_loop(tmp_path: Path) -> None:
    script = tmp_path / "elsewhere.py"
    script.write_text(ELSEWHERE, encoding="utf-8")
    with Session([sys.executable, str(script), str(LEBANON)]) as session:
        session.until_says(TITLE)
        session.press("j")
        assert session.ends() == 143
        assert session.is_restored()


@pytest.mark.parametrize("nohup", [False, True])
def test_reader_ends_when_its_terminal_goes_away(nohup: bool) -> None:
    ignoring = "import os,signal,sys; signal.signal(signal.SIGHUP, signal.SIG_IGN);"
    run = "os.execv(sys.executable, [sys.executable, '-m', 'tui', *sys.argv[1:]])"
    command = [sys.executable, "-c", ignoring + run] if nohup else [sys.executable, "-m", "tui"]
    session = Session([*command, str(LEBANON)])
    session.until_says(TITLE)
    os.close(session._outer)
    try:
        session._process.wait(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        session._process.kill()
        raise
    assert session._process.returncode in (129, -signal.SIGHUP)


def test_closed_terminal_is_detected() -> None:
    outer, inner = os.openpty()
    assert not is_gone(inner)
    os.close(outer)
    assert is_gone(inner)
    os.close(inner)
    assert is_gone(inner)


def _is_stopped(pid: int) -> bool:
    """Return whether a process has stopped itself: continued too early, it would stop for good."""
    return os.waitid(os.P_PID, pid, os.WSTOPPED | os.WNOHANG | os.WNOWAIT) is not None


@pytest.mark.parametrize("way", ["signal", "key"])
def test_suspended_reader_resumes_where_it_was(way: str) -> None:
    with briefing(str(LEBANON)) as session:
        session.until_says(TITLE)
        session.press("1", "j")
        session.until_says("▌   Lebanese delegation")
        if way == "key":
            session.press("\x1a")
        else:
            os.kill(session.pid, signal.SIGTSTP)
        limit = now() + PATIENCE
        while not _is_stopped(session.pid) and now() < limit:
            session.read(0.1)
        assert session.is_restored()
        session.clear()  # the reader's own screen is gone, and a new one is blank
        os.kill(session.pid, signal.SIGCONT)
        session.until(lambda seen: not seen.is_restored() and "▌   Lebanese delegation" in seen.text())
        session.press("j")
        session.until_says("▌   Lebanese officials")
        session.press("q")
        assert session.ends() == 0
