"""One more entry in a briefing's file, and where an author goes on with it; all else stays as it is."""

from __future__ import annotations

from typing import NamedTuple

from tui.edit.entry_stub import KINDS, EntryStub, kind_of, stub
from tui.edit.errors import EditError
from tui.edit.insertion import InsertionPoint, slot
from tui.edit.meaning_diff import difference
from tui.edit.new_ids import demand_free, made_of
from tui.edit.occurrences import occurrences
from tui.edit.text_edits import TextEdit, apply
from tui.edit.whole_file import WholeFile, demand_named_sections, read_whole
from tui.model.entries import IDENTIFIED, MAPS, called
from tui.parse.raw_file import SIZE_LIMIT
from tui.text.sanitise import clean


class AddedEntry(NamedTuple):
    """A file's text with one more entry in it."""

    text: str
    address: str
    """By what the entry is known: its id, if it has one."""
    line: int
    """Where an author goes on, from 1."""
    column: int


def add(
    written: str, path: str, kind: str, words: str = "", id_: str = "", *, limit: int = SIZE_LIMIT
) -> AddedEntry:
    """The text of a briefing's file with the beginning of a new entry of that kind, in its section.

    `kind` is a kind of entry, such as `event`. Its id is `id_`, or else made of the words, which say what it
    is; only sources, places, actors, issues and events need one. Raises WritingError where the id cannot be
    had, and where the file is not written so that an entry can go in.
    """
    words = clean(words, lines=False).strip()
    if written and not written.endswith("\n"):
        written += "\n"  # any more lines would give it to the last one
    whole = read_whole(written, path, limit=limit)
    demand_named_sections(whole)
    id_ = _id(whole, kind, words, id_)
    room = slot(whole, KINDS[kind])
    new = stub(kind, id_, words, room)
    text = apply(written, [TextEdit(room.start, room.end, room.lead + new.text + room.tail)])
    address = _demand_one_more(whole, text, path, kind, limit)
    return AddedEntry(text, address, *_place(text, room, new))


def _id(whole: WholeFile, kind: str, words: str, asked: str) -> str:
    found = list(occurrences(whole.root, whole.text))
    is_key = KINDS[kind] in MAPS
    if asked:
        if not is_key and kind_of(kind) not in IDENTIFIED:
            raise EditError(
                f"{called(kind)} has no id", note="nothing can refer to it", help="leave the id out"
            )
        demand_free(asked, whole, found, is_key=is_key)
        return asked
    if not is_key:
        return ""
    if not words:
        raise EditError(
            f"{called(kind)} needs an id",
            help=f"say what it is, as in `briefing add {kind} FILE 'Talks in Cairo'`, or give an `--id`",
        )
    made = made_of(words, {*whole.briefing.entries, *(one.id for one in found if one.role == "name")})
    if not made:
        raise EditError(f"no id can be made of `{words}`", help="give one of your own: `--id some-id`")
    return made


def _demand_one_more(whole: WholeFile, written: str, path: str, kind: str, limit: int) -> str:
    """The address of the new entry; raises WritingError where anything else is not as it was."""
    try:
        after = read_whole(written, path, limit=limit)
    except EditError as error:
        raise _impossible(kind, error.note) from error
    held = getattr(after.briefing, KINDS[kind])
    added = list(held.values() if isinstance(held, dict) else held)[-1:]
    changed = difference(whole.briefing, after.briefing, added=added[0]) if added else "nothing was added"
    if changed:
        raise _impossible(kind, changed)
    address: str = added[0].id
    return address


def _impossible(kind: str, why: str) -> EditError:
    return EditError(
        f"{called(kind)} cannot be added without changing something else", note=why, help="write it by hand"
    )


def _place(text: str, room: InsertionPoint, new: EntryStub) -> tuple[int, int]:
    begin = room.start + len(room.lead)
    above = text.count("\n", 0, begin)
    in_line = begin - (text.rfind("\n", 0, begin) + 1) if new.line == 0 else 0
    return above + new.line + 1, in_line + new.column + 1
