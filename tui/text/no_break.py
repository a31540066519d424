"""Blanks that no line is broken at."""

from __future__ import annotations

import re

GLUE = "\u00a0"
"""A blank that no line is broken at. It comes out as a plain one, for whoever searches the page."""
_STAYS = re.compile(r" (?=(?:¶|p\.)\d|[·-] $)")
"""The blank before a paragraph's number, or before a dot between words."""


def glued(words: str) -> str:
    """Faint words so that neither a paragraph's number nor a dot between words begins a line."""
    return _STAYS.sub(GLUE, words)
