"""`briefing add`: one more entry, and the editor at its place."""

from __future__ import annotations

import os

from tui.cli import console, documents, inputs
from tui.cli.arguments import unknown
from tui.cli.exit_codes import CLEAN

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(given: SimpleNamespace) -> int:
    """Put the beginning of an entry into a file, and open the editor there."""
    from tui.edit import external_editor
    from tui.edit.add_entry import add
    from tui.edit.entry_template import SECTION_OF
    from tui.edit.save_file import read
    from tui.text.sanitise import clean_path

    if given.kind not in SECTION_OF:
        raise unknown(f"a briefing has no entries of the kind `{given.kind}`", given.kind, SECTION_OF)
    limit = inputs.wishes().size_limit
    with documents.refusals():
        document = read(given.file, limit=limit)
        words = " ".join(given.words)
        added = add(document.text, document.path, given.kind, words, given.id, limit=limit)
        # Without an editor nothing is written either.
        at = document.path, added.line, added.column
        opening = [] if given.no_edit else external_editor.command(*at, os.environ)
        documents.write(document, added.text)
        where = f"{clean_path(document.path)}:{added.line}"
        console.write(f"added {given.kind} `{added.address}` at {where}")
        if opening:
            console.flush()
            external_editor.run(opening)
    return CLEAN
