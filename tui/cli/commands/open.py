"""`briefing open FILE|FOLDER|NAME`: same, for a file named like a command.

`briefing FILE` opens the reader; in a pipe it prints the page, as `briefing show` does.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tui.app.background_load import BackgroundLoad
from tui.cli import console, inputs, preferences, wording
from tui.cli.arguments import add_ascii
from tui.cli.terminal_ground import GroundQuestion
from tui.library.memory import Memory
from tui.parse.load import load
from tui.parse.raw_file import is_large
from tui.secure_mode import Feature, is_allowed
from tui.settings.themes import DEFAULT_THEME, LIGHT_THEME

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    """Declare what to open and how."""
    parser.add_argument(
        "path", type=inputs.file_and_entry, nargs="?", default=("", ""), metavar="FILE|FOLDER|NAME",
        help="a briefing, a folder of them, or the name of one that is included; FILE#ID opens at an entry",
    )  # fmt: skip
    parser.add_argument("--theme", default="", metavar="NAME", help="one that `briefing themes` lists")
    add_ascii(parser)


def run(args: Namespace) -> int:
    """Open the reader, or print the page where there is no terminal."""
    path, selected = inputs.find(args.path[0]), args.path[1]
    if not console.is_terminal(sys.stdout):
        from tui.cli.commands.show import print_page  # noqa: PLC0415 - the page, which only a pipe needs

        return print_page(path, 80, args.ascii)
    console.require_terminal(args.path[0])
    settings = preferences.settings()
    limit = settings.size_limit
    memory = Memory() if settings.remember and is_allowed(Feature.NOTES) else None
    named = args.theme or settings.theme or preferences.last_theme(memory)
    theme = preferences.theme(named) if named else None
    # While it is answered, everything is loaded.
    ground = GroundQuestion() if theme is None else None
    # A large file is read while the screen is prepared.
    large = is_large(path)
    briefing = BackgroundLoad(path, limit) if large else load(path, limit=limit, source_map=False)

    from tui.app import application  # noqa: PLC0415 - Textual, which only the reader needs

    keys, problems = preferences.keymap()
    notice = wording.FAULTY_KEYMAP.format(found=problems[0]) if problems else ""
    theme = theme or preferences.theme(LIGHT_THEME if ground and ground.is_light() else DEFAULT_THEME)
    application.take_typed(ground.typed if ground else "")
    return application.run(
        briefing,
        theme,
        plain=console.is_plain(settings.ascii if args.ascii is None else args.ascii),
        limit=limit,
        selected=selected,
        memory=memory,
        keys=keys,
        notice=notice,
    )
