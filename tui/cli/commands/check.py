"""`briefing check PATH…`: report problems and how to fix them.

A path is a file, a folder, a pattern or `-` for standard input. The exit code is 1 if there are errors.
`--watch` shows the problems on one screen and checks again at each save. `q` ends it with the exit code of
the last check, ctrl-c with 130. In a pipe it prints one report after the other.
"""

from __future__ import annotations

from contextlib import closing
from importlib import import_module
from typing import TYPE_CHECKING

from tui.cli import console, messages
from tui.cli.check_files import check_files
from tui.cli.console import CommandError
from tui.cli.exit_codes import verdict
from tui.library.find_files import collect
from tui.report.check_result import CheckResult

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Generator, Iterable, Iterator

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
    add("--watch", action="store_true", help="check again at each save, until `q` or ctrl-c")
    add("--color", choices=COLOURS, default="auto", help="colour the text (auto: on a terminal)")


def run(args: Namespace) -> int:
    """Check files, and print what was found in each before the next is read."""
    _refuse_combinations(args)
    if args.watch:
        from tui.cli.watch_check import watch  # noqa: PLC0415 - a single check needs none of it

        return watch(args)
    files, lost = collect(args.paths)
    codes = [verdict(lost, strict=args.strict)]

    def results() -> Generator[CheckResult]:
        yield CheckResult(lost)
        for one, code in check_files(files, args):
            codes.extend([code, verdict(one.diagnostics, strict=args.strict)])
            yield one

    with closing(results()) as found:  # also when nobody reads the report to its end
        if args.dry_run:
            messages.show_diagnostics(lost)
            for _ in found:  # the differences are all that is printed, for `patch` to take
                pass
        else:
            console.stream(_report(args, found, len(files)))
    return max(codes)


def _refuse_combinations(args: Namespace) -> None:
    if args.coverage and args.format not in {"text", "json"}:
        raise CommandError(f"`--format {args.format}` cannot show the coverage", help="use `text` or `json`")
    if args.watch and (args.fix or args.coverage or args.format != "text"):
        raise CommandError("`--watch` shows problems as text and writes nothing", help="give one of them")
    if args.watch and "-" in args.paths:
        raise CommandError("cannot watch standard input", help="name a file or a folder")
    if args.fix and "-" in args.paths:
        raise CommandError("cannot fix standard input", help="name a file")
    if args.dry_run and not args.fix:
        raise CommandError("`--dry-run` shows what `--fix` would change", help="give both")
    if args.dry_run and (args.coverage or args.format != "text"):
        raise CommandError("`--dry-run` prints differences and nothing else", help="give one of them")


def _report(args: Namespace, results: Iterable[CheckResult], files: int) -> Iterator[str]:
    """Return the report, in the form that was asked for, in pieces."""
    options: dict[str, object] = {}
    if args.format == "text":
        options = {"colour": console.has_colour(args.color), "width": console.columns()}
    elif args.format == "json":
        options = {"files": files}
    report: Iterator[str] = import_module(f"tui.report.{args.format}_report").report(results, **options)
    return report
