"""A text that somebody is writing: read when it is asked about, and what was last known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.lsp.document_symbols import DocumentSymbol, headings, sketched
from tui.lsp.parsed_page import ParsedPage, read_page
from tui.lsp.recognise import is_briefing
from tui.lsp.symbol_at_cursor import SymbolAtCursor, named, pointed
from tui.model.names import names_of
from tui.parse.decode import even
from tui.parse.raw_file import LARGE, SIZE_LIMIT

if TYPE_CHECKING:
    from tui.model.entries import Briefing
    from tui.model.mentions import Names


class Document:
    """One text in an editor; `path` is where it lies, or will."""

    def __init__(self, text: str, path: str, *, limit: int = SIZE_LIMIT) -> None:
        self.path, self.limit = path, limit
        self.text = ""
        self.lines: list[str] = []
        self.is_briefing = True
        """Whether it may be a briefing; of other files in YAML nothing is said."""
        self._page: ParsedPage | None = None
        self._seen: list[DocumentSymbol] | None = None
        self._names: Names | None = None
        self._last: Briefing | None = None
        self._remembered: list[DocumentSymbol] = []
        """What was in the text when it could last be read."""
        self.write(text)

    def write(self, text: str) -> None:
        """Another text in the place of the one before."""
        self.text = even(text)
        self.lines = self.text.split("\n")
        self.is_briefing = is_briefing(self.lines)
        self._page = self._seen = None

    def read(self) -> ParsedPage:
        """The text as it reads now."""
        if self._page is None:
            self.keep(read_page(self.text, self.path, limit=self.limit))
        assert self._page is not None
        return self._page

    def keep(self, page: ParsedPage) -> None:
        """Keep what was read of this very text."""
        self._page = page
        if page.briefing is not None:
            self._last, self._names, self._remembered = page.briefing, None, headings(page)

    def at_once(self) -> ParsedPage | None:
        """The text as it reads now; None where it was not read yet and nobody would wait for it."""
        return self.read() if self._page is not None or len(self.text) < LARGE else None

    def briefing(self) -> Briefing | None:
        """The briefing as it is now, or was when the text could last be read."""
        self.at_once()
        return self._last

    def outline(self) -> list[DocumentSymbol]:
        """The sections and entries that stand in the text now, each section before its entries."""
        page = self.at_once()
        if page is not None and page.briefing is not None:
            return self._remembered
        if self._seen is None:
            self._seen = list(sketched(self.lines))
        return self._seen

    def known(self) -> list[DocumentSymbol]:
        """The sections and entries that there are: those of the text now, and those it held before.

        Nobody means to take out what is missing in a text that cannot be read for the moment.
        """
        now = self.outline()
        if now is self._remembered:
            return now
        last = {one.id: one.name for one in self._remembered}
        ids = {one.id for one in now}
        named = (one._replace(name=one.name or last.get(one.id, "")) for one in now)
        return [*named, *(one for one in self._remembered if one.id not in ids)]

    def pointed(self, number: int, column: int) -> SymbolAtCursor | None:
        """The id, the key or the name in prose at a line and a column from 0."""
        found = pointed(self.lines, number, column)
        briefing = self.briefing() if found is None and 0 <= number < len(self.lines) else None
        if briefing is None:
            return found
        if self._names is None:
            self._names = names_of(briefing)
        return named(self.lines, number, column, self._names)
