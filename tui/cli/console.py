"""The console: writing to standard output, and what the terminal can show."""

from __future__ import annotations

import errno
import gc
import os
import sys
from typing import TYPE_CHECKING

from tui.cli import wording
from tui.text.shell import shell_word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO


class CommandError(Exception):
    """A command that cannot be carried out: the message, a reason, and what to do about it."""

    def __init__(self, message: str, *, note: str = "", help: str = "") -> None:
        super().__init__(message)
        self.note, self.help = note, help


class OutputError(CommandError):
    """Standard output that takes no more text."""

    def __init__(self, error: OSError) -> None:
        is_full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        reason = (error.strerror or wording.UNKNOWN_REASON).lower()
        super().__init__(
            wording.OUTPUT_FULL if is_full else wording.OUTPUT_BROKEN.format(reason=reason),
            note=wording.OUTPUT_CUT,
            help=wording.FREE_SPACE if is_full else "",
        )


def prepare() -> None:
    """Show characters that a stream cannot encode as `?`, and turn garbage collection off.

    A command ends before collecting would pay; the reader turns it on after its first frame.
    """
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")


def write(text: str) -> None:
    """Print to standard output, with one line break at the end; do nothing if it is closed.

    Raises OutputError if it takes no more text, as all functions here that print do.
    """
    _put(text.rstrip("\n") + "\n", flushed=False)


def stream(pieces: Iterable[str]) -> None:
    """Print each piece as soon as it comes; do nothing if standard output is closed."""
    for piece in pieces:
        _put(piece, flushed=True)


def flush() -> None:
    """Flush standard output, so that a broken pipe raises here and not while Python shuts down."""
    _put("", flushed=True)


def _put(text: str, *, flushed: bool) -> None:
    if sys.stdout is None:
        return
    try:
        sys.stdout.write(text)
        if flushed:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error) from error


def leave() -> None:
    """Flush, and keep Python from collecting garbage on its way out."""
    flush()
    gc.freeze()


def abandon_output(handle: int = 1) -> None:
    """Drop what standard output did not take, so that Python does not try again on its way out.

    The handle 2 is standard error.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), handle)


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether a stream is an open terminal."""
    return stream is not None and not stream.closed and stream.isatty()


def require_terminal(path: str) -> None:
    """Raise CommandError if the reader could not be used here; `path` is what it should open."""
    plain = wording.SHOW_INSTEAD.format(path=shell_word(path) if path else "FILE")
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
