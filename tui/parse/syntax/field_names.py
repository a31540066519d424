"""The names of fields and sections, to tell a key from a word before a colon."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tui.model.declared import fields_of
from tui.model.entries import LISTS, MAPS, Briefing
from tui.model.fields import Shape

if TYPE_CHECKING:
    from tui.model.declared import Declared
    from tui.model.fields import Field

_PROSE = {Shape.PROSE, Shape.TEXT}
_TEXTS = {*_PROSE, Shape.HEADLINE, Shape.QUOTE, Shape.LINE}
_WORDS = {Shape.CHOICE, Shape.REF, Shape.DATE, Shape.TIME, Shape.STANCE}
_KEY = re.compile(r" *(?:- +)*(?P<name>[\w-]+)\s*:(?:\s|$)")


def key_of(text: str) -> str:
    """Return the key at the start of a line, after its dashes; empty if there is none."""
    match = _KEY.match(text)
    return match["name"] if match else ""


def is_field(name: str) -> bool:
    """Return whether any kind of entry has a field of this name."""
    return name in _fields()


def is_prose(name: str) -> bool:
    """Return whether every field of this name holds a single running text."""
    fields = _fields_and_own(name)
    return bool(fields) and all(field.shape in _PROSE and not field.many for field in fields)


def takes_text(name: str) -> bool:
    """Return whether every field of this name holds sentences: running text, a title or a quote."""
    fields = _fields_and_own(name)
    return bool(fields) and all(
        field.shape in _TEXTS and not (field.many and field.shape is Shape.LINE) for field in fields
    )


def is_word(name: str) -> bool:
    """Return whether every field of this name holds an id, a date or a choice."""
    fields = _fields().get(name, [])
    return bool(fields) and all(field.shape in _WORDS for field in fields)


def is_key(name: str) -> bool:
    """Return whether this is the name of a section or of a field of the briefing or an entry."""
    return name in _fields() or name in MAPS or name in LISTS or name in fields_of(Briefing)


def takes_list(name: str) -> bool:
    """Return whether this is the name of a section that is a list, or of a field that takes one."""
    return name in LISTS or any(field.many for field in _fields_and_own(name))


def _fields_and_own(name: str) -> list[Field]:
    """Return the fields of this name, of the briefing too."""
    own = fields_of(Briefing).get(name)
    return [*_fields().get(name, ()), *([own[1]] if own else ())]


@cache
def _fields() -> dict[str, list[Field]]:
    """Return the fields of all kinds of entries by name."""
    kinds: list[type[Declared]] = [*MAPS.values(), *LISTS.values()]
    fields: dict[str, list[Field]] = {"id": []}
    for kind in kinds:
        for key, (_, spec) in fields_of(kind).items():
            fields.setdefault(key, []).append(spec)
    return fields
