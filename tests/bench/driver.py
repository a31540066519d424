"""A program in a pseudo-terminal, and a driver that answers like a terminal and measures times.

Times are those of CLOCK_MONOTONIC, in seconds, at the return of read(2). The screen is fed only while the
program is silent, so that it takes no processor from what is measured, and a change counts at the chunk that
made it, and not while synchronised output (mode 2026) holds it back.
"""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from tests.bench.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import TracebackType

SIZE = (120, 40)
"""The columns and lines of a terminal."""
now = time.monotonic

_ANSWERS: tuple[tuple[re.Pattern[bytes], bytes], ...] = tuple(
    (re.compile(question), answer.replace(rb"\x1b", b"\x1b"))  # a template knows no \x
    for question, answer in (
        (rb"\x1b\[0?c", rb"\x1b[?62;22c"),  # what are you: a VT220 with colour
        (rb"\x1b\[>0?c", rb"\x1b[>1;10;0c"),
        (rb"\x1b\[5n", rb"\x1b[0n"),  # are you well
        (rb"\x1b\[(\??)6n", rb"\x1b[\g<1>1;1R"),  # where is the cursor
        (rb"\x1b\[\?996n", rb"\x1b[?997;1n"),  # light or dark
        (rb"\x1b\[>0?q", rb"\x1bP>|bench\x1b\\"),  # name and version
        (rb"\x1b\[\?2026\$p", rb"\x1b[?2026;2$y"),  # synchronised output: known, off
        (rb"\x1b\[\?(?!2026)(\d+)\$p", rb"\x1b[?\g<1>;0$y"),  # any other mode: not known
        (rb"\x1b\[\?u", rb"\x1b[?0u"),  # keyboard protocol: none
        (rb"\x1b\]11;\?(\x07|\x1b\\)", rb"\x1b]11;rgb:1111/1111/1111\g<1>"),  # the background
        (rb"\x1b\]10;\?(\x07|\x1b\\)", rb"\x1b]10;rgb:dddd/dddd/dddd\g<1>"),
        (rb"\x1b\[14t", rb"\x1b[4;640;960t"),  # pixels of the window
        (rb"\x1b\[16t", rb"\x1b[6;16;8t"),  # and of a cell
    )
)
_SYNC = re.compile(rb"\x1b\[\?2026([hl])")
_QUESTION = re.compile(b"|".join(question.pattern for question, _ in _ANSWERS))
_LONGEST = 32
"""No question is longer; so much of a chunk is looked at again with the next one."""


@dataclass(slots=True)
class Chunk:
    """Bytes that came in one read; `held` where the terminal does not show them yet."""

    time: float
    data: bytes
    held: bool


@dataclass(frozen=True, slots=True)
class Burst:
    """Output of a program until it paused; times in seconds, None without output or a match."""

    first: float | None
    last: float | None
    held: float | None
    """When the condition came true."""
    bytes: int


class Terminal:
    """A program that runs in a terminal of its own; leave the `with` block and it is ended."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = SIZE,
        env: Mapping[str, str] | None = None,
        record: bool = False,
    ) -> None:
        columns, rows = size
        self.screen = Screen(columns, rows)
        self.total = 0
        self.record = bytearray() if record else None
        """The whole output, if requested."""
        self.ended = False
        self._chunks: list[Chunk] = []
        self._tail = b""
        self._synchronised = False
        self._outer, inner = os.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, columns * 8, rows * 16))
        self.started = now()
        self._process = subprocess.Popen(
            command,
            stdin=inner,
            stdout=inner,
            stderr=inner,
            start_new_session=True,
            env={**surroundings(), "TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})},
        )
        os.close(inner)

    @property
    def pid(self) -> int:
        """The process that runs in it."""
        return self._process.pid

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number in (signal.SIGTERM, signal.SIGKILL):
            self._process.send_signal(number)
            limit = now() + 2
            while self._process.poll() is None and now() < limit:
                self.read(0.01)  # a full terminal would keep it from ending
        self._process.wait()
        os.close(self._outer)

    def send(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._outer, keys)

    def read(self, timeout: float) -> bool:
        """Wait at most `timeout` seconds for a chunk; whether one came."""
        if self.ended or not select.select([self._outer], [], [], max(0.0, timeout))[0]:
            return False
        data = b""
        with suppress(OSError):  # EIO: the program has gone
            data = os.read(self._outer, 1 << 16)
        self.ended = not data
        if data:
            self._take(data)
        return bool(data)

    def _take(self, data: bytes) -> None:
        chunk = Chunk(now(), data, self._synchronised)
        self.total += len(data)
        if self.record is not None:
            self.record += data
        self._chunks.append(chunk)
        seen = self._tail + data
        answered = 0
        for question in _QUESTION.finditer(seen):
            self.send(_answer(question[0]))
            answered = question.end()
        for mode in _SYNC.finditer(seen):
            self._synchronised = mode[1] == b"h"
        chunk.held = self._synchronised
        self._tail = seen[max(answered, len(seen) - _LONGEST) :]

    def show(self, test: Callable[[Screen], bool] | None = None) -> float | None:
        """Update the screen; return when the first chunk came that made the test true."""
        hit = None
        for chunk in self._chunks:
            self.screen.feed(chunk.data)
            if test and hit is None and not chunk.held and test(self.screen):
                hit = chunk.time
        self._chunks.clear()
        return hit

    def until_quiet(self, quiet: float, limit: float, test: Callable[[Screen], bool] | None = None) -> Burst:
        """Read until `quiet` seconds of silence, and until the test has held; at most `limit` seconds.

        Without a test anything that comes will do, and nothing at all as well.
        """
        start, total = now(), self.total
        first = last = hit = None
        while now() - start < limit and not self.ended:
            if self.read(quiet):
                last = self._chunks[-1].time
                first = first or last
                continue
            hit = hit or self.show(test)
            if hit or not test:
                break
        return Burst(first, last, hit or self.show(test), self.total - total)


def surroundings() -> dict[str, str]:
    """Return the environment of measured programs: no user settings, and bytecode as installed."""
    mine = {"LINES", "COLUMNS", "NO_COLOR", "PYTHONDONTWRITEBYTECODE"}
    return {key: value for key, value in os.environ.items() if key not in mine}


def _answer(question: bytes) -> bytes:
    """Return the terminal's answer to a query."""
    for pattern, answer in _ANSWERS:
        if match := pattern.fullmatch(question):
            return match.expand(answer)
    return b""
