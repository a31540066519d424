"""`briefing add KIND FILE [TITLE]`: add an entry to its section, and open your editor there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.cli import author_file, console, preferences
from tui.cli.arguments import unknown
from tui.cli.exit_codes import CLEAN
from tui.edit import add_entry, external_editor
from tui.edit.entry_template import SECTION_OF
from tui.edit.save_file import read
from tui.text.sanitise import clean_path

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    """Declare the entry, and whether to open an editor."""
    parser.add_argument("kind", metavar="KIND", help=", ".join(SECTION_OF))
    parser.add_argument("file", metavar="FILE", help="the briefing")
    parser.add_argument("words", nargs="*", metavar="TITLE", help="its title or text; the id follows from it")
    parser.add_argument("--id", default="", metavar="ID", help="use this id")
    parser.add_argument("--no-edit", action="store_true", help="open no editor")


def run(args: Namespace) -> int:
    """Write the beginning of an entry into a file, and open the editor there."""
    if args.kind not in SECTION_OF:
        raise unknown(
            f"no kind of entry is named `{args.kind}`",
            args.kind,
            SECTION_OF,
            f"use one of {', '.join(SECTION_OF)}",
        )
    limit = preferences.settings().size_limit
    document = read(args.file, limit=limit)
    title = " ".join(args.words)
    added = add_entry.add(document.text, document.path, args.kind, title, args.id, limit=limit)
    # Without an editor nothing is written either.
    at = document.path, added.line, added.column
    editor = [] if args.no_edit else external_editor.command(*at, os.environ)
    author_file.write(document, added.text)
    console.write(f"added {args.kind} `{added.address}` at {clean_path(document.path)}:{added.line}")
    if editor:
        console.flush()
        external_editor.run(editor)
    return CLEAN
