"""The reader's own bookmarks and notes on the entries of one briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app import wording
from tui.render.cards import Card, CardItem, Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class OwnMarks(NamedTuple):
    """What the reader has marked; nothing of it is in the file."""

    bookmarks: Mapping[str, str] = {}
    """The label that each bookmarked entry had, by its address."""
    notes: Mapping[str, str] = {}
    """The text of each note, by the address of its entry."""

    def with_bookmark(self, address: str, label: str) -> OwnMarks:
        """Return the marks with a bookmark more, or without it if it is there."""
        others = {one: words for one, words in self.bookmarks.items() if one != address}
        return self._replace(bookmarks=others if address in self.bookmarks else {**others, address: label})

    def with_note(self, address: str, note: str) -> OwnMarks:
        """Return the marks with a note on an entry; an empty one is removed."""
        others = {one: words for one, words in self.notes.items() if one != address}
        return self._replace(notes={**others, address: note} if note else others)

    def moved(self, new_address: Callable[[str], str]) -> tuple[OwnMarks, dict[str, str]]:
        """Return the marks at the new addresses of their entries, and which addresses have changed.

        `new_address` returns an empty string for an entry that is gone: its marks stay where they are.
        """
        changed = {
            address: now
            for address in (*self.bookmarks, *self.notes)
            if (now := new_address(address)) and now != address
        }
        at_new = ({changed.get(one, one): words for one, words in each.items()} for each in self)
        return OwnMarks(*at_new), changed

    def glyphs(self, address: str) -> tuple[str, ...]:
        """Return the names of the glyphs beside an entry."""
        return ("bookmark",) * (address in self.bookmarks) + ("note",) * (address in self.notes)


def with_note(card: Card, note: str) -> Card:
    """Return a card with the reader's note as its first paragraph."""
    return card._replace(items=_noted(card, note)) if note else card


def _noted(card: Card, note: str) -> tuple[CardItem, ...]:
    lines = note.splitlines()
    first = CardItem(wording.YOUR_NOTE, (Piece(lines[0]),))
    more = (CardItem("", (Piece(line or " "),), same=True) for line in lines[1:])
    return (first, *more, *card.items)
