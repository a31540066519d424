"""A document that is open in an editor, with the last version of it that could be parsed."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from tui.lint import linted
from tui.lsp.document_symbols import DocumentSymbol, document_symbols, scan_symbols
from tui.lsp.passage_finder import PassageFinder
from tui.lsp.recognise import is_briefing
from tui.lsp.symbol_at_cursor import SymbolAtCursor, name_at, symbol_at
from tui.model.names import names_of
from tui.parse.decode import normalise_line_ends
from tui.parse.load import LoadedFile, load_text
from tui.parse.raw_file import LARGE, SIZE_LIMIT, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.model.entries import Briefing
    from tui.model.mentions import Names


class Document:
    """A text in an editor; `path` is that of its file, which need not exist yet."""

    def __init__(self, text: str, path: str, *, limit: int = SIZE_LIMIT) -> None:
        self.path, self.limit = path, limit
        self.text = ""
        self.lines: list[str] = []
        self.is_briefing = True
        """Whether it may be a briefing; other YAML files get no answers."""
        self._page: LoadedFile | None = None
        self._scanned: list[DocumentSymbol] | None = None
        self._known: list[DocumentSymbol] | None = None
        """The symbols of the version that was checked last."""
        self._names: Names | None = None
        self._last: Briefing | None = None
        self._last_symbols: list[DocumentSymbol] = []
        self._finders: dict[str, PassageFinder] = {}
        self.update(text)

    def update(self, text: str) -> None:
        """Replace the text."""
        self.text = normalise_line_ends(text)
        self.lines = self.text.split("\n")
        self.is_briefing = is_briefing(self.lines)
        self._page = self._scanned = None

    def parse(self) -> LoadedFile:
        """Return the parsed text."""
        if self._page is None:
            self.set_page(*parse_symbols(self.text, self.path, limit=self.limit))
        assert self._page is not None
        return self._page

    def set_page(self, page: LoadedFile, symbols: list[DocumentSymbol]) -> None:
        """Set the result of parsing the current text, and its symbols."""
        self._page = page
        if page.briefing is None:
            self._scanned = symbols
        else:
            self._last, self._names, self._last_symbols = page.briefing, None, symbols
            self._finders = dict(self._passage_finders(page.briefing))
        self._known = None

    def parsed(self) -> LoadedFile | None:
        """Return the parsed text; None if it is large and not parsed yet, so that no one waits for it."""
        return self.parse() if self._page is not None or len(self.text) < LARGE else None

    def briefing(self) -> Briefing | None:
        """Return the briefing, or the last version of it that could be parsed."""
        self.parsed()
        return self._last

    def passage_finders(self) -> dict[str, PassageFinder]:
        """Return the sources with a text, by id, ready to be searched."""
        self.parsed()
        if self._last is None and len(self.text) < LARGE:
            # Never valid so far: the sources may be, by themselves.
            page = load_text(_only_sources(self.lines), self.path, limit=self.limit)
            self._finders = dict(self._passage_finders(page.briefing)) if page.briefing else {}
        return self._finders

    def _passage_finders(self, briefing: Briefing) -> Iterator[tuple[str, PassageFinder]]:
        """Yield the finder of each source; a text that has not changed keeps its own, and its index."""
        for id_, source in briefing.sources.items():
            if source.body is not None:
                known = self._finders.get(id_)
                is_same = known is not None and known.source.text == source.body.text
                yield id_, known if known and is_same else PassageFinder(source.body)

    def symbols(self) -> list[DocumentSymbol]:
        """Return the sections and entries of the text, each section before its entries."""
        page = self.parsed()
        if page is not None and page.briefing is not None:
            return self._last_symbols
        if self._scanned is None:
            self._scanned = list(scan_symbols(self.lines))
        return self._scanned

    def known_symbols(self) -> list[DocumentSymbol]:
        """Return the symbols of the text and, while it cannot be parsed, those of the last version.

        Of a large text, those of the version that was checked last, so that no one waits for them.
        """
        if self._known is None or self._page is not None or len(self.text) < LARGE:
            self._known = self._all_symbols()
        return self._known

    def _all_symbols(self) -> list[DocumentSymbol]:
        symbols = self.symbols()
        if symbols is self._last_symbols:
            return symbols
        last_names = {one.id: one.name for one in self._last_symbols}
        ids = {one.id for one in symbols}
        named = (one._replace(name=one.name or last_names.get(one.id, "")) for one in symbols)
        return [*named, *(one for one in self._last_symbols if one.id not in ids)]

    def symbol_at(self, number: int, column: int) -> SymbolAtCursor | None:
        """Return the id, the key or the name in prose at a line and a column from 0."""
        found = symbol_at(self.lines, number, column)
        briefing = self.briefing() if found is None and 0 <= number < len(self.lines) else None
        if briefing is None:
            return found
        if self._names is None:
            self._names = names_of(briefing)
        return name_at(self.lines, number, column, self._names)


def _only_sources(lines: Sequence[str]) -> str:
    """Return a text with nothing of another but its sources."""
    starts = [number for number, line in enumerate(lines) if line[:1].isalpha()]
    ends = [*starts[1:], len(lines)]
    kept = (
        lines[start:end]
        for start, end in zip(starts, ends, strict=True)
        if lines[start].startswith("sources:")
    )
    return "\n".join(chain.from_iterable(kept))


def parse_symbols(
    text: str, path: str, *, limit: int = SIZE_LIMIT
) -> tuple[LoadedFile, list[DocumentSymbol]]:
    """Parse and check a text as `parse_page` does; return its symbols too."""
    page = parse_page(text, path, limit=limit)
    return page, document_symbols(page)


def parse_page(text: str, path: str, *, limit: int = SIZE_LIMIT) -> LoadedFile:
    """Parse and check a text with LF line ends, warnings included, as if the file at that path held it.

    `limit` is in bytes, for the text and for the files of its sources. Raises nothing.
    """
    size = len(text.encode(errors="surrogatepass"))
    if size > limit:
        return LoadedFile(path, None, [too_large(path, size, limit)], text)
    return linted(load_text(text, path, limit=limit), limit=limit)
