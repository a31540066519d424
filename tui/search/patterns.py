"""Regular expressions with a time limit that holds.

Python's `re` cannot be interrupted: `(a+)+$` over a line of `a` never ends. The package `regex` can. It takes
15 ms to import, so only a query with a regular expression loads it.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.search.folding import Span
    from tui.search.query import Pattern

TIME_LIMIT = 0.5
"""The seconds that one query may spend in its regular expressions."""


class PatternError(ValueError):
    """A regular expression that cannot be used; `place` is where in the query, or -1 if it took too long."""

    def __init__(self, place: int = -1) -> None:
        super().__init__(place)
        self.place = place


class Clock:
    """The time that a query has left for its regular expressions."""

    def __init__(self, limit: float = TIME_LIMIT) -> None:
        self.left = limit


class CompiledPattern:
    """A regular expression, ready to be looked for."""

    def __init__(self, pattern: Pattern, clock: Clock) -> None:
        """Compile it; raises PatternError if it is invalid."""
        import regex  # noqa: PLC0415 - 15 ms, which only a query with a pattern pays

        flags = regex.V0 | regex.MULTILINE | (0 if pattern.has_case else regex.IGNORECASE)
        try:
            self._compiled = regex.compile(pattern.text, flags)
        except (regex.error, ValueError, OverflowError, RecursionError, MemoryError) as error:
            raise PatternError(pattern.start + (getattr(error, "pos", None) or 0)) from error
        self._clock = clock

    def is_in(self, text: str) -> bool:
        """Return whether a text has it; raises PatternError once the time is up."""
        return next(self.spans(text), None) is not None

    def spans(self, text: str) -> Iterator[Span]:
        """Yield where it occurs in a text; an empty hit counts as none. Raises PatternError."""
        place = 0
        while place <= len(text):
            began = monotonic()
            try:
                found = self._compiled.search(text, pos=place, timeout=max(self._clock.left, 0.001))
            except (TimeoutError, MemoryError) as error:
                raise PatternError from error
            finally:
                self._clock.left -= monotonic() - began
            if self._clock.left <= 0:
                raise PatternError
            if found is None:
                return
            if found.end() > found.start():
                yield found.span()
            place = max(found.end(), place + 1)
