"""Opening the author's editor while the screen is suspended."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui.app import wording
from tui.edit import external_editor
from tui.edit.errors import EditError
from tui.parse.raw_file import STDIN

if TYPE_CHECKING:
    from textual.app import App

    from tui.model.span import Span


def edit(app: App[int], path: str, place: Span) -> str:
    """Open a file at a span and return when the editor ends; the answer is an error message, or empty.

    An editor with a window of its own may end at once: its changes show when it saves them.
    """
    reason = _reason_against(path)
    if reason:
        return reason
    trouble: Exception | None = None
    try:
        words = external_editor.command(path, place.line or 1, place.column or 1, os.environ)
        with app.suspend():
            try:
                external_editor.run(words)
            except Exception as error:  # or the screen would not come back
                trouble = error
    except SuspendNotSupported:
        return wording.NO_EDITOR_HERE
    except EditError as error:
        trouble = error
    return _words(trouble) if trouble is not None else ""


def _reason_against(path: str) -> str:
    """Return why a file cannot be edited; empty if it can."""
    if path == STDIN:
        return wording.NO_FILE
    if os.path.exists(path) and not os.access(path, os.W_OK):  # noqa: PTH110 - beside os.access
        return wording.not_writable(path)
    return ""


def _words(trouble: Exception) -> str:
    if isinstance(trouble, EditError):
        return ": ".join(filter(None, (str(trouble), trouble.help or trouble.note)))
    return wording.editor_failed(trouble)
