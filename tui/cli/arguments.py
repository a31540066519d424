"""What a command takes, and what is said where it is given something else."""

from __future__ import annotations

from types import SimpleNamespace

from tui.cli.console import CommandError

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, Never


class CommandSpec:
    """One command: how it is written, what it does, and its arguments for argparse."""

    __slots__ = ("arguments", "text", "usage")

    def __init__(self, usage: str, text: str, **arguments: dict[str, Any]) -> None:
        self.usage, self.text = usage, text
        self.arguments = {_argument(name): argument for name, argument in arguments.items()}


def _argument(name: str) -> str:
    """How an argument is written: `__dry_run` as `--dry-run`."""
    return name.replace("__", "--").replace("_", "-")


def parse(name: str, command: CommandSpec, words: Sequence[str]) -> SimpleNamespace | str:
    """What the words give the command, or its help where they ask for that; raises CommandError."""
    if (given := _given_plainly(command, words)) is not None:
        return given
    from argparse import ArgumentParser

    class Parser(ArgumentParser):
        def error(self, message: str) -> Never:
            message = message.replace("unrecognized arguments:", f"this is more than `{name}` takes:")
            raise CommandError(message, help=f"`briefing {name} --help` says what it takes")

    parser = Parser(prog=f"briefing {name}", description=command.text, allow_abbrev=False, add_help=False)
    # `-h` is left to `_options`: argparse would find it in "-hot topics" too.
    parser.add_argument("--help", action="help", help="show this")
    for key, argument in command.arguments.items():
        parser.add_argument(key, **argument)
    options = _options(words)
    _refuse_unknown(options, [key for key in command.arguments if key.startswith("--")])
    if {"-h", "--help"} & set(options):
        return parser.format_help()
    # Options may stand among the words of a title; `--` ends them, which the other way of parsing forgets.
    understood = parser.parse_args if "--" in words else parser.parse_intermixed_args
    return understood(words, SimpleNamespace())


def _given_plainly(command: CommandSpec, words: Sequence[str]) -> SimpleNamespace | None:
    """What plain words give a command that takes them one by one; None where argparse has to look at them.

    Importing argparse takes longer than reading a briefing does, and most command lines have no options.
    """
    if any(word.startswith("-") and word != "-" for word in words):
        return None
    values = {_attribute(key): argument.get("default") for key, argument in command.arguments.items()}
    places = [(key, argument) for key, argument in command.arguments.items() if not key.startswith("--")]
    if len(places) == 1:
        (key, argument), count = places[0], len(words)
        nargs = argument.get("nargs")
        if nargs == "*" or (nargs == "+" and count):
            return SimpleNamespace(**values | {key: list(words)})
        if count == 1 or (nargs == "?" and not count):
            return SimpleNamespace(**values | ({key: words[0]} if count else {}))
    return SimpleNamespace(**values) if not places and not words else None


def _attribute(key: str) -> str:
    """What argparse calls the value of an argument."""
    return key.removeprefix("--").replace("-", "_")


def _options(words: Sequence[str]) -> list[str]:
    """The options among the words, without their values; none stands behind `--`, and none holds a blank."""
    before = words[: words.index("--")] if "--" in words else words
    names = [word.partition("=")[0] for word in before if word.startswith("-") and word != "-"]
    return [name for name in names if not any(map(str.isspace, name))]


def _refuse_unknown(options: Iterable[str], known: Sequence[str]) -> None:
    for option in options:
        if option not in {*known, "--help", "-h"}:
            none = "; a word behind `--` is no option"
            raise unknown(f"there is no option {option}", option, [*known, "--help", "--version"], none)


def unknown(message: str, word: str, known: Iterable[str], aside: str = "") -> CommandError:
    """The error for a word that nothing is called by, with the known word that it is nearest to.

    `aside` is what may help where it is near to none.
    """
    from tui.text.suggest import did_you_mean

    lists = "`briefing --help` lists what there is"
    return CommandError(message, help=did_you_mean(word, known) or lists + aside)


def cells(word: str) -> int:
    """The width of a line that a user asks for; raises argparse's error where it is none."""
    if word.isdecimal() and 20 <= int(word[:5]) <= 1000:
        return int(word)
    from argparse import ArgumentTypeError

    raise ArgumentTypeError("a line has 20 to 1000 cells")
