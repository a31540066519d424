"""Parse the text of an editor as far as possible: it may be broken, half-written, or anything at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.lint import warnings
from tui.model.named import NamedTuple
from tui.parse import tree
from tui.parse.builder import build
from tui.parse.raw_file import SIZE_LIMIT, read_beside, too_large

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


def with_lf(text: str) -> str:
    """Return a text with LF line ends and without byte order mark, which has no column."""
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def parse_page(text: str, path: str, *, limit: int = SIZE_LIMIT) -> ParsedPage:
    """Parse and check a text, warnings included, as if the file at that path held it; raises nothing.

    `limit` is in bytes, for the text and for the files of its sources.
    """
    text = with_lf(text)
    size = len(text.encode(errors="surrogatepass"))
    if size > limit:
        return ParsedPage(path, text, None, None, [too_large(path, size, limit)])
    root, diagnostics = tree.parse(text, path)
    if root is None and any(diagnostic.severity == "error" for diagnostic in diagnostics):
        return ParsedPage(path, text, None, None, diagnostics)
    briefing, found = build(root, path, lambda name: read_beside(path, name, limit), text)
    diagnostics += found
    if briefing is not None:
        diagnostics += warnings(briefing, root, text, diagnostics)
    return ParsedPage(path, text, root, briefing, diagnostics)
