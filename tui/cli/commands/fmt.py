"""`briefing fmt PATH…`: remove blanks at the ends of lines and blank lines at the end.

Nothing is written where that would change a text. With `-` it is a filter for editors.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.cli import author_file, console, messages, preferences
from tui.cli.exit_codes import CLEAN, PROBLEMS, REFUSED, verdict
from tui.edit.errors import EditError
from tui.edit.format_file import format_text
from tui.edit.save_file import encode, read
from tui.library.find_files import STDIN, collect
from tui.text.sanitise import clean_path

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    """Declare the paths, and whether to write."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, a pattern, or `-`")
    check = "write nothing, list the files that would change, and exit with 1 if there are any"
    parser.add_argument("--check", action="store_true", help=check)


def run(args: Namespace) -> int:
    """Format files, or list those that are not formatted; a file that is refused stops none of the others."""
    files, diagnostics = collect(args.paths)
    messages.show_diagnostics(diagnostics)
    limit = preferences.settings().size_limit
    codes = [verdict(diagnostics)]
    codes += [
        _filter(limit) if path == STDIN and not args.check else _format(path, limit, check=args.check)
        for path in files
    ]
    return max(codes)


def _format(path: str, limit: int, *, check: bool) -> int:
    try:
        document = read(path, limit=limit)
        text = format_text(document.text, path, limit=limit)
        if text == document.text:
            return CLEAN
        if not check:
            author_file.write(document, text)
    except EditError as error:
        messages.show(str(error), note=error.note, help=error.help)
        return REFUSED
    console.write(f"{'would format' if check else 'formatted'}: {clean_path(path)}")
    return PROBLEMS if check else CLEAN


def _filter(limit: int) -> int:
    """Print standard input as it should be, byte for byte."""
    document = read(STDIN, limit=limit)
    data = encode(document, format_text(document.text, STDIN, limit=limit))
    console.flush()
    if sys.stdout is not None:
        sys.stdout.buffer.write(data)
    return CLEAN
