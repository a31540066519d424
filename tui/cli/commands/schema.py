"""`briefing schema`: print a JSON Schema of the format, for your editor."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.cli import author_file, console
from tui.cli.console import CommandError
from tui.cli.exit_codes import CLEAN
from tui.edit.create_file import create, path_in
from tui.edit.save_file import read
from tui.exchange.json_schema import NAME, as_text, is_ours
from tui.text.sanitise import clean_path

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    """Declare where to write."""
    write = "write it there, or update the schema that is there"
    parser.add_argument("--for-models", action="store_true", help="print the flat form for language models")
    parser.add_argument("--output", default="", metavar="FILE|FOLDER", help=write)


def run(args: Namespace) -> int:
    """Print the schema, or write it to a file."""
    text, name = as_text(), NAME
    if args.for_models:
        from tui.draft.language_model import strict_schema  # noqa: PLC0415 - an editor's schema needs no drafts

        text, name = strict_schema.as_text(), strict_schema.NAME
    if args.output in {"", "-"}:
        console.write(text)
        return CLEAN
    path = path_in(args.output, name)
    if os.path.lexists(path) and not args.for_models:
        _update(path, text)
    else:
        create(path, text)
        console.write(f"created {clean_path(path)}")
    return CLEAN


def _update(path: str, text: str) -> None:
    """Write over a schema of ours; any other file stays as it is."""
    document = read(path)
    if not is_ours(document.text):
        raise CommandError(
            f"file exists and was not changed: {path}",
            note="it is not a schema that `briefing schema` wrote",
            help="choose another name for the schema",
        )
    author_file.write(document, text)
    console.write(f"{clean_path(path)} is up to date")
