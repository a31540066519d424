"""A check that also counts the quoted sentences, or applies safe fixes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import author_file, messages, wording
from tui.cli.exit_codes import CLEAN, REFUSED
from tui.edit.errors import EditError
from tui.edit.fixes.fix_file import repaired
from tui.edit.save_file import read
from tui.lint import load_linted
from tui.lint.coverage_tally import tallies
from tui.report.check_result import CheckResult
from tui.text.plural import plural
from tui.text.sanitise import clean_path

if TYPE_CHECKING:
    from argparse import Namespace


def checked(path: str, limit: int, args: Namespace) -> tuple[CheckResult, int]:
    """Check one file as the options ask; also return the exit code of the fixing."""
    result = _check(path, limit, coverage=args.coverage)
    if not args.fix:
        return result, CLEAN
    if not result.text or not any(diagnostic.severity == "error" for diagnostic in result.diagnostics):
        if args.dry_run:
            _report_dry_run(result, 0)
        return result._replace(repaired=()), CLEAN
    try:
        document = read(path, limit=limit)
        found = repaired(document.text, path, limit=limit)
        if args.dry_run:
            author_file.show_difference(document, found.text)
            _report_dry_run(result, len(found.done))
            return result, CLEAN
        author_file.write(document, found.text)
    except EditError as error:
        messages.show(str(error), note=error.note, help=error.help)
        return result._replace(repaired=()), REFUSED
    if found.done:
        result = _check(path, limit, coverage=args.coverage)
    return result._replace(repaired=found.done), CLEAN


def _check(path: str, limit: int, *, coverage: bool) -> CheckResult:
    loaded = load_linted(path, limit=limit)
    counted = tallies(loaded.briefing) if coverage and loaded.briefing is not None else None
    return CheckResult(loaded.diagnostics, path, loaded.text, counted)


def _report_dry_run(result: CheckResult, fixes: int) -> None:
    """Say beside the differences of a file how many of its errors they fix."""
    errors = [diagnostic for diagnostic in result.diagnostics if diagnostic.severity == "error"]
    if errors and not result.text:  # the file could not be read at all
        messages.show_diagnostics(errors)
        return
    found = wording.NO_ERRORS
    if errors:
        found = wording.WOULD_FIX.format(fixes=fixes, errors=plural(len(errors), "error"))
    messages.show(f"{clean_path(result.path)}: {found}")
