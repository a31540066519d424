"""The style sheets beside this file, read when they are needed: reading all would hold up the first frame."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.screen import Screen

_HERE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - the start counts every pathlib


def add(screen: Screen[None], name: str) -> None:
    """Let a screen follow the sheet of that name too, from the next time that it looks for its style."""
    path = os.path.join(_HERE, f"{name}.tcss")  # noqa: PTH118 - as above
    sheets = screen.app.stylesheet
    if not sheets.has_source(path):
        with open(path, encoding="utf-8") as file:  # noqa: PTH123 - as above
            sheets.add_source(file.read(), read_from=(path, ""))
