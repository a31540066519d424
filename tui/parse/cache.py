"""What was read before, kept in the user's folder for caches: a file that did not change is not read again.

A thing is kept under the very bytes that it was made of, and under the code that made it: either differs, and
it is made anew. Kept files are JSON, are never executed, and may be deleted at any time. What cannot be kept
or found again is no problem: it only takes longer.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 64
"""So many things are kept; the one that was used longest ago makes room."""
LARGEST = 32 * 2**20
"""What would take more bytes is not kept."""
_ROOMS = ("briefing", "reading", "reading/diagnoses", "reading/editorial")
"""The folders of the code that what is kept depends on."""


def recall(kind: str, source: bytes) -> list[bytes] | None:
    """The lines that were kept of a source; None where there are none."""
    head = _head(kind, source)
    path = _path(kind, source)
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib would take longer to import than this takes
            if file.read(len(head)) != head:
                return None
            found = file.read().split(b"\n")
        os.utime(path)
    except OSError:
        return None
    return found


def keep(kind: str, source: bytes, lines: Iterable[str]) -> None:
    """Keep lines that were made of a source."""
    data = _head(kind, source) + "\n".join(lines).encode()
    if len(data) > LARGEST:
        return
    path = _path(kind, source)
    beside = f"{path}.{os.getpid()}"
    try:
        os.makedirs(_folder(), mode=0o700, exist_ok=True)  # noqa: PTH103 - as above
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(beside, path)  # noqa: PTH105 - as above
        _make_room()
    except OSError:
        return


def _head(kind: str, source: bytes) -> bytes:
    """What a kept file begins with: the code that made it, and all of what it was made of."""
    return b"%s %08x %d\n%s\n" % (kind.encode(), _code(), len(source), source)


def _path(kind: str, source: bytes) -> str:
    return os.path.join(_folder(), f"{kind}-{crc32(source):08x}-{len(source)}")  # noqa: PTH118 - as above


@cache
def _folder() -> str:
    if sys.platform != "linux":
        from platformdirs import user_cache_dir  # noqa: PLC0415 - only what is kept needs it

        return user_cache_dir("briefing", appauthor=False)
    # The same, without what takes longer to import than all the rest of a `check` of what is kept.
    named = os.environ.get("XDG_CACHE_HOME", "").strip()
    return os.path.join(os.path.expanduser(named or "~/.cache"), "briefing")  # noqa: PTH111, PTH118 - as above


@cache
def _code() -> int:
    """A number that changes with every change of the code that reads: sizes and times of its files."""
    package = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 - as above
    found: list[tuple[str, int, int]] = []
    for room in _ROOMS:
        try:
            with os.scandir(os.path.join(package, room)) as files:  # noqa: PTH118 - as above
                stats = [(file.name, file.stat()) for file in files if file.name.endswith(".py")]
        except OSError:  # in an archive
            continue
        found += [(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]
    from tui import __version__  # noqa: PLC0415 - the package is there before its rooms

    return crc32(repr((__version__, sorted(found))).encode())


def _make_room() -> None:
    with os.scandir(_folder()) as files:
        kept = sorted((file.stat().st_mtime_ns, file.path) for file in files)
    for _, path in kept[:-MOST]:
        os.unlink(path)  # noqa: PTH108 - as above
