"""The commands: one table, and for each command a handler that imports its room when it runs.

Next to nothing is imported at the top, so that `--help` and `--version` answer in the time of Python itself.
"""

from __future__ import annotations

import sys

from tui import __version__, console
from tui.arguments import Command, cells, parse, unknown
from tui.console import CommandError

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import SimpleNamespace

    from tui.reading.load import Loaded
    from tui.reading.problems import Problem
    from tui.settings import Settings, Theme

CLEAN, PROBLEMS, REFUSED, CRASHED, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 70, 130, 141
UNREADABLE = frozenset({"E001", "E002", "E005", "E006", "E008"})
"""The problems of files that could not be read at all, as against those that hold mistakes."""


def _open(given: SimpleNamespace) -> int:
    path = _find(given.what)
    if not console.is_terminal(sys.stdout):
        return _print_page(path, 80, given.ascii)
    console.demand_terminal(given.what)
    from tui.reading.raw import is_large

    wishes = _settings()
    theme = _theme(given.theme or wishes.theme)
    loaded = None if is_large(path) else _loaded(path, wishes)
    if loaded is not None and loaded.briefing is None:
        return _refuse(loaded)
    from tui.terminal.app import NotABriefingError, run
    from tui.terminal.loading import Loading

    try:
        return run(loaded or Loading(path, wishes.size_limit), theme, plain=_is_plain(given.ascii))
    except NotABriefingError as nothing:
        return _refuse(nothing.loaded)


def _show(given: SimpleNamespace) -> int:
    return _print_page(_find(given.what), given.width, given.ascii)


def _check(given: SimpleNamespace) -> int:
    from tui.reading.files import collect
    from tui.reading.show import as_json, as_text

    wishes = _settings()
    files, problems = collect(given.paths)
    texts: dict[str, str] = {}
    for path in files:
        loaded = _loaded(path, wishes)
        problems += loaded.problems
        if loaded.problems:  # the text of a clean file is never shown
            texts[path] = loaded.text
    if given.format == "json":
        console.write(as_json(problems, len(files)))
    else:
        console.write(as_text(problems, texts, colour=console.has_colour(), width=console.columns()))
    return _verdict(problems, strict=given.strict)


def _keys(_: SimpleNamespace) -> int:
    from tui.terminal.commands import as_text

    console.write(as_text())
    return CLEAN


def _themes(_: SimpleNamespace) -> int:
    from tui.settings import theme_files

    console.write("\n".join(theme_files()))
    return CLEAN


def _paths(_: SimpleNamespace) -> int:
    from tui.data import folder
    from tui.settings import settings_file

    places = {
        "briefings": folder("briefings"),
        "themes": folder("themes"),
        "settings": settings_file(),
        "crash log": console.crash_log(),
    }
    console.write("\n".join(f"{name:<10} {path}" for name, path in places.items()))
    return CLEAN


_ASCII = {"action": "store_const", "const": True, "help": "plain letters in place of glyphs"}
COMMANDS = {
    "open": Command(
        "FILE|FOLDER|NAME",
        "the same, for a file that is called like a command",
        _open,
        what={"nargs": "?", "default": "", "metavar": "FILE|FOLDER|NAME"},
        __theme={"default": "", "metavar": "NAME", "help": "one of those that `briefing themes` lists"},
        __ascii=_ASCII,
    ),
    "show": Command(
        "FILE",
        "a briefing as plain text; `-` reads standard input",
        _show,
        what={"metavar": "FILE"},
        __width={"type": cells, "default": 80, "metavar": "N", "help": "cells in a line; 80"},
        __ascii=_ASCII,
    ),
    "check": Command(
        "PATH…",
        "every problem, with its place and a way out",
        _check,
        paths={"nargs": "+", "metavar": "PATH"},
        __format={"choices": ("text", "json"), "default": "text", "help": "text or json"},
        __strict={"action": "store_true", "help": "exit with 1 for warnings too"},
    ),
    "keys": Command("", "the keys of the reader", _keys),
    "themes": Command("", "the themes that there are", _themes),
    "paths": Command("", "where briefings, themes, settings and the log of a crash lie", _paths),
}


def main(argv: list[str] | None = None) -> int:
    """Carry out a command line, by default the program's own; the answer is the exit code."""
    console.prepare()
    try:
        code = _answer(sys.argv[1:] if argv is None else argv)
        console.flush()
    except CommandError as refusal:
        console.say(f"briefing: {refusal}", note=refusal.note, help=refusal.help)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        console.abandon_output()
        return BROKEN_PIPE
    except Exception as error:
        return _failed(error)
    return code


