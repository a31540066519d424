"""Writing a note in the user's editor, in a private file that is gone afterwards."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.editor_session import edit
from tui.edit.external_editor import VARIABLES
from tui.model.span import NOWHERE
from tui.secure_mode import Feature, is_allowed
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from textual.app import App

LONGEST = 10_000
"""The characters of a note that are kept."""


def has_editor() -> bool:
    """Return whether the user has named an editor, which may be started."""
    return is_allowed(Feature.EDITOR) and any(os.environ.get(name) for name in VARIABLES)


def edit_note(app: App[int], note: str) -> tuple[str | None, str]:
    """Return the note as the user leaves it, and an error message; None and a message if it failed."""
    try:
        with tempfile.TemporaryDirectory(prefix="briefing-") as folder:
            path = Path(folder, "note.txt")
            path.write_text(note, encoding="utf-8")
            trouble = edit(app, str(path), NOWHERE)
            return (None, trouble) if trouble else (tidy(path.read_text(encoding="utf-8")), "")
    except (OSError, UnicodeError) as error:
        return None, str(error)


def tidy(note: str) -> str:
    """Return a note as it is kept: clean, without blanks around it."""
    return clean(note[:LONGEST], lines=True).strip()
