"""Another id for an entry: wherever the old one stands in the file, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.edit.errors import EditError
from tui.edit.meaning_diff import difference
from tui.edit.new_ids import demand_free
from tui.edit.occurrences import Occurrence, occurrences
from tui.edit.text_edits import TextEdit, apply
from tui.edit.whole_file import WholeFile, demand_named_sections, new_error, read_whole
from tui.model.entries import MAPS
from tui.parse.raw_file import SIZE_LIMIT
from tui.text.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

_MAPPED = frozenset(kind.kind_name for kind in MAPS.values())


class RenamedEntry(NamedTuple):
    """A file's text with another id in it."""

    text: str
    edits: tuple[TextEdit, ...]
    """What was done to the text before."""

    @property
    def places(self) -> int:
        """In how many places the id stood, the entry's own among them."""
        return len(self.edits)


def rename(written: str, path: str, old: str, new: str, *, limit: int = SIZE_LIMIT) -> RenamedEntry:
    """The text of a briefing's file in which the entry `old` has the id `new`; nothing else is touched.

    Raises WritingError where there is no such entry or the new id cannot be had, where an id is spelled so
    that its place is not certain, and where anything but the id would come to mean something else.
    """
    whole = read_whole(written, path, limit=limit)
    demand_named_sections(whole)
    found = list(occurrences(whole.root, written))
    _demand_entry(whole, found, old)
    _demand_free(whole, found, old, new)
    addresses = _addresses(whole, found, old, new)
    edits = tuple(
        TextEdit(*_certain(one, path), addresses[one.id])
        for one in found
        if one.id in addresses and (one.role != "name" or one.id == old)
    )
    renamed = RenamedEntry(apply(written, edits), edits)
    _demand_same(whole, renamed.text, path, addresses, limit)
    return renamed


def _demand_entry(whole: WholeFile, found: Sequence[Occurrence], old: str) -> None:
    names = [one for one in found if one.role == "name" and one.id == old]
    if len(names) > 1:
        lines = " and ".join(str(one.span.line) for one in names)
        raise EditError(
            f"the id `{old}` is used twice",
            note=f"in the lines {lines}",
            help="tell the two apart by hand first",
        )
    if names:
        return
    if old in whole.briefing.entries:
        raise EditError(
            f"`{old}` is not an id of its own",
            note="it is made of where the entry stands, or of the ids in it",
            help="rename what it is made of, or give the entry an `id`",
        )
    known = [one.id for one in found if one.role == "name"]
    raise EditError(
        f"nothing in this briefing has the id `{old}`",
        help=did_you_mean(old, known) or "`briefing show` lists what there is",
    )


def _demand_free(whole: WholeFile, found: Sequence[Occurrence], old: str, new: str) -> None:
    entries = whole.briefing.entries
    if new == old:
        raise EditError(f"`{old}` is its id already", help="choose another")
    demand_free(new, whole, found, is_key=entries[old].kind_name in _MAPPED)
    for one in found:
        if one.id == new:
            raise EditError(
                f"`{new}` is referred to already, though nothing has that id",
                note=f"the reference in line {one.span.line} would come to mean this entry",
                help="take it out first, or choose another id",
            )


def _addresses(whole: WholeFile, found: Sequence[Occurrence], old: str, new: str) -> dict[str, str]:
    """The new address of every entry that gets one: a position may be called after what is renamed."""
    own = {one.id for one in found if one.role == "name"}
    addresses = {old: new}
    for position in whole.briefing.positions:
        if position.id in own or position.issue is None or not position.by:
            continue
        parts = position.issue.id, position.by[0].id
        address = "/".join(parts)
        if old in parts and position.id.startswith(address):
            rest = position.id.removeprefix(address)
            addresses[position.id] = "/".join(new if part == old else part for part in parts) + rest
    return addresses


def _certain(one: Occurrence, path: str) -> tuple[int, int]:
    if one.place is None:
        raise EditError(
            f"the id `{one.id}` is spelled in an unusual way: {path}:{one.span.line}",
            note="with escapes, invisible characters or over two lines, so its place is not certain",
            help="write it plainly there, then try again",
        )
    return one.place


def _demand_same(whole: WholeFile, written: str, path: str, addresses: dict[str, str], limit: int) -> None:
    try:
        after = read_whole(written, path, limit=limit)
    except EditError as error:
        reason = error.note
    else:
        problem = new_error(whole, after)
        changed = difference(whole.briefing, after.briefing, addresses)
        reason = f"line {problem.span.line}: {problem.message}" if problem else changed
    if reason:
        raise EditError(
            "the new id would change what something else means", note=reason, help="choose another id"
        )
