"""The bytes of a file, opened with care: it may be a pipe, a folder, too large, gone, or somebody else's."""

from __future__ import annotations

import os
import stat
import sys

from tui.diagnostics.diagnostic import Diagnostic

STDIN = "-"
SIZE_LIMIT = 32 * 2**20
"""The largest file that is read, in bytes."""
SMALLEST_LIMIT = 2**20
"""The smallest limit that a user can set, in bytes."""
LARGE = 256 * 2**10
"""Bytes of a file from which reading it takes longer than a person likes to wait."""


def is_large(path: str) -> bool:
    """Whether a file takes so long to read that a screen should not wait for it."""
    return size_of(path) > LARGE


def size_of(path: str) -> int:
    """The size of a file in bytes; 0 where it cannot be told, as of standard input."""
    try:
        return os.stat(path).st_size  # noqa: PTH116 - pathlib would take longer to import
    except (OSError, ValueError):
        return 0


def read_bytes(path: str, limit: int) -> tuple[bytes | None, list[Diagnostic]]:
    """The bytes of a regular file or of standard input; None, with the reason, where they cannot be had."""
    if path == STDIN:
        return _within(sys.stdin.buffer.read(limit + 1), path, limit)
    try:
        # O_NONBLOCK: a pipe with no writer would keep the reader waiting before it can be looked at.
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
    """The problem of a file of `size` bytes where `limit` bytes are read at most."""
    return Diagnostic("E005", path, args={"size": size / 2**20, "limit": limit / 2**20})


def _unreadable(path: str, error: OSError | ValueError) -> Diagnostic:
    # A ValueError is a null character in the path, which no file's can hold.
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return Diagnostic("E001", path)
    if isinstance(error, PermissionError):
        return Diagnostic("E002", path)
    return Diagnostic("E006", path, args={"reason": str(error.strerror or error).lower()})


def read_beside(path: str, name: str, limit: int) -> tuple[bytes | None, list[Diagnostic]]:
    """The bytes of a source's `file`, which has to lie inside the folder of the briefing at `path`."""
    from pathlib import Path  # noqa: PLC0415 - most briefings have no file beside them

    folder = Path() if path == STDIN else Path(path).parent
    wanted = folder / name
    try:
        inside = wanted.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        inside = False
    if not inside:
        return None, [Diagnostic("E007", path, args={"name": name})]
    return read_bytes(str(wanted), limit)
