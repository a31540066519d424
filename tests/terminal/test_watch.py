"""`briefing check --watch` in a real terminal: one screen of problems, renewed at each save."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import struct
import subprocess
import sys
import termios
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import ROOT
from tests.terminal.pty import ALTERNATE, CURSOR, Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FAULTY = "title: T\ntittle: T\n"
WARNED = "title: T\u00adT\n"
CLEAN = "title: T\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a faulty file, a clean one and one with a warning."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(WARNED, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "c.yaml").write_text(CLEAN, encoding="utf-8")
    return tmp_path


CONTROLLED = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Makes the terminal the one of its session, so that keys and its size send signals."""


def controlled(*command: str, size: tuple[int, int] = (100, 40)) -> Session:
    return Session([sys.executable, "-c", CONTROLLED, *command], size=size)


def watching(*words: str, size: tuple[int, int] = (100, 40)) -> Session:
    return controlled(sys.executable, "-m", "tui", "check", "--watch", *words, size=size)


def save(path: Path, text: str) -> None:
    """Save as most editors do: another file takes the name."""
    beside = path.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def last_line(session: Session) -> str:
    return session.text().rstrip("\n").split("\n")[-1]


def test_screen_shows_problems_and_is_renewed_at_each_save(folder: Path) -> None:
    with watching(".") as session:
        session.until_says("error[E302]", "1 error and 1 warning in 2 files")
        text = session.text()
        assert text.index("error[") < text.index("warning[")
        assert "3 files checked" in last_line(session)
        assert ALTERNATE in session.modes()
        save(folder / "b.yaml", CLEAN)
        session.until_says("1 warning in 1 file")
        assert "error[" not in session.text()
        (folder / "a.yaml").write_text(FAULTY, encoding="utf-8")
        session.until_says("error[E302]", "1 error in 1 file")
        save(folder / "a.yaml", CLEAN)
        session.until_says("no problems")
        assert not session.text().split("\n")[0].strip()
        session.type("q")
        assert session.ends() == 0
        assert session.is_restored()


def test_file_that_appears_or_vanishes_is_noticed(folder: Path) -> None:
    with watching(".") as session:
        session.until_says("3 files checked")
        (folder / "d.yaml").write_text(FAULTY, encoding="utf-8")
        session.until_says("4 files checked", "2 errors and 1 warning")
        (folder / "d.yaml").unlink()
        session.until_says("removed: ./d.yaml", "3 files checked", "1 error and 1 warning")
        session.type("q")
        assert session.ends() == 1


def test_named_file_that_vanishes_is_an_error_until_it_is_back(folder: Path) -> None:
    with watching("c.yaml") as session:
        session.until_says("no problems")
        (folder / "c.yaml").unlink()
        session.until_says("error[E001]", "removed: c.yaml")
        save(folder / "c.yaml", CLEAN)
        session.until_says("no problems")
        assert "E001" not in session.text()


def test_text_beside_a_briefing_is_watched_too(folder: Path) -> None:
    (folder / "said.txt").write_text("It rains today.\n", encoding="utf-8")
    source = "sources:\n  s: {title: S, publisher: P, published: 2025, file: said.txt}\n"
    save(folder / "c.yaml", f"{CLEAN}{source}claims:\n  - says: It rains\n    quote: It rains today\n")
    with watching("c.yaml") as session:
        session.until_says("no problems")
        save(folder / "said.txt", "It snows today.\n")
        session.until_says("error[E501]")
        session.type("q")
        assert session.ends() == 1


def test_half_written_file_is_not_checked(folder: Path) -> None:
    with watching("c.yaml") as session:
        session.until_says("no problems")
        seen = session.sent
        with (folder / "c.yaml").open("w", encoding="utf-8") as file:
            for line in (
                *['summary: "' + "so it goes\n"],
                *["  and on\n"] * 60,
                '  to the end"\n',
                "title: T\n",
            ):
                file.write(line)
                file.flush()
                session.read(0.02)
        session.until(lambda shown: shown.sent != seen)
        session.until_says("no problems")
        assert b"error" not in session.sent


