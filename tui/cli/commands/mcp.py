"""`briefing mcp`: run a server of tools for language models, which a client starts.

The tools number sentences, add entries, check, fix, count what is quoted, and search. They read and write
only briefings and articles in the folder in which the server is started.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from tui.cli import console, preferences
from tui.cli.console import CommandError
from tui.cli.failures import report_crash
from tui.mcp.workspace import Workspace

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    """Declare the folder."""
    parser.add_argument("--folder", default="", metavar="FOLDER", help="work in this folder instead")


def run(args: Namespace) -> int:
    """Answer a client until it leaves."""
    if sys.stdin is None or sys.stdout is None or console.is_terminal(sys.stdin):
        raise CommandError(
            "the tools are started by a client of the Model Context Protocol",
            note="standard input is a terminal, or a stream is closed",
            help="briefings/README.md has the lines for a client",
        )
    if args.folder:
        _go_to(args.folder)
    from tui.mcp.server import serve  # noqa: PLC0415 - the SDK, which may not be installed

    gc.enable()  # a client stays for hours
    return serve(Workspace(), report_crash, limit=preferences.settings().size_limit)


def _go_to(folder: str) -> None:
    """Make a folder the working folder; raise CommandError if that is not possible."""
    try:
        os.chdir(folder)
    except (OSError, ValueError) as error:
        raise CommandError(f"no such folder: {folder}", help="name the folder of your briefings") from error
