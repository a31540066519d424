"""What the reader looks for: the query, and the hits in the order of panes and rows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from tui.search.parser import parse_query
from tui.search.patterns import PatternError
from tui.search.search import Search

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.app.pane import Pane
    from tui.search.documents import Document, Documents
    from tui.search.folding import Span

_LINE_BUDGET = 0.02
"""The seconds that a regular expression may take in one line that is painted."""


class PaneHit(NamedTuple):
    """A hit, and where it is: these come in the order in which one goes through them."""

    pane: int
    """The number of its pane on the screen."""
    place: int
    """Its place in the pane."""
    address: str


class Finder:
    """A search in one briefing, in steps that keep no key waiting."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._search: Search | None = None
        self._steps: Iterator[Document | None] = iter(())
        self.query = parse_query("")
        self.found: list[str] = []
        """The addresses found so far."""
        self.hits: list[PaneHit] = []
        """The hits, once they were arranged."""
        self._numbers: dict[str, int] = {}

    def begin(self, text: str) -> None:
        """Look for something else; raises PatternError for an invalid pattern, and keeps what was found."""
        query = parse_query(text)
        search = Search(query, self._documents)
        self.query, self._search, self._steps, self.found = query, search, search.steps(), []

    def go_on(self, seconds: float) -> bool:
        """Search on for some time; return whether everything was searched. Raises PatternError."""
        until = monotonic() + seconds
        for number, document in enumerate(self._steps):
            if document is not None:
                self.found.append(document.address)
            if not number % 16 and monotonic() > until:
                return False
        return True

    def arrange(self, panes: Sequence[Pane]) -> None:
        """Find the places of the hits; what has no row is in the last pane that shows it."""
        self.hits = []
        ways = sorted(enumerate(panes), key=lambda one: one[1].is_last_resort)
        for address in self.found:
            for number, pane in ways:
                place = pane.place_of(address)
                if place >= 0:
                    self.hits.append(PaneHit(number, place, address))
                    break
        self.hits.sort()
        self._numbers = {hit.address: number for number, hit in enumerate(self.hits)}

    def spans(self, text: str) -> Sequence[Span]:
        """Return where the words are in a line."""
        if self._search is None:
            return ()
        self._search.marker.clock.left = _LINE_BUDGET
        try:
            return self._search.marker.spans(text)
        except PatternError:
            return ()

    def beside(self, pane: int, place: int, step: int) -> tuple[int, bool]:
        """Return the number of the hit after a place, or before it, and whether that wraps around."""
        here = PaneHit(pane, place, "")
        if step > 0:
            after = bisect_right(self.hits, here, key=lambda hit: hit._replace(address=""))
            return (after, False) if after < len(self.hits) else (0, True)
        before = bisect_left(self.hits, here, key=lambda hit: hit._replace(address="")) - 1
        return (before, False) if before >= 0 else (len(self.hits) - 1, True)

    def number_of(self, address: str) -> int:
        """Return the number of a hit; -1 if it is none."""
        return self._numbers.get(address, -1)

    def tally(self, pane: int, current: int) -> tuple[int, int]:
        """Return the number of the current hit within a pane, from 1 and 0 for none, and of all in it."""
        first = bisect_left(self.hits, PaneHit(pane, -1, ""))
        end = bisect_left(self.hits, PaneHit(pane + 1, -1, ""))
        return (current - first + 1 if first <= current < end else 0), end - first
