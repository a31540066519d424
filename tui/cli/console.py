"""The console: writing to standard output, and what the terminal can show."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from tui.cli import wording

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO


class CommandError(Exception):
    """A command that cannot be carried out: the message, a reason, and what to do about it."""

    def __init__(self, message: str, *, note: str = "", help: str = "") -> None:
        super().__init__(message)
        self.note, self.help = note, help


def prepare() -> None:
    """Show characters that a stream cannot encode as `?`, and turn garbage collection off.

    A command ends before collecting would pay; the reader turns it on after its first frame.
    """
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")


def write(text: str) -> None:
    """Print to standard output, with one line break at the end; do nothing if it is closed."""
    if sys.stdout is not None:
        sys.stdout.write(text.rstrip("\n") + "\n")


def stream(pieces: Iterable[str]) -> None:
    """Print each piece as soon as it comes; do nothing if standard output is closed."""
    for piece in pieces:
        if sys.stdout is not None:
            sys.stdout.write(piece)
            sys.stdout.flush()


def flush() -> None:
    """Flush standard output, so that a broken pipe raises here and not while Python shuts down."""
    if sys.stdout is not None:
        sys.stdout.flush()


def leave() -> None:
    """Flush, and keep Python from collecting garbage on its way out."""
    flush()
    gc.freeze()


def abandon_output() -> None:
    """Drop what a broken pipe did not take, so that Python does not try again on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether a stream is an open terminal."""
    return stream is not None and not stream.closed and stream.isatty()


def require_terminal(path: str) -> None:
    """Raise CommandError if the reader could not be used here; `path` is what it should open."""
    plain = wording.SHOW_INSTEAD.format(path=path or "FILE")
    if not is_terminal(sys.stdin):
        raise CommandError(wording.NO_KEYBOARD, note=wording.NO_KEYBOARD_NOTE, help=plain)
    term = os.environ.get("TERM", "")
    if os.name == "posix" and term in {"", "dumb", "unknown"}:
        note = wording.TERM_IS.format(term=term) if term else wording.TERM_UNSET
        raise CommandError(wording.NO_POSITIONS, note=note, help=plain)


def has_colour(asked: str = "auto") -> bool:
    """Return whether to colour standard output: `always`, `never`, or `auto`.

    `auto` is a terminal that shows colour and no NO_COLOR (https://no-color.org).
    """
    return asked == "always" or (
        asked == "auto"
        and is_terminal(sys.stdout)
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM", "dumb") != "dumb"
    )


def has_glyphs() -> bool:
    """Return whether standard output can encode more than ASCII."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return encoding.lower().replace("-", "").startswith("utf")


def is_plain(asked: bool | None) -> bool:
    """Return whether to use ASCII alone: as asked, or else as standard output needs."""
    return not has_glyphs() if asked is None else asked


def columns(default: int = 100) -> int:
    """Return the width of standard output in terminal columns."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or default
    except (AttributeError, OSError, ValueError):
        return default
