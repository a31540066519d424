"""How a command fails: a refusal, a package that is not installed, or a crash with its log."""

from __future__ import annotations

import sys
from shlex import join
from traceback import format_exception
from typing import TYPE_CHECKING

from tui.cli import console, messages, wording
from tui.cli.console import CommandError
from tui.cli.exit_codes import CRASHED, REFUSED, verdict
from tui.edit.errors import EditError
from tui.parse.errors import NotABriefingError
from tui.report.text_report import as_text

if TYPE_CHECKING:
    from pathlib import Path

    from tui.parse.load import LoadedFile

REQUIRED = {
    "yaml": "PyYAML",
    "textual": "Textual",
    "rich": "Rich",
    "platformdirs": "platformdirs",
    "wcwidth": "wcwidth",
}
"""The modules that the reader needs, and the names of their packages."""
EXTRAS = {"pygls": "pygls>=2.0", "lsprotocol": "pygls>=2.0", "mcp": "mcp>=2.0"}
"""The modules that only one command needs, and the packages that hold them."""
INSTALL = "python3 -m venv .venv && .venv/bin/pip install -q -e . && .venv/bin/briefing"


def report_failure(error: Exception) -> int:
    """Say on standard error why a command failed, and return its exit code."""
    if isinstance(error, CommandError | EditError):
        messages.show(wording.FAILED.format(error=error), note=error.note, help=error.help)
        return REFUSED
    if isinstance(error, NotABriefingError):
        return _report_unreadable(error.loaded)
    if isinstance(error, ModuleNotFoundError) and (sentence := _missing(error)):
        messages.show(sentence)
        return REFUSED
    report_crash(error)
    return CRASHED


def _report_unreadable(loaded: LoadedFile) -> int:
    """Say on standard error why there is nothing to show, and return the exit code."""
    if sys.stderr is not None:
        sys.stderr.write(as_text(loaded.diagnostics, {loaded.path: loaded.text}, width=console.columns()))
    return verdict(loaded.diagnostics)


def crash_log() -> Path:
    """Return the path of the last crash's log; its folder need not exist."""
    from tui.user_folders import log_folder  # noqa: PLC0415 - a failure is reported even if platformdirs is missing

    return log_folder() / "crash.log"


def report_crash(error: BaseException) -> None:
    """Log a crash, without anybody's data, and say in one line where the log is."""
    try:
        log = crash_log()
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text("".join(format_exception(error)), encoding="utf-8", errors="backslashreplace")
        where = wording.LOG_AT.format(path=log)
    except (OSError, ImportError, RuntimeError) as trouble:
        where = wording.NO_LOG.format(error=type(trouble).__name__)
    messages.show(wording.CRASH.format(error=type(error).__name__, log=where))


def _missing(error: ModuleNotFoundError) -> str:
    """Return how to install a missing package, or the empty string for a module of our own."""
    module = (error.name or "").partition(".")[0]
    if module in EXTRAS:
        # The Python that runs this, wherever it is: there may be no checkout and no .venv.
        command = join([sys.executable or "python3", "-m", "pip", "install", EXTRAS[module]])
        return wording.NEEDS_EXTRA.format(package=EXTRAS[module].partition(">")[0], command=command)
    if module in REQUIRED:
        return wording.NEEDS_PACKAGE.format(package=REQUIRED[module], command=INSTALL)
    return ""
