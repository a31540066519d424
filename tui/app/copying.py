"""Copying a selection: to the terminal's clipboard by OSC 52, and to a file for terminals that refuse it."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from tui.library.state_folder import copied_file
from tui.render.cards.card_builder import CardBuilder
from tui.render.citation import citation
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from textual.app import App

    from tui.analysis.selection_links import SelectionLinks
    from tui.model.entries import Briefing
    from tui.render.copy_form import CopyForm

MOST = 100_000
"""The most characters that are sent to the terminal: many refuse more."""


def copy_selection(
    app: App[object], address: str, briefing: Briefing, answers: SelectionLinks, form: CopyForm
) -> str:
    """Copy an entry or a subject in a form, without control characters; return what was copied."""
    builder = CardBuilder(briefing, answers.links, answers)
    cleaned = clean(citation(address, builder, form), lines=True)
    app.copy_to_clipboard(cleaned[:MOST])
    with suppress(OSError):  # the terminal may have taken it all the same
        path = copied_file()
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(cleaned)
    return cleaned
