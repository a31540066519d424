"""The briefing that a word of the command line means."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui.cli import messages, wording
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
    if not word:
        raise CommandError(wording.EMPTY_NAME, help=wording.NAME_A_FILE)
    if not is_name(word):
        return word
    names = named(*(str(path) for path in (folder("briefings"), folder("briefings") / "examples")))
    if word not in names:
        raise unknown(
            wording.NO_SUCH_NAME.format(name=word),
            word,
            [*COMMANDS, *names],
            wording.SEE_HELP.format(prog="briefing"),
        )
    return names[word]


def file_and_entry(word: str) -> tuple[str, str]:
    """Return the path that a word means, and the address of an entry behind a `#`: `talks.yaml#strike`.

    Raises CommandError as `file_or_name` does.
    """
    file, found, address = word.partition("#")
    if not found or os.path.lexists(word):
        return file_or_name(word), ""
    return file_or_name(file), address


def find(path: str) -> str:
    """Return the briefing at a path: a file, the first of a folder, or the first included one for "".

    Raises CommandError if there is none.
    """
    files, diagnostics = collect([path or str(folder("briefings"))])
    if not files:
        raise _not_found(path, diagnostics[0])
    if len(files) > 1:
        messages.show(wording.OTHER_BRIEFINGS.format(first=files[0], others=", ".join(files[1:])))
    return files[0]


def _not_found(path: str, diagnostic: Diagnostic) -> CommandError:
    if diagnostic.code == "W003":
        message, help_ = (
            wording.NOT_A_BRIEFING.format(path=path),
            wording.FROM_ARTICLE.format(path=shell_word(path)),
        )
        return CommandError(message, note=wording.BRIEFING_NAMES, help=help_)
    return CommandError(f"{diagnostic.message}: {path}", help=diagnostic.help)
