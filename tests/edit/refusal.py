"""The text of a refused edit, for golden files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.edit.errors import EditError


def text_of(error: EditError) -> str:
    """Return the message, the note and the help of an error, one a line."""
    rows = [str(error), error.note and f"note: {error.note}", error.help and f"help: {error.help}"]
    return "\n".join(row for row in rows if row)
