"""`briefing check`: every problem of every file, with its place and a way out."""

from __future__ import annotations

from tui import console
from tui.commands import inputs
from tui.commands.verdicts import CLEAN, REFUSED, verdict
from tui.console import CommandError

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import SimpleNamespace

    from tui.reading.load import Checked


def run(given: SimpleNamespace) -> int:
    """Check files and print what is wrong in them, each before the next is read."""
    from tui.reading.files import collect
    from tui.reading.load import Checked, check

    _refuse_what_does_not_go_together(given)
    files, lost = collect(given.paths)
    codes = [verdict(lost, strict=given.strict)]
    look = _with_coverage if given.coverage else check

    def checked() -> Iterator[Checked]:
        yield Checked(lost)
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


def _fixed(one: Checked, look: Callable[..., Checked], limit: int, *, dry_run: bool) -> tuple[Checked, int]:
    """What is left of a file's problems when all that is safe is repaired, and the exit code of that."""
    from tui.commands import documents
    from tui.writing.errors import WritingError
    from tui.writing.repairs.repair import repaired
    from tui.writing.save import read

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
    except WritingError as error:
        console.say(str(error), note=error.note, help=error.help)
        return one._replace(repaired=()), REFUSED
    return (look(one.path, limit=limit) if found.done else one)._replace(repaired=found.done), CLEAN


def _with_coverage(path: str, *, limit: int) -> Checked:
    from tui.reading.load import Checked, load
    from tui.reading.uncovered import tallies

    loaded = load(path, limit=limit, editorial=True)
    covered = tallies(loaded) if loaded.briefing is not None else None
    return Checked(loaded.problems, path, loaded.text, covered)


def _told(given: SimpleNamespace, checked: Iterable[Checked], files: int) -> Iterator[str]:
    """What came of each file, in the form that was asked for."""
    if given.format == "json":
        from tui.reading.show import json

        return json.report(checked, files)
    if given.format == "short":
        from tui.reading.show import short

        return short.report(checked)
    if given.format == "github":
        from tui.reading.show import github

        return github.report(checked)
    if given.format == "sarif":
        from tui.reading.show import sarif

        return sarif.report(checked)
    from tui.reading.show import text

    return text.report(checked, colour=console.has_colour(given.color), width=console.columns())


def _tell_what_is_left(one: Checked, repaired: int) -> None:
    """Say beside the differences of a file how many of its errors they mend."""
    from tui.reading.show.text import several
    from tui.reading.text import clean_path

    errors = [problem for problem in one.problems if problem.severity == "error"]
    if errors and not one.text:  # the file could not be read at all
        inputs.tell(errors)
        return
    done = f"{several(repaired, 'repair')} of " if repaired else "nothing to repair; " * bool(errors)
    console.say(
        f"{clean_path(one.path)}: {done}{several(len(errors), 'error') if errors else 'nothing to repair'}"
    )