def test_screen_is_cut_to_its_height_and_laid_out_again(folder: Path) -> None:
    for number in range(9):
        (folder / f"e{number}.yaml").write_text(FAULTY, encoding="utf-8")
    with watching(".", size=(80, 24)) as session:
        session.until_says("10 errors and 1 warning")
        lines = session.text().rstrip("\n").split("\n")
        assert len(lines) == 24
        shown = session.text().count("error[")
        assert shown > 1
        assert lines[-2] == f"and {11 - shown} more"
        resize(session, 100, 80)
        session.until(lambda seen: seen.text().count("error[") > shown)
        resize(session, 30, 6)
        session.until(lambda seen: seen.text().count("error[") == 1 and "and 10 more" in seen.text())
        session.type("q")
        assert session.ends() == 1


def resize(session: Session, columns: int, rows: int) -> None:
    """Give the terminal another size, as dragging its window does."""
    session.size = (columns, rows)
    session.clear()
    fcntl.ioctl(session._outer, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def test_interrupt_ends_with_130_and_gives_the_terminal_back(folder: Path) -> None:
    with watching(".") as session:
        session.until_says("1 error and 1 warning")
        session.type("\x03")  # as the terminal's own line discipline takes it
        assert session.ends() == 130
        assert session.is_restored()


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_ended_watch_gives_the_terminal_back(folder: Path, name: str) -> None:
    with watching(".") as session:
        session.until_says("1 error and 1 warning")
        os.kill(session.pid, getattr(signal, name))
        assert session.ends() == 128 + getattr(signal, name)
        assert session.is_restored()


def test_shell_s_own_screen_stays_as_it_was(folder: Path) -> None:
    command = f'echo before; "{sys.executable}" -m tui check --watch .; echo "after $?"'
    with Session(["bash", "-c", command]) as session:
        session.until_says("1 error and 1 warning")
        session.type("q")
        session.until_says("after 1")
        shown = session.sent.rpartition(b"\x1b[?1049l")[2]
        assert b"error" not in shown


def test_suspended_watch_gives_the_terminal_back_and_returns(folder: Path) -> None:
    with controlled(shutil.which("bash") or "bash", "--norc", "-i") as session:
        session.type(f"PS1='$ '; '{sys.executable}' -m tui check --watch .\r")
        session.until_says("1 error and 1 warning")
        session.type("\x1a")
        session.until(lambda shown: "Stopped" in shown.text())
        assert ALTERNATE not in session.modes()
        assert CURSOR in session.modes()
        session.clear()
        session.type("fg\r")
        session.until_says("1 error and 1 warning")
        assert {ALTERNATE} <= session.modes()
        assert CURSOR not in session.modes()
        session.type("q")
        session.until(lambda shown: ALTERNATE not in shown.modes())


# --- In a pipe -------------------------------------------------------------------------------------------


@pytest.fixture
def piped(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A watch of a folder whose reports go into a pipe."""
    command = [sys.executable, "-m", "tui", "check", "--watch", "."]
    pipe, environment = subprocess.PIPE, {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True) as process:
        yield process
        process.kill()


def report(process: subprocess.Popen[str]) -> str:
    """Return the next report, which ends with its status and a blank line."""
    assert process.stdout is not None
    lines = [""]
    while "checked" not in lines[-1]:
        lines.append(process.stdout.readline())
        assert lines[-1], "it ended"
    process.stdout.readline()
    return "".join(lines)


def test_pipe_gets_one_report_after_the_other(piped: subprocess.Popen[str], folder: Path) -> None:
    first = report(piped)
    assert "1 error and 1 warning in 2 files\n" in first
    assert "\x1b" not in first
    save(folder / "b.yaml", CLEAN)
    assert "error" not in report(piped)
    piped.send_signal(signal.SIGINT)
    assert piped.communicate(timeout=20) == ("", "")
    assert piped.returncode == 130


@pytest.mark.parametrize(
    "words", [["-"], [".", "--fix"], [".", "--format", "json"], [".", "--coverage"]], ids=" ".join
)
def test_what_cannot_be_watched_is_refused(words: list[str], folder: Path) -> None:
    command = [sys.executable, "-m", "tui", "check", "--watch", *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert "watch" in done.stderr
