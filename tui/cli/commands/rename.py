"""`briefing rename OLD NEW FILE`: change the id of an entry everywhere in a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import author_file, console, preferences
from tui.cli.exit_codes import CLEAN
from tui.edit.rename_entry import rename
from tui.edit.save_file import read
from tui.text.sanitise import clean_path

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    """Declare both ids and the file."""
    parser.add_argument("old", metavar="OLD", help="the id that the entry has")
    parser.add_argument("new", metavar="NEW", help="the id that it gets")
    parser.add_argument("file", metavar="FILE", help="the briefing")
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and write nothing")


def run(args: Namespace) -> int:
    """Rename an entry in its file, or show what that would change."""
    limit = preferences.settings().size_limit
    document = read(args.file, limit=limit)
    renamed = rename(document.text, document.path, args.old, args.new, limit=limit)
    if args.dry_run:
        author_file.show_difference(document, renamed.text)
        return CLEAN
    author_file.write(document, renamed.text)
    places = "one place" if len(renamed.edits) == 1 else f"{len(renamed.edits)} places"
    path, old = clean_path(document.path), clean_path(args.old)
    console.write(f"renamed `{old}` to `{args.new}` in {places} of {path}")
    return CLEAN
