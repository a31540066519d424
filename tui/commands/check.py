"""`briefing check`: every problem of every file, with its place and a way out."""

from __future__ import annotations

from tui import console
from tui.commands import inputs
from tui.commands.verdicts import verdict

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(given: SimpleNamespace) -> int:
    """Check files and print what is wrong in them."""
    from tui.reading.files import collect
    from tui.reading.load import check
    from tui.reading.show import as_json, as_text

    files, problems = collect(given.paths)
    texts: dict[str, str] = {}
    for path in files:
        found, texts[path] = check(path, limit=inputs.limit_for(path))
        problems += found
    if given.format == "json":
        console.write(as_json(problems, len(files)))
    else:
        console.write(as_text(problems, texts, colour=console.has_colour(), width=console.columns()))
    return verdict(problems, strict=given.strict)
