"""A briefing from its file or from a text: decoded, parsed and built."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.parse.builder import build
from tui.parse.decode import decode
from tui.parse.parser import parse
from tui.parse.raw_file import SIZE_LIMIT, read_beside, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Briefing
    from tui.parse.source_map import SourceMap


class LoadedFile(NamedTuple):
    """One file as far as it could be read: its briefing, its diagnostics, its text and its source map."""

    path: str
    briefing: Briefing | None
    problems: list[Diagnostic]
    text: str = ""
    """The file as text, for the lines that diagnostics point to; empty where it could not be decoded."""
    source_map: SourceMap | None = None
    """None where the text could not be parsed."""

    @property
    def lines(self) -> list[str]:
        """The lines of the text, as an editor shows them."""
        return self.text.split("\n")

    def without_source_map(self) -> LoadedFile:
        """Return the same without its tree, which takes more memory than the briefing."""
        return self._replace(source_map=None)


def load(path: str, *, limit: int = SIZE_LIMIT, tell: Callable[[str], None] = lambda _: None) -> LoadedFile:
    """Read one briefing from a file, or from standard input for `-`; `limit` is in bytes.

    Whatever the file is, a `LoadedFile` comes back with the reasons in its diagnostics. `tell` is called with
    each step: "reading", then "checking".
    """
    tell("reading")
    data, problems = read_bytes(path, limit)
    if data is None:
        return LoadedFile(path, None, problems)
    text, found = decode(data, path)
    problems += found
    if text is None:
        return LoadedFile(path, None, problems)
    loaded = load_text(text, path, limit=limit, tell=tell)
    return loaded._replace(problems=problems + loaded.problems)


def load_text(
    text: str, path: str, *, limit: int = SIZE_LIMIT, tell: Callable[[str], None] = lambda _: None
) -> LoadedFile:
    """Read a decoded text as if the file at that path held it; `limit` is for the files of its sources."""
    root, problems = parse(text, path)
    if root is None and any(problem.severity == "error" for problem in problems):
        return LoadedFile(path, None, problems, text)
    tell("checking")
    briefing, found, source_map = build(root, path, lambda name: read_beside(path, name, limit), text)
    return LoadedFile(path, briefing, problems + found, text, source_map)
