"""Check files as the options ask, on all processors if there is much to read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tui.cli.exit_codes import CLEAN
from tui.library.find_files import source_files
from tui.lint import load_linted
from tui.parse.raw_file import SIZE_LIMIT, SMALLEST_LIMIT, STDIN, size_of
from tui.report.check_result import CheckResult

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

WORTHWHILE = 2**19
"""Bytes from which several processes are faster than one: about 130 ms of checking, for 30 ms of starting."""


class _File(NamedTuple):
    path: str
    size: int
    limit: int
    """How many bytes of it are read."""


def check_files(paths: Sequence[str], args: Namespace) -> Iterator[tuple[CheckResult, int]]:
    """Yield the result of each file, in order, and the exit code of fixing it.

    Fixing is done by one process: it writes files, and says on standard error what it could not do.
    """
    files = [_file(path) for path in paths]
    check = partial(_check_file, args=args)
    if args.fix or STDIN in paths or sum(file.size for file in files) < WORTHWHILE:
        yield from map(check, files)
        return
    from tui.cli.process_pool import map_in_order, processors  # noqa: PLC0415 - 20 ms

    processes = min(processors(), len(files))
    yield from map(check, files) if processes < 2 else map_in_order(check, files, processes)


def _file(path: str) -> _File:
    size = size_of(path)
    if size <= SMALLEST_LIMIT:
        return _File(path, size, SIZE_LIMIT)
    # Only a large file needs the user's settings.
    from tui.cli import preferences  # noqa: PLC0415 - 8 ms

    return _File(path, size, preferences.settings().size_limit)


def _check_file(file: _File, args: Namespace) -> tuple[CheckResult, int]:
    if args.fix or args.coverage:
        from tui.cli import check_options  # noqa: PLC0415 - 20 ms, which a plain check saves

        result, code = check_options.checked(file.path, file.limit, args)
    else:
        loaded = load_linted(file.path, limit=file.limit)
        beside = source_files(loaded.briefing, file.path)
        result, code = CheckResult(loaded.diagnostics, file.path, loaded.text, beside=beside), CLEAN
    # The text is for the lines of diagnostics; sending it from one process to another takes time.
    return (result if result.diagnostics else result._replace(text="")), code
