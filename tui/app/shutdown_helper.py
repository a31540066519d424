"""A small process that ends the reader when a signal cannot.

A signal handler of Python runs once the interpreter is free; C code that holds it, such as a search with a
regular expression that never ends, keeps handlers and threads waiting. The system writes the signal's number
into a socket all the same, and there this process sees that nobody takes it.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

STEP = 0.1
"""Seconds between two looks at a signal that waits."""


def start(
    signals: socket.socket,
    other_end: socket.socket,
    fatal: Collection[int],
    patience: float,
    restore: Callable[[], None],
) -> int:
    """Start the process and return its id.

    `signals` is the end of a socket from which the reader takes the numbers of its signals; the process ends
    when the other end is closed. `restore` gives back the terminal when one of the `fatal` signals has waited
    for `patience` seconds.
    """
    parent = os.getpid()
    child = os.fork()
    if child:
        return child
    try:
        signal.set_wakeup_fd(-1)
        other_end.close()
        for number in fatal:
            signal.signal(number, signal.SIG_IGN)
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        if _waits_for_ever(signals, fatal, patience):
            restore()
            os.kill(parent, signal.SIGKILL)
    finally:
        os._exit(0)


def _waits_for_ever(signals: socket.socket, fatal: Collection[int], patience: float) -> bool:
    """Wait for a fatal signal that nobody takes; return whether there is one, and not the end."""
    watched = select.poll()
    watched.register(signals, select.POLLIN)
    since = 0.0
    while True:
        events = watched.poll(None if not since else 0)
        if any(event & ~select.POLLIN for _, event in events):
            return False
        if not events:
            since = 0.0
            continue
        since = since or time.monotonic()
        with suppress(BlockingIOError):  # taken in between
            waiting = signals.recv(4096, socket.MSG_PEEK)
            if time.monotonic() - since > patience and any(number in waiting for number in fatal):
                return True
        time.sleep(STEP)
