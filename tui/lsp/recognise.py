"""Recognise briefings among the YAML files that an editor has open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.model.declared import fields_of
from tui.model.entries import LISTS, MAPS, Briefing

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOP_KEY = re.compile(r"['\"]?([\w-]+)['\"]?[ \t]*:(?:[ \t]|$)")
_INSIDE = frozenset({"", " ", "-", "#"})
"""How most lines begin, which are no top-level keys."""
_DISTINCTIVE = frozenset({*MAPS, *LISTS, "briefing", "year_hint"})
"""Top-level keys that other kinds of files hardly have."""
_ALLOWED = _DISTINCTIVE | frozenset(fields_of(Briefing))


def is_briefing(lines: Iterable[str]) -> bool:
    """Return whether the top-level keys of a text, which may be broken, are those of a briefing.

    True for a text without keys, which may become one.
    """
    tops = (line for line in lines if line[:1] not in _INSIDE)
    keys = {found[1] for line in tops if (found := _TOP_KEY.match(line)) and not found[1].startswith("x-")}
    return not keys.isdisjoint(_DISTINCTIVE) or keys <= _ALLOWED
