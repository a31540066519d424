"""Take the mark `x-adopted` out of an entry once somebody has looked at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.edit import wording
from tui.edit.errors import EditError
from tui.edit.meaning_diff import difference
from tui.edit.parsed_file import parse_file
from tui.edit.text_edits import Offsets, TextEdit, apply
from tui.model.entries import ADOPTED
from tui.parse.raw_file import SIZE_LIMIT
from tui.parse.tree import Mapping

if TYPE_CHECKING:
    from tui.parse.tree import Node, Scalar


def without_mark(text: str, path: str, id_: str, *, limit: int = SIZE_LIMIT) -> str:
    """Return the text of a briefing's file with the entry `id_` marked as checked.

    Raises EditError if the entry has no mark, or if it cannot be taken out without changing anything else.
    """
    file = parse_file(text, path, limit=limit)
    entry = file.briefing.entries.get(id_)
    places = file.loaded.source_map
    node = places.whole(entry) if places and entry else None
    pairs = node.items if isinstance(node, Mapping) else []
    number = next((at for at, (key, _) in enumerate(pairs) if key.value == ADOPTED), None)
    if number is None:
        raise EditError(wording.NOT_ADOPTED, id=id_)
    new_text = apply(text, [_removal(text, pairs, number)])
    after = parse_file(new_text, path, limit=limit)
    if changed := difference(file.briefing, after.briefing):
        raise EditError(wording.MARK_STAYS, id=id_, reason=changed)
    return new_text


def _removal(text: str, pairs: list[tuple[Scalar, Node]], number: int) -> TextEdit:
    """Return the edit that removes a field: its line, or its part of the brackets or of its line."""
    offsets = Offsets(text)
    key, value = pairs[number]
    start, end = offsets.of(key.span)[0], offsets.of(value.span)[1]
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end) + 1 or len(text)
    if not text[line_start:start].strip() and not text[end:line_end].strip():
        return TextEdit(line_start, line_end, "")
    if number + 1 < len(pairs):  # behind a dash, or first in brackets: the next field takes its place
        return TextEdit(start, offsets.of(pairs[number + 1][0].span)[0], "")
    if number:
        return TextEdit(offsets.of(pairs[number - 1][1].span)[1], end, "")
    return TextEdit(start, end, "")
