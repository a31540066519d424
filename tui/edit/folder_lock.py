"""One writer in a folder at a time, and no files left over from writers that died."""

from __future__ import annotations

import errno
import os
import re
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tui.edit import wording
from tui.edit.errors import EditError

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 5.0
"""Seconds that a writer waits for another one."""
_STEP = 0.02
_OLD = 60.0
"""Seconds after which a temporary file is no longer one of a writer on another machine."""
_TEMPORARY = re.compile(r"\.briefing-(\d+)-\w+\.tmp")


def temporary_prefix() -> str:
    """Return how the names of this process's temporary files begin; they end in `.tmp`."""
    return f".briefing-{os.getpid()}-"


@contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Keep other briefing commands from writing in a folder.

    The lock is on the folder itself, and the system takes it from a process that dies. Where a file system
    has no locks, there is none. Raises EditError if another process has it for longer than `patience`.
    """
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _lock(handle, folder, time.monotonic() + patience)
        _clear(folder)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, folder: Path, limit: float) -> None:
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.EWOULDBLOCK, errno.EINTR):
                return  # no locks here: the look at the file's contents has to do
            if time.monotonic() > limit:
                raise EditError(wording.LOCKED, folder=folder) from error
            time.sleep(_STEP)
        else:
            return


def _clear(folder: Path) -> None:
    """Delete what writers that died have left in a folder."""
    with suppress(OSError):
        for entry in os.scandir(folder):
            named = _TEMPORARY.fullmatch(entry.name)
            if named and entry.is_file(follow_symlinks=False) and not _is_alive(int(named[1])):
                with suppress(OSError):
                    if time.time() - entry.stat().st_mtime > _OLD:
                        Path(entry.path).unlink()


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
