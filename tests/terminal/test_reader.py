"""The reader in a real terminal, until the terminal is restored."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import LEBANON
from tests.terminal.pty import ALTERNATE, Session, briefing
from tui.app.wording import HELP_TITLE
from tui.diagnostics.diagnostic import Diagnostic
from tui.render.wording import CELL
from tui.settings.checks import read_theme
from tui.settings.themes import theme_files

if TYPE_CHECKING:
    from pathlib import Path

BEIRUT, AIN = "Airstrike in Beirut", "Airstrike at Ain al-Hilweh"
CLAIM = "The attack targeted a location in the city center."
ENTER, BACKSPACE = "\r", "\x7f"
TITLE = "Lebanon-Israel talks at Ras EnNa"

PAYLOADS = (
    r"\e]0;31337 title\a",
    r"\e]2;31337 title\e\\",
    r"\e[31337m red",
    r"\e[?31337h mode",
    r"\e[31337;1H home",
    r"\eP31337 device\e\\",
    r"\e_31337 program\e\\",
    r"\x9b31337m C1",
    r"\x9d0;31337 C1\x9c",
    r"\e[c\e[>31337q\e[5n questions",
    r"\e]52;c;31337\a clipboard",
    r"back\b\b\bspace \x7f \x00 \r\n\v\f\x0e\x0f bell\a 31337",
)
_SEQUENCE = re.compile(
    r"\x1b\[[?<>=]?[\d;:]*[ $]?[@-~]"  # control sequences
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P_^X][^\x1b]*\x1b\\"  # strings for the terminal itself
    r"|\x1b[()][A-Z0-9]|\x1b[=>78cDEHMNO]"
)


@pytest.fixture(scope="module")
def dim() -> str:
    theme, _ = read_theme(theme_files()["ink"])
    assert theme is not None
    return theme.colors["dim"].lstrip("#")


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
def test_walk_by_keys_and_terminal_is_restored(size: tuple[int, int], dim: str) -> None:
    with briefing(str(LEBANON), size=size) as session:
        session.until_says(TITLE)
        assert ALTERNATE in session.modes()
        session.press("1")
        session.press_until("j", lambda seen: "▌ Hezbollah" in seen.text())
        if size[0] >= 120:
            session.until_says("target?")
            row = next(line for line in session.text().splitlines() if BEIRUT in line)
            assert "target?" in row
            assert session.ink(AIN) == dim
            assert session.ink(BEIRUT) != dim
        session.press(ENTER)
        session.until(lambda seen: "4 Hezbollah" in seen.text() and seen.link() != "")
        session.press_until("j", lambda seen: BEIRUT in seen.link())
        session.press(ENTER)
        session.until_says(f"4 ✸ {BEIRUT}")
        session.press_until("j", lambda seen: CLAIM in seen.link())
        session.press(ENTER)
        session.until(lambda seen: f"4 ✸ {BEIRUT}" not in seen.text())
        session.press(BACKSPACE)
        session.until(lambda seen: f"4 ✸ {BEIRUT}" in seen.text() and CLAIM in seen.link())
        session.press(BACKSPACE)
        session.until(lambda seen: "4 Hezbollah" in seen.text() and BEIRUT in seen.link())
        session.press("1")
        session.until_says("▌ Hezbollah")
        session.press("q")
        assert session.ends() == 0
        assert session.is_restored()


@pytest.mark.parametrize("keys", ["msz", "jjs"])
def test_keys_typed_before_the_first_frame_are_answered(
    keys: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with briefing(str(LEBANON)) as session:
        session.until_says(TITLE)
        session.press(*keys)
        session.until_answered()
        later = session.text()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))  # it would open where one was
    with briefing(str(LEBANON)) as session:
        session.type(*keys)
        session.until(lambda seen: seen.text() == later)


def test_too_small_a_terminal_says_so_and_q_quits() -> None:
    with briefing(str(LEBANON), size=(20, 6)) as session:
        session.until_says("30×8")
        session.press("q")
        assert session.ends() == 0
        assert session.is_restored()


def test_a_mouse_click_selects_and_the_wheel_scrolls() -> None:
    with briefing(str(LEBANON)) as session:
        session.until_says(BEIRUT)
        lines = session.text().splitlines()
        y = next(number for number, line in enumerate(lines) if BEIRUT in line)
        x = lines[y].index(BEIRUT)
        session.type(f"\x1b[<0;{x + 1};{y + 1}M", f"\x1b[<0;{x + 1};{y + 1}m")
        session.until_says(f"4 ✸ {BEIRUT}", "of 8")
        before = session.text()
        session.type("\x1b[<65;10;30M")
        session.until(lambda seen: seen.text() != before)


def test_no_control_character_of_a_briefing_reaches_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(hostile_briefing(), encoding="utf-8")
    with briefing(str(path)) as session:
        session.until_says("31337")
        for pane in "12345m":
            session.press(pane)
            session.press(*"jjjj")
        session.press("?")
        session.until_says(HELP_TITLE)
        session.press("q")
        session.until(lambda seen: HELP_TITLE not in seen.text())
        session.press("z", "q")
        assert session.ends() == 0
        assert session.is_restored()
        sent = session.sent.decode("utf-8")
    sequences, words = _SEQUENCE.findall(sent), _SEQUENCE.sub("", sent)
    assert "31337" in words
    assert not [sequence for sequence in sequences if "31337" in sequence]
    assert not [sequence for sequence in sequences if sequence.startswith(("\x1b]0;", "\x1b]2;", "\x1b]52"))]
    assert set(re.findall(r"[\x00-\x1f\x7f-\x9f]", words)) <= {"\n", "\r"}


def hostile_briefing() -> str:
    """Return every payload in every kind of field, as escapes that YAML decodes."""
    text = " ".join(PAYLOADS)
    names = "".join(f'  actor-{number}: "{payload}"\n' for number, payload in enumerate(PAYLOADS))
    return (
        f'title: "{PAYLOADS[0]}{text}"\nsummary: "{text}"\nkey_points: ["{text}"]\ntags: ["{text}"]\n'
        f"actors:\n{names}"
        f'  one: {{name: "One {text}", short: "{text}", role: "{text}", note: "{text}"}}\n'
        f'places:\n  place: {{name: "P {text}", note: "{text}"}}\n'
        f'issues:\n  issue: {{name: "I {text}", text: "{text}", group: "{text}"}}\n'
        f'timeline:\n  event: {{title: "E {text}", when: "{text}", by: one, text: "{text}"}}\n'
        f'positions:\n  - {{issue: issue, by: one, stance: for, cue: "{text}", says: "{text}"}}\n'
        f'claims:\n  - {{about: event, by: one, cue: "{text}", says: "{text}"}}\n'
        f'unknowns: ["{text}"]\n'
    )


def test_file_that_is_not_yaml_shows_a_problem_and_exits_1(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text('title: "never closed\nactors:\n', encoding="utf-8")
    with briefing(str(path)) as session:
        session.until_says(Diagnostic("E103", "", variant="unclosed").message, "broken.yaml:1:8")
        session.press("q")
        assert session.ends() == 1
        assert session.is_restored()


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
def test_from_a_cell_of_the_matrix_to_the_sentence_and_back(size: tuple[int, int]) -> None:
    cell = f"4 {CELL.format(actor='Israel', issue='Israel')}"
    with briefing(str(LEBANON), size=size) as session:
        session.until_says(TITLE)
        session.press("m")
        session.until_says("m Matrix")
        session.press("g")
        session.press_until("j", lambda seen: re.search("▌ *Israel's", seen.text()) is not None)
        session.press("l")
        session.press(ENTER)
        session.until_says(cell)
        session.press_until("j", lambda seen: "framed" in seen.link())
        session.press(ENTER)
        session.until(lambda seen: "5 Source" in seen.text() and "▌" in seen.text())
        source = session.text()
        assert "framed" in source
        session.press(BACKSPACE)
        session.until(lambda seen: cell in seen.text() and "framed" in seen.link())
        session.press("m")
        session.until(lambda seen: re.search("▌ *Israel's", seen.text()) is not None)
        session.press("q")
        assert session.ends() == 0
        assert session.is_restored()


CRASHING = """
import sys
from tui.cli.main import main
from tui.app.screens.reader_screen import ReaderScreen

