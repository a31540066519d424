"""`briefing fmt`: no blanks at the ends of lines, and one line end at the end."""

from __future__ import annotations

import sys

from tui.cli import console, documents, inputs
from tui.cli.exit_codes import CLEAN, PROBLEMS, REFUSED, verdict

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(given: SimpleNamespace) -> int:
    """Format files, or name those that are not formatted; one that is refused keeps none from it."""
    from tui.library.find_files import STDIN, collect

    files, problems = collect(given.paths)
    inputs.tell(problems)
    limit = inputs.wishes().size_limit
    codes = [verdict(problems)]
    codes += [
        _filter(limit) if path == STDIN and not given.check else _format(path, limit, check=given.check)
        for path in files
    ]
    return max(codes)


def _format(path: str, limit: int, *, check: bool) -> int:
    from tui.edit.errors import EditError
    from tui.edit.format_file import format_text
    from tui.edit.save_file import read
    from tui.text.sanitise import clean_path

    try:
        document = read(path, limit=limit)
        text = format_text(document.text, path, limit=limit)
        if text == document.text:
            return CLEAN
        if not check:
            documents.write(document, text)
    except EditError as error:
        console.say(str(error), note=error.note, help=error.help)
        return REFUSED
    console.write(f"{'would be formatted' if check else 'formatted'}: {clean_path(path)}")
    return PROBLEMS if check else CLEAN


def _filter(limit: int) -> int:
    """Print standard input as it should be, byte for byte."""
    from tui.edit.format_file import format_text
    from tui.edit.save_file import encode, read

    with documents.refusals():
        document = read("-", limit=limit)
        data = encode(document, format_text(document.text, "-", limit=limit))
    console.flush()
    if sys.stdout is not None:
        sys.stdout.buffer.write(data)
    return CLEAN
