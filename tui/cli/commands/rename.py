"""`briefing rename`: another id for an entry."""

from __future__ import annotations

from tui.cli import console, documents, inputs
from tui.cli.exit_codes import CLEAN

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(given: SimpleNamespace) -> int:
    """Rename an entry in its file, or show what that would change."""
    from tui.edit.rename_entry import rename
    from tui.edit.save_file import read
    from tui.text.plural import plural
    from tui.text.sanitise import clean_path

    limit = inputs.wishes().size_limit
    with documents.refusals():
        document = read(given.file, limit=limit)
        renamed = rename(document.text, document.path, given.old, given.new, limit=limit)
        if given.dry_run:
            documents.show_difference(document, renamed.text)
            return CLEAN
        documents.write(document, renamed.text)
    places = plural(renamed.places, "place")
    console.write(
        f"`{clean_path(given.old)}` is now `{given.new}`, in {places} of {clean_path(document.path)}"
    )
    return CLEAN
