"""The line by which an editor finds the schema of a briefing."""

from __future__ import annotations

import os

from tui.exchange.json_schema import NAME
from tui.resources import folder


def modeline(path: str) -> str:
    """The first line of a new briefing at that path, with its line end.

    It names the schema that lies beside it, so that the two can go anywhere together; else the one that came
    with this copy of the reader. Empty where there is neither.
    """
    if os.path.isfile(os.path.join(os.path.dirname(path), NAME)):  # noqa: PTH113, PTH118, PTH120 - too long a path is none
        return _line(NAME)
    shipped = folder("briefings") / NAME
    return _line(shipped.as_uri()) if shipped.is_file() else ""


def _line(address: str) -> str:
    return f"# yaml-language-server: $schema={address}\n"
