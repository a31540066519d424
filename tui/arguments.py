"""What a command takes, and what is said where it is given something else."""

from __future__ import annotations

from tui.console import CommandError

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any, Never


class Command:
    """One command: how it is written, what it does, who carries it out, and its arguments for argparse."""

    __slots__ = ("arguments", "run", "text", "usage")

    def __init__(
        self, usage: str, text: str, run: Callable[[Namespace], int], **arguments: dict[str, Any]
    ) -> None:
        self.usage, self.text, self.run = usage, text, run
        self.arguments = {key.replace("__", "--"): value for key, value in arguments.items()}


def parse(name: str, command: Command, words: Sequence[str]) -> Namespace | str:
    """What the words give the command, or its help where they ask for that; raises CommandError."""
    from argparse import ArgumentParser

    class Parser(ArgumentParser):
        def error(self, message: str) -> Never:
            raise CommandError(message, help=f"`briefing {name} --help` says what it takes")

    parser = Parser(prog=f"briefing {name}", description=command.text, allow_abbrev=False)
    for key, argument in command.arguments.items():
        parser.add_argument(key, **argument)
    options = _options(words)
    _refuse_unknown(options, [key for key in command.arguments if key.startswith("--")])
    return parser.format_help() if {"-h", "--help"} & set(options) else parser.parse_args(words)


def _options(words: Sequence[str]) -> list[str]:
    """The options among the words, without their values; none stands behind `--`."""
    before = words[: words.index("--")] if "--" in words else words
    return [word.partition("=")[0] for word in before if word.startswith("-") and word != "-"]


def _refuse_unknown(options: Iterable[str], known: Sequence[str]) -> None:
    for option in options:
        if option not in {*known, "--help", "-h"}:
            raise unknown(f"there is no option {option}", option, [*known, "--help", "--version"])


def unknown(message: str, word: str, known: Iterable[str]) -> CommandError:
    """The error for a word that nothing is called by, with the known word that it is nearest to."""
    from tui.reading.suggest import did_you_mean

    return CommandError(message, help=did_you_mean(word, known) or "`briefing --help` lists what there is")


def cells(word: str) -> int:
    """The width of a line that a user asks for; raises argparse's error where it is none."""
    if word.isdecimal() and 20 <= int(word[:5]) <= 1000:
        return int(word)
    from argparse import ArgumentTypeError

    raise ArgumentTypeError("a line has 20 to 1000 cells")
