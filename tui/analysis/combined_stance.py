"""Several positions on one issue, combined into one stance.

* Present positions count before past ones: a position of a past `period`, or one that the same speakers have
  since replaced by another about the same things (both firmly dated), counts only if there is no other.
* If the remaining positions agree, their stance is the result. Otherwise it is `mixed`, and they differ. An
  unclear position contradicts nothing, and counts only if there is no other.
* Inferred positions count too; the result is inferred if the others alone would give a different one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.dates import firmly_before

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from tui.model.dates import Date
    from tui.model.entries import Position


UNCLEAR = "unclear"


class Move(NamedTuple):
    """A change of stance."""

    stance: str
    """The stance before."""
    since: Date
    """When the present stance was first taken."""
    basis: tuple[str, ...]
    """The ids of the positions with another stance that were held before."""


class CombinedStance(NamedTuple):
    """A stance, and the positions that it is combined from."""

    stance: str = ""
    """`for`, `against`, `mixed`, `neutral` or `unclear`; empty for no position at all."""
    past: bool = False
    """Whether all positions are of a past period."""
    inferred: bool = False
    """Whether the positions that are not inferred would say something else, or nothing."""
    differs: bool = False
    """Whether the positions do not agree; an author's own `mixed` is no difference."""
    basis: tuple[str, ...] = ()
    """The ids of all the positions, past ones too, in file order."""
    moved: Move | None = None
    """From what the speakers have changed to their present stance; None if they have not."""


def stance_of(position: Position) -> str:
    """Return a position's stance in one word; `unclear` where the author gave none."""
    return position.stance.word if position.stance else UNCLEAR


def taken(positions: Sequence[Position], doubtful: Collection[str] = ()) -> CombinedStance:
    """Combine the positions of one actor, or of several, on one issue.

    `doubtful` are ids of positions that may not be theirs at all. Takes O(n).
    """
    if not positions:
        return CombinedStance()
    counted = [one for one in positions if not one.is_past] or positions
    now = _latest(counted)
    stance, differs = _united(now)
    certain = _united(one for one in now if not is_inferred(one) and one.id not in doubtful)
    return CombinedStance(
        stance,
        all(one.is_past for one in positions),
        certain != (stance, differs),
        differs,
        tuple(one.id for one in positions),
        _move(counted, now, stance) if len(now) < len(counted) else None,
    )


def changes(positions: Iterable[Position]) -> dict[str, Move]:
    """Return the change of stance that each position on one issue is part of, of the same speakers.

    It is held no longer if it is in the basis of the change, and is the new stance otherwise.
    """
    of: dict[frozenset[str], list[Position]] = {}
    for position in positions:
        if position.date is not None and not position.date.qualifier and not position.is_past:
            of.setdefault(frozenset(ref.id for ref in position.by), []).append(position)
    found: dict[str, Move] = {}
    for own in of.values():
        moved = taken(own).moved
        new = [one.id for one in own if moved and one.date and not firmly_before(one.date, moved.since)]
        found |= dict.fromkeys((*new, *moved.basis), moved) if moved else {}
    return found


def _move(counted: Sequence[Position], now: Sequence[Position], stance: str) -> Move | None:
    """Return the last stance before the present one, of positions that are no longer held."""
    kept = {one.id for one in now}
    former = [(one.date, one) for one in counted if one.id not in kept and one.date]
    former = [(date, one) for date, one in former if stance_of(one) not in (stance, UNCLEAR)]
    if not former:
        return None
    last = max(date.latest or 0 for date, _ in former)
    later = [
        (one.date, stance_of(one))
        for one in counted
        if one.date and one.date.earliest is not None and one.date.earliest > last
    ]
    since = min(later, key=lambda one: (one[1] != stance, one[0].earliest))[0]
    before, _ = _united(one for date, one in former if date.latest == last)
    return Move(before, since, tuple(one.id for _, one in former))


def is_inferred(position: Position) -> bool:
    """Return whether the author marked the stance, the issue, or every speaker with a ?."""
    marked = (position.stance, position.issue)
    if any(one is not None and one.uncertain for one in marked):
        return True
    return bool(position.by) and all(ref.uncertain for ref in position.by)


def _united(positions: Iterable[Position]) -> tuple[str, bool]:
    """Return the one stance of all positions, and whether they differ."""
    words = {stance_of(one) for one in positions}
    if len(words) > 1:
        words.discard(UNCLEAR)
    if len(words) > 1:
        return "mixed", True
    return next(iter(words), ""), False


_Matter = tuple[frozenset[str], frozenset[str], bool]
"""Speakers, topics, and whether the year is given: positions that share these may replace another."""


def _latest(positions: Sequence[Position]) -> list[Position]:
    """Return the positions that the same speakers have not replaced since, about the same things.

    Both days have to be firm, as `dates.firmly_before` has it.
    """
    newest: dict[_Matter, int] = {}
    for position in positions:
        date = position.date
        if date is not None and date.earliest is not None and not date.qualifier:
            matter = _matter(position, date.yearless)
            newest[matter] = max(newest.get(matter, date.earliest), date.earliest)
    return [one for one in positions if not _is_replaced(one, newest)]


def _is_replaced(position: Position, newest: dict[_Matter, int]) -> bool:
    date = position.date
    if date is None or date.latest is None or date.qualifier:
        return False
    return date.latest < newest.get(_matter(position, date.yearless), date.latest)


def _matter(position: Position, yearless: bool) -> _Matter:
    speakers = frozenset(ref.id for ref in position.by)
    return speakers, frozenset(ref.id for ref in position.about), yearless


def held(actors: Mapping[str, bool], positions: Iterable[Position]) -> CombinedStance:
    """Combine the positions of some actors, each given with whether it is uncertain that it counts."""
    own = of_actors(actors, positions)
    return taken(own, set(_doubtful(own, actors)))


def of_actors(actors: Mapping[str, bool], positions: Iterable[Position]) -> Sequence[Position]:
    """Return the positions that one of the actors takes."""
    return [one for one in positions if any(ref.id in actors for ref in one.by)]


def _doubtful(positions: Iterable[Position], actors: Mapping[str, bool]) -> Iterator[str]:
    for position in positions:
        if all(ref.uncertain or actors[ref.id] for ref in position.by if ref.id in actors):
            yield position.id
