"""`briefing show FILE`: print a briefing as plain text; `-` reads standard input."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

from tui.cli import console, inputs, messages, preferences
from tui.cli.exit_codes import verdict
from tui.parse.load import load
from tui.render.plain_page import page
from tui.report.text_report import as_text
from tui.text.shell import shell_word

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from tui.parse.load import LoadedFile


def arguments(parser: ArgumentParser) -> None:
    """Declare what to print and how."""
    parser.add_argument("path", type=inputs.file_or_name, metavar="FILE", help="a briefing")
    parser.add_argument("--width", type=_width, default=80, metavar="N", help="columns of the page (80)")
    add_ascii(parser)


def add_ascii(parser: ArgumentParser) -> None:
    """Declare `--ascii`, which is None unless given."""
    parser.add_argument("--ascii", action="store_const", const=True, help="use letters instead of symbols")


def _width(word: str) -> int:
    if word.isdecimal() and len(word) <= 4 and 20 <= int(word) <= 1000:
        return int(word)
    raise ArgumentTypeError("width must be 20–1000 columns")


def run(args: Namespace) -> int:
    """Print the page of a briefing."""
    return print_page(inputs.find(args.path), args.width, args.ascii)


def print_page(path: str, width: int, ascii: bool | None) -> int:
    """Print the page of the briefing in a file, and return the exit code."""
    loaded = load(path, limit=preferences.settings().size_limit).without_source_map()
    if loaded.briefing is None:
        return report_unreadable(loaded)
    console.write(page(loaded.briefing, width=width, ascii=is_plain(ascii)))
    if any(diagnostic.severity == "error" for diagnostic in loaded.diagnostics):
        messages.show(f"this briefing has errors; `briefing check {shell_word(path)}` lists them")
    return verdict(loaded.diagnostics)


def is_plain(asked: bool | None) -> bool:
    """Return whether to use ASCII alone: as asked, or else as the terminal needs."""
    return not console.has_glyphs() if asked is None else asked


def report_unreadable(loaded: LoadedFile) -> int:
    """Say on standard error why there is nothing to show, and return the exit code."""
    if sys.stderr is not None:
        sys.stderr.write(as_text(loaded.diagnostics, {loaded.path: loaded.text}, width=console.columns()))
    return verdict(loaded.diagnostics)
