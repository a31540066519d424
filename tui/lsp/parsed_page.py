"""A text in an editor, read as far as it can be: it may be broken, half-written, or anything at all."""

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
    """What came of reading a text."""

    path: str
    text: str
    """With LF at the ends of lines."""
    root: Node | None
    """None for an empty text and for one that cannot be read."""
    briefing: Briefing | None
    """None for a text that is not YAML, and for one that holds no mapping."""
    problems: list[Diagnostic]

    @property
    def lines(self) -> list[str]:
        """The lines as an editor shows them."""
        return self.text.split("\n")


def read_page(text: str, path: str, *, limit: int = SIZE_LIMIT) -> ParsedPage:
    """Read an even text as if the file at that path held it, with the warnings W7; raises nothing.

    `limit` is in bytes, for the text and for the files of its sources.
    """
    size = len(text.encode(errors="surrogatepass"))
    if size > limit:
        return ParsedPage(path, text, None, None, [too_large(path, size, limit)])
    loaded = load_text(text, path, limit=limit)
    root = loaded.source_map.root if loaded.source_map else None
    return ParsedPage(path, text, root, loaded.briefing, [*loaded.problems, *lint(loaded)])
