"""The fields of the model and their values.

Every field is declared with a `Field`. Parsing, the JSON Schema, completion and `check` all follow from it,
so that a new field is one line in `entries.py`.
"""

from __future__ import annotations

from enum import Enum
from typing import Any, NamedTuple


class Shape(Enum):
    """How the text of a field is parsed."""

    LINE = "one line of text"
    HEADLINE = "one line of text, in which names become links"
    PROSE = "text of any length; names in it become links"
    TEXT = "text of any length, kept as it is"
    CHOICE = "one of a few words"
    REF = "the id of another entry"
    DATE = "a date"
    TIME = "a time of day"
    QUOTE = "words copied from a source"
    URL = "a web address"
    STANCE = "a stance"
    FIGURE = "a number, and what is counted"
    VOTES = "a number of votes, or the ids of those who cast them"
    RECORD = "a mapping with keys of its own"


LINKED = frozenset({Shape.PROSE, Shape.HEADLINE})
"""Shapes of text in which names and `[[id]]` are links."""
REFERENCES = frozenset({Shape.REF, Shape.VOTES})
"""Shapes whose text may be the id of another entry."""


class Field(NamedTuple):
    """One field: its shape, and what `check` and completion say about it."""

    shape: Shape
    help: str
    many: bool = False
    """Takes a list; a single value is a list of one."""
    required: bool = False
    choices: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    """The kinds of entry that a reference may name; empty for any."""
    actors: tuple[str, ...] = ()
    """The kinds of actor that a reference may name, where not every actor will do; empty for any."""
    words: tuple[str, ...] = ()
    """Words that a reference or date may be instead ("unstated", "unknown")."""
    record: Any = None
    """The class of the values of a RECORD: its own fields are its keys."""
    key: str = ""
    """Its key in YAML, which follows from the attribute that it is assigned to."""


_NOTHING = frozenset({Shape.DATE, Shape.STANCE, Shape.REF, Shape.RECORD})
"""Shapes whose empty value is None rather than an empty text."""


def empty(spec: Field) -> Any:
    """Return the value of a field that the author left out."""
    return () if spec.many else None if spec.shape in _NOTHING else ""


def line(text: str, *, many: bool = False, required: bool = False) -> Any:
    """Return a line of text; `str`, or a tuple of them; empty if missing."""
    return Field(Shape.LINE, text, many=many, required=required)


def headline(text: str, *, required: bool = False) -> Any:
    """Return a line of text in which names become links; `str`."""
    return Field(Shape.HEADLINE, text, required=required)


def prose(text: str, *, many: bool = False, required: bool = False) -> Any:
    """Text of any length in which names become links; `str`, or a tuple of them."""
    return Field(Shape.PROSE, text, many=many, required=required)


def verbatim(text: str) -> Any:
    """Text of any length that is kept as it is, such as a source's; `str`."""
    return Field(Shape.TEXT, text)


def choice(text: str, *choices: str) -> Any:
    """One of a few words; `str`, empty if missing."""
    return Field(Shape.CHOICE, text, choices=choices)


def ref(text: str, *kinds: str, required: bool = False) -> Any:
    """Return the id of one entry of these kinds (of any, if none is given); `Ref` or None."""
    return Field(Shape.REF, text, required=required, kinds=kinds)


def refs(
    text: str, *kinds: str, required: bool = False, actors: tuple[str, ...] = (), words: tuple[str, ...] = ()
) -> Any:
    """Return ids of entries of these kinds (of any, if none is given); a tuple of `Ref`.

    Of actors only those of the kinds `actors`, if any are given, and those without a kind.
    """
    return Field(Shape.REF, text, many=True, required=required, kinds=kinds, actors=actors, words=words)


def date(text: str, *, words: tuple[str, ...] = ()) -> Any:
    """Return a date in the EDTF subset of `edtf.py`; `Date` or None."""
    return Field(Shape.DATE, text, words=words)


def time(text: str, *choices: str) -> Any:
    """HH:MM, or a part of the day; `str`."""
    return Field(Shape.TIME, text, choices=choices)


def quote(text: str) -> Any:
    """Words copied from a source; a tuple of `Quote`."""
    return Field(Shape.QUOTE, text, many=True)


def url(text: str) -> Any:
    """Return a web address (http, https or mailto); `str`."""
    return Field(Shape.URL, text)


def figure(text: str) -> Any:
    """Return numbers with what they count; a tuple of `Figure`."""
    return Field(Shape.FIGURE, text, many=True)


def votes(text: str) -> Any:
    """Return a number of votes, or the ids of the actors who cast them; a tuple of `int` and `Ref`."""
    return Field(Shape.VOTES, text, many=True, kinds=("actor",))


def record(text: str, of: type[Any], *, many: bool = False) -> Any:
    """Return a mapping with the fields of a class; an instance of it or None, or a tuple of them."""
    return Field(Shape.RECORD, text, many=many, record=of)


def stance(text: str, *choices: str) -> Any:
    """Return a stance, with a trailing ? where it is inferred; `Stance`."""
    return Field(Shape.STANCE, text, required=True, choices=choices)
