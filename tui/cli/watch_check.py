"""`briefing check --watch`: check files again whenever one of them is saved, appears or vanishes."""

from __future__ import annotations

import gc
import os
import sys
import time
from typing import TYPE_CHECKING

from tui.cli import console
from tui.cli.check_files import check_files
from tui.cli.exit_codes import verdict
from tui.library.find_files import collect
from tui.library.watch import Watch, stamps
from tui.report import text_report
from tui.report.check_result import CheckResult
from tui.report.screen_report import screen
from tui.report.text_report import ProblemCount
from tui.text.plural import plural
from tui.text.sanitise import clean_path

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.library.watch import Stamps

POLL, QUICK_POLL = 0.4, 0.05
"""Seconds between two looks at the disk, and between two while a file is being written."""
_MOST_REMOVED = 3
"""Removed files that are named."""


def watch(args: Namespace) -> int:
    """Show the problems of files until `q` is pressed; return the exit code of the last check."""
    gc.enable()  # it may stay for hours
    checks = RepeatedCheck(args)
    if console.is_terminal(sys.stdout) and os.environ.get("TERM", "dumb") != "dumb" and os.name == "posix":
        _show(checks, args)
    else:
        _print(checks, args)
    return checks.code


class RepeatedCheck:
    """The result of each file, renewed when it changes; its sources' files count as part of it."""

    def __init__(self, args: Namespace) -> None:
        self._args = args
        self._lost: list[Diagnostic] = []
        self._results: dict[str, CheckResult] = {}
        self._taken: Stamps = {}
        self._watch = Watch({})
        self._at = ""
        self._removed: list[str] = []

    @property
    def code(self) -> int:
        """The exit code of the last check."""
        return max(verdict(one.diagnostics, strict=self._args.strict) for one in self.results)

    @property
    def results(self) -> list[CheckResult]:
        """The results of the last check; the first is that of the search for files."""
        return [CheckResult(self._lost), *self._results.values()]

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """What was found in all files."""
        return [diagnostic for one in self.results for diagnostic in one.diagnostics]

    @property
    def status(self) -> str:
        """The time of the last check, the number of problems, and the files that were removed since."""
        count = ProblemCount()
        count.add(self.diagnostics)
        parts = [self._at, f"{plural(len(self._results), 'file')} checked", str(count)]
        named = [clean_path(path) for path in self._removed[:_MOST_REMOVED]]
        if further := len(self._removed) - len(named):
            named.append(f"{further} more")
        return " · ".join([*parts, *[f"removed: {', '.join(named)}"] * bool(named)])

    def poll(self) -> bool:
        """Look at the disk; check what was saved there, and return whether anything was."""
        files, _ = collect(self._args.paths)
        now = stamps({*files, *self._taken})
        if self._watch.update(now, time.monotonic()) != "changed":
            return False
        self.check(now)
        return True

    @property
    def is_changing(self) -> bool:
        """Whether a file is being written."""
        return self._watch.has_pending_change

    def check(self, now: Stamps | None = None) -> None:
        """Check the files that are not as they were; `now` are stamps from before, by default none."""
        now = now or {}
        files, self._lost = collect(self._args.paths)
        now = {**now, **stamps(set(files) - now.keys())}
        stale = [path for path in files if self._is_stale(path, now)]
        renewed = {one.path: one for one, _ in check_files(stale, self._args)}
        self._removed = [path for path in self._results if path not in files]
        self._results = {path: renewed.get(path) or self._results[path] for path in files}
        named = [path for path in self._args.paths if not os.path.isdir(path)]  # noqa: PTH112 - as users name them
        beside = [path for one in self._results.values() for path in one.beside]
        watched = [*files, *named, *beside]
        self._taken = {
            **stamps(set(watched) - now.keys()),
            **{path: now[path] for path in watched if path in now},
        }
        self._watch.reset(self._taken)
        self._at = time.strftime("%H:%M:%S")

    def _is_stale(self, path: str, now: Stamps) -> bool:
        known = self._results.get(path)
        parts: Iterable[str] = (path, *known.beside) if known else ()
        return known is None or any(now.get(one) != self._taken.get(one) for one in parts)


def _show(checks: RepeatedCheck, args: Namespace) -> None:
    from tui.cli.watch_screen import watch_screen  # noqa: PLC0415 - Windows has no termios

    colour = console.has_colour(args.color)
    with watch_screen() as shown:
        shown.draw(screen([], {}, "checking…", shown.size))
        checks.check()
        is_new = True
        while True:
            if is_new or shown.is_stale:
                sources = {one.path: one.text for one in checks.results if one.text}
                status = f"{checks.status} · q: quit"
                shown.draw(screen(checks.diagnostics, sources, status, shown.size, colour=colour))
            if shown.wait(QUICK_POLL if checks.is_changing else POLL):
                return
            is_new = checks.poll()


def _print(checks: RepeatedCheck, args: Namespace) -> None:
    """Print the report of each check below the one before, until ctrl-c."""
    checks.check()
    while True:
        report = text_report.report(checks.results, colour=console.has_colour(args.color))
        console.stream([*report, f"{checks.status}\n\n"])
        while not checks.poll():
            time.sleep(QUICK_POLL if checks.is_changing else POLL)
