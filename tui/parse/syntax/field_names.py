"""The names that fields and sections have: what a word before a colon is most likely meant as."""

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
_WORDS = {Shape.CHOICE, Shape.REF, Shape.DATE, Shape.TIME, Shape.STANCE}
_KEY = re.compile(r" *(?:- +)*(?P<name>[\w-]+)\s*:(?:\s|$)")


def key_of(text: str) -> str:
    """The key that a line begins with, behind its dashes; empty where it begins with none."""
    match = _KEY.match(text)
    return match["name"] if match else ""


def is_field(name: str) -> bool:
    """Whether an entry of some kind has a field of this name."""
    return name in _fields()


def is_prose(name: str) -> bool:
    """Whether a field of this name holds running text wherever there is one, and never a list."""
    own = fields_of(Briefing).get(name)
    found = [*_fields().get(name, ()), *([own[1]] if own else ())]
    return bool(found) and all(one.shape in _PROSE and not one.many for one in found)


def is_word(name: str) -> bool:
    """Whether every field of this name holds an id, a date or a word to choose from."""
    found = _fields().get(name)
    return bool(found) and all(one.shape in _WORDS for one in found or ())


def is_key(name: str) -> bool:
    """Whether a field of the briefing or of an entry, or a section, has this name."""
    return name in _fields() or name in MAPS or name in LISTS or name in fields_of(Briefing)


@cache
def _fields() -> dict[str, list[Field]]:
    """The fields of each name, over all kinds of entries."""
    kinds: list[type[Declared]] = [*MAPS.values(), *LISTS.values()]
    found: dict[str, list[Field]] = {"id": []}
    for kind in kinds:
        for key, (_, spec) in fields_of(kind).items():
            found.setdefault(key, []).append(spec)
    return found
