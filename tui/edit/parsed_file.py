"""Parse a file for editing: either all of it is read, or the edit is refused."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.edit import wording
from tui.edit.errors import EditError
from tui.parse.builder import sections
from tui.parse.load import load_text
from tui.parse.raw_file import SIZE_LIMIT
from tui.parse.tree import Mapping
from tui.text.shell import shell_word

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Briefing
    from tui.parse.load import LoadedFile
    from tui.parse.tree import Node


_UNREAD = "E1"
"""The codes of syntax errors, after which a part of the file is not read."""


class ParsedFile(NamedTuple):
    """A briefing with the text and the nodes it was read from."""

    text: str
    root: Node | None
    """None for an empty file."""
    briefing: Briefing
    diagnostics: list[Diagnostic]
    loaded: LoadedFile
    """The file as it was loaded."""


def parse_file(text: str, path: str, *, limit: int = SIZE_LIMIT) -> ParsedFile:
    """Parse a text as if the file at that path held it; `limit` is for the files of its sources, in bytes.

    Raises EditError if a part of it is not read: it is not YAML, or has the same key twice.
    """
    loaded = load_text(text, path, limit=limit)
    for diagnostic in loaded.diagnostics:
        if diagnostic.code.startswith(_UNREAD):
            raise EditError(wording.INCOMPLETE, path=path, word=shell_word(path), fault=diagnostic)
    if loaded.briefing is None or loaded.source_map is None:
        raise EditError(wording.INCOMPLETE, path=path, word=shell_word(path), fault=loaded.diagnostics[0])
    return ParsedFile(text, loaded.source_map.root, loaded.briefing, loaded.diagnostics, loaded)


def new_error(before: ParsedFile, after: ParsedFile) -> Diagnostic | None:
    """Return the first error whose code is more frequent after an edit than before."""
    left = Counter(diagnostic.code for diagnostic in before.diagnostics)
    for diagnostic in after.diagnostics:
        left[diagnostic.code] -= 1
        if left[diagnostic.code] < 0 and diagnostic.severity == "error":
            return diagnostic
    return None


def check_section_names(file: ParsedFile) -> None:
    """Raise EditError if a section has a misspelled name.

    Parsing accepts the name; an edit would look for the section under its real one.
    """
    root = file.root
    if not isinstance(root, Mapping):
        return
    for name, section in sections(root).items():
        for key, value in root.items:
            if value is section and key.value != name:
                raise EditError(
                    wording.MISSPELLED_SECTION, written=key.value, section=name, line=key.span.line
                )
