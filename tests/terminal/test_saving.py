"""Real editors in a real terminal: position, reload on save, restored terminal."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tests.screen.following import SAVES, TEXT
from tests.screen.stage import ROOT
from tests.terminal.pty import ALTERNATE, MOUSE, PASTE, Session, briefing
from tui.diagnostics.diagnostic import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

AIN, NEW = "Airstrike at Ain al-Hilweh", "Airstroke at Ain al-Hilweh"
LINES = TEXT.split("\n")
LINE = next(number for number, line in enumerate(LINES, 1) if line.startswith("  strike-ain-al-hilweh:"))
TITLE = "Lebanon-Israel talks at Ras EnNa"
ESCAPE, ENTER = "\x1b", "\r"


@pytest.fixture(name="path")
def a_briefing(tmp_path: Path) -> Path:
    path = tmp_path / "talks.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def opened(path: Path, monkeypatch: pytest.MonkeyPatch, editor: str, **environment: str) -> Session:
    """Run the reader with this editor, the airstrike at Ain al-Hilweh selected."""
    variables: Mapping[str, str] = {"EDITOR": editor, "VISUAL": "", "PYTHONPATH": str(ROOT), **environment}
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    session = briefing(str(path))
    session.until_says(TITLE, AIN)
    session.press("2", "g")
    session.until_says("▌ ┄ The conflict in Gaza", "4 ┄ The conflict in Gaza")
    session.press_until("j", lambda seen: f"▌ ✸ {AIN}" in seen.text())
    return session


def script(tmp_path: Path, work: str) -> str:
    """Make an editor of a few lines of Python, which get `path` and `line`."""
    program = tmp_path / "nano"  # known by its name, so that it gets the position
    program.write_text(
        f"#!{sys.executable}\nimport os, sys, signal, termios, tty\nfrom pathlib import Path\n"
        f"line, path = sys.argv[1], Path(sys.argv[2])\nsys.path.insert(0, {str(ROOT)!r})\n{work}\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    return str(program)


def is_ours(session: Session) -> bool:
    """Return whether the terminal is in the reader's modes again."""
    return {ALTERNATE, PASTE, *MOUSE[:1]} <= session.modes()


@pytest.mark.skipif(not shutil.which("vim"), reason="vim is not installed")
@pytest.mark.parametrize(
    "options", ["-c 'set backupcopy=no'", "-c 'set backupcopy=yes'", "-c 'set nowritebackup'"]
)
def test_vim_opens_at_the_line_and_its_save_is_shown(
    options: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(path, monkeypatch, f"vim -u NONE -N -n -T vt220 {options}") as session:
        session.press("e")
        session.until_says("strike-ain-al-hilweh:")
        session.type(":call setline(1, '# line ' . line('.'))", ENTER)
        session.type(f":%s/{AIN}/{NEW}/", ENTER, ":wq", ENTER)
        session.until_says(TITLE, f"▌ ✸ {NEW}", "reloaded")
        assert is_ours(session)
        session.press("k", "q")
        assert session.ends() == 0
        assert session.is_restored()
    assert path.read_text(encoding="utf-8").startswith(f"# line {LINE}")


@pytest.mark.skipif(not shutil.which("nano"), reason="nano is not installed")
def test_nano_opens_at_the_line_and_its_save_is_shown(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(path, monkeypatch, "nano --ignorercfiles") as session:
        session.press("e")
        session.until_says("strike-ain-al-hilweh:", "GNU nano")
        session.type("\x0b", f"  strike-ain-al-hilweh: # here{ENTER}", "\x0f", ENTER)
        session.until_says("Wrote")
        session.type("\x18")
        session.until_says(TITLE, f"▌ ✸ {AIN}", "reloaded")
        session.press("q")
        assert session.ends() == 0
        assert session.is_restored()
    assert path.read_text(encoding="utf-8").split("\n")[LINE - 1] == "  strike-ain-al-hilweh: # here"


@pytest.mark.parametrize("save", SAVES, ids=lambda save: save.__name__)
def test_an_editor_may_save_in_any_way(
    save: Callable[[Path, str], None], path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = script(
        tmp_path,
        f"from tests.screen import following\n"
        f"assert line == '+{LINE},3', line\n"
        f"following.{save.__name__}(path, path.read_text(encoding='utf-8').replace({AIN!r}, {NEW!r}))",
    )
    with opened(path, monkeypatch, editor) as session:
        session.press("e")
        session.until_says(TITLE, f"▌ ✸ {NEW}")


@pytest.mark.parametrize("save", SAVES, ids=lambda save: save.__name__)
def test_save_from_outside_is_shown(
    save: Callable[[Path, str], None], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(path, monkeypatch, "nano") as session:
        save(path, TEXT.replace(AIN, NEW))
        session.until_says(f"▌ ✸ {NEW}", "reloaded")
        session.press("q")
        assert session.ends() == 0


def test_terminal_recovers_from_an_editor_that_leaves_it_raw(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = "tty.setraw(0)\nsys.stdout.write('\\x1b[?1049l\\x1b[?1000l')\nsys.stdout.flush()\nsys.exit(3)"
    with opened(path, monkeypatch, script(tmp_path, work)) as session:
        session.press("e")
        session.until_says("ended with code 3")
        assert is_ours(session)
        session.press("1")
        session.press_until("j", lambda seen: "▌ Hezbollah" in seen.text())
        session.press("q")
        assert session.ends() == 0
        assert session.is_restored()


def test_editor_that_cannot_start_is_reported(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = tmp_path / "odd"
    odd.write_bytes(b"\x7fELF no program")
    odd.chmod(0o755)
    with opened(path, monkeypatch, str(odd)) as session:
        session.press("e")
        session.until_says("cannot be started")
        monkeypatch.setenv("EDITOR", "")
        session.press("q")
        assert session.ends() == 0


def test_interrupt_in_the_editor_does_not_end_the_reader(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = "print('ready', flush=True)\nsys.stdin.readline()"
    with opened(path, monkeypatch, script(tmp_path, work)) as session:
        session.press("e")
        session.until_says("ready")
        os.kill(session.pid, signal.SIGINT)
        session.type(ENTER)
        session.until_says(TITLE, f"▌ ✸ {AIN}")
        session.press("q")
        assert session.ends() == 0


def test_broken_briefing_is_fixed_from_its_problems(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text(TEXT.replace(f"title: {AIN}", f'title: "{AIN}'), encoding="utf-8")
    mend = f"path.write_text(path.read_text(encoding='utf-8').replace('\"{AIN}', '{AIN}'), encoding='utf-8')"
    monkeypatch.setenv("VISUAL", script(tmp_path, mend))
    with briefing(str(path)) as session:
        unclosed = Diagnostic("E103", "", variant="unclosed")
        session.until_says(unclosed.message, unclosed.label)
        session.press("e")
        session.until_says(TITLE, AIN)
        session.press("q")
        assert session.ends() == 0
        assert session.is_restored()
