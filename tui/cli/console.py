"""The console that a command speaks to: what its streams can do, and how it is told what went wrong."""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import TextIO

REQUIRED = {
    "yaml": "PyYAML",
    "textual": "Textual",
    "rich": "Rich",
    "platformdirs": "platformdirs",
    "wcwidth": "wcwidth",
}
"""What the reader needs beside Python: the module, and what its makers call it."""
EXTRAS = {"pygls": "pygls>=2.0", "lsprotocol": "pygls>=2.0"}
"""What the language server needs: the module, and the package that it comes with."""
INSTALL = "python3 -m venv .venv && .venv/bin/pip install -q -e . && .venv/bin/briefing"


class CommandError(Exception):
    """A command that cannot be carried out: what is wrong, the reason, and the way out."""

    def __init__(self, message: str, *, note: str = "", help: str = "") -> None:
        super().__init__(message)
        self.note, self.help = note, help


def prepare() -> None:
    """Make ready: characters that a stream has no code for show as `?`, and nothing is collected yet.

    A command is over before collecting garbage would pay; the reader begins with it after its first frame.
    """
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")


def write(text: str) -> None:
    """Print to standard output, with one line break at the end; nothing where that is closed."""
    if sys.stdout is not None:
        sys.stdout.write(text.rstrip("\n") + "\n")


def stream(pieces: Iterable[str]) -> None:
    """Print pieces as they come, each at once; nothing where standard output is closed."""
    for piece in pieces:
        if sys.stdout is not None:
            sys.stdout.write(piece)
            sys.stdout.flush()


def flush() -> None:
    """Send out what was printed: a pipe that broke says so here, and not while Python is shutting down."""
    if sys.stdout is not None:
        sys.stdout.flush()


def say(message: str, *, note: str = "", help: str = "") -> None:
    """Tell on standard error what is wrong, why, and what to do, cleaned of control characters."""
    from tui.text.sanitise import clean

    lines = [message, note and f"  = note: {note}", help and f"  = help: {help}"]
    if sys.stderr is not None:
        sys.stderr.write("".join(f"{clean(line, lines=False)}\n" for line in lines if line))


def leave() -> None:
    """Send out what was printed, and let Python go without looking for garbage in what is to go anyway."""
    flush()
    gc.freeze()


def abandon_output() -> None:
    """Forget what a broken pipe did not take, so that Python does not try again on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody sits at the other end; not where the stream is closed."""
    return stream is not None and not stream.closed and stream.isatty()


def demand_terminal(what: str) -> None:
    """Raise a CommandError where the reader could be shown but not used; `what` it is asked to open."""
    plain = f"`briefing show {what or 'FILE'}` prints the same as plain text"
    if not is_terminal(sys.stdin):
        note = "standard input is a file or a pipe, and keys come from there"
        raise CommandError("the reader needs a terminal on standard input", note=note, help=plain)
    term = os.environ.get("TERM", "")
    if os.name == "posix" and term in {"", "dumb", "unknown"}:
        note = f"TERM is `{term}`" if term else "TERM is not set"
        raise CommandError("the reader needs a terminal that can place text", note=note, help=plain)


def has_colour(asked: str = "auto") -> bool:
    """Whether to colour standard output: `always`, `never`, or `auto`, where it shows colour.

    Then nobody has asked for none either (https://no-color.org).
    """
    return asked == "always" or (
        asked == "auto"
        and is_terminal(sys.stdout)
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM", "dumb") != "dumb"
    )


def has_glyphs() -> bool:
    """Whether standard output takes more than ASCII."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return encoding.lower().replace("-", "").startswith("utf")


def columns(default: int = 100) -> int:
    """The cells in a line of standard output."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or default
    except (AttributeError, OSError, ValueError):
        return default


def crash_log() -> Path:
    """Where the last crash is written down; its folder need not exist."""
    from platformdirs import user_log_path

    return user_log_path("briefing", appauthor=False) / "crash.log"


def report_crash(error: BaseException) -> None:
    """Write down a crash, without anybody's data, and say in one line where."""
    from traceback import format_exception

    try:
        log = crash_log()
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text("".join(format_exception(error)), encoding="utf-8", errors="backslashreplace")
        where = f"the log is at {log}"
    except (OSError, ImportError, RuntimeError) as trouble:
        where = f"no log could be written ({type(trouble).__name__})"
    say(f"unexpected error, {type(error).__name__}: {where}")


def missing(error: ModuleNotFoundError) -> str:
    """The sentence for a part that was never installed, with the command; empty for a module of our own."""
    module = (error.name or "").partition(".")[0]
    if module in EXTRAS:
        from shlex import join

        # The very Python that runs this, wherever it lies: there may be no checkout and no .venv.
        command = join([sys.executable or "python3", "-m", "pip", "install", EXTRAS[module]])
        return f"briefing needs `pygls` for this, which is not installed here; run: {command}"
    name = REQUIRED.get(module)
    return (
        f"briefing needs {name}, which is not installed here; in the checkout, run: {INSTALL}" if name else ""
    )
