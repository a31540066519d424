"""What could complete the last word of a command line, from the parsers of the commands themselves."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from tui.cli import field_options
from tui.cli.arguments import CommandParser
from tui.cli.command_names import COMMANDS
from tui.diagnostics.catalogue import CODES
from tui.edit.entry_template import SECTION_OF
from tui.library.find_files import ENDINGS, named
from tui.model.fields import Shape
from tui.parse.load import load
from tui.resources import folder
from tui.settings.themes import theme_files

if TYPE_CHECKING:
    from argparse import Action
    from collections.abc import Callable, Iterator, Sequence

FILES = ":files"
"""Stands for files and folders, which the shell completes."""


class Candidate(NamedTuple):
    """A word, and what it means."""

    word: str
    meaning: str = ""


def candidates(words: Sequence[str]) -> list[Candidate]:
    """Return what could complete the last word after `briefing`; `FILES` leaves files to the shell."""
    # bash parts `--format=te` at the `=`.
    *before, current = [word for number, word in enumerate(words) if word != "=" or number == len(words) - 1]
    current = "" if current == "=" else current
    option, equals, value = current.partition("=")
    prefix = f"{option}=" if equals and option.startswith("--") else ""
    if prefix:
        before, current = [*before, option], value
    found = _possible(before, current)
    return [
        one._replace(word=prefix + one.word) if one.word != FILES else one
        for one in found
        if one.word == FILES or one.word.startswith(current)
    ]


def _possible(before: Sequence[str], current: str) -> Iterator[Candidate]:
    if not before and not current.startswith("-"):
        yield from (Candidate(name, _summary(name)) for name in COMMANDS)
        yield from map(Candidate, named(str(folder("briefings"))))
        yield Candidate(FILES)
        return
    name, rest = (before[0], before[1:]) if before and before[0] in COMMANDS else ("open", before)
    parser = CommandParser("briefing", "", rest)
    import_module(f"tui.cli.commands.{name}").arguments(parser)
    by_option = {option: action for action in parser.actions for option in action.option_strings}
    waiting = by_option.get(rest[-1]) if rest else None
    if waiting is not None and waiting.nargs != 0:
        yield from _values(waiting, rest)
    elif current.startswith("-"):
        yield from (Candidate(option, action.help or "") for option, action in by_option.items())
    else:
        yield from _positional(parser, by_option, rest)


def _positional(
    parser: CommandParser, by_option: dict[str, Action], before: Sequence[str]
) -> Iterator[Candidate]:
    number = 0
    for word, previous in zip(before, ["", *before], strict=False):
        option = by_option.get(previous)
        number += not word.startswith("-") and (option is None or option.nargs == 0)
    takes = [action for action in parser.actions if not action.option_strings]
    if number < len(takes):
        yield from _values(takes[number], before)
    elif takes and takes[-1].nargs in {"+", "*"}:
        yield from _values(takes[-1], before)


def _values(action: Action, before: Sequence[str]) -> Iterator[Candidate]:
    metavar = str(action.metavar)
    if action.choices:
        yield from map(Candidate, action.choices)
    elif spec := field_options.field_of(action, before):
        file = next((word for word in before if word.casefold().endswith(ENDINGS)), "")
        yield from map(Candidate, (*spec.choices, *spec.words))
        if spec.shape is Shape.REF and file and (briefing := load(file).briefing):
            kinds = spec.kinds or (*SECTION_OF,)
            entries = (one for one in briefing.entries.values() if one.kind_name in kinds)
            yield from (Candidate(one.id, one.label) for one in entries)
    elif metavar in _WORDS:
        yield from _WORDS[metavar]()
    elif "FILE" in metavar or metavar == "PATH":
        yield Candidate(FILES)


_WORDS: dict[str, Callable[[], Iterator[Candidate]]] = {
    "CODE": lambda: (Candidate(code, text.title) for code, text in CODES.items()),
    "KIND": lambda: map(Candidate, SECTION_OF),
    "NAME": lambda: map(Candidate, theme_files()),
}
"""The words of an argument, by what it is called in the help."""


def _summary(name: str) -> str:
    """Return the text of a command from its file; importing all of them would take long."""
    folder_ = import_module("tui.cli.commands").__path__[0]
    with open(f"{folder_}/{name}.py", encoding="utf-8") as file:  # noqa: PTH123 - as in `main`
        return file.readline().strip('".\n').partition("`: ")[2]
