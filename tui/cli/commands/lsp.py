"""`briefing lsp`: run a language server, which an editor starts."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from tui.cli import console, preferences
from tui.cli.console import CommandError
from tui.cli.failures import report_crash

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    """Declare `--stdio`, which some editors add."""
    use = "use standard input and output, as it always does"
    parser.add_argument("--stdio", action="store_true", help=use)


def run(_: Namespace) -> int:
    """Answer an editor until it leaves."""
    if sys.stdin is None or sys.stdout is None or console.is_terminal(sys.stdin):
        raise CommandError(
            "the language server is started by an editor",
            note="standard input is a terminal, or a stream is closed",
            help="briefings/editors.md has the lines for Neovim, Helix and VS Code",
        )
    from tui.lsp.server import serve  # noqa: PLC0415 - pygls, which may not be installed

    gc.enable()  # an editor stays for hours
    return serve(report_crash, limit=preferences.settings().size_limit)
