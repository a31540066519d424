"""`briefing keys`: list the keys of the reader.

With --keymap it prints a keymap to begin with; `briefing paths` says where to put it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands import as_keymap, as_text
from tui.cli import console, messages, preferences
from tui.cli.exit_codes import CLEAN

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    """Declare the form in which to list them."""
    parser.add_argument("--keymap", action="store_true", help="print them as a keymap, in YAML")


def run(args: Namespace) -> int:
    """Print the keys in force."""
    keys, problems = preferences.keymap()
    messages.show_diagnostics(problems, with_line=True)
    if args.keymap:
        console.write(as_keymap(keys.commands))
    else:
        console.write(as_text(keys.commands, plain=not console.has_glyphs()))
    return CLEAN
