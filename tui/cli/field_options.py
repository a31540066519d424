"""The options of `briefing add`: one for each field of the entry, from the model's table of fields."""

from __future__ import annotations

from argparse import SUPPRESS
from typing import TYPE_CHECKING, Any

from tui.cli import wording
from tui.cli.console import CommandError
from tui.edit.entry_template import SECTION_OF, entry_class
from tui.model.declared import fields_of
from tui.model.entries import called
from tui.model.fields import Shape
from tui.text.suggest import listed

if TYPE_CHECKING:
    from argparse import Action, Namespace
    from collections.abc import Collection, Mapping, Sequence

    from tui.cli.arguments import CommandParser
    from tui.model.fields import Field

_DEST = "field "
"""Before the name of a field, so that the field `file` is not the argument FILE."""
_METAVARS = {
    Shape.CHOICE: "WORD",
    Shape.DATE: "DATE",
    Shape.QUOTE: "WORDS",
    Shape.REF: "ID",
    Shape.STANCE: "STANCE",
    Shape.TIME: "TIME",
    Shape.URL: "URL",
}
_MOST_CHOICES = 16
"""The most choices that a line of help lists."""


def kind_in(words: Sequence[str]) -> str:
    """Return the kind of entry that the words name, or the empty string."""
    return next((word for word in words if word in SECTION_OF), "")


def add_field_options(parser: CommandParser, taken: Collection[str] = ()) -> None:
    """Declare an option for each field of any kind; help and suggestions know those of the kind in use.

    Options that are `taken` mean something else for this kind.

    Options may come before the kind, so that only `values_of` can say which of them it takes.
    """
    kind = kind_in(parser.words)
    own = _fields(kind) if kind else {}
    if kind:
        options = {option(key): _details(spec) for key, spec in own.items()}
        parser.add_group(wording.FIELDS_OF.format(kind=called(kind)), options)
    for key in dict.fromkeys(key for each in SECTION_OF for key in _fields(each)):
        # A field is also known as it is written in a briefing: `--part_of`.
        for name in {option(key), f"--{key}"} - {option(key) for key in own} - {*taken}:
            parser.add_argument(name, dest=_DEST + key, action="append", help=SUPPRESS)


def field_of(action: Action, words: Sequence[str]) -> Field | None:
    """Return the field of an option, for the kind of entry that the words name; None for other arguments."""
    kind = kind_in(words)
    return (
        _fields(kind).get(action.dest.removeprefix(_DEST)) if kind and action.dest.startswith(_DEST) else None
    )


def values_of(args: Namespace, kind: str) -> dict[str, list[str]]:
    """Return the values of the fields that were given; raises CommandError if the entry cannot have them."""
    fields = _fields(kind)
    given: Mapping[str, list[str]] = {
        name.removeprefix(_DEST): values
        for name, values in vars(args).items()
        if name.startswith(_DEST) and values is not None
    }
    for key, values in given.items():
        if key not in fields:
            owners = " and ".join(called(each) for each in SECTION_OF if key in _fields(each))
            raise CommandError(
                wording.NO_FIELD.format(kind=called(kind), key=key),
                note=wording.FIELD_OF.format(owners=owners),
                help=wording.LIST_FIELDS.format(kind=kind, entry=called(kind)),
            )
        if not all(value.strip() for value in values):
            raise CommandError(wording.NO_VALUE.format(option=option(key)), help=wording.GIVE_VALUE)
        if len(values) > 1 and not fields[key].many:
            message = wording.GIVEN_TWICE.format(option=option(key), count=len(values))
            raise CommandError(message, help=wording.GIVE_ONCE)
    return {key: _separate(spec, given[key]) for key, spec in fields.items() if key in given}


def _separate(spec: Field, values: list[str]) -> list[str]:
    """Return ids one by one: `a,b` means two, since no id has a comma."""
    is_list = spec.many and spec.shape is Shape.REF
    return [one for value in values for one in value.split(",") if one.strip()] if is_list else values


def option(key: str) -> str:
    """Return the option of a field."""
    return f"--{key.replace('_', '-')}"


def _fields(kind: str) -> dict[str, Field]:
    # A mapping of its own is no word of a command line.
    return {key: spec for key, (_, spec) in fields_of(entry_class(kind)).items() if spec.record is None}


def _details(spec: Field) -> dict[str, Any]:
    text = spec.help
    if 1 < len(spec.choices) <= _MOST_CHOICES and spec.shape is not Shape.TIME:
        text += f": {listed(spec.choices).replace('`', '')}"
    text += "".join(f", or `{word}`" for word in spec.words)
    text += wording.REPEATABLE * spec.many + " (required)" * spec.required
    return {
        "dest": _DEST + spec.key,
        "action": "append",
        "metavar": _METAVARS.get(spec.shape, "TEXT"),
        "help": text.replace("%", "%%"),
    }
