"""The arguments of a command, read by argparse; an unknown option names the one that was meant."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, HelpFormatter
from typing import TYPE_CHECKING, Any, Never

from tui.cli import console, wording
from tui.cli.console import CommandError
from tui.text.suggest import nearest

if TYPE_CHECKING:
    from argparse import Action, Namespace
    from collections.abc import Iterable, Mapping, Sequence


class CommandParser(ArgumentParser):
    """The parser of one command, whose docstring is its help; it raises CommandError."""

    def __init__(self, prog: str, docstring: str, words: Sequence[str] = ()) -> None:
        """`words` are what is to be read, for a command whose options depend on them."""
        self.words = words
        text = docstring.partition("`: ")[2]
        super().__init__(
            prog=prog,
            description=text[:1].upper() + text[1:],
            # Left to itself, argparse loads shutil for the width: 2 ms.
            formatter_class=lambda prog: HelpFormatter(prog, width=console.columns(80) - 2),
            allow_abbrev=False,
            add_help=False,
        )
        self._options = ["--version"]
        self.actions: list[Action] = []
        """The arguments that the help lists."""
        # Without `-h`, which argparse would find in the title "-hot topics" too.
        self.add_argument("--help", action="help", help=wording.SHOW_HELP)

    def add_argument(self, *names: str, **details: Any) -> Action:
        """Add an argument, and remember its name for suggestions if it is an option."""
        action = super().add_argument(*names, **details)
        if action.help != SUPPRESS:
            self._options += [name for name in names if name.startswith("--")]
            self.actions.append(action)
        return action

    def add_group(self, title: str, options: Mapping[str, dict[str, Any]]) -> None:
        """Add options under a title of their own in the help."""
        group = self.add_argument_group(title)
        for name, details in options.items():
            self.actions.append(group.add_argument(name, **details))
        self._options += options

    def read(self, words: Sequence[str]) -> Namespace | None:
        """Return the values that the words give, or None if they ask for help; raises CommandError."""
        before_dashes = words[: words.index("--")] if "--" in words else words
        if {"-h", "--help"} & set(before_dashes):
            return None
        # Options may stand among the words of a title; the parser that allows it forgets that `--` ends them.
        parse = self.parse_known_args if "--" in words else self.parse_known_intermixed_args
        args, rest = parse(list(words))
        for word in rest:
            if word.startswith("-") and " " not in word and word in before_dashes:
                option = word.partition("=")[0]
                help_ = wording.UNKNOWN_OPTION_HELP.format(prog=self.prog)
                raise unknown(wording.UNKNOWN_OPTION.format(option=option), option, self._options, help_)
        if rest:
            self.error(wording.UNEXPECTED.format(words=" ".join(rest)))
        return args

    def error(self, message: str) -> Never:
        """Raise what argparse found wrong."""
        raise CommandError(message, help=wording.SEE_HELP.format(prog=self.prog))


def add_ascii(parser: ArgumentParser) -> None:
    """Declare `--ascii`, which is None unless given."""
    parser.add_argument("--ascii", action="store_const", const=True, help=wording.ASCII)


def unknown(message: str, word: str, known: Iterable[str], otherwise: str) -> CommandError:
    """Return the error for an unknown word: its help names the nearest known one, if any is near."""
    near = nearest(word, known)
    return CommandError(message, help=wording.DID_YOU_MEAN.format(word=near) if near else otherwise)
