"""`briefing add KIND FILE [TITLE]`: add an entry to its section, and open your editor there.

With options for its fields, the entry is checked, written complete, and no editor is opened. Its id follows
from the title or from what it says. `briefing add KIND --help` lists the fields of a kind.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.cli import author_file, console, messages, preferences
from tui.cli.arguments import unknown
from tui.cli.console import CommandError
from tui.cli.exit_codes import CLEAN
from tui.cli.field_options import add_field_options, kind_in, option, values_of
from tui.draft.add_article import add_article
from tui.draft.article import read_article
from tui.edit import external_editor
from tui.edit.add_entry import FaultyEntryError, add
from tui.edit.entry_template import SECTION_OF, title_key
from tui.edit.save_file import read
from tui.text.sanitise import clean_path

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from tui.cli.arguments import CommandParser
    from tui.edit.add_entry import Finding

_FROM = "--from"
"""The option of a source's article; of a relation it is a field."""


def arguments(parser: CommandParser) -> None:
    """Declare the entry, its fields, and whether to open an editor."""
    parser.usage = "%(prog)s KIND FILE [TITLE ...] [--FIELD VALUE ...] [--id ID] [--no-edit] [--force]"
    parser.add_argument("kind", metavar="KIND", help=", ".join(SECTION_OF))
    parser.add_argument("file", metavar="FILE", help="the briefing")
    parser.add_argument("words", nargs="*", metavar="TITLE", help="its title, name or text, or what it says")
    parser.add_argument("--id", default="", metavar="ID", help="use this id")
    parser.add_argument("--no-edit", action="store_true", help="open no editor")
    parser.add_argument("--force", action="store_true", help="write the entry even if it has errors")
    is_source = kind_in(parser.words) == "source"
    if is_source:
        help_ = "take the text, title, author and date from this article"
        parser.add_argument(_FROM, dest="article", default="", metavar="FILE", help=help_)
    add_field_options(parser, [_FROM] if is_source else [])


def run(args: Namespace) -> int:
    """Write an entry into a file, and open the editor there if it has fields to fill in."""
    if args.kind not in SECTION_OF:
        raise unknown(
            f"no kind of entry is named `{args.kind}`",
            args.kind,
            SECTION_OF,
            f"use one of {', '.join(SECTION_OF)}",
        )
    fields = values_of(args, args.kind)
    is_complete = bool(fields)
    if title := " ".join(args.words):
        if (key := title_key(args.kind)) in fields:
            raise CommandError(f"the title and `--{key}` are the same field", help="give one of them")
        fields[key] = [title]
    limit = preferences.settings().size_limit
    document = read(args.file, limit=limit)
    try:
        if args.kind == "source" and args.article:
            article, is_complete = read_article(args.article, limit=limit), True
            added = add_article(document.text, document.path, article, fields, args.id, limit=limit)
        else:
            added = add(
                document.text, document.path, args.kind, fields, args.id,
                is_complete=is_complete, force=args.force, limit=limit,
            )  # fmt: skip
    except FaultyEntryError as error:
        _show(error.findings)
        raise
    # Without an editor nothing is written either.
    at = document.path, added.line, added.column
    editor = [] if args.no_edit or is_complete else external_editor.command(*at, os.environ)
    author_file.write(document, added.text)
    console.write(f"added {args.kind} `{added.address}` at {clean_path(document.path)}:{added.line}")
    _show(added.findings)
    if editor:
        console.flush()
        external_editor.run(editor)
    return CLEAN


def _show(findings: Iterable[Finding]) -> None:
    """Say what `check` finds in the entry, with the option of each field."""
    for field, found in findings:
        where = f"{option(field)}: " if field else ""
        message = f"{where}{found.severity}[{found.code}]: {found.message}"
        messages.show(message, note=found.note, help=found.help)
