"""Measurements of a program: start, keys, idle time, or a whole short run, in ms and bytes."""

from __future__ import annotations

import os
import re
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.driver import Terminal, surroundings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.bench.screen import Screen

PAINTED = 0.1
"""So many seconds of silence end a start."""
STILL = 0.03
"""So many end the answer to a key: two frames at 60 a second."""


class MeasureError(Exception):
    """A program did not behave as expected; the message has its screen."""


@dataclass(slots=True)
class Session:
    """Results of one run of a program in a terminal."""

    paint: float = 0.0
    """From exec to the first screen with all expected text."""
    memory: int = 0
    """Resident bytes, once it is painted."""
    keys: list[float] = field(default_factory=list)
    """From each key to the last byte of its answer."""
    bytes: list[int] = field(default_factory=list)
    """Sent in answer to each key."""
    idle: float = 0.0
    """Processor time in each second of doing nothing."""


def session(
    command: Sequence[str],
    until: str,
    *,
    before: Sequence[str] = (),
    keys: Sequence[str] = (),
    idle: float = 0.0,
    timeout: float = 60.0,
) -> Session:
    """Start a program, wait until a pattern is on its screen, press keys in turn, let it rest for `idle` s.

    The keys in `before` are pressed first and not measured.
    """
    shown = re.compile(until, re.DOTALL)
    found = Session()
    with Terminal(command) as terminal:
        start = terminal.until_quiet(PAINTED, timeout, lambda screen: bool(shown.search(screen.text())))
        if start.held is None:
            raise MeasureError(f"{command}: never saw {until!r}\n{terminal.screen.text()}")
        found.paint = (start.held - terminal.started) * 1e3
        found.memory = resident(terminal.pid)
        for key in before:
            _press(terminal, key)
        for key in keys:
            _press(terminal, key, found)
        if idle:
            found.idle = _rest(terminal, idle)
    return found


def _press(terminal: Terminal, key: str, found: Session | None = None) -> None:
    """Press a key and wait until the screen changes and settles; no change is not counted."""
    before = terminal.screen.cells()

    def changed(screen: Screen) -> bool:
        return screen.cells() != before

    pressed = time.monotonic()
    terminal.send(key.encode())
    answer = terminal.until_quiet(STILL, 2.0, changed)
    if found is not None and answer.held is not None and answer.last is not None:
        found.keys.append((answer.last - pressed) * 1e3)
        found.bytes.append(answer.bytes)


def _rest(terminal: Terminal, seconds: float) -> float:
    """Processor milliseconds in a second of rest."""
    before, start = processor(terminal.pid), time.monotonic()
    while (left := start + seconds - time.monotonic()) > 0:
        terminal.read(left)
    return (processor(terminal.pid) - before) / seconds


def processor(pid: int) -> float:
    """Processor time of a process and its threads so far, in ms, by its clock in the kernel (Linux)."""
    return time.clock_gettime((~pid << 3) | 2) * 1e3


def resident(pid: int) -> int:
    """Return the memory of a process in bytes (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    match = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(match[1]) * 1024 if match else 0


def whole(command: Sequence[str]) -> float:
    """From start to end of a short program, in ms; it may end with 0 or 1."""
    start = time.monotonic()
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=surroundings(),
        check=False,
    )
    taken = (time.monotonic() - start) * 1e3
    if done.returncode not in {0, 1}:
        raise MeasureError(f"{command} ended with {done.returncode}: {os.fsdecode(done.stderr)}")
    return taken


def quantile(values: Sequence[float], part: float) -> float:
    """Return the quantile of some values; 0 if there are none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(part * (len(ordered) - 1)))] if ordered else 0.0
