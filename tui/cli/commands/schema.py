"""`briefing schema`: the JSON Schema of the format, for editors."""

from __future__ import annotations

import os

from tui.cli import console
from tui.cli.console import CommandError
from tui.cli.exit_codes import CLEAN

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(given: SimpleNamespace) -> int:
    """Print the schema, or write it to a file."""
    from tui.exchange.json_schema import as_text

    text = as_text()
    if given.output in {"", "-"}:
        console.write(text)
        return CLEAN
    _write(given.output, text)
    return CLEAN


def _write(output: str, text: str) -> None:
    """Write the schema to a file that is new, or that holds a schema of ours; any other stays as it is."""
    from tui.cli import documents
    from tui.edit.create_file import create, path_in
    from tui.edit.save_file import read
    from tui.exchange.json_schema import NAME, is_ours
    from tui.text.sanitise import clean_path

    path = path_in(output, NAME)
    shown = clean_path(path)
    with documents.refusals():
        if not os.path.lexists(path):
            create(path, text)
            console.write(f"created {shown}")
            return
        document = read(path)
        if not is_ours(document.text):
            raise CommandError(
                f"file exists: {path}", note="`briefing schema` did not write it", help="use another name"
            )
        documents.write(document, text)
    console.write(f"{shown} is up to date")
