"""What the picker offers: every entry of the briefing, and every command that is possible."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app.commands import key_names
from tui.model.entries import Actor, Relation, Statement
from tui.render import wording
from tui.render.cards import Piece, Pieces
from tui.search.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.app.commands import Command
    from tui.app.own_marks import OwnMarks
    from tui.model.entries import Briefing, Entry, Ref

GO_TO = frozenset({"go_to", "run"})
"""The commands that open the picker, which it does not offer."""


class PickerItem(NamedTuple):
    """An entry or a command that can be picked."""

    name: str
    """The address of the entry, or the action of the command."""
    left: Pieces
    right: Pieces
    folded: str
    """The words by which it is found, folded."""
    is_command: bool = False


def entry_items(briefing: Briefing) -> Iterator[PickerItem]:
    """Yield every entry in the order of the file."""
    for entry in briefing.entries.values():
        kind = Piece(wording.KINDS[entry.kind_name], role="faint")
        words = entry.label
        if isinstance(entry, Relation):
            ends = [_names([end] if end else [], briefing) for end in (entry.from_, entry.to)]
            words = " ".join(filter(None, (ends[0], words, ends[1])))
        speakers = _names(entry.by, briefing) if isinstance(entry, Statement) else ""
        left = (Piece(words), *((Piece(f" ── {speakers}", role="faint"),) if speakers else ()))
        aliases = entry.aliases if isinstance(entry, Actor) else ()
        found_by = filter(None, (words, speakers, *aliases, _own_id(entry)))
        yield PickerItem(entry.id, left, (kind,), fold(" ".join(found_by)))


def _names(refs: Iterable[Ref], briefing: Briefing) -> str:
    return ", ".join(briefing.entries[ref.id].label for ref in refs if ref.id in briefing.entries)


def _own_id(entry: Entry) -> str:
    """Return the id that the author gave an entry; empty for an address such as `claims/3`."""
    return "" if "/" in entry.id else entry.id


def marked_items(marks: OwnMarks, briefing: Briefing) -> Iterator[PickerItem]:
    """Yield the entries with a bookmark or a note, in the order of the file."""
    for item in entry_items(briefing):
        glyphs = marks.glyphs(item.name)
        if glyphs:
            note = marks.notes.get(item.name, "")
            words = (Piece(f"  {note.splitlines()[0]}", role="faint"),) if note else ()
            left = *(Piece("", mark=name) for name in glyphs), *item.left, *words
            yield item._replace(left=left, folded=f"{item.folded} {fold(note)}")


def command_items(commands: Iterable[Command], *, plain: bool) -> Iterator[PickerItem]:
    """Yield commands with their keys."""
    for command in commands:
        if command.name not in GO_TO:
            left = Piece(command.label, role="strong"), Piece(f"  {command.help}", role="faint")
            right = Piece(key_names(command, plain=plain), role="reason")
            words = fold(f"{command.label} {command.help}")
            yield PickerItem(command.action, left, (right,), words, is_command=True)
