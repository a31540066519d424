"""`briefing check`: every problem of every file, with its place and a way out."""

from __future__ import annotations

from tui import console
from tui.commands import inputs
from tui.commands.verdicts import verdict
from tui.console import CommandError

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import SimpleNamespace

    from tui.reading.load import Checked


def run(given: SimpleNamespace) -> int:
    """Check files and print what is wrong in them, each before the next is read."""
    from tui.reading.files import collect
    from tui.reading.load import Checked, check

    if given.coverage and given.format not in {"text", "json"}:
        raise CommandError(
            f"`--format {given.format}` has no place for the coverage", help="ask for `text` or `json`"
        )
    files, lost = collect(given.paths)
    codes = [verdict(lost, strict=given.strict)]

    def checked() -> Iterator[Checked]:
        yield Checked(lost)
        for path in files:
            one = (_with_coverage if given.coverage else check)(path, limit=inputs.limit_for(path))
            codes.append(verdict(one.problems, strict=given.strict))
            yield one

    console.stream(_told(given, checked(), len(files)))
    return max(codes)


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
