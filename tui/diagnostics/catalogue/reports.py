"""What reports say around the diagnostics themselves."""

from __future__ import annotations

ALLOWED = (
    "If this is intended, write `x-allow: {code}` in the entry or at the top of the file, "
    "and the reason in a comment beside it."
)
"""The last paragraph of the explanation of a lint rule."""
WRONG = "Reported:"
RIGHT = "Not reported:"
REMOVE = "Remove these lines."
"""What stands above the example of an explanation, and above its correction."""
MORE = "`briefing explain {codes}` says more about {them}"
"""The last line after errors."""
NO_SENTENCES = "no sentences to quote"
NO_SOURCES = "no sources"
NO_TEXT = "no text"
"""What the coverage says where nothing can be counted."""
REST = "and {count} more"
"""The problems that do not fit on a screen."""
