"""What a field of a briefing may hold.

Every field of the model is declared with a `Field`. Reading, the JSON Schema, completion and `check` all
follow from it, so that a new field is one line in `model.py`.
"""

from __future__ import annotations

from enum import Enum
from typing import Any, NamedTuple


class Shape(Enum):
    """How the text of a field is understood."""

    LINE = "one line of text"
    HEADLINE = "one line of text, in which names link themselves"
    PROSE = "text of any length; names in it link themselves"
    TEXT = "text of any length, kept as it stands"
    CHOICE = "one of a few words"
    REF = "the id of another entry"
    DATE = "a date"
    TIME = "a time of day"
    QUOTE = "words copied from a source"
    URL = "a web address"
    STANCE = "a stance"


LINKED = frozenset({Shape.PROSE, Shape.HEADLINE})
"""Shapes of text in which names and `[[id]]` are links."""


class Field(NamedTuple):
    """One field: its key in YAML, its shape, and what `check` and completion say about it."""

    key: str
    shape: Shape
    help: str
    many: bool = False
    """Takes a list; one bare value is a list of one."""
    required: bool = False
    choices: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    """The kinds of entry that a reference may name; empty for any."""
    actors: tuple[str, ...] = ()
    """The kinds of actor that a reference may name, where not every actor will do; empty for any."""
    words: tuple[str, ...] = ()
    """Words that a reference or date may hold beside its own shape ("unstated", "unknown")."""


_NOTHING = frozenset({Shape.DATE, Shape.STANCE, Shape.REF})
"""Shapes whose absence is None rather than an empty text."""


def empty(spec: Field) -> Any:
    """What a field holds where the author wrote nothing."""
    return () if spec.many else None if spec.shape in _NOTHING else ""


def _declare(
    shape: Shape,
    text: str,
    *,
    many: bool = False,
    required: bool = False,
    choices: tuple[str, ...] = (),
    kinds: tuple[str, ...] = (),
    actors: tuple[str, ...] = (),
    words: tuple[str, ...] = (),
) -> Any:
    return Field("", shape, text, many, required, choices, kinds, actors, words)


def line(text: str, *, many: bool = False, required: bool = False) -> Any:
    """A line of text; `str`, or a tuple of them; empty where the author wrote none."""
    return _declare(Shape.LINE, text, many=many, required=required)


def headline(text: str, *, required: bool = False) -> Any:
    """A line of text in which names link themselves; `str`."""
    return _declare(Shape.HEADLINE, text, required=required)


def prose(text: str, *, many: bool = False, required: bool = False) -> Any:
    """Text of any length in which names link themselves; `str`, or a tuple of them."""
    return _declare(Shape.PROSE, text, many=many, required=required)


def verbatim(text: str) -> Any:
    """Text of any length that is kept as it stands, such as a source's; `str`."""
    return _declare(Shape.TEXT, text)


def choice(text: str, *choices: str) -> Any:
    """One of a few words; `str`, empty where the author chose none."""
    return _declare(Shape.CHOICE, text, choices=choices)


def ref(text: str, *kinds: str, required: bool = False, words: tuple[str, ...] = ()) -> Any:
    """The id of one entry of these kinds (of any, where none is named); `Ref` or None."""
    return _declare(Shape.REF, text, required=required, kinds=kinds, words=words)


def refs(
    text: str,
    *kinds: str,
    required: bool = False,
    actors: tuple[str, ...] = (),
    words: tuple[str, ...] = (),
) -> Any:
    """Ids of entries of these kinds (of any, where none is named); a tuple of `Ref`.

    Of actors only those of the kinds `actors`, where some are named, and those whose kind nobody stated.
    """
    return _declare(Shape.REF, text, many=True, required=required, kinds=kinds, actors=actors, words=words)


def date(text: str, *, words: tuple[str, ...] = ()) -> Any:
    """A date in the EDTF subset of `dates.py`; `Date` or None."""
    return _declare(Shape.DATE, text, words=words)


def time(text: str, *choices: str) -> Any:
    """HH:MM, or a part of the day; `str`."""
    return _declare(Shape.TIME, text, choices=choices)


def quote(text: str) -> Any:
    """Words copied from a source; a tuple of `Quote`."""
    return _declare(Shape.QUOTE, text, many=True)


def url(text: str) -> Any:
    """A web address (http, https or mailto); `str`."""
    return _declare(Shape.URL, text)


def stance(text: str, *choices: str) -> Any:
    """A stance, with a trailing ? where it is inferred; `Stance`."""
    return _declare(Shape.STANCE, text, required=True, choices=choices)
