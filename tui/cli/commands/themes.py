"""`briefing themes`: list themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import console
from tui.cli.exit_codes import CLEAN
from tui.settings.themes import theme_files

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(_: ArgumentParser) -> None:
    """Take no arguments."""


def run(_: Namespace) -> int:
    """Print the names of the themes."""
    console.write("\n".join(theme_files()))
    return CLEAN
