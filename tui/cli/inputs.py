"""The briefing that a word of the command line means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import messages
from tui.cli.arguments import unknown
from tui.cli.command_names import COMMANDS
from tui.cli.console import CommandError
from tui.library.find_files import collect, is_name, named
from tui.resources import folder
from tui.text.shell import shell_word

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic


def file_or_name(word: str) -> str:
    """Return the path of the included briefing of this name, or the word itself if it is a path.

    Raises CommandError if it is neither; a command may have been meant.
    """
    if not is_name(word):
        return word
    names = named(str(folder("briefings")))
    if word not in names:
        raise unknown(
            f"no command, file or briefing is named `{word}`",
            word,
            [*COMMANDS, *names],
            "see `briefing --help`",
        )
    return names[word]


def find(path: str) -> str:
    """Return the briefing at a path: a file, the first of a folder, or the first included one for "".

    Raises CommandError if there is none.
    """
    files, diagnostics = collect([path or str(folder("briefings"))])
    if not files:
        raise _not_found(path, diagnostics[0])
    if len(files) > 1:
        messages.show(f"opening {files[0]}; also here: {', '.join(files[1:])}")
    return files[0]


def _not_found(path: str, diagnostic: Diagnostic) -> CommandError:
    if diagnostic.code == "W003":
        note = "the name of a briefing ends in `.yaml`"
        help_ = f"`briefing new --from {shell_word(path)}` makes a briefing from an article"
        return CommandError(f"not a briefing: {path}", note=note, help=help_)
    return CommandError(f"{diagnostic.message}: {path}", help=diagnostic.help)
