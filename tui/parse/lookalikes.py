"""Characters that look like a space or a colon but are ordinary text in YAML."""

from __future__ import annotations

LIKE_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""The spaces of Unicode that are not a space to YAML, for a character class."""
WIDE_COLONS = "：﹕︓"
"""The characters that look like a colon, for a character class."""
