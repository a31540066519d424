"""Private names of Textual that the reader changes, as version 8.2.8 has them."""

from __future__ import annotations

import sys
from codecs import getincrementaldecoder
from functools import partial

from textual.app import App


class QuietApp(App[int]):
    """An application that keeps its first exception: Textual would print it with all locals."""

    failure: Exception | None = None
    """The exception that ended the application, to be raised later."""

    def _handle_exception(self, error: Exception) -> None:
        self.failure = self.failure or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()


def harden() -> None:
    """Let Textual's driver read bytes that are not UTF-8 as U+FFFD.

    As it is, one such byte ends the thread that reads keys. The decoder is made inside that thread's own
    function, and the name by which it is made is the one place to reach it.
    """
    if sys.platform != "win32":
        from textual.drivers import linux_driver  # noqa: PLC0415 - there is none on Windows

        vars(linux_driver)["getincrementaldecoder"] = _forgiving


def _forgiving(encoding: str) -> object:
    return partial(getincrementaldecoder(encoding), errors="replace")
