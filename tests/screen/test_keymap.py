"""Keys that the user has changed, and chords."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.screen.stage import Stage, reader
from tui.app.keymap import DEFAULT, Keymap
from tui.app.screens.finding_screen import CHORD

if TYPE_CHECKING:
    from tests.conftest import Golden

CHORDS = Keymap({"first": ("g g",), "last": ("g e",), "search": ("ctrl+f",)})


def cursor(stage: Stage) -> int:
    return stage.reader.here.positions["actors"].cursor


def test_keys_given_to_one_command_are_taken_from_others() -> None:
    keys = Keymap({"zoom": ("j", "q"), "quit": ()})
    assert keys.action("j") == "screen.zoom"
    assert keys.action("down") == "screen.down"
    assert keys.action("z") == ""
    assert keys.action("ctrl+c") == "screen.quit"
    assert DEFAULT.action("j") == "screen.down"


async def test_chord_runs_its_command_and_is_shown_while_it_waits(golden: Golden) -> None:
    async with reader(keys=CHORDS) as stage:
        await stage.press("1", "j", "j", "j", "g")
        assert cursor(stage) > 0
        golden("reader/chord.txt", stage.lines()[-1])
        await stage.press("g")
        assert cursor(stage) == 0
        assert "g …" not in stage.lines()[-1]
        await stage.press("g", "e")
        assert cursor(stage) > 10


async def test_other_key_after_a_chord_began_is_its_own() -> None:
    async with reader(keys=CHORDS) as stage:
        await stage.press("1", "g", "j")
        assert cursor(stage) == 1
        await stage.press("e")
        assert cursor(stage) == 1


async def test_chord_is_forgotten_in_time() -> None:
    async with reader(keys=CHORDS) as stage:
        await stage.press("1", "j", "g")
        timer = stage.reader._chord_timer
        assert timer is not None
        assert timer._interval == CHORD
        stage.reader._begin_chord("")
        await stage.press("g")
        assert cursor(stage) == 1


async def test_help_footer_and_picker_show_the_keys_in_force() -> None:
    async with reader(keys=CHORDS) as stage:
        assert "ctrl+f search" in stage.lines()[-1]
        await stage.press("question_mark")
        assert "g g" in stage.grid()
        await stage.press("escape", "slash")
        assert not stage.reader.has_class("-searching")
        await stage.press("ctrl+f")
        assert stage.reader.has_class("-searching")
