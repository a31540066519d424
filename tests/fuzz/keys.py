"""Random keys, mouse reports, pastes and sizes, for the reader without a terminal."""

from __future__ import annotations

import asyncio
from random import Random
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Size

from tests.screen.stage import LEBANON, Stage, reader
from tui.app.commands import COMMANDS
from tui.app.pane_layout import layout
from tui.app.textual_private import harden
from tui.text.width import cell_len

if TYPE_CHECKING:
    from collections.abc import Callable

LENGTH = 400
"""Inputs for one reader."""
SIZES = ((120, 40), (80, 24), (40, 12), (300, 80), (31, 40), (20, 5), (1, 1))
LEAVES = {"q", "ctrl+c", "ctrl+q", "ctrl+z", "e", "r"}
"""Keys that end the reader, give its terminal to another program, or wait for a file that is not followed."""
OTHERS = (
    "enter",
    "escape",
    "tab",
    "up",
    "down",
    "left",
    "right",
    "home",
    "end",
    "backspace",
    "space",
    "x",
    "é",
)


def _keys() -> list[str]:
    bound = {key for command in COMMANDS for key in command.keys}
    return sorted({*bound, *OTHERS, *"0123456789abcdfghijklmnoprstuvwxyz/:?"} - LEAVES)


def fuzz_keys(number: int) -> int:
    """Try the inputs of a number: the reader lives, and its screen is that of its size."""
    harden()
    asyncio.run(_try(Random(f"keys {number}")))
    return LENGTH


async def _try(choice: Random) -> None:
    size = choice.choice(SIZES[:3])
    async with reader(LEBANON, size) as stage:
        for _ in range(LENGTH):
            size = _act(stage, choice, size)
            if choice.random() < 0.3:
                await stage.settle()
        await stage.settle()
        await _close_all(stage)
        await _same_as_fresh(stage, size)


def _act(stage: Stage, choice: Random, size: tuple[int, int]) -> tuple[int, int]:
    """Send one input, without waiting for its answer; return the size of the terminal."""
    kind = choice.random()
    if kind < 0.75:
        key = choice.choice(_KEYS)
        stage.app.send(events.Key(key, key if len(key) == 1 else None))
    elif kind < 0.9:
        _mouse(stage, choice, size)
    elif kind < 0.93:
        _paste(stage, "pasted \x1b[31m\n[b]words" * choice.randint(1, 50))
    else:
        size = choice.choice(SIZES)
        stage.app.set_size(*size)
    return size


def _paste(stage: Stage, text: str) -> None:
    stage.app.send(events.Paste(text))


_KEYS = _keys()
_MOUSE: tuple[Callable[..., events.MouseEvent], ...] = (
    events.MouseDown, events.MouseUp, events.MouseMove, events.MouseScrollDown, events.MouseScrollUp,
)  # fmt: skip


def _mouse(stage: Stage, choice: Random, size: tuple[int, int]) -> None:
    x, y = choice.randrange(size[0] + 2), choice.randrange(size[1] + 2)
    kinds = choice.choice([_MOUSE[:2], (choice.choice(_MOUSE),)])
    for kind in kinds:
        stage.app.send(kind(None, x, y, 0, 0, 1, False, False, False))


async def _close_all(stage: Stage) -> None:
    """Close what lies over the reader."""
    for _ in range(10):
        if stage.app.screen is stage.reader:
            return
        await stage.press("escape")
    raise AssertionError(f"escape does not close this:\n{stage.grid()}")


async def _same_as_fresh(stage: Stage, size: tuple[int, int]) -> None:
    """Check that a screen has the layout of its size, and nothing of an earlier one."""
    for wanted in (size, (120, 40), (40, 12)):
        stage.app.clear_notifications()
        await stage.resize(wanted)
        assert set(layout(Size(*wanted))) <= stage.reader.classes, stage.grid()
        lines = stage.lines()
        assert [cell_len(line) for line in lines] == [wanted[0]] * wanted[1], stage.grid()
        stage.reader.refresh(layout=True)
        stage.app.stylesheet.update(stage.reader)
        await stage.settle()
        assert stage.lines() == lines, stage.grid()
