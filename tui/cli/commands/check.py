"""`briefing check PATH…`: report problems and how to fix them.

A path is a file, a folder, a pattern or `-` for standard input. The exit code is 1 if there are errors.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from tui.cli import console, messages
from tui.cli.console import CommandError
from tui.cli.exit_codes import verdict
from tui.library.find_files import collect
from tui.lint import load_linted
from tui.parse.raw_file import SIZE_LIMIT, SMALLEST_LIMIT, size_of
from tui.report.check_result import CheckResult

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator

FORMATS = ("text", "short", "json", "github", "sarif")
"""The forms of the report: the file `tui/report/FORMAT_report.py` makes each."""
COLOURS = ("auto", "always", "never")


def arguments(parser: ArgumentParser) -> None:
    """Declare the paths, the form of the report, and what to do with what is found."""
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="a file, a folder, a pattern, or `-`")
    add("--format", choices=FORMATS, default="text", help="the form of the report (text)")
    add("--strict", action="store_true", help="exit with 1 for warnings too")
    add("--fix", action="store_true", help="apply safe fixes")
    add("--dry-run", action="store_true", help="with --fix: show what would change, and write nothing")
    add("--coverage", action="store_true", help="count the sentences that are quoted, and list the others")
    add("--color", choices=COLOURS, default="auto", help="colour the text (auto: on a terminal)")


def run(args: Namespace) -> int:
    """Check files, and print what was found in each before the next is read."""
    _refuse_combinations(args)
    files, lost = collect(args.paths)
    codes = [verdict(lost, strict=args.strict)]

    def results() -> Iterator[CheckResult]:
        yield CheckResult(lost)
        for path in files:
            one, code = _checked(path, args)
            codes.extend([code, verdict(one.diagnostics, strict=args.strict)])
            yield one

    if args.dry_run:
        messages.show_diagnostics(lost)
        for _ in results():  # the differences are all that is printed, for `patch` to take
            pass
    else:
        console.stream(_report(args, results(), len(files)))
    return max(codes)


def _refuse_combinations(args: Namespace) -> None:
    if args.coverage and args.format not in {"text", "json"}:
        raise CommandError(f"`--format {args.format}` cannot show the coverage", help="use `text` or `json`")
    if args.fix and "-" in args.paths:
        raise CommandError("cannot fix standard input", help="name a file")
    if args.dry_run and not args.fix:
        raise CommandError("`--dry-run` shows what `--fix` would change", help="give both")
    if args.dry_run and (args.coverage or args.format != "text"):
        raise CommandError("`--dry-run` prints differences and nothing else", help="give one of them")


def _checked(path: str, args: Namespace) -> tuple[CheckResult, int]:
    """Check one file and fix it if asked to; also return the exit code of the fixing."""
    limit = _limit_for(path)
    if args.fix or args.coverage:
        from tui.cli import check_options  # noqa: PLC0415 - 20 ms, which a plain check saves

        return check_options.checked(path, limit, args)
    loaded = load_linted(path, limit=limit)
    return CheckResult(loaded.diagnostics, path, loaded.text), 0


def _limit_for(path: str) -> int:
    """Return how many bytes of a file are read; only a large file needs the user's settings for that."""
    if size_of(path) <= SMALLEST_LIMIT:
        return SIZE_LIMIT
    from tui.cli import preferences  # noqa: PLC0415 - 8 ms, as above

    return preferences.settings().size_limit


def _report(args: Namespace, results: Iterable[CheckResult], files: int) -> Iterator[str]:
    """Return the report, in the form that was asked for, in pieces."""
    options: dict[str, object] = {}
    if args.format == "text":
        options = {"colour": console.has_colour(args.color), "width": console.columns()}
    elif args.format == "json":
        options = {"files": files}
    report: Iterator[str] = import_module(f"tui.report.{args.format}_report").report(results, **options)
    return report
