"""The command line: one table of commands, each carried out by the file in `commands/` that has its name.

Next to nothing is imported at the top, so that `--help` and `--version` answer in the time of Python itself.
"""

from __future__ import annotations

import sys

from tui import __version__
from tui.cli import console
from tui.cli.arguments import CommandSpec, cells, parse
from tui.cli.console import CommandError
from tui.cli.exit_codes import BROKEN_PIPE, CLEAN, CRASHED, INTERRUPTED, REFUSED

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from collections.abc import Sequence

_ASCII = {"action": "store_const", "const": True, "help": "plain letters in place of glyphs"}
FORMATS = ("text", "short", "json", "github", "sarif")
"""How `check` tells what it found."""
COLOURS = ("auto", "always", "never")
COMMANDS = {
    "open": CommandSpec(
        "FILE|FOLDER|NAME",
        "the same, for a file that is called like a command",
        what={"nargs": "?", "default": "", "metavar": "FILE|FOLDER|NAME"},
        __theme={"default": "", "metavar": "NAME", "help": "one of those that `briefing themes` lists"},
        __ascii=_ASCII,
    ),
    "show": CommandSpec(
        "FILE",
        "a briefing as plain text; `-` reads standard input",
        what={"metavar": "FILE"},
        __width={"type": cells, "default": 80, "metavar": "N", "help": "cells in a line; 80"},
        __ascii=_ASCII,
    ),
    "check": CommandSpec(
        "PATH…",
        "every problem, with its place and a way out",
        paths={"nargs": "+", "metavar": "PATH"},
        __format={"choices": FORMATS, "default": "text", "help": ", ".join(FORMATS)},
        __strict={"action": "store_true", "help": "exit with 1 for warnings too"},
        __fix={"action": "store_true", "help": "write the repairs that can only be meant so"},
        __dry_run={"action": "store_true", "help": "with --fix: show what would change, and write nothing"},
        __coverage={"action": "store_true", "help": "how many sentences are quoted, and which are not"},
        __color={"choices": COLOURS, "default": "auto", "help": "auto, always or never; auto: on a terminal"},
    ),
    "explain": CommandSpec(
        "[CODE…]",
        "what the code of a problem means, and what to do about it",
        codes={"nargs": "*", "metavar": "CODE", "help": "such as E201, or E2 for all that begin so"},
    ),
    "new": CommandSpec(
        "TITLE",
        "begin a briefing: an example, or an article to work from",
        title={"nargs": "*", "metavar": "TITLE", "help": "what it is about"},
        __from={"default": "", "metavar": "FILE", "help": "an article to begin with, or `-`"},
        __output={"default": "", "metavar": "FILE|FOLDER", "help": "where to write it"},
        __stdout={"action": "store_true", "help": "print it, and write nothing"},
    ),
    "add": CommandSpec(
        "KIND FILE [TITLE]",
        "one more entry in its section, and your editor there",
        kind={
            "metavar": "KIND",
            "help": "event, actor, position, claim, place, issue, source, relation, unknown",
        },
        file={"metavar": "FILE"},
        words={"nargs": "*", "metavar": "TITLE", "help": "what it is or says; its id is made of that"},
        __id={"default": "", "metavar": "ID", "help": "an id of your own choice"},
        __no_edit={"action": "store_true", "help": "only write, and open no editor"},
    ),
    "rename": CommandSpec(
        "OLD NEW FILE",
        "another id for an entry, wherever the old one stands",
        old={"metavar": "OLD"},
        new={"metavar": "NEW"},
        file={"metavar": "FILE"},
        __dry_run={"action": "store_true", "help": "show what would change, and write nothing"},
    ),
    "fmt": CommandSpec(
        "PATH…",
        "no blanks at the ends of lines, no blank lines at the end",
        paths={"nargs": "+", "metavar": "PATH"},
        __check={"action": "store_true", "help": "write nothing, name the files, and exit with 1 for them"},
    ),
    "schema": CommandSpec(
        "",
        "a JSON Schema of the format, for your editor",
        __output={"default": "", "metavar": "FILE|FOLDER", "help": "write it there; a schema may be renewed"},
    ),
    "lsp": CommandSpec(
        "",
        "a language server: an editor starts it",
        __stdio={"action": "store_true", "help": "speak over standard input and output, as it always does"},
    ),
    "keys": CommandSpec("", "the keys of the reader"),
    "themes": CommandSpec("", "the themes that there are"),
    "paths": CommandSpec("", "where briefings, themes, settings and the log of a crash lie"),
}


def main(argv: list[str] | None = None) -> int:
    """Carry out a command line, by default the program's own; the answer is the exit code."""
    console.prepare()
    try:
        code = _answer(sys.argv[1:] if argv is None else argv)
        console.leave()
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
        if len(words) > 1 and not first.startswith("-"):
            from tui.cli.inputs import demand_called

            demand_called(first, COMMANDS)  # before it is asked what the other words are to the reader
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
    from importlib import import_module

    given.commands = COMMANDS
    code: int = import_module(f"tui.cli.commands.{name}").run(given)
    return code
