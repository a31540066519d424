"""Restoring the terminal when a signal or a lost terminal ends the reader.

Textual leaves the alternate screen and the reports of the mouse on when a signal ends it, and takes a whole
processor when its terminal is gone. Here a signal asks the application to leave with 128 and its number,
and if it has not left in time, because its loop is busy or a thread is stuck, the terminal is given back
and the process ends all the same. So it does after a key that quits. Windows has neither these signals nor
such a terminal.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Self

from tui.app import shutdown_helper

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 1.2
"""Seconds that the application gets to exit by itself; with POLL, two seconds at most."""
STUCK = 1.8
"""Seconds after which a signal that Python has not seen ends the process."""
POLL = 0.5
"""Seconds between two checks that the terminal is still there."""
_NAMES = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")
_RESET = (
    "\x1b[?2026l"  # no synchronised output
    "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l"  # no reports of the mouse
    "\x1b[?1004l\x1b[?2004l\x1b[<u"  # nor of the focus, pastes unmarked, keys as they always were
    "\x1b[?1049l\x1b[?25h\x1b[0m"  # its own screen, a cursor, no colours
)
"""The sequences that restore a terminal."""


class Shutdown:
    """Restores the terminal on fatal signals inside its `with` block."""

    def __init__(self, exit_with: Callable[[int], None]) -> None:
        """`exit_with` asks the application to leave with a code, from any thread or signal handler."""
        self._exit_with = exit_with
        self._before: dict[signal.Signals, Any] = {}
        self._terminal: list[Any] | None = None
        self._over = threading.Event()
        self._signals: tuple[socket.socket, socket.socket] | None = None
        """Where the system writes the numbers of signals, and where they are taken."""
        self._helper = 0
        """The process that ends this one when it does not take them."""
        self._deadline: threading.Timer | None = None

    def __enter__(self) -> Self:
        if sys.platform != "win32" and threading.current_thread() is threading.main_thread():
            self._terminal = _attributes()
            for number in map(signal.Signals.__getitem__, _NAMES):
                former = signal.getsignal(number)
                # Who was started to outlast its terminal (`nohup`) does, and still looks whether it is there.
                if former is not signal.SIG_IGN:
                    self._before[number] = former or signal.SIG_DFL
                    signal.signal(number, lambda number, _: self.leave(128 + number))
            self._signals = _wakeup()
            self._helper = shutdown_helper.start(*self._signals, self._before, STUCK, self._restore)
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        if self._signals is not None:
            signal.set_wakeup_fd(-1)
            for end in self._signals:
                end.close()
            with suppress(ChildProcessError):
                os.waitpid(self._helper, 0)
        for number, former in self._before.items():
            signal.signal(number, former)

    def watch(self) -> None:
        """Leave as after a hang-up once the terminal is gone; call it when the loop runs.

        A thread looks, so that the loop need not wake up for it.
        """
        if sys.platform != "win32":
            threading.Thread(target=self._watch, name="watching", daemon=True).start()
        if self._signals is not None:
            # The system gives a signal to any thread, and Python runs its handler in the main one: without
            # this, only once something else wakes that up. After `fg` the screen could stay blank for good.
            reading = self._signals[0]
            asyncio.get_running_loop().add_reader(reading, reading.recv, 4096)

    def _watch(self) -> None:
        while not self._over.wait(POLL):
            if is_gone(0):
                self.leave(128 + signal.SIGHUP)
                return

    def leave(self, code: int) -> None:
        """Ask the application to leave with a code, and end the process if it does not."""
        self.end_soon(code)
        self._exit_with(code)

    def end_soon(self, code: int) -> None:
        """End the process with a code, unless it ends by itself in time."""
        if self._signals is None or self._deadline is not None:
            return

        def end_now() -> None:
            self._restore()
            os._exit(code)

        self._deadline = threading.Timer(PATIENCE, end_now)
        self._deadline.daemon = True
        self._deadline.start()

    def _restore(self) -> None:
        """Restore the terminal to its state at the start."""
        with suppress(OSError):
            os.write(2, _RESET.encode())
        if self._terminal is not None:
            import termios  # noqa: PLC0415 - Windows has none

            with suppress(OSError, termios.error):
                termios.tcsetattr(0, termios.TCSANOW, self._terminal)


def _wakeup() -> tuple[socket.socket, socket.socket]:
    """Let the system write the number of every signal into a socket; return its ends, for reading first."""
    reading, writing = socket.socketpair()
    reading.setblocking(False)
    writing.setblocking(False)
    signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
    return reading, writing


def is_gone(handle: int) -> bool:
    """Return whether the other end of a terminal is closed."""
    import select  # noqa: PLC0415 - once a second is soon enough

    watched = select.poll()
    watched.register(handle, 0)
    return any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, event in watched.poll(0))


def _attributes() -> list[Any] | None:
    """Return the attributes of the terminal; None if standard input is not one."""
    import termios  # noqa: PLC0415 - Windows has none

    try:
        return termios.tcgetattr(0)
    except (OSError, termios.error):
        return None