def fail(self):
    secret = "a local that nobody may see"
    raise RuntimeError("on purpose")

ReaderScreen.{method} = fail
sys.exit(main([sys.argv[1]]))
"""


@pytest.mark.parametrize("method", ["action_down", "on_mount", "watch_selection"])
def test_crash_restores_the_terminal_and_exits_nonzero(method: str, tmp_path: Path) -> None:
    script = tmp_path / "crash.py"
    script.write_text(CRASHING.format(method=method), encoding="utf-8")
    with Session([sys.executable, str(script), str(LEBANON)]) as session:
        if method != "on_mount":
            session.until_says(TITLE)
            session.press("j")
        assert session.ends() == 70
        assert session.is_restored()
        assert "unexpected error" in session.text()
        assert "nobody may see" not in session.text()
        assert "Traceback" not in session.text()


def test_keys_held_down_are_answered_to_the_last() -> None:
    with briefing(str(LEBANON)) as session:
        session.until_says(TITLE)
        session.type("1", *"jk" * 100, "G")
        session.until_says("▌ several residents")
        session.press("q")
        assert session.ends() == 0


@pytest.mark.parametrize(
    "junk",
    [
        b"\xff",
        b"\x1b[48;99999;99999t",
        b"\x1b[<999;9999;9999M",
        b"\x1b[200~pasted jjj\x1b[31m\x1b[201~",
        b"\x1b[I\x1b[O\x1b[I",
    ],
)
def test_junk_from_the_terminal_is_ignored(junk: bytes) -> None:
    with briefing(str(LEBANON)) as session:
        session.until_says(TITLE)
        session.send(junk)
        session.press("1", "G")
        session.until(lambda seen: "▌ several residents" in seen.text() or "Traceback" in seen.text())
        assert "▌ several residents" in session.text()
        session.press("q")
        assert session.ends() == 0
