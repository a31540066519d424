"""The author's editor, opened at a place in a file: which one, with which words, and how it ended."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from tui.edit.errors import EditError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

VARIABLES = ("VISUAL", "EDITOR")
"""Where an author names an editor; the first that says anything counts."""
KNOWN = (
    "sensible-editor", "nano", "vim", "nvim", "vi", "micro", "hx", "helix", "kak", "emacs -nw", "mg", "joe",
    "code --wait", "codium --wait", "zed --wait", "subl --wait", "notepad",
)  # fmt: skip
"""What is looked for where no variable names an editor; the first that is installed counts."""

_FORMS = {
    "+{line}|{path}": "sensible-editor editor vi view ex vim.tiny nvi elvis vile joe jmacs jpico jstar jove"
    " mg zile pico le mcedit geany gedit pluma xed bbedit",
    # The steps to the right count characters; a column of Vim's own counts bytes.
    "+{line}|+normal! 0{right}|{path}": "vim nvim gvim mvim vimx neovide",
    "+{line},{column}|{path}": "nano rnano ne",
    "+{line}:{column}|{path}": "emacs emacsclient kak micro gnome-text-editor",
    "{path}:{line}:{column}": "hx helix subl sublime_text zed zeditor atom pulsar lapce",
    "--goto|{path}:{line}:{column}": "code code-insiders code-oss codium vscodium cursor windsurf",
    "--line|{line}|--column|{column}|{path}": "kate kwrite idea pycharm webstorm phpstorm goland clion",
    "--line|{line}:{column}|{path}": "mate",
    "-n{line}|-c{column}|{path}": "notepad++",
}
"""How editors are told a file and a place in it, word by word, and which editors take it so."""
_FORM_OF = {name: form.split("|") for form, names in _FORMS.items() for name in names.split()}


def command(
    path: str,
    line: int,
    column: int,
    environment: Mapping[str, str],
    which: Callable[[str], str | None] = shutil.which,
    *,
    windows: bool = os.name == "nt",
) -> list[str]:
    """The words that open a file in the author's editor, at a line and a column from 1; never for a shell.

    `environment` holds `VISUAL` and `EDITOR`, and `which` says whether a program is installed. Raises
    WritingError where there is no editor.
    """
    words = _chosen(environment, which, windows=windows)
    if windows:  # where a program is often a script, which runs by its whole name alone
        words[0] = which(words[0]) or words[0]
    name = _name(words[0])
    form = _FORM_OF.get(name) or _FORM_OF.get(_without_version(name), ["{path}"])  # no other knows places
    # A path that begins with a sign would be read as an option, or as a place.
    named = f"./{path}" if path.startswith(("-", "+")) else path
    right = f"{column - 1}l" if column > 1 else ""
    return [*words, *(word.format(path=named, line=line, column=column, right=right) for word in form)]


def _chosen(
    environment: Mapping[str, str], which: Callable[[str], str | None], *, windows: bool
) -> list[str]:
    for variable in VARIABLES:
        value = environment.get(variable, "").strip()
        if value:
            return _named(variable, value, which, windows=windows)
    for value in KNOWN:
        words = value.split()
        if which(words[0]):
            return words
    raise EditError(
        "no editor was found",
        note="neither VISUAL nor EDITOR is set",
        help="set EDITOR to the editor you use",
    )


def _named(variable: str, value: str, which: Callable[[str], str | None], *, windows: bool) -> list[str]:
    words = _split(value, windows=windows)
    if words and which(words[0]):
        return words
    if which(value):  # a path with blanks in it that stands there without quotes
        return [value]
    if not words:
        raise EditError(
            f"the value of {variable} cannot be read: {value}", note="a quotation mark is never closed",
            help=f"correct {variable}, or take it away",
        )  # fmt: skip
    raise EditError(
        f"the editor `{words[0]}` is not installed, or not where programs are looked for",
        note=f"{variable} names it",
        help=f"set {variable} to an editor that is",
    )


def _split(value: str, *, windows: bool) -> list[str]:
    """The words of a value; none where its quotation marks do not match."""
    try:
        if not windows:
            return shlex.split(value)
        # There a backslash parts folders, and only straight double quotation marks hold words together.
        return [word.strip('"') for word in shlex.split(value, posix=False)]
    except ValueError:
        return []


def _name(program: str) -> str:
    """What a program is called: without its folder, and on Windows without its ending."""
    return re.split(r"[/\\]", program)[-1].casefold().removesuffix(".exe").removesuffix(".cmd")


def _without_version(name: str) -> str:
    """The name without what tells its versions apart: `vim.basic`, `emacs-29.3`, `nvim-qt`."""
    return re.sub(r"[-_]?\d+$", "", name.partition(".")[0]).removesuffix("-qt")


def run(words: Sequence[str]) -> None:
    """Run an editor in this terminal and wait for its end; the terminal is then as it was before.

    Raises WritingError where it cannot be started, or says that something went wrong.
    """
    with _keeping_terminal(), _leaving_interrupts_to_the_editor():
        try:
            code = subprocess.run(list(words), check=False).returncode
        except (OSError, ValueError) as error:  # a ValueError is a null character, which no argument can hold
            said = getattr(error, "strerror", None) or str(error)
            raise EditError(
                f"the editor `{words[0]}` cannot be started: {said.lower()}",
                help="set EDITOR to the editor you use",
            ) from error
    if code:
        how = f"was ended by signal {-code}" if code < 0 else f"ended with code {code}"
        raise EditError(f"the editor `{words[0]}` {how}", note="what it had saved by then is in the file")


@contextmanager
def _leaving_interrupts_to_the_editor() -> Iterator[None]:
    """Ctrl-C is the editor's while it runs: it must not end who waits for it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    # A function and not SIG_IGN, which the editor would inherit.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def _keeping_terminal() -> Iterator[None]:
    """Give the terminal back as it was, whatever state an editor leaves it in."""
    try:
        import termios  # noqa: PLC0415 - POSIX alone has it
    except ImportError:
        yield
        return
    try:
        kept = termios.tcgetattr(0)
    except (OSError, termios.error):  # standard input is no terminal
        yield
        return
    try:
        yield
    finally:
        with suppress(OSError, termios.error):
            termios.tcsetattr(0, termios.TCSADRAIN, kept)
