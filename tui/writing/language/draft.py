"""A text that somebody is writing: read when it is asked about, and what was last known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.names import names_of
from tui.reading.raw import LARGE, SIZE_LIMIT
from tui.writing.language.headings import Heading, headings, sketched
from tui.writing.language.page import Page, even, read_page
from tui.writing.language.pointed import Pointed, named, pointed
from tui.writing.language.recognise import is_briefing

if TYPE_CHECKING:
    from tui.briefing.mentions import Names


class Draft:
    """One text in an editor; `path` is where it lies, or will."""

    def __init__(self, text: str, path: str, *, limit: int = SIZE_LIMIT) -> None:
        self.path, self.limit = path, limit
        self.text = ""
        self.lines: list[str] = []
        self.is_briefing = True
        """Whether it may be a briefing; of other files in YAML nothing is said."""
        self._page: Page | None = None
        self._names: Names | None = None
        self._remembered: list[Heading] = []
        self.write(text)

    def write(self, text: str) -> None:
        """Another text in the place of the one before."""
        self.text = even(text)
        self.lines = self.text.split("\n")
        self.is_briefing = is_briefing(self.lines)
        self._page = self._names = None

    def read(self) -> Page:
        """The text as it reads now."""
        if self._page is None:
            self.keep(read_page(self.text, self.path, limit=self.limit))
        assert self._page is not None
        return self._page

    def keep(self, page: Page) -> None:
        """Keep what somebody else read of this very text."""
        self._page = page
        if page.briefing is not None:
            self._remembered = headings(page)

    def outline(self) -> list[Heading]:
        """The sections and entries that stand in the text now, each section before its entries."""
        return headings(self.read())

    def pointed(self, number: int, column: int) -> Pointed | None:
        """The id, the key or the name in prose at a line and a column from 0."""
        found = pointed(self.lines, number, column)
        if found is not None or not 0 <= number < len(self.lines):
            return found
        briefing = self.read().briefing
        if briefing is None:
            return None
        if self._names is None:
            self._names = names_of(briefing)
        return named(self.lines, number, column, self._names)

    def known(self) -> list[Heading]:
        """The sections and entries that there are.

        Of a text that cannot be read, or would take long to, it is those that are seen in its lines, and
        those that it held when it was last read.
        """
        if self._page is None and len(self.text) < LARGE:
            self.read()
        if self._page is not None and self._page.briefing is not None:
            return self._remembered
        seen = list(sketched(self.lines))
        last = {one.id: one.name for one in self._remembered}
        named = [one._replace(name=one.name or last.get(one.id, "")) for one in seen]
        ids = {one.id for one in seen}
        return [*named, *(one for one in self._remembered if one.id not in ids)]