def _failed(error: Exception) -> int:
    if isinstance(error, ModuleNotFoundError) and (sentence := console.missing(error)):
        console.say(sentence)
        return REFUSED
    console.report_crash(error)
    return CRASHED


def _answer(words: Sequence[str]) -> int:
    first = words[0] if words else ""
    if first in {"--version", "-V"}:
        console.write(f"briefing {__version__}")
    elif first in {"--help", "-h"}:
        console.write(_help())
    elif first in COMMANDS:
        return _carry_out(first, words[1:])
    else:
        return _carry_out("open", words)
    return CLEAN


def _help() -> str:
    rows = [("[FILE|FOLDER|NAME]", "the reader; with nothing named, the briefing that comes with it")]
    rows += [(f"{name} {command.usage}", command.text) for name, command in COMMANDS.items()]
    listed = "".join(f"  briefing {usage:<22} {text}\n" for usage, text in rows)
    return (
        "Briefings, checked and linked: who acted, what happened when, who stands where, on whose word.\n\n"
        f"{listed}\n"
        "  briefing COMMAND --help         what a command takes\n"
        "  briefing --version\n\n"
        "Exit codes: 0 clean, 1 problems in a briefing, 2 a command that cannot be carried out, 70 a crash"
    )


def _carry_out(name: str, words: Sequence[str]) -> int:
    given = parse(name, COMMANDS[name], words)
    if isinstance(given, str):
        console.write(given)
        return CLEAN
    return COMMANDS[name].run(given)


def _find(what: str) -> str:
    """The path of the briefing that a word means: a file, a folder's first, or the name of one that ships."""
    from tui.data import folder
    from tui.reading.files import collect, is_name, named

    shelf = str(folder("briefings"))
    if is_name(what):
        names = named(shelf)
        if what not in names:
            message = f"no command, file or briefing is called `{what}`"
            raise unknown(message, what, [*COMMANDS, *names])
        return names[what]
    files, problems = collect([what or shelf])
    if not files:
        raise CommandError(f"{problems[0].message}: {what}", help=problems[0].help)
    if len(files) > 1:
        console.say(f"opening {files[0]}; also here: {', '.join(files[1:])}")
    return files[0]


def _theme(name: str) -> Theme:
    """The theme of that name; raises CommandError where it cannot be shown."""
    from tui import settings

    files = settings.theme_files()
    if name not in files:
        raise unknown(f"there is no theme called `{name}`", name, files)
    theme, problems = settings.read_theme(files[name])
    if theme is None:
        raise CommandError(f"the theme `{name}` cannot be shown", note=problems[0].message)
    return theme


def _settings() -> Settings:
    """The user's settings; what is wrong in them is said on standard error, once."""
    from tui.settings import read_settings, settings_file

    found, problems = read_settings(settings_file())
    for problem in problems:
        console.say(f"{problem.path}:{problem.span.line}: {problem.message}", help=problem.help)
    return found


def _loaded(path: str, wishes: Settings) -> Loaded:
    from tui.reading.load import load

    return load(path, limit=wishes.size_limit)


def _print_page(path: str, width: int, plain: bool | None) -> int:
    loaded = _loaded(path, _settings())
    if loaded.briefing is None:
        return _refuse(loaded)
    from tui.pages.plain import page

    console.write(page(loaded.briefing, width=width, ascii=_is_plain(plain)))
    if any(problem.severity == "error" for problem in loaded.problems):
        console.say(f"this briefing has problems; `briefing check {path}` tells them")
    return _verdict(loaded.problems)


def _is_plain(asked: bool | None) -> bool:
    """Whether to show ASCII alone: as asked, else as the terminal can."""
    return not console.has_glyphs() if asked is None else asked


def _refuse(loaded: Loaded) -> int:
    """Say on standard error why there is nothing to show."""
    from tui.reading.show import as_text

    if sys.stderr is not None:
        sys.stderr.write(as_text(loaded.problems, {loaded.path: loaded.text}, width=console.columns()))
    return _verdict(loaded.problems)


def _verdict(problems: Iterable[Problem], *, strict: bool = False) -> int:
    """The exit code that follows from the problems found."""
    found = list(problems)
    if any(problem.code in UNREADABLE for problem in found):
        return REFUSED
    return PROBLEMS if any(strict or problem.severity == "error" for problem in found) else CLEAN
