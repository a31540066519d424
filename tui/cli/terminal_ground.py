"""Whether the terminal is dark or light: asked of it, beside other work, and not for long.

The question is xterm's OSC 11. Behind it stands one that every terminal answers (DA1), so that one which does
not know the first keeps nobody waiting. What a person types meanwhile is kept for the reader.
"""

from __future__ import annotations

import os
import re
import select
import sys
import time
from contextlib import suppress
from threading import Thread

PATIENCE = 0.1
"""Seconds that are waited for an answer at most."""
_QUESTION = b"\x1b]11;?\x1b\\\x1b[c"
_ANSWERED = re.compile(rb"\x1b\[\?[\d;]*c")
_PART = rb"([\da-fA-F]{1,4})"
_COLOUR = re.compile(
    rb"\x1b\]11;rgba?:" + _PART + rb"/" + _PART + rb"/" + _PART + rb"[^\x07\x1b]*(?:\x07|\x1b\\)"
)
_MUTE = ("linux", "vt", "cons", "dumb")
"""How the names of terminals begin that would show the question."""
_LIGHT_COLOURS = frozenset({"7", "15"})


class GroundQuestion:
    """Asks on its own thread; `is_light` waits for the answer, as long as there may be one."""

    def __init__(self) -> None:
        self._read = b""
        self._thread: Thread | None = None
        self._deadline = 0.0
        if _can_ask():
            self._deadline = time.monotonic() + PATIENCE
            self._thread = Thread(target=self._ask, name="ground", daemon=True)
            self._thread.start()

    def is_light(self) -> bool | None:
        """Return whether the ground is light; None if nobody knows."""
        if self._thread is not None:
            self._thread.join()
        luminance = _luminance(self._read)
        return _by_variable() if luminance is None else luminance > 1 / 2

    @property
    def typed(self) -> str:
        """What was typed while the question was open."""
        return _ANSWERED.sub(b"", _COLOUR.sub(b"", self._read)).decode(errors="replace")

    def _ask(self) -> None:
        import termios  # noqa: PLC0415 - there is none on Windows

        keyboard = sys.stdin.fileno()
        with suppress(OSError, termios.error):
            before = termios.tcgetattr(keyboard)
            quiet = [*before[:3], before[3] & ~(termios.ECHO | termios.ICANON), *before[4:]]
            try:
                termios.tcsetattr(keyboard, termios.TCSANOW, quiet)
                os.write(sys.stdout.fileno(), _QUESTION)
                self._listen(keyboard)
            finally:
                termios.tcsetattr(keyboard, termios.TCSANOW, before)

    def _listen(self, keyboard: int) -> None:
        while not _ANSWERED.search(self._read):
            left = self._deadline - time.monotonic()
            if left <= 0 or not select.select([keyboard], [], [], left)[0]:
                return
            data = os.read(keyboard, 1024)
            if not data:
                return
            self._read += data


def _can_ask() -> bool:
    """Return whether there is a terminal to ask, which shows no question."""
    return (
        os.name == "posix"
        and sys.stdin.isatty()
        and sys.stdout.isatty()
        and not os.environ.get("TERM", "dumb").startswith(_MUTE)
    )


def _luminance(read: bytes) -> float | None:
    """Return the brightness of the ground in an answer, 0 to 1; None without one."""
    found = _COLOUR.search(read)
    if found is None:
        return None
    red, green, blue = (int(part, 16) / int(b"f" * len(part), 16) for part in found.groups())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _by_variable() -> bool | None:
    """Return what COLORFGBG says, as rxvt and others set it: "0;15" is black on white."""
    ground = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return ground in _LIGHT_COLOURS if ground.isdecimal() else None
