"""The command line: run one command, and report what stops it."""

from __future__ import annotations

import sys
from importlib import import_module

from tui import __version__
from tui.cli import commands, console, wording
from tui.cli.arguments import CommandParser
from tui.cli.command_names import COMMANDS
from tui.cli.environment import drop_foreign
from tui.cli.exit_codes import BROKEN_PIPE, CLEAN, INTERRUPTED, SIGNAL


def main(argv: list[str] | None = None) -> int:
    """Run a command line, by default the program's own, and return the exit code."""
    console.prepare()
    drop_foreign()
    code = CLEAN
    try:
        code = _answer(sys.argv[1:] if argv is None else argv)
        console.leave()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        console.abandon_output()
        return BROKEN_PIPE
    except Exception as error:
        from tui.cli.failures import report_failure  # noqa: PLC0415 - nothing failed: nothing to load

        if isinstance(error, console.OutputError):
            console.abandon_output()
            if code > SIGNAL:  # the terminal is gone, and a signal said so
                return code
        return report_failure(error)
    return code


def _answer(words: list[str]) -> int:
    first = words[0] if words else ""
    if first in {"--version", "-V"}:
        console.write(f"briefing {__version__}")
    elif first in {"--help", "-h"}:
        console.write(_help())
    elif first in COMMANDS:
        return _run(first, words[1:], f"briefing {first}")
    else:
        return _run("open", words, "briefing")
    return CLEAN


def _run(name: str, words: list[str], prog: str) -> int:
    command = import_module(f"tui.cli.commands.{name}")  # which loads what this one needs, and no other
    parser = CommandParser(prog, command.__doc__ or "", words)
    command.arguments(parser)
    args = parser.read(words)
    if args is None:
        console.write(parser.format_help())
        return CLEAN
    code: int = command.run(args)
    return code


def _help() -> str:
    rows = [("briefing [FILE|FOLDER|NAME]", wording.OPEN), *map(_first_line, COMMANDS)]
    return wording.HELP.format(commands="".join(f"  {usage:<31} {text}\n" for usage, text in rows))


def _first_line(name: str) -> tuple[str, str]:
    """Return a command's usage and text from its file; importing it would load all that it needs."""
    with open(f"{commands.__path__[0]}/{name}.py", encoding="utf-8") as file:  # noqa: PTH123 - pathlib: 3 ms
        usage, _, text = file.readline().strip('"\n').partition("`: ")
    return usage.strip("`"), text.rstrip(".")
