"""A text in an editor, read as far as it can be: it may be broken, half-written, or anything at all."""

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


def even(text: str) -> str:
    """The text with LF at the ends of its lines, and without a byte order mark, which has no column."""
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def parse_page(written: str, path: str, *, limit: int = SIZE_LIMIT) -> ParsedPage:
    """Read a text as if the file at that path held it, with the warnings W7; raises nothing.

    `limit` is in bytes, for the text and for the files of its sources.
    """
    text = even(written)
    size = len(text.encode(errors="surrogatepass"))
    if size > limit:
        return ParsedPage(path, text, None, None, [too_large(path, size, limit)])
    root, problems = tree.parse(text, path)
    if root is None and any(problem.severity == "error" for problem in problems):
        return ParsedPage(path, text, None, None, problems)
    briefing, found = build(root, path, lambda name: read_beside(path, name, limit), text)
    problems += found
    if briefing is not None:
        problems += warnings(briefing, root, text, problems)
    return ParsedPage(path, text, root, briefing, problems)
