"""Noticing changes on disk: of a briefing's file, and of the files beside it that its sources name.

Files are polled by name and never kept open, so that every way of saving is noticed: overwriting, renaming
another file over it, deleting and creating it again, a link with a new target. The caller passes the time, in
seconds.
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
"""Seconds without a change after which files count as saved."""
ABSENT = 1.0
"""Seconds after which a missing file counts as deleted: some editors delete it before they write it."""
SELDOM = 2.0
"""Seconds between two reads of files that seem unchanged."""
SHARE = 500
"""How many times longer than such a read took the next one has to wait."""

Verdict = Literal["unchanged", "changing", "changed"]


class Stamp(NamedTuple):
    """The metadata of a file; a save changes some of it."""

    modified: int
    """Nanoseconds."""
    changed: int
    """Nanoseconds; of the inode, which no program can set back."""
    size: int
    device: int
    inode: int


Stamps = dict[str, Stamp | None]
"""The stamps of files by their paths; None for a missing file."""


def stamps(paths: Iterable[str]) -> Stamps:
    """Return the stamps of files now; this blocks for as long as the disk takes."""
    return {path: _stamp(path) for path in paths}


def _stamp(path: str) -> Stamp | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - asked several times a second
    except (OSError, ValueError):
        return None
    return Stamp(found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_dev, found.st_ino)


class Watch:
    """Tells whether files are unchanged, being written, or saved since they were last read."""

    def __init__(self, taken: Mapping[str, Stamp | None]) -> None:
        self._taken = self._last = dict(taken)
        self._since = 0.0

    @property
    def paths(self) -> Iterable[str]:
        """Return the paths of the files."""
        return self._taken.keys()

    @property
    def has_pending_change(self) -> bool:
        """Return whether a change was seen that has not been reported yet."""
        return self._last != self._taken

    def update(self, now: Mapping[str, Stamp | None], at: float) -> Verdict:
        """Return what the stamps of a moment mean."""
        if now != self._last:
            self._last, self._since = dict(now), at
        if now == self._taken:
            return "unchanged"
        is_gone = any(stamp is None and self._taken.get(path) is not None for path, stamp in now.items())
        return "changed" if at - self._since >= (ABSENT if is_gone else QUIET) else "changing"

    def reset(self, taken: Mapping[str, Stamp | None]) -> None:
        """Compare with these stamps from now on."""
        self._taken = self._last = dict(taken)


Digests = dict[str, int]
"""The CRC-32 of files, by their paths."""


class Contents:
    """Reads files now and then, for changes that their stamps do not show."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._next = 0.0

    def is_due(self, at: float) -> bool:
        """Return whether it is time to read the files."""
        return at >= self._next

    def digests(self, paths: Iterable[str], at: float) -> Digests:
        """Return the digests of the files; a file that cannot be read counts as empty."""
        began = perf_counter()
        found = {path: crc32(read_bytes(path, self._limit)[0] or b"") for path in paths}
        self._next = at + max(SELDOM, SHARE * (perf_counter() - began))
        return found
