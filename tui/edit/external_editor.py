"""Open a file in the author's editor at a line and a column."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from tui.edit import wording
from tui.edit.errors import EditError
from tui.secure_mode import Feature, is_allowed

if sys.platform != "win32":
    import termios

    _STOPPED = os.WSTOPPED | os.WNOWAIT
    _CODES = (os.CLD_STOPPED, os.CLD_TRAPPED)
    """How the system asks for a child that is stopped, and what it answers."""

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

SETTLE = 0.05
"""Seconds after which every process that a signal stops has stopped."""
VARIABLES = ("VISUAL", "EDITOR")
"""The environment variables that name an editor; the first that is not empty is used."""
KNOWN = (
    "sensible-editor", "nano", "vim", "nvim", "vi", "micro", "hx", "helix", "kak", "emacs -nw", "mg", "joe",
    "code --wait", "codium --wait", "zed --wait", "subl --wait", "notepad",
)  # fmt: skip
"""The editors to look for if no variable names one; the first that is installed is used."""

_FORMS = {
    "+{line}|{path}": "sensible-editor editor vi view ex vim.tiny nvi elvis vile joe jmacs jpico jstar jove"
    " mg zile pico le mcedit geany gedit pluma xed bbedit",
    # Vim's own columns count bytes; moving right counts characters.
    "+{line}|+normal! 0{right}|{path}": "vim nvim gvim mvim vimx neovide",
    "+{line},{column}|{path}": "nano rnano ne",
    "+{line}:{column}|{path}": "emacs emacsclient kak micro gnome-text-editor",
    "{path}:{line}:{column}": "hx helix subl sublime_text zed zeditor atom pulsar lapce",
    "--goto|{path}:{line}:{column}": "code code-insiders code-oss codium vscodium cursor windsurf",
    "--line|{line}|--column|{column}|{path}": "kate kwrite idea pycharm webstorm phpstorm goland clion",
    "--line|{line}:{column}|{path}": "mate",
    "-n{line}|-c{column}|{path}": "notepad++",
}
"""The arguments, separated by `|`, that open a file at a position, and the editors that take them."""
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
    """Return the command that opens a file in the author's editor, at a line and a column from 1.

    It is a list of arguments, not for a shell. `environment` holds `VISUAL` and `EDITOR`; `which` finds an
    installed program. Raises EditError if there is no editor.
    """
    if not is_allowed(Feature.EDITOR):
        raise EditError(wording.SECURE, what=wording.SECURE_EDITOR, feature=Feature.EDITOR)
    words = _editor(environment, which, windows=windows)
    if windows:  # an editor that is a script runs only by its full name
        words[0] = which(words[0]) or words[0]
    name = _name(words[0])
    form = _FORM_OF.get(name) or _FORM_OF.get(_without_version(name), ["{path}"])
    # A leading sign would make the path an option or a position.
    safe_path = f"./{path}" if path.startswith(("-", "+")) else path
    right = f"{column - 1}l" if column > 1 else ""
    return [*words, *(word.format(path=safe_path, line=line, column=column, right=right) for word in form)]


def _editor(
    environment: Mapping[str, str], which: Callable[[str], str | None], *, windows: bool
) -> list[str]:
    for variable in VARIABLES:
        value = environment.get(variable, "").strip()
        if value:
            return _from_variable(variable, value, which, windows=windows)
    for value in KNOWN:
        words = value.split()
        if which(words[0]):
            return words
    raise EditError(wording.NO_EDITOR)


def _from_variable(
    variable: str, value: str, which: Callable[[str], str | None], *, windows: bool
) -> list[str]:
    words = _split(value, windows=windows)
    if words and which(words[0]):
        return words
    if which(value):  # an unquoted path with blanks
        return [value]
    if not words:
        raise EditError(wording.OPEN_QUOTE, variable=variable, value=value)
    raise EditError(wording.NOT_INSTALLED, variable=variable, editor=words[0])


def _split(value: str, *, windows: bool) -> list[str]:
    """Split a value into arguments; return none if its quotation marks do not match."""
    try:
        if not windows:
            return shlex.split(value)
        # On Windows a backslash separates folders, and only double quotation marks quote.
        return [word.strip('"') for word in shlex.split(value, posix=False)]
    except ValueError:
        return []


def _name(program: str) -> str:
    """Return the name of a program without its folder and its Windows extension."""
    return re.split(r"[/\\]", program)[-1].casefold().removesuffix(".exe").removesuffix(".cmd")


def _without_version(name: str) -> str:
    """Return the name without version or variant: `vim.basic`, `emacs-29.3`, `nvim-qt`."""
    return re.sub(r"[-_]?\d+$", "", name.partition(".")[0]).removesuffix("-qt")


def run(words: Sequence[str]) -> None:
    """Run an editor in this terminal, wait for it, and restore the terminal's settings.

    Raises EditError if it cannot be started or fails.
    """
    with _restored_terminal(), _ignored_interrupts():
        try:
            code = _wait(subprocess.Popen(list(words)))
        except (OSError, ValueError) as error:  # ValueError: a null character in an argument
            reason = getattr(error, "strerror", None) or str(error)
            raise EditError(wording.NOT_STARTED, editor=words[0], reason=reason.lower()) from error
    if code:
        refusal = wording.ENDED_BY_SIGNAL if code < 0 else wording.ENDED_WITH_CODE
        raise EditError(refusal, editor=words[0], number=abs(code))


def _wait(editor: subprocess.Popen[bytes]) -> int:
    """Wait for an editor and return its exit code; while it is stopped, so is this process.

    The shell sees only this process: if the editor stops itself alone, neither `fg` nor a prompt would come.
    """
    if sys.platform == "win32":
        return editor.wait()
    while (end := os.waitid(os.P_PID, editor.pid, os.WEXITED | _STOPPED)) and end.si_code in _CODES:
        time.sleep(SETTLE)  # one signal may stop both, and then one `fg` has already continued both
        if os.waitid(os.P_PID, editor.pid, os.WNOHANG | _STOPPED) is not None:
            if _has_shell():
                os.kill(os.getpid(), signal.SIGSTOP)
            editor.send_signal(signal.SIGCONT)
    return editor.wait()


def _has_shell() -> bool:
    """Return whether a shell in this terminal can continue a stopped process."""
    try:
        return os.getsid(os.getppid()) == os.getsid(0) and os.getpid() != os.getsid(0)
    except OSError:
        return False


@contextmanager
def _ignored_interrupts() -> Iterator[None]:
    """Leave Ctrl-C to the editor while it runs."""
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
def _restored_terminal() -> Iterator[None]:
    """Restore the terminal's settings, whatever the editor does to them."""
    if sys.platform == "win32":
        yield
        return
    try:
        settings = termios.tcgetattr(0)
    except (OSError, termios.error):  # standard input is not a terminal
        yield
        return
    try:
        yield
    finally:
        with suppress(OSError, termios.error):
            termios.tcsetattr(0, termios.TCSADRAIN, settings)
