"""Reading in a process of its own: neither its work nor the memory that it takes is the screen's.

The other process reads the file and sends what came of it as `lines.py` writes it, and before that, as JSON
strings, the steps that it comes to. Whatever goes wrong there, nothing is lost: who waits for it reads the
file himself.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from subprocess import DEVNULL, PIPE, Popen
from typing import TYPE_CHECKING

from tui.parse.raw_file import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.parse.load import LoadedFile

# It finds modules where this process does, and never in the folder that it happens to be started in.
_THERE = "import sys; sys.path[:] = sys.argv[3:]; from tui.parse.apart import send; send()"


_LESS_URGENT = 5
"""How much nicer than the screen the other process is, where both want the same processor."""


class Apart:
    """One file being read in another process, from now on."""

    def __init__(self, path: str, limit: int) -> None:
        self._path, self._limit = path, limit
        command = [sys.executable, "-P", "-c", _THERE, path, str(limit), *sys.path]
        self._process: Popen[bytes] | None = None
        with suppress(OSError, ValueError):  # there may be no other Python to be had
            self._process = Popen(command, stdin=DEVNULL, stdout=PIPE, stderr=DEVNULL)

    def wait(self, tell: Callable[[str], None]) -> LoadedFile | None:
        """What came of it, once it is there; None where that is no briefing, or could not be had.

        `tell` hears the steps as `load` tells them. The text is there only where problems point into it.
        """
        if self._process is None:
            return None
        from tui.parse.lines import restored  # noqa: PLC0415 - imported while the other one is at work

        try:
            with self._process:
                loaded = restored(self._path, self._lines(tell))
        except (OSError, ValueError, TypeError, LookupError):  # it was ended, or ended by itself
            return None
        return loaded._replace(text=self._text()) if loaded.problems else loaded

    def _lines(self, tell: Callable[[str], None]) -> Iterator[bytes]:
        """The lines of what was read, once the steps are told."""
        assert self._process is not None
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith(b'"'):
                tell(json.loads(line))
            else:
                yield line

    def _text(self) -> str:
        from tui.parse.decode import decode  # noqa: PLC0415 - a file without problems needs none of it

        data, _ = read_bytes(self._path, self._limit)
        return (decode(data, self._path)[0] or "") if data is not None else ""

    def stop(self) -> None:
        """Nobody waits for it any longer."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()


def send() -> None:
    """Read the file that the command line names, and send what comes of it; run in the other process."""
    import gc  # noqa: PLC0415 - the other process alone
    import os  # noqa: PLC0415 - likewise

    from tui.parse.lines import lines  # noqa: PLC0415 - likewise
    from tui.parse.load import load  # noqa: PLC0415 - likewise

    gc.disable()  # it is over before collecting would pay
    if hasattr(os, "nice"):
        os.nice(_LESS_URGENT)
    path, limit = sys.argv[1], int(sys.argv[2])
    for line in lines(load(path, limit=limit, tell=lambda step: print(json.dumps(step), flush=True))):  # noqa: T201 - this is how it speaks
        print(line)  # noqa: T201 - likewise
