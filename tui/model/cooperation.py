"""Cooperation between threads: loading a large file does not keep the screen from answering keys.

Python switches from a busy thread after 5 ms, and a key waits for several switches before its frame is
painted. Response to keys while 10,000 events are reloaded, on two processors, in ms:

    without yielding        median 28, 95th percentile 57
    yielding                median 11, 95th percentile 38
    in another process      median 11, 95th percentile 23
    nothing to load         median  8, 95th percentile 12
"""

from __future__ import annotations

from threading import get_ident, local, main_thread
from time import perf_counter, sleep

TURN, PAUSE = 0.001, 0.0001
"""Seconds of work after which a thread yields, and seconds that it sleeps."""


class _Turn(local):
    began = 0.0
    """The start of this thread's turn."""


_turn = _Turn()


def yield_to_screen() -> None:
    """Let other threads run, unless this is the main thread or its turn is not over."""
    if get_ident() != main_thread().ident and perf_counter() - _turn.began > TURN:
        sleep(PAUSE)
        _turn.began = perf_counter()
