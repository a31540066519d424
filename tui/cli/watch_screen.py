"""A screen that is drawn again and again, beside the shell's own, with one key to leave it."""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
import tty
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import FrameType

    from tui.report.screen_report import ScreenLine

_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"
"""The alternate screen without a cursor, which leaves the scroll-back as it is; and back."""
_BEGIN, _END = "\x1b[?2026h", "\x1b[?2026l"
"""Around what appears at once, in terminals that can."""
_ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


@contextmanager
def watch_screen() -> Iterator[WatchScreen]:
    """Show a screen until the block ends, and give the terminal back then, however it ends."""
    screen = WatchScreen()
    handlers: dict[signal.Signals, Callable[[int, FrameType | None], object]] = {
        signal.SIGTSTP: screen.suspend,
        signal.SIGCONT: screen.resume,
        signal.SIGWINCH: screen.resize,
        **dict.fromkeys(_ENDING, _end),
    }
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    screen.enter()
    try:
        yield screen
    finally:
        screen.leave()
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)


class WatchScreen:
    """The screen, and what happens at its keyboard."""

    def __init__(self) -> None:
        self._keyboard = sys.stdin.fileno() if sys.stdin is not None and sys.stdin.isatty() else None
        self._modes = termios.tcgetattr(self._keyboard) if self._keyboard is not None else None
        self._wake, self._woken = os.pipe()
        os.set_blocking(self._woken, False)
        self._is_stale = False

    def enter(self) -> None:
        """Take the terminal: no line editing and no echo; ctrl-c stays what it is."""
        if self._keyboard is not None:
            tty.setcbreak(self._keyboard, termios.TCSADRAIN)
        _write(_ENTER)

    def leave(self) -> None:
        """Give the terminal back."""
        with suppress(OSError):  # it may be gone
            _write(_LEAVE)
        if self._keyboard is not None and self._modes is not None:
            with suppress(termios.error):
                termios.tcsetattr(self._keyboard, termios.TCSADRAIN, self._modes)

    def suspend(self, *_: object) -> None:
        """Give the terminal to the shell, as ctrl-z asks."""
        self.leave()
        os.kill(os.getpid(), signal.SIGSTOP)

    def resume(self, *_: object) -> None:
        """Take the terminal again."""
        self.enter()
        self.resize()

    def resize(self, *_: object) -> None:
        """Note that the screen has to be drawn again."""
        self._is_stale = True
        with suppress(BlockingIOError):
            os.write(self._woken, b"\0")

    @property
    def size(self) -> tuple[int, int]:
        """The columns and rows of the terminal."""
        size = os.get_terminal_size(sys.stdout.fileno())
        return (size.columns, size.lines) if size.columns and size.lines else (80, 24)

    def draw(self, lines: Sequence[ScreenLine]) -> None:
        """Replace what is shown, in one write and without blanking the screen, which would flicker."""
        parts, row = [_BEGIN], 1
        for line in lines:
            parts += [f"\x1b[{row + further};1H\x1b[K" for further in range(line.rows)]
            parts.append(f"\x1b[{row};1H{line.text}")
            row += line.rows
        self._is_stale = False
        _write("".join([*parts, _END]))

    def wait(self, seconds: float) -> bool:
        """Wait for a key or a new size; return whether `q` was pressed or the terminal is gone."""
        if self._is_stale:
            return False
        streams = [self._wake] if self._keyboard is None else [self._wake, self._keyboard]
        ready, _, _ = select.select(streams, [], [], seconds)
        if self._wake in ready:
            os.read(self._wake, 1024)
        if self._keyboard not in ready:
            return False
        keys = os.read(sys.stdin.fileno(), 1024)
        return not keys or b"q" in keys.lower()

    @property
    def is_stale(self) -> bool:
        """Whether the terminal has another size since the screen was drawn."""
        return self._is_stale


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
