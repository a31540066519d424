"""What changed on disk: a briefing's file, and the files beside it that its sources name.

The folder is asked for every file by its name, again and again. No file is held on to, so that every way of
saving is seen: written over, put in its place by another name, taken away and made anew, a link that leads
elsewhere. Time, in seconds, is told by whoever asks.
"""

from __future__ import annotations

import os
from time import perf_counter
from typing import TYPE_CHECKING, Literal, NamedTuple
from zlib import crc32

from tui.parse.raw_file import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

QUIET = 0.2
"""Seconds for which files have to stay as they are before they count as saved."""
ABSENT = 1.0
"""Seconds for which a file has to be gone: some editors take it away before they write it anew."""
SELDOM = 2.0
"""Seconds between two looks into files that seem to be as they were."""
SHARE = 500
"""So many times longer than such a look took is the time until the next one."""

Verdict = Literal["unchanged", "changing", "changed"]


class Stamp(NamedTuple):
    """What a folder says of a file; any of it differs when the file was saved."""

    modified: int
    """Nanoseconds."""
    changed: int
    """Nanoseconds; of the entry itself, which no program can set back."""
    size: int
    device: int
    inode: int


Stamps = dict[str, Stamp | None]
"""Files by their paths; None for one that is not there."""


def stamps(paths: Iterable[str]) -> Stamps:
    """What the folders say of files now; this takes as long as the disk does."""
    return {path: _stamp(path) for path in paths}


def _stamp(path: str) -> Stamp | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - asked several times a second
    except (OSError, ValueError):
        return None
    return Stamp(found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_dev, found.st_ino)


class Watch:
    """Whether files are as they were when they were last taken, are being written, or have been saved."""

    def __init__(self, taken: Mapping[str, Stamp | None]) -> None:
        self._taken = self._last = dict(taken)
        self._since = 0.0

    @property
    def paths(self) -> Iterable[str]:
        """The files."""
        return self._taken.keys()

    @property
    def is_restless(self) -> bool:
        """Whether something was seen that is not settled yet."""
        return self._last != self._taken

    def see(self, now: Mapping[str, Stamp | None], at: float) -> Verdict:
        """What follows from what the folders say at a time."""
        if now != self._last:
            self._last, self._since = dict(now), at
        if now == self._taken:
            return "unchanged"
        is_gone = any(stamp is None and self._taken.get(path) is not None for path, stamp in now.items())
        return "changed" if at - self._since >= (ABSENT if is_gone else QUIET) else "changing"

    def take(self, taken: Mapping[str, Stamp | None]) -> None:
        """From now on, a change is a change from this."""
        self._taken = self._last = dict(taken)


Digests = dict[str, int]
"""What is in files, by their paths, as far as one has to know it to tell that it is the same (CRC-32)."""


class Contents:
    """Looks into files; now and then also where the folder sees no change."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._next = 0.0

    def is_due(self, at: float) -> bool:
        """Whether it is time to look."""
        return at >= self._next

    def look(self, paths: Iterable[str], at: float) -> Digests:
        """What is in the files; of what cannot be read, as if it held nothing."""
        began = perf_counter()
        found = {path: crc32(read_bytes(path, self._limit)[0] or b"") for path in paths}
        self._next = at + max(SELDOM, SHARE * (perf_counter() - began))
        return found
