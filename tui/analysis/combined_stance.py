"""Several positions on one issue, read as one stance.

* What is held now counts before what was held: a position of a past `period`, and one that the same speakers
  have since taken anew about the same things (both firmly dated), give way to any other.
* Those that are left and say the same, say it together. Where they do not, the stance is `mixed`, and they
  differ. A position that is unclear contradicts nothing, and is heard only where there is no other.
* What the author marked as inferred is believed, and the stance is inferred, where the rest does not say it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from tui.model.entries import Position

UNCLEAR = "unclear"


class CombinedStance(NamedTuple):
    """A stance, and the positions that make it."""

    stance: str = ""
    """`for`, `against`, `mixed`, `neutral` or `unclear`; empty for no position at all."""
    past: bool = False
    """Whether all positions are of a past period."""
    inferred: bool = False
    """Whether the positions that are not inferred would say something else, or nothing."""
    differs: bool = False
    """Whether the positions do not agree; an author's own `mixed` is no difference."""
    basis: tuple[str, ...] = ()
    """The ids of all the positions, those of the past too, in file order."""


def stance_of(position: Position) -> str:
    """A position's stance in one word; `unclear` where the author gave none."""
    return position.stance.word if position.stance else UNCLEAR


def taken(positions: Sequence[Position], doubtful: Collection[str] = ()) -> CombinedStance:
    """The positions of one actor, or of several, on one issue, as one.

    `doubtful` are ids of positions that may not be these actors' at all. Takes O(n).
    """
    if not positions:
        return CombinedStance()
    now = _latest([one for one in positions if not one.is_past] or positions)
    stance, differs = _united(now)
    certain = _united(one for one in now if not is_inferred(one) and one.id not in doubtful)
    return CombinedStance(
        stance,
        all(one.is_past for one in positions),
        certain != (stance, differs),
        differs,
        tuple(one.id for one in positions),
    )


def is_inferred(position: Position) -> bool:
    """Whether the author marked the stance, the issue, or every speaker with a ?."""
    marked = (position.stance, position.issue)
    if any(one is not None and one.uncertain for one in marked):
        return True
    return bool(position.by) and all(ref.uncertain for ref in position.by)


def _united(positions: Iterable[Position]) -> tuple[str, bool]:
    """The one stance of them all, and whether they differ."""
    words = {stance_of(one) for one in positions}
    if len(words) > 1:
        words.discard(UNCLEAR)
    if len(words) > 1:
        return "mixed", True
    return next(iter(words), ""), False


_Matter = tuple[frozenset[str], frozenset[str], bool]
"""Who speaks, about what, and whether the year is given: positions that may take each other's place."""


def _latest(positions: Sequence[Position]) -> list[Position]:
    """The positions without those that the same speakers have taken anew since, about the same things.

    Both days have to be firm, as `dates.firmly_before` has it.
    """
    newest: dict[_Matter, int] = {}
    for position in positions:
        date = position.date
        if date is not None and date.earliest is not None and not date.qualifier:
            matter = _matter(position, date.yearless)
            newest[matter] = max(newest.get(matter, date.earliest), date.earliest)
    return [one for one in positions if not _is_superseded(one, newest)]


def _is_superseded(position: Position, newest: dict[_Matter, int]) -> bool:
    date = position.date
    if date is None or date.latest is None or date.qualifier:
        return False
    return date.latest < newest.get(_matter(position, date.yearless), date.latest)


def _matter(position: Position, yearless: bool) -> _Matter:
    speakers = frozenset(ref.id for ref in position.by)
    return speakers, frozenset(ref.id for ref in position.about), yearless
