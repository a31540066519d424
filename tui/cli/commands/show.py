"""`briefing show FILE`: print a briefing as plain text; `-` reads standard input."""

from __future__ import annotations

import os
import re
from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

from tui.cli import console, inputs, messages, preferences
from tui.cli.arguments import add_ascii
from tui.cli.exit_codes import verdict
from tui.parse.errors import NotABriefingError
from tui.parse.load import load
from tui.render.plain_page import page
from tui.text.shell import shell_word

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    """Declare what to print and how."""
    parser.add_argument("path", type=inputs.file_or_name, metavar="FILE", help="a briefing")
    parser.add_argument("--width", type=_width, default=80, metavar="N", help="columns of the page (80)")
    add_ascii(parser)


def _width(word: str) -> int:
    if word.isdecimal() and len(word) <= 4 and 20 <= int(word) <= 1000:
        return int(word)
    raise ArgumentTypeError("width must be 20–1000 columns")


def run(args: Namespace) -> int:
    """Print the page of a briefing."""
    return print_page(inputs.find(args.path), args.width, args.ascii)


def print_page(path: str, width: int, ascii: bool | None) -> int:
    """Print the page of the briefing in a file, and return the exit code; may raise NotABriefingError."""
    loaded = load(path, limit=preferences.settings().size_limit, source_map=False)
    if loaded.briefing is None:
        raise NotABriefingError(loaded)
    console.write(_inert(page(loaded.briefing, width=width, ascii=console.is_plain(ascii))))
    if any(diagnostic.severity == "error" for diagnostic in loaded.diagnostics):
        messages.show(f"this briefing has errors; `briefing check {shell_word(path)}` lists them")
    return verdict(loaded.diagnostics)


def _inert(text: str) -> str:
    """Return a page that gives a build service no commands: it takes lines that begin with `::`."""
    return re.sub(r"^::", " ::", text, flags=re.M) if os.environ.get("GITHUB_ACTIONS") else text
