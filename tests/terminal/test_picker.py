"""Keys that reach the picker, or the line for a query, in one read."""

from __future__ import annotations

import pytest

from tests.screen.stage import LEBANON
from tests.terminal.pty import briefing

TITLE = "Lebanon-Israel talks"
ESC = "\x1b"


@pytest.mark.parametrize("keys", ["\x10beirut\r", "\x10beirut\r\r", ":beirut\r"])
def test_keys_of_one_read_pick_an_entry(keys: str) -> None:
    with briefing(str(LEBANON)) as session:
        session.until_says(TITLE)
        session.type(keys)
        session.until_says("4 Beirut · place")
        session.type("q")
        assert session.ends() == 0


@pytest.mark.parametrize("keys", [":", "\x10\x10\x10", "\x10xyzzy\r\r"])
def test_picker_survives_keys_of_one_read(keys: str) -> None:
    with briefing(str(LEBANON)) as session:
        session.until_says(TITLE)
        session.type(keys)
        session.until_says("Go to", "─ 0 of 1" if "xyzzy" in keys else " of 1")
        session.type(ESC)
        session.until(lambda session: "Go to" not in session.text())
        session.type("q")
        assert session.ends() == 0


@pytest.mark.parametrize("opened", ["\x10", ":", "\x10beir"])
def test_escape_and_a_key_of_one_read_close_the_picker(opened: str) -> None:
    with briefing(str(LEBANON)) as session:
        session.until_says(TITLE)
        session.type(opened)
        session.until_says("Go to")
        session.type(f"{ESC}\r")
        session.until(lambda session: "Go to" not in session.text())
        session.type("q")
        assert session.ends() == 0


def test_filter_typed_in_one_read_is_kept() -> None:
    with briefing(str(LEBANON)) as session:
        session.until_says(TITLE)
        session.type("2\\airst\r")
        session.until_says("\\airst 5 hidden")
        session.type(ESC)
        session.until(lambda session: "hidden" not in session.text())
        session.type("q")
        assert session.ends() == 0


@pytest.mark.parametrize("pause", [False, True])
def test_keys_behind_enter_in_one_read_are_commands(pause: bool) -> None:
    with briefing(str(LEBANON)) as session:
        session.until_says(TITLE)
        session.type("/beirut")
        if pause:
            session.until_says("1/16")
        session.type("\rnnn")
        session.until_says("/beirut 4/16")
        session.type("q")
        assert session.ends() == 0
