"""The reader ends within two seconds, whatever hangs, and comes back after a stop."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import LEBANON, ROOT
from tests.terminal.pty import ALTERNATE, Session

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Lebanon-Israel talks at Ras EnNa"
SOON = 2.0 + 1.5
"""Seconds to end in, and some for a machine that is busy."""
RUN = """
import re, sys, threading, time
from tui.app.screens.reader_screen import ReaderScreen

def hang(self):
    {doing}

ReaderScreen.action_down = hang
from tui.cli.main import main
sys.exit(main([sys.argv[1]]))
"""
THREAD = "threading.Thread(target=time.sleep, args=(60,)).start()"
EXECUTOR = "import asyncio; asyncio.get_running_loop().run_in_executor(None, time.sleep, 60)"
REGEX = "re.match('(a+)+$', 'a' * 40 + 'b')"


def ends_soon(session: Session) -> int:
    """Return the exit code of a session that ends soon enough."""
    start = time.monotonic()
    code = session.ends()
    assert time.monotonic() - start < SOON
    return code


@pytest.mark.parametrize("delay", [0.02, 0.03, 0.04, 0.05, 0.07, 0.1, 0.15, 0.2])
def test_interrupt_while_modules_load_is_quiet(delay: float) -> None:
    command = [sys.executable, "-m", "tui", "check", str(LEBANON)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    time.sleep(delay)
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=20)[1].decode()
    # What Python does before it has seen a line of ours is not ours.
    assert f"{ROOT}/tui" not in said
    assert process.returncode in (0, 130, -signal.SIGINT) or not said.count("tui")


@pytest.mark.parametrize("doing", [THREAD, EXECUTOR])
def test_q_ends_a_reader_whose_thread_hangs(doing: str, tmp_path: Path) -> None:
    script = tmp_path / "hang.py"
    script.write_text(RUN.format(doing=doing), encoding="utf-8")
    with Session([sys.executable, str(script), str(LEBANON)]) as session:
        session.until_says(TITLE)
        session.press("j")
        session.read(0.3)
        session.press("q")
        assert ends_soon(session) == 0
        assert session.is_restored()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_signal_ends_a_reader_that_c_code_holds(number: signal.Signals, tmp_path: Path) -> None:
    script = tmp_path / "hold.py"
    script.write_text(RUN.format(doing=REGEX), encoding="utf-8")
    with Session([sys.executable, str(script), str(LEBANON)]) as session:
        session.until_says(TITLE)
        session.press("j")
        session.read(0.3)
        os.kill(session.pid, number)
        assert ends_soon(session) in (128 + number, -signal.SIGKILL)
        assert session.is_restored()


@pytest.mark.parametrize("ignored", [True, False])
def test_lost_terminal_ends_the_reader_soon(ignored: bool) -> None:
    ignoring = (
        "import os,signal,sys; signal.signal(signal.SIGHUP, signal.SIG_IGN);" if ignored else "import os,sys;"
    )
    run = "os.execv(sys.executable, [sys.executable, '-m', 'tui', *sys.argv[1:]])"
    session = Session([sys.executable, "-c", ignoring + run, str(LEBANON)])
    session.until_says(TITLE)
    start = time.monotonic()
    os.close(session._outer)
    try:
        session._process.wait(timeout=20)
    finally:
        session._process.kill()
    assert time.monotonic() - start < SOON


def test_q_ends_a_reader_that_reads_a_large_file(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    events = "".join(
        f"  e{n}: {{title: Event {n}, when: 2024-01-01, text: {'word ' * 40}}}\n" for n in range(40_000)
    )
    path.write_text(f"title: Large\ntimeline:\n{events}", encoding="utf-8")
    with Session([sys.executable, "-m", "tui", str(path)]) as session:
        session.until_says("Large")
        session.read(0.5)
        session.press("q")
        assert ends_soon(session) == 0
        assert session.is_restored()


def test_no_process_is_left_behind() -> None:
    with Session([sys.executable, "-m", "tui", str(LEBANON)]) as session:
        session.until_says(TITLE)
        children = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(session.pid)], capture_output=True, text=True, check=True
        ).stdout.split()
        os.kill(session.pid, signal.SIGKILL)
        session.ends()
    assert children
    limit = time.monotonic() + SOON
    while any(map(_is_alive, children)):
        assert time.monotonic() < limit
        time.sleep(0.1)


def _is_alive(pid: str) -> bool:
    """Return whether a process is there, and not only waits for somebody to ask how it ended."""
    command = ["ps", "-o", "stat=", "-p", pid]
    state = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return state[:1] not in ("", "Z")


@pytest.mark.parametrize("whom", ["os.getpid()", "0"])
@pytest.mark.parametrize("how", ["SIGSTOP", "SIGTSTP"])
def test_fg_shows_the_reader_after_a_stop_in_the_editor(whom: str, how: str, tmp_path: Path) -> None:
    editor = tmp_path / "editor.py"
    editor.write_text(
        f"import os, signal\nprint('EDI' + 'TING')\nos.kill({whom}, signal.{how})\nprint('CONT' + 'INUED')\n",
        encoding="utf-8",
    )
    path = tmp_path / "talks.yaml"
    path.write_text(LEBANON.read_text(encoding="utf-8"), encoding="utf-8")
    shell = ["env", f"EDITOR={sys.executable} {editor}", "VISUAL=", "PS1=PROMPT ", "bash", "--norc", "-i"]
    with Session(shell) as session:
        session.until_says("PROMPT")
        session.type(f"{shlex.quote(sys.executable)} -m tui {path}\r")
        session.until_says(TITLE)
        session.type("e")
        session.until(lambda seen: b"EDITING" in seen.sent and b"Stopped" in seen.sent)
        session.clear()
        session.type("fg\r")
        session.until(lambda seen: b"CONTINUED" in seen.sent and ALTERNATE in seen.modes())
        session.until_says(TITLE)
        session.read(0.5)
        session.type("q")
        session.until(lambda seen: ALTERNATE not in seen.modes() and "PROMPT" in seen.text())
