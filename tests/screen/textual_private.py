"""The reader run without a terminal. All that the tests need of Textual's private names is here (8.2.8)."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.drivers.headless_driver import HeadlessDriver
from textual.events import Resize
from textual.geometry import Size
from textual.pilot import Pilot

from tui import app
from tui.app.application import BriefingApp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from textual.app import App
    from textual.events import InputEvent, Paste
    from textual.message_pump import MessagePump
    from textual.screen import Screen
    from textual.strip import Strip

PATIENCE = 10.0
"""Seconds after which a screen that does not come to rest is at fault; it takes milliseconds."""
_TICK = 0.05


class RestingApp(BriefingApp):
    """The application, with a way to wait until it is at rest."""

    CSS_PATH = str(Path(app.__file__).parent / "app.tcss")  # Textual looks beside this file

    def __init__(self, *words: Any, **options: Any) -> None:
        super().__init__(*words, **options)
        self._drawn = asyncio.Event()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        self._drawn.set()
        super()._display(screen, renderable)

    async def rest(self) -> None:
        """Wait until every message is handled and every frame is out."""
        pilot = Pilot[int](self)
        async with asyncio.timeout(PATIENCE):
            while True:
                self._drawn.clear()
                if not await pilot._wait_for_screen():
                    return  # it has crashed, or left; `run_test` raises what it crashed of
                await asyncio.sleep(0)
                if any(map(_has_work, self._pumps())):
                    continue
                if not self._has_to_draw():
                    return
                await self._draws()

    def write(self, text: str) -> None:
        """Send text to the terminal, if there is one."""
        if self._driver is not None:
            self._driver.write(text)
            self._driver.flush()

    async def _draws(self) -> None:
        try:
            await asyncio.wait_for(self._drawn.wait(), _TICK)
        except TimeoutError:
            return  # nothing was there to draw after all; the caller looks again

    def _pumps(self) -> Iterator[MessagePump]:
        yield self
        yield from self.screen.walk_children(with_self=True)

    def _has_to_draw(self) -> bool:
        screen = self.screen
        return bool(
            self._resize_event  # waits for others to come right after it
            or screen._layout_required
            or screen._repaint_required
            or screen._scroll_required
            or screen._dirty_widgets
            or screen._callbacks
        )


class StagedApp(RestingApp):
    """The application, with the bytes of every frame that it would send."""

    frames: list[str]

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        render = getattr(renderable, "render_segments", None)
        if render is not None and not self._batch_count:
            self.frames.append(render(self.console))
        super()._display(screen, renderable)

    def send(self, event: InputEvent | Paste) -> None:
        """Send a key, a paste or a mouse event as the terminal does."""
        assert self._driver is not None
        self._driver.process_message(event)

    def set_size(self, width: int, height: int) -> None:
        """Change the size of the terminal."""
        assert isinstance(self._driver, HeadlessDriver)
        size = self._driver._size = Size(width, height)
        self.post_message(Resize(size, size))

    def messages(self) -> list[str]:
        """Return the messages that are shown, the latest one last."""
        return [str(message.message) for message in self._notifications]

    def strips(self) -> list[Strip]:
        """Return the lines of the screen."""
        return strips_of(self)


def strips_of(app: App[int]) -> list[Strip]:
    """Return the lines of an application's screen."""
    return app.screen._compositor.render_strips()


def actions(screen: Screen[None]) -> dict[str, list[str]]:
    """Return the actions that each key is bound to by a screen itself."""
    bound = screen._bindings.key_to_bindings
    return {key: [binding.action for binding in bindings] for key, bindings in bound.items()}


def _has_work(pump: MessagePump) -> bool:
    return bool(pump._next_callbacks) or not pump._message_queue.empty()
