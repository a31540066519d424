"""Parse the text of an editor as far as possible: it may be broken, half-written, or anything at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.lint import lint
from tui.parse.load import load_text
from tui.parse.raw_file import SIZE_LIMIT, too_large

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Briefing
    from tui.parse.tree import Node


class ParsedPage(NamedTuple):
    """The result of parsing a text."""

    path: str
    text: str
    """The text with LF line ends."""
    root: Node | None
    """None for an empty text and for one that is not YAML."""
    briefing: Briefing | None
    """None for a text that is not YAML or not a mapping."""
    diagnostics: list[Diagnostic]

    @property
    def lines(self) -> list[str]:
        """The lines as an editor shows them."""
        return self.text.split("\n")


def parse_page(text: str, path: str, *, limit: int = SIZE_LIMIT) -> ParsedPage:
    """Parse and check a text with LF line ends, warnings included, as if the file at that path held it.

    `limit` is in bytes, for the text and for the files of its sources. Raises nothing.
    """
    size = len(text.encode(errors="surrogatepass"))
    if size > limit:
        return ParsedPage(path, text, None, None, [too_large(path, size, limit)])
    loaded = load_text(text, path, limit=limit)
    root = loaded.source_map.root if loaded.source_map else None
    return ParsedPage(path, text, root, loaded.briefing, [*loaded.problems, *lint(loaded)])
