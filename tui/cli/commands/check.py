"""`briefing check`: every problem of every file, with its place and a way out."""

from __future__ import annotations

from functools import partial

from tui.cli import console, inputs
from tui.cli.console import CommandError
from tui.cli.exit_codes import CLEAN, REFUSED, verdict

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import SimpleNamespace

    from tui.report.check_result import CheckResult


def run(given: SimpleNamespace) -> int:
    """Check files and print what is wrong in them, each before the next is read."""
    from tui.library.find_files import collect
    from tui.report.check_result import CheckResult

    _refuse_what_does_not_go_together(given)
    files, lost = collect(given.paths)
    codes = [verdict(lost, strict=given.strict)]
    look = partial(_checked, coverage=given.coverage)

    def checked() -> Iterator[CheckResult]:
        yield CheckResult(lost)
        for path in files:
            limit = inputs.limit_for(path)
            one = look(path, limit=limit)
            if given.fix:
                one, code = _fixed(one, look, limit, dry_run=given.dry_run)
                codes.append(code)
            codes.append(verdict(one.problems, strict=given.strict))
            yield one

    if given.dry_run:
        inputs.tell(lost)
        for _ in checked():  # the differences are all that is printed, for `patch` to take
            pass
    else:
        console.stream(_told(given, checked(), len(files)))
    return max(codes)


def _refuse_what_does_not_go_together(given: SimpleNamespace) -> None:
    if given.coverage and given.format not in {"text", "json"}:
        raise CommandError(
            f"`--format {given.format}` has no place for the coverage", help="ask for `text` or `json`"
        )
    if given.fix and "-" in given.paths:
        raise CommandError("standard input cannot be written to", help="name a file")
    if given.dry_run and not given.fix:
        raise CommandError("`--dry-run` says what `--fix` would do", help="give both")
    if given.dry_run and (given.coverage or given.format != "text"):
        raise CommandError("`--dry-run` prints differences and nothing else", help="ask for one of them")


def _fixed(
    one: CheckResult, look: Callable[..., CheckResult], limit: int, *, dry_run: bool
) -> tuple[CheckResult, int]:
    """What is left of a file's problems when all that is safe is repaired, and the exit code of that."""
    from tui.cli import documents
    from tui.edit.errors import EditError
    from tui.edit.fixes.fix_file import repaired
    from tui.edit.save_file import read

    if not one.text or not any(problem.severity == "error" for problem in one.problems):
        if dry_run:
            _tell_what_is_left(one, 0)
        return one._replace(repaired=()), CLEAN
    try:
        document = read(one.path, limit=limit)
        found = repaired(document.text, one.path, limit=limit)
        if dry_run:
            documents.show_difference(document, found.text)
            _tell_what_is_left(one, len(found.done))
            return one, CLEAN
        documents.write(document, found.text)
    except EditError as error:
        console.say(str(error), note=error.note, help=error.help)
        return one._replace(repaired=()), REFUSED
    return (look(one.path, limit=limit) if found.done else one)._replace(repaired=found.done), CLEAN


def _checked(path: str, *, limit: int, coverage: bool) -> CheckResult:
    from tui.lint import load_linted
    from tui.lint.coverage_tally import tallies
    from tui.report.check_result import CheckResult

    loaded = load_linted(path, limit=limit)
    covered = tallies(loaded.briefing) if coverage and loaded.briefing is not None else None
    return CheckResult(loaded.problems, path, loaded.text, covered)


def _told(given: SimpleNamespace, checked: Iterable[CheckResult], files: int) -> Iterator[str]:
    """What came of each file, in the form that was asked for."""
    if given.format == "json":
        from tui.report import json_report

        return json_report.report(checked, files)
    if given.format == "short":
        from tui.report import short_report

        return short_report.report(checked)
    if given.format == "github":
        from tui.report import github_report

        return github_report.report(checked)
    if given.format == "sarif":
        from tui.report import sarif_report

        return sarif_report.report(checked)
    from tui.report import text_report

    return text_report.report(checked, colour=console.has_colour(given.color), width=console.columns())


def _tell_what_is_left(one: CheckResult, repaired: int) -> None:
    """Say beside the differences of a file how many of its errors they mend."""
    from tui.report.inert import several
    from tui.text.sanitise import clean_path

    errors = [problem for problem in one.problems if problem.severity == "error"]
    if errors and not one.text:  # the file could not be read at all
        inputs.tell(errors)
        return
    done = f"{several(repaired, 'repair')} of " if repaired else "nothing to repair; " * bool(errors)
    console.say(
        f"{clean_path(one.path)}: {done}{several(len(errors), 'error') if errors else 'nothing to repair'}"
    )
