"""The hue of each side: one colour of the theme for an actor and all its members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.sides import main_sides, side
from tui.model.entries import Event, Statement
from tui.settings.themes import SIDES
from tui.text.width import clusters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.model.entries import Briefing, Entry


class SideHues:
    """The colours of the sides that a briefing is mostly about; the others have none."""

    def __init__(self, briefing: Briefing | None = None) -> None:
        self._of: dict[str, str] = {}
        self._letters: dict[str, str] = {}
        if briefing is not None:
            self.take(briefing)

    def take(self, briefing: Briefing) -> None:
        """Give colours to the sides of a briefing."""
        roots = dict(zip(main_sides(briefing, len(SIDES)), SIDES, strict=False))
        sides = {id_: side(id_, briefing) for id_ in briefing.actors}
        self._of = {id_: roots[root] for id_, root in sides.items() if root in roots}
        self._letters = _letters(roots, briefing)

    def of(self, actor: str) -> str:
        """Return the name of the colour of an actor's side; empty for none."""
        return self._of.get(actor, "")

    def letter(self, hue: str) -> str:
        """Return the letter of the side that has a colour, for where there is none; empty without one."""
        return self._letters.get(hue, "")

    def of_entry(self, entry: Entry) -> str:
        """Return the colour of the side that speaks or acts first in an entry; empty for none."""
        speakers = entry.by if isinstance(entry, Event | Statement) else ()
        return next(filter(None, (self.of(ref.id) for ref in speakers)), "")


def _letters(roots: Mapping[str, str], briefing: Briefing) -> dict[str, str]:
    """Return a letter of its name for each colour, the first that no other side has."""
    letters: dict[str, str] = {}
    for root, hue in roots.items():
        actor = briefing.actors[root]
        own = [cluster for cluster in clusters(actor.short or actor.label) if cluster[0].isalnum()]
        letters[hue] = next((letter for letter in own if letter not in letters.values()), (own or ["?"])[0])
    return letters
