"""Whether a YAML file is a briefing: an editor asks about every one that it has open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.model.declared import fields_of
from tui.model.entries import LISTS, MAPS, Briefing

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOP = re.compile(r"['\"]?([\w-]+)['\"]?[ \t]*:(?:[ \t]|$)")
_SURE = frozenset({*MAPS, *LISTS, "briefing", "key_points", "year_hint"})
"""Keys at the top of a file that hardly any other kind of file has."""
_OURS = _SURE | frozenset(fields_of(Briefing))


def is_briefing(lines: Iterable[str]) -> bool:
    """Whether the keys at the left margin of a text are those of a briefing; it may be broken.

    Of a text without any key nobody knows yet: it may become one.
    """
    keys = {found[1] for line in lines if (found := _TOP.match(line)) and not found[1].startswith("x-")}
    return not keys.isdisjoint(_SURE) or keys <= _OURS
