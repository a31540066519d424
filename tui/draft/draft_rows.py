"""The rows that a briefing's file has under `x-draft`, and the file without some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.edit.text_edits import TextEdit, apply
from tui.model.numbered_sentences import SentenceReference, parse_reference
from tui.parse.tree import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

KEY = "x-draft"
NAMES, DATES, SAID, HEDGES = "names", "dates", "said", "hedges"
PARTS = (NAMES, DATES, SAID, HEDGES)


class DraftRow(NamedTuple):
    """One proposal as it is written."""

    part: str
    values: dict[str, tuple[str, ...]]
    """The texts of each key; those of a list are several."""
    lines: tuple[int, int]
    """Its first and its last line, from 1."""

    def text(self, key: str) -> str:
        """Return the first text of a key; empty if it has none."""
        return next(iter(self.values.get(key, ())), "")

    @property
    def sentence(self) -> SentenceReference | None:
        """The sentence that it is about; that of the first mention for a name."""
        return parse_reference(self.text("first" if self.part == NAMES else "sentence"))


def draft_rows(root: Node | None) -> list[DraftRow]:
    """Return the rows under `x-draft` in the order of the file, as far as they can be read."""
    draft = root.get(KEY) if isinstance(root, Mapping) else None
    return list(_rows(draft)) if isinstance(draft, Mapping) else []


def _rows(draft: Mapping) -> Iterator[DraftRow]:
    for part in PARTS:
        listed = draft.get(part)
        for item in listed.items if isinstance(listed, Sequence) else ():
            if isinstance(item, Mapping):
                values = {key.value: tuple(_texts(value)) for key, value in item.items}
                yield DraftRow(part, values, (item.span.line, item.span.end_line))


def _texts(node: Node) -> Iterator[str]:
    items = node.items if isinstance(node, Sequence) else [node]
    return (item.value for item in items if isinstance(item, Scalar))


def without_rows(text: str, root: Node | None, gone: Collection[DraftRow]) -> str:
    """Return a file's text without the lines of some rows, and without a part of the draft that is empty."""
    draft = root.get(KEY) if isinstance(root, Mapping) else None
    if not isinstance(draft, Mapping):
        return text
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    left = [row for row in draft_rows(root) if row not in gone]
    if not left:
        return apply(text, [_whole_draft(root, lines, starts)])
    removed = {row.lines for row in gone}
    kept_parts = {row.part for row in left}
    for key, value in draft.items:
        if key.value in PARTS and key.value not in kept_parts and isinstance(value, Sequence):
            removed.add((key.span.line, key.span.line))
    return apply(text, [TextEdit(starts[first - 1], starts[last], "") for first, last in removed])


def _whole_draft(root: Node | None, lines: list[str], starts: list[int]) -> TextEdit:
    """Return the edit that removes the draft with the comments above it."""
    assert isinstance(root, Mapping)
    key, value = next((key, value) for key, value in root.items if key.value == KEY)
    first = key.span.line
    while first > 1 and lines[first - 2].startswith("#"):
        first -= 1
    while first > 1 and not lines[first - 2].strip():
        first -= 1
    return TextEdit(starts[first - 1], starts[min(value.span.end_line, len(lines))], "")
