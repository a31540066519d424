"""`briefing lsp`: a language server for editors."""

from __future__ import annotations

import gc
import sys

from tui.cli import console, inputs
from tui.cli.console import CommandError

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(_given: SimpleNamespace) -> int:
    """Answer an editor until it leaves."""
    if sys.stdin is None or sys.stdout is None or console.is_terminal(sys.stdin):
        raise CommandError(
            "a language server is spoken to by an editor",
            note="standard input is a terminal, or a stream is closed",
            help="briefings/editors.md has the lines for Neovim, Helix and VS Code",
        )
    from tui.lsp.server import serve

    gc.enable()  # an editor stays for hours
    return serve(console.report_crash, limit=inputs.wishes().size_limit)
