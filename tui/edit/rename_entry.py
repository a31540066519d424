"""Rename an entry: replace its id everywhere in the file, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.edit import wording
from tui.edit.errors import EditError
from tui.edit.meaning_diff import difference
from tui.edit.new_ids import check_id_is_free
from tui.edit.occurrences import Occurrence, occurrences
from tui.edit.parsed_file import ParsedFile, check_section_names, new_error, parse_file
from tui.edit.text_edits import TextEdit, apply
from tui.model.entries import MAPS
from tui.parse.raw_file import SIZE_LIMIT
from tui.text.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEYED_KINDS = frozenset(kind.kind_name for kind in MAPS.values())


class RenamedEntry(NamedTuple):
    """The text of a file with an entry renamed."""

    text: str
    edits: tuple[TextEdit, ...]
    """The edits of the text before, one for each occurrence of the id."""


def rename(text: str, path: str, old: str, new: str, *, limit: int = SIZE_LIMIT) -> RenamedEntry:
    """Rename the entry `old` to `new` in the text of a briefing's file.

    Raises EditError if there is no such entry, the new id is not available, an occurrence is written with
    escapes so that its position is uncertain, or the meaning of anything else would change.
    """
    file = parse_file(text, path, limit=limit)
    check_section_names(file)
    found = list(occurrences(file.root, text))
    _check_entry(file, found, old)
    _check_new_id(file, found, old, new)
    addresses = _addresses(file, found, old, new)
    edits = tuple(
        TextEdit(*_offsets(one, path), addresses[one.id])
        for one in found
        if one.id in addresses and (one.role != "name" or one.id == old)
    )
    renamed = RenamedEntry(apply(text, edits), edits)
    _check_same_meaning(file, renamed.text, path, addresses, limit)
    return renamed


def _check_entry(file: ParsedFile, found: Sequence[Occurrence], old: str) -> None:
    names = [one for one in found if one.role == "name" and one.id == old]
    if len(names) > 1:
        lines = wording.JOIN_LINES.join(str(one.span.line) for one in names)
        raise EditError(wording.USED_TWICE, id=old, lines=lines)
    if names and old not in file.briefing.entries:
        raise EditError(wording.FAULTY_ITSELF, id=old, line=names[0].span.line)
    if names:
        return
    if old in file.briefing.entries:
        raise EditError(wording.AN_ADDRESS, id=old)
    near = nearest(old, [one.id for one in found if one.role == "name"])
    raise EditError(wording.MISSPELLED_ID if near else wording.UNKNOWN_ID, id=old, near=near)


def _check_new_id(file: ParsedFile, found: Sequence[Occurrence], old: str, new: str) -> None:
    entries = file.briefing.entries
    if new == old:
        raise EditError(wording.SAME_ID, id=old)
    check_id_is_free(new, file, found, is_key=entries[old].kind_name in _KEYED_KINDS)
    for one in found:
        if one.id == new:
            raise EditError(wording.DANGLING_ID, id=new, line=one.span.line)


def _addresses(file: ParsedFile, found: Sequence[Occurrence], old: str, new: str) -> dict[str, str]:
    """Return the new address of every entry that gets one: that of a position may contain the id."""
    own = {one.id for one in found if one.role == "name"}
    addresses = {old: new}
    for position in file.briefing.positions:
        if position.id in own or position.issue is None or not position.by:
            continue
        parts = position.issue.id, position.by[0].id
        address = "/".join(parts)
        if old in parts and position.id.startswith(address):
            rest = position.id.removeprefix(address)
            addresses[position.id] = "/".join(new if part == old else part for part in parts) + rest
    return addresses


def _offsets(one: Occurrence, path: str) -> tuple[int, int]:
    if one.offsets is None:
        raise EditError(wording.UNUSUAL_SPELLING, id=one.id, path=path, line=one.span.line)
    return one.offsets


def _check_same_meaning(
    file: ParsedFile, text: str, path: str, addresses: dict[str, str], limit: int
) -> None:
    try:
        after = parse_file(text, path, limit=limit)
    except EditError as error:
        reason = error.note
    else:
        error_ = new_error(file, after)
        changed = difference(file.briefing, after.briefing, addresses)
        reason = wording.NEW_ERROR.format(fault=error_) if error_ else changed
    if reason:
        raise EditError(wording.NOT_RENAMED, reason=reason)
