"""A briefing from its file: opened with care, decoded, parsed and built."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tui.reading import nodes, text
from tui.reading.build import build
from tui.reading.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.briefing.model import Briefing

STDIN = "-"
LARGE = 256 * 2**10
"""Bytes of a file from which reading it takes longer than a person likes to wait."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of reading one file: the briefing as far as it could be read, its problems, and its text."""

    path: str
    briefing: Briefing | None
    problems: list[Problem] = field(default_factory=list)
    text: str = ""
    """The file as text, for showing the lines that problems point to; empty where it could not be read."""


def load(path: str, *, limit: int = text.SIZE_LIMIT, tell: Callable[[str], None] = lambda _: None) -> Loaded:
    """Read one briefing from a file, or from standard input for `-`; `limit` is in bytes.

    Whatever the file holds or is, the answer is a `Loaded` with the reasons in its problems. `tell` hears
    what is being done: "reading", then "checking".
    """
    tell("reading")
    data, problems = read_bytes(path, limit)
    if data is None:
        return Loaded(path, None, problems)
    decoded, found = text.decode(data, path)
    problems += found
    if decoded is None:
        return Loaded(path, None, problems)
    root, found = nodes.parse(decoded, path)
    problems += found
    if root is None and any(problem.severity == "error" for problem in found):
        return Loaded(path, None, problems, decoded)
    tell("checking")
    briefing, found = build(root, path, lambda name: read_beside(path, name, limit))
    return Loaded(path, briefing, problems + found, decoded)


def is_large(path: str) -> bool:
    """Whether a file takes so long to read that a screen should not wait for it."""
    try:
        return Path(path).stat().st_size > LARGE
    except (OSError, ValueError):
        return False


def read_bytes(path: str, limit: int) -> tuple[bytes | None, list[Problem]]:
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
        return None, [Problem("E006", "not a regular file", path, help="name a file that holds a briefing")]
    try:
        with os.fdopen(handle, "rb") as file:
            return _within(file.read(limit + 1), path, limit)
    except OSError as error:
        return None, [_unreadable(path, error)]


def _within(data: bytes, path: str, limit: int) -> tuple[bytes | None, list[Problem]]:
    return (None, [text.too_large(path, len(data), limit)]) if len(data) > limit else (data, [])


def _unreadable(path: str, error: OSError | ValueError) -> Problem:
    # A ValueError is a null character in the path, which no file's can hold.
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return Problem(
            "E001", "there is no such file", path, help="see that the path is spelled as the file is"
        )
    if isinstance(error, PermissionError):
        return Problem("E002", "the file may not be read", path, help="ask its owner for leave to read it")
    return Problem("E006", f"the file cannot be read: {error.strerror or error}".lower(), path)


def read_beside(path: str, name: str, limit: int) -> tuple[bytes | None, list[Problem]]:
    """The bytes of a source's `file`, which has to lie inside the folder of the briefing at `path`."""
    folder = Path() if path == STDIN else Path(path).parent
    wanted = folder / name
    try:
        inside = wanted.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        inside = False
    if not inside:
        help_ = "a source's text lies beside the briefing or below it"
        return None, [Problem("E007", f"`{name}` leads out of the briefing's folder", path, help=help_)]
    return read_bytes(str(wanted), limit)
