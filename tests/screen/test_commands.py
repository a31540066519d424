"""Keys, footer, help and pages agree with the table of commands."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import Stage, reader
from tui.app import wording
from tui.app.application import BriefingApp
from tui.app.commands import COMMANDS, Command, as_table, as_text, key_name, key_names
from tui.app.keymap import DEFAULT
from tui.app.screens.reader_screen import ReaderScreen
from tui.cli.main import main
from tui.library.memory import Memory
from tui.settings.themes import LAST_THEME

if TYPE_CHECKING:
    from pathlib import Path

FOOTER = [command for command in COMMANDS if command.footer]


def names(command: Command) -> str:
    return command.name


@pytest.mark.parametrize("command", COMMANDS, ids=names)
def test_every_command_has_its_action(command: Command) -> None:
    owner, _, action = command.action.rpartition(".")
    method = f"action_{action.partition('(')[0]}"
    assert callable(getattr({"screen": ReaderScreen, "app": BriefingApp}[owner], method))


def test_no_key_belongs_to_two_commands() -> None:
    keys = Counter(key for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_commands_have_unique_names_and_help() -> None:
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
    assert all(command.keys and command.label and command.help for command in COMMANDS)
    assert not any(command.help.endswith(".") for command in COMMANDS)


def test_needs_are_only_those_that_the_reader_knows() -> None:
    assert {command.needs for command in COMMANDS} <= {
        "",
        "selection",
        "actor",
        "unchecked",
        "back",
        "forward",
    }


def test_keys_of_the_design_are_bound() -> None:
    bound = {key for command in COMMANDS for key in command.keys}
    wanted = "j k down up g G ctrl+d ctrl+u tab shift+tab 1 2 3 4 h l enter backspace left_square_bracket"
    more = "right_square_bracket f plus minus p z escape t ctrl+p colon question_mark q"
    assert set(f"{wanted} {more}".split()) <= bound


def test_every_key_of_every_command_runs_it() -> None:
    for command in COMMANDS:
        for key in command.keys:
            assert DEFAULT.action(key) == command.action


async def test_every_key_can_be_pressed_in_rows_and_in_prose() -> None:
    leaving = {"quit", "go_to", "run", "help"}
    async with reader() as stage:
        for pane in "14":
            for command in COMMANDS:
                if command.name not in leaving:
                    await stage.press(pane, *command.keys)
        assert stage.app.is_running


async def test_footer_names_only_available_commands() -> None:
    async with reader() as stage:
        foot = stage.lines()[-1]
        for command in FOOTER:
            words = f"{key_name(command.keys[0])} {command.label}"
            assert (words in foot) is (command.needs == "")
        await stage.press("1", "j", "enter", "j", "enter")
        assert stage.reader._history.can_go_back
        possible = [command for command in FOOTER if command.needs != "unchecked"]
        assert all(f"{key_name(one.keys[0])} {one.label}" in stage.lines()[-1] for one in possible)


async def test_footer_is_ascii_in_plain_mode() -> None:
    async with reader(plain=True) as stage:
        await stage.press("1", "j", "enter", "j", "enter")
        assert "bksp back" in stage.lines()[-1]
        assert stage.lines()[-1].isascii()


@pytest.mark.parametrize("key", ["question_mark", "escape", "q", "enter"])
async def test_help_lists_commands_and_marks_and_closes_by_any_key(key: str) -> None:
    async with reader(size=(120, 140)) as stage:
        before = stage.grid()
        await stage.press("question_mark")
        assert stage.app.screen is not stage.reader
        helped = " ".join(stage.grid().replace("│", " ").replace("┃", " ").split())
        for command in COMMANDS:
            assert command.help in helped
            assert key_names(command) in helped
        for _, words in chain(*wording.MARKS.values()):
            assert words in helped
        await stage.press(key)
        assert stage.app.screen is stage.reader
        assert stage.grid() == before


@pytest.mark.parametrize("size", [(120, 40), (40, 12), (20, 6), (1, 1)])
async def test_help_can_be_read_to_its_end_at_any_size(size: tuple[int, int]) -> None:
    async with reader(size=size) as stage:
        await stage.press("question_mark")
        await stage.press("G")
        last = stage.grid()
        await stage.press("g", *["pagedown"] * 60, "k", "j")
        if size[0] >= 40:
            assert "inferred" in stage.grid()
            assert stage.grid() == last
        await stage.press("escape")
        assert stage.app.screen is stage.reader


async def test_themes_are_previewed_and_chosen() -> None:
    async with reader() as stage:
        before = ground(stage)
        await stage.press("t", *["j"] * 5)
        assert ground(stage) != before
        assert stage.app.theme == "paper"
        await stage.press("escape")
        assert ground(stage) == before
        await stage.press("t", "j", "enter")
        assert stage.app.theme == "monochrome"
        assert stage.app.screen is stage.reader
        await stage.press("T", "T")
        assert stage.app.theme == "contrast-light"
        assert stage.is_on_the_terminal()


@pytest.mark.parametrize("size", [(120, 40), (40, 12), (20, 6), (3, 2), (1, 1)])
async def test_themes_are_listed_at_any_size(size: tuple[int, int]) -> None:
    async with reader(size=size) as stage:
        await stage.press("t", "j", "j", "k", "enter", "T")
        assert stage.app.screen is stage.reader


async def test_chosen_theme_is_remembered(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory.sqlite")
    async with reader(memory=memory) as stage:
        await stage.remembered()
        await stage.press("t", "j", "enter")
        await stage.remembered()
    assert memory.setting(LAST_THEME) == "monochrome"


def ground(stage: Stage) -> str:
    """Return the colour behind the first row."""
    color = stage.cells(5)[5].style.bgcolor
    return color.name if color else ""


@pytest.mark.parametrize("key", ["q", "ctrl+c"])
async def test_quitting_exits_with_zero(key: str) -> None:
    async with reader() as stage:
        await stage.press(key)
        assert stage.app.return_value == 0
        assert not stage.app.return_code


def test_briefing_keys_prints_the_table_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys"]) == 0
    assert capsys.readouterr().out == as_text() + "\n"


def test_the_text_and_the_table_hold_every_command_once() -> None:
    for command in COMMANDS:
        assert sum(line.endswith(f"  {command.help}") for line in as_text().splitlines()) == 1
        assert as_table().count(f"| {command.help} |") == 1
