"""What each code means at more length: why it is a problem, how it looks, and how it looks without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.explanations import dates, files, lint, quotes, references, shapes, syntax, texts

if TYPE_CHECKING:
    from tui.diagnostics.explanations.explanation import Explanation

_ROOMS = (files, syntax, references, shapes, dates, quotes, texts, lint)
EXPLANATIONS: dict[str, Explanation] = {code: said for room in _ROOMS for code, said in room.OF.items()}
"""The explanation of every code in `CODES`."""
