"""Loads a briefing from a file or a text: decodes, parses and builds it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tui.parse.builder import build
from tui.parse.decode import decode
from tui.parse.parser import parse_draft
from tui.parse.raw_file import SIZE_LIMIT, read_bytes, read_source_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Briefing
    from tui.parse.source_map import SourceMap
    from tui.parse.tree import Node


_ODD_COLONS = ("：", "﹕", "︓", ":\u00a0", ":\u202f", ":\u3000")
"""Signs that an author may mean as a colon and a space; YAML reads text."""


class LoadedFile(NamedTuple):
    """The briefing of a file, as far as it could be read, with its diagnostics, text and source map."""

    path: str
    briefing: Briefing | None
    diagnostics: list[Diagnostic]
    text: str = ""
    """The text that diagnostics point into; empty if the file could not be decoded."""
    source_map: SourceMap | None = None
    """None if the text could not be parsed, or if the map was not asked for."""

    @property
    def root(self) -> Node | None:
        """The root of the tree; None for an empty text and for one that could not be parsed."""
        return self.source_map.root if self.source_map else None

    @property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")


def load(
    path: str,
    *,
    limit: int = SIZE_LIMIT,
    tell: Callable[[str], None] = lambda _: None,
    source_map: bool = True,
) -> LoadedFile:
    """Load a briefing from a file, or from standard input for `-`; `limit` is in bytes.

    Raises nothing: if the file cannot be read, the diagnostics say why. `tell` is called with the name of
    each step: "reading", then "checking".
    """
    tell("reading")
    text, diagnostics = _read(path, limit)
    if text is None:
        return LoadedFile(path, None, diagnostics)
    loaded = load_text(text, path, limit=limit, tell=tell, source_map=source_map)
    return loaded._replace(diagnostics=diagnostics + loaded.diagnostics)


def _read(path: str, limit: int) -> tuple[str | None, list[Diagnostic]]:
    """Return the text of a file, whose bytes are not needed any more; None if there is none."""
    data, diagnostics = read_bytes(path, limit)
    if data is None:
        return None, diagnostics
    text, decoding_diagnostics = decode(data, path)
    return text, diagnostics + decoding_diagnostics


def load_text(
    text: str,
    path: str,
    *,
    limit: int = SIZE_LIMIT,
    tell: Callable[[str], None] = lambda _: None,
    source_map: bool = True,
) -> LoadedFile:
    """Load a decoded text as the file at `path`; `limit` is for the files of its sources.

    The source map has the tree of the file, which takes more memory than the briefing.
    """
    root, diagnostics, draft = parse_draft(text, path)
    read_file = partial(read_source_file, path, limit=limit)
    if root is None and any(diagnostic.severity == "error" for diagnostic in diagnostics):
        from tui.parse.recheck import behind  # noqa: PLC0415 - only a faulty file pays for it

        return LoadedFile(path, None, behind(path, diagnostics, draft, read_file), text)
    tell("checking")
    briefing, build_diagnostics, spans = build(root, path, read_file, text, keep_tree=source_map)
    diagnostics += build_diagnostics
    is_odd = not text.isascii() and any(sign in text for sign in _ODD_COLONS)
    if is_odd or any(diagnostic.severity == "error" for diagnostic in diagnostics):
        from tui.parse.recheck import recheck  # noqa: PLC0415 - as above

        diagnostics = recheck(text, path, root, diagnostics, read_file)
    return LoadedFile(path, briefing, diagnostics, text, spans if source_map else None)
