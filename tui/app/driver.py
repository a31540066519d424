"""The terminal's driver, hardened against what a terminal may send."""

from __future__ import annotations

import sys
from codecs import getincrementaldecoder
from functools import partial


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
