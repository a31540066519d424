"""The author's editor, opened from the screen, which steps aside meanwhile."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui.edit import external_editor
from tui.edit.errors import EditError
from tui.parse.raw_file import STDIN
from tui.text.sanitise import clean_path

if TYPE_CHECKING:
    from textual.app import App

    from tui.model.span import Span


def edit(app: App[int], path: str, place: Span) -> str:
    """Open a file at a place, and come back when its editor ends; in words what went wrong, if anything did.

    An editor that goes on in a window of its own may end at once: what it saves is seen when it saves it.
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
        return "no editor can be opened in this terminal"
    except EditError as error:
        trouble = error
    return _told(trouble) if trouble is not None else ""


def _reason_against(path: str) -> str:
    """Why a file cannot be edited; empty where it can."""
    if path == STDIN:
        return "this briefing came from standard input: there is no file to edit"
    if os.path.exists(path) and not os.access(path, os.W_OK):  # noqa: PTH110 - beside os.access
        return f"{clean_path(path)} may not be written"
    return ""


def _told(trouble: Exception) -> str:
    if isinstance(trouble, EditError):
        return ": ".join(filter(None, (str(trouble), trouble.help or trouble.note)))
    return f"the editor could not be opened: {type(trouble).__name__}"
