"""`briefing keys`: list the keys of the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands import as_text
from tui.cli import console
from tui.cli.exit_codes import CLEAN

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(_: ArgumentParser) -> None:
    """Take no arguments."""


def run(_: Namespace) -> int:
    """Print the table of keys."""
    console.write(as_text(plain=not console.has_glyphs()))
    return CLEAN
