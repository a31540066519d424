"""The modeline of a briefing: the comment by which an editor finds its schema."""

from __future__ import annotations

import os
from pathlib import Path

from tui.exchange.json_schema import NAME
from tui.resources import folder


def modeline(path: str) -> str:
    """Return the first line of a new briefing at `path`, with its line end; empty if there is no schema.

    It names a schema in the same folder, so that both files can be moved together; else the installed one.
    """
    if os.access(Path(path).parent / NAME, os.R_OK):
        return _line(NAME)
    shipped = folder("briefings") / NAME
    return _line(shipped.as_uri()) if shipped.is_file() else ""


def _line(address: str) -> str:
    return f"# yaml-language-server: $schema={address}\n"
