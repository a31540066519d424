"""Reads the bytes of a file that may be a pipe, a folder, too large, missing or unreadable."""

from __future__ import annotations

import errno
import os
import stat
import sys

from tui.diagnostics.diagnostic import Diagnostic

STDIN = "-"
SIZE_LIMIT = 32 * 2**20
"""The default limit for a file, in bytes."""
SMALLEST_LIMIT = 2**20
"""The smallest limit that a user may set, in bytes."""
LARGE = 256 * 2**10
"""The size in bytes from which reading a file takes noticeably long."""


def is_large(path: str) -> bool:
    """Return whether a file takes too long to read for a screen to wait."""
    return size_of(path) > LARGE


def size_of(path: str) -> int:
    """Return the size of a file in bytes; 0 if it is unknown, as for standard input."""
    try:
        return os.stat(path).st_size  # noqa: PTH116 - importing pathlib takes 4 ms
    except (OSError, ValueError):
        return 0


def read_bytes(path: str, limit: int) -> tuple[bytes | None, list[Diagnostic]]:
    """Return the bytes of a regular file or of standard input; None and the reason if there are none."""
    if path == STDIN and sys.stdin is None:
        return None, [_unreadable(path, OSError(errno.EBADF, os.strerror(errno.EBADF)))]
    if path == STDIN:
        return _within(sys.stdin.buffer.read(limit + 1), path, limit)
    try:
        # O_NONBLOCK: opening a pipe without a writer would block.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        return None, [_unreadable(path, error)]
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        return None, [Diagnostic("E006", path, variant="kind")]
    try:
        with os.fdopen(handle, "rb") as file:
            return _within(file.read(limit + 1), path, limit)
    except OSError as error:
        return None, [_unreadable(path, error)]


def _within(data: bytes, path: str, limit: int) -> tuple[bytes | None, list[Diagnostic]]:
    return (None, [too_large(path, len(data), limit)]) if len(data) > limit else (data, [])


def too_large(path: str, size: int, limit: int = SIZE_LIMIT) -> Diagnostic:
    """Return the diagnostic of a file with more than `limit` bytes."""
    return Diagnostic("E005", path, args={"size": size / 2**20, "limit": limit / 2**20})


def missing(path: str) -> Diagnostic:
    """Return the diagnostic of a file that does not exist, or of a link that leads to none."""
    try:
        target = os.readlink(path)  # noqa: PTH115 - importing pathlib takes 4 ms
    except (OSError, ValueError):
        return Diagnostic("E001", path)
    return Diagnostic("E001", path, variant="link", args={"target": target})


def _unreadable(path: str, error: OSError | ValueError) -> Diagnostic:
    # A ValueError means a null character in the path, which no file can have.
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return missing(path)
    if isinstance(error, PermissionError):
        return Diagnostic("E002", path)
    return Diagnostic("E006", path, args={"reason": str(error.strerror or error).lower()})


def read_source_file(path: str, name: str, limit: int) -> tuple[bytes | None, list[Diagnostic]]:
    """Return the bytes of a source's `file`, which must be inside the folder of the briefing at `path`."""
    from pathlib import Path  # noqa: PLC0415 - takes 4 ms, and few briefings have such files

    folder = Path() if path == STDIN else Path(path).parent
    file = folder / name
    try:
        inside = file.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        inside = False
    if not inside:
        return None, [Diagnostic("E007", path, args={"name": name})]
    return read_bytes(str(file), limit)
