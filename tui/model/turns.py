"""Turns at the interpreter: a thread that reads a large file lets the screen's thread answer keys.

Python takes the interpreter from a busy thread after 5 ms, and a key waits for that several times before its
frame is painted. Keys pressed while 10,000 events were read again, on two processors, in ms:

    without turns           median 28, 95th percentile 57
    with them               median 11, 95th percentile 38
    in another process      median 11, 95th percentile 23
    nothing to read         median  8, 95th percentile 12
"""

from __future__ import annotations

from threading import get_ident, local, main_thread
from time import perf_counter, sleep

TURN, PAUSE = 0.001, 0.0001
"""Seconds of work after which others have their turn, and for which this thread sleeps then."""


class _Turn(local):
    began = 0.0
    """When this thread's turn began."""


_turn = _Turn()


def give_way() -> None:
    """Let other threads have their turn, where this one is not the main one and has worked for long."""
    if get_ident() != main_thread().ident and perf_counter() - _turn.began > TURN:
        sleep(PAUSE)
        _turn.began = perf_counter()
