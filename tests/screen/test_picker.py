"""Going to any entry or command by its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import LEBANON, Stage, reader
from tui.app.commands import COMMANDS
from tui.app.screens.picker_screen import PickerScreen
from tui.parse.load import load

if TYPE_CHECKING:
    from tests.conftest import Golden


def picker(stage: Stage) -> PickerScreen:
    """Return the picker that is open."""
    assert isinstance(stage.app.screen, PickerScreen)
    return stage.app.screen


def offered(stage: Stage) -> list[str]:
    """Return the names of what is offered, in the order of the rows."""
    screen = picker(stage)
    return [screen._items[int(id_)].name for id_ in screen._rows._ids]


@pytest.mark.parametrize(
    ("size", "plain", "name"),
    [
        ((120, 40), False, "120x40"),
        ((80, 24), False, "80x24"),
        ((40, 12), False, "40x12"),
        ((80, 24), True, "plain"),
    ],
)
async def test_picker_looks_right(size: tuple[int, int], plain: bool, name: str, golden: Golden) -> None:
    async with reader(size=size, plain=plain) as stage:
        await stage.press("ctrl+p")
        await stage.type("beirut")
        box = picker(stage).query_one("#picker").region
        lines = stage.lines()[box.y : box.bottom]
        shown = "\n".join(line[box.x : box.right] for line in lines)
        golden(f"reader/picker-{name}.txt", re.sub(r"of \d+", "of all", shown))


async def test_every_entry_is_offered_and_reached() -> None:
    briefing = load(str(LEBANON)).briefing
    assert briefing is not None
    async with reader() as stage:
        await stage.press("ctrl+p")
        names = [item.name for item in picker(stage)._items if not item.is_command]
        assert names == list(briefing.entries)
        await stage.press("escape")
        for name in (next(iter(briefing.places)), "claims/1", "unknowns/1", "relations/1", "article"):
            stage.reader._go_to_picked(next(item for item in stage.reader._entry_items if item.name == name))
            assert stage.reader.selection.id == name


async def test_picked_entry_is_selected_and_back_returns() -> None:
    async with reader() as stage:
        await stage.press("j")
        before = stage.reader.selection
        await stage.press("ctrl+p")
        await stage.type("airstrike in beirut")
        await stage.press("enter")
        await stage.settle()
        assert stage.app.screen is stage.reader
        assert stage.reader.selection.id == "strike-beirut"
        await stage.press("backspace")
        assert stage.reader.selection == before


async def test_picker_offers_the_commands_that_are_possible() -> None:
    async with reader() as stage:
        await stage.press("colon")
        actions = {command.action for command in COMMANDS}
        first = [name for name in offered(stage) if name in actions]
        assert offered(stage)[: len(first)] == first
        needless = {command.action for command in COMMANDS if not command.needs}
        assert set(first) == needless - {"screen.go_to", "screen.run"}


async def test_picked_command_runs_and_is_first_next_time() -> None:
    async with reader() as stage:
        await stage.press("2", "j", "colon")
        await stage.type("fullscreen")
        await stage.press("enter")
        await stage.settle()
        assert stage.reader.has_class("-zoom")
        await stage.press("colon")
        assert offered(stage)[0] == "screen.zoom"


async def test_nothing_found_says_so_and_enter_stays() -> None:
    async with reader() as stage:
        await stage.press("ctrl+p")
        await stage.type("xyzzy")
        assert "0 of" in stage.grid()
        await stage.press("enter")
        picker(stage)
        await stage.press("escape")
        assert stage.app.screen is stage.reader


async def test_rows_are_chosen_with_arrows_and_the_mouse() -> None:
    async with reader() as stage:
        await stage.press("ctrl+p")
        await stage.type("lebanese")
        second = offered(stage)[1]
        await stage.press("down", "enter")
        await stage.settle()
        assert stage.reader.selection.id == second
        await stage.press("ctrl+p")
        await stage.type("ain al-hilweh")
        await stage.click_on("Airstrike at Ain al-Hilweh")
        await stage.settle()
        assert stage.reader.selection.id == "strike-ain-al-hilweh"
