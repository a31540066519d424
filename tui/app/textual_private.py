"""Private names of Textual that the reader changes, as version 8.2.8 has them."""

from __future__ import annotations

import sys
from codecs import getincrementaldecoder
from functools import partial

from textual.app import App
from textual.await_complete import AwaitComplete
from textual.events import Resize
from textual.geometry import Size
from textual.screen import Screen

from tui.app.input_guard import InputGuard

_dismiss = Screen[object].dismiss


def _dismiss_once(screen: Screen[object], result: object = None) -> AwaitComplete:
    """Leave a screen if it is on top.

    Two keys in one read may both leave it, and the second would take away the screen below.
    """
    is_on_top = screen.app.screen_stack[-1:] == [screen]
    return _dismiss(screen, result) if is_on_top else AwaitComplete()


class QuietApp(App[int]):
    """An application that keeps its first exception: Textual would print it with all locals."""

    failure: Exception | None = None
    """The exception that ended the application, to be raised later."""

    def _handle_exception(self, error: Exception) -> None:
        self.failure = self.failure or error
        super()._handle_exception(error)

    def _check_resize(self) -> None:
        """Pass on the size that the terminal has now, and paint everything if it had another in between.

        Signals that interrupt each other's handler arrive in the wrong order. After a resize and back the
        layout is the same, but the terminal has lost what did not fit in between.
        """
        event, size_now = self._resize_event, getattr(self._driver, "_get_terminal_size", None)
        if event is not None and size_now is not None:
            self._size = Size(*size_now())
            event = self._resize_event = Resize(self._size, self._size)
        super()._check_resize()
        if event is not None and self._dom_ready and event.size == self.screen._compositor.size:
            self.paint_all()

    def clear_notifications(self) -> None:
        """Remove all messages, and what held former ones, which Textual leaves behind."""
        super().clear_notifications()
        for holder in self.screen.query("ToastHolder"):
            if not holder.children:
                holder.remove()

    def paint_all(self) -> None:
        """Send the whole screen again: the terminal may show anything."""
        update = self.screen._compositor.render_update(full=True, screen_stack=self._background_screens)
        self._display(self.screen, update)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()


def harden() -> None:
    """Guard Textual's driver against what a terminal may send: bytes that are not UTF-8 become U+FFFD.

    As it is, one such byte ends the thread that reads keys. Decoder and parser are made inside that thread's
    own function, and the names by which they are made are the one place to reach them.
    """
    setattr(Screen, "dismiss", _dismiss_once)  # noqa: B010 - mypy holds methods for constant
    if sys.platform != "win32":
        from textual.drivers import linux_driver  # noqa: PLC0415 - there is none on Windows

        vars(linux_driver).update(getincrementaldecoder=_forgiving, XTermParser=InputGuard)


def _forgiving(encoding: str) -> object:
    return partial(getincrementaldecoder(encoding), errors="replace")
