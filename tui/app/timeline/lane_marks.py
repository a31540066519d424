"""Lanes beside the rows: a column for each side, and in each row who acted and who was acted on.

A lane is a root actor with its members. Its line runs from its first event to its last one, and is double
while an event lasts; an event ties the lanes in which it stands together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.lanes import lanes
from tui.analysis.sides import sides_of
from tui.app import wording
from tui.render.cards import Piece, Pieces, mark_of
from tui.text.width import cell_len, clusters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.model.entries import Briefing, Event, Ref

NOBODY = ""
"""The lane of events without an actor."""
LANE = 2
"""The width of a lane."""
ACTED_ON, INVOLVED, DOUBTFUL = "acted on", "involved", "doubtful"
_LEAST, _PART = 2, (5, 24)
"""The least number of lanes, and the share of a row's width, as a fraction, that gives the most."""


class LaneReach(NamedTuple):
    """The first and the last row of a lane, and its number of events."""

    first: int
    last: int
    size: int


class ShownLanes(NamedTuple):
    """The visible lanes, and how many are hidden."""

    lanes: tuple[str, ...]
    """Their actors, in the order of the tree."""
    rest: int
    """The number of sides that share the last lane, which has no name."""

    @property
    def width(self) -> int:
        """Their width."""
        return LANE * (len(self.lanes) + bool(self.rest))


class LaneMarks:
    """The lanes of a briefing; `places` has the row of each event, `spans` the last row of a long one."""

    LETTERS = 3
    """The lines of a lane's name if there is room, a letter in each."""

    def __init__(self, briefing: Briefing, places: Mapping[str, int], spans: Mapping[str, int]) -> None:
        self._briefing = briefing
        self._sides = sides_of(briefing)
        self._reach: dict[str, LaneReach] = {}
        self._spans: dict[str, list[tuple[int, int]]] = {}
        """By the actor of a lane: the first and the last row of its events that last."""
        for lane in lanes(briefing):
            self._spans[lane.actor] = [(places[id_], spans[id_]) for id_ in lane.events if id_ in spans]
            rows = [places[id_] for id_ in lane.events]
            self._reach[lane.actor] = LaneReach(min(rows), max(rows), len(rows))
        self._by_size = sorted(self._reach, key=lambda actor: -self._reach[actor].size)
        self._whole = LaneReach(0, max((reach.last for reach in self._reach.values()), default=0), 0)

    # ---- which lanes

    def shown(self, width: int, selected: str) -> ShownLanes:
        """The lanes that there is room for in rows of so many columns.

        Where these are not all, they are those with the most events, and those of what is selected.
        """
        most = max(_LEAST, width * _PART[0] // _PART[1])
        if len(self._by_size) <= most:
            return ShownLanes(tuple(self._reach), 0)
        own = [side for side in self._sides.get(selected, ()) if side in self._reach]
        wanted = set(list(dict.fromkeys([*own, *self._by_size]))[: most - 1])
        kept = tuple(actor for actor in self._reach if actor in wanted)
        return ShownLanes(kept, len(self._reach) - len(kept))

    def at(self, column: int, shown: ShownLanes) -> str:
        """Return the actor whose lane is in a column; empty for none."""
        lane = column // LANE
        return shown.lanes[lane] if 0 <= lane < len(shown.lanes) else ""

    # ---- beside a row

    def beside(
        self, number: int, event: Event | None, shown: ShownLanes, glyphs: Mapping[str, str]
    ) -> Pieces:
        """Return the lanes beside a row, with the marks of its event."""
        marks = self.marks(event, shown) if event else {}
        columns = [*shown.lanes, *([None] if shown.rest else [])]
        ends = (min(marks), max(marks)) if marks else (0, -1)
        pieces: list[Piece] = []
        for at, actor in enumerate(columns):
            reach = self._whole if actor is None else self._reach[actor]
            runs = reach.first <= number <= reach.last
            crossed = ends[0] < at < ends[1]
            if at in marks:
                pieces.append(Piece(glyphs[marks[at]], actor or "", marks[at]))
            elif crossed:
                pieces.append(Piece(glyphs["crossing" if runs else "rule"], role="faint"))
            else:
                line = self._line(actor, number) or ("side" if runs else "")
                pieces.append(Piece(glyphs[line] if line else " ", actor or "", "line"))
            pieces.append(Piece(glyphs["rule"] if ends[0] <= at < ends[1] else " ", role="faint"))
        return tuple(pieces)

    def below(self, number: int, shown: ShownLanes, glyphs: Mapping[str, str]) -> Pieces:
        """Return the lanes beside a further line of a row."""
        pieces: list[Piece] = []
        for actor in (*shown.lanes, *([None] if shown.rest else [])):
            reach = self._whole if actor is None else self._reach[actor]
            lasts = _lasts(number, () if actor is None else self._spans.get(actor, ()))
            line = "span" if lasts else "side" if reach.first <= number < reach.last else ""
            pieces.append(Piece(f"{glyphs[line]} " if line else " " * LANE, role="line"))
        return tuple(pieces)

    def _line(self, actor: str | None, number: int) -> str:
        """Return the line of a lane in which an event lasts at a row; empty where none does."""
        ends = [last for first, last in self._spans.get(actor or NOBODY, ()) if first < number <= last]
        if actor is None or not ends:
            return ""
        return "span" if max(ends) > number else "span end"

    def marks(self, event: Event, shown: ShownLanes) -> dict[int, str]:
        """Return the marks of an event by the place of their lane."""
        places = {actor: at for at, actor in enumerate(shown.lanes)}
        found: dict[int, str] = {}
        for side, mark in self._parts(event):
            found.setdefault(places.get(side, len(shown.lanes)), mark)
        return found

    def has_mark_of(self, event: Event, shown: ShownLanes) -> bool:
        """Return whether one of the lanes has the event's own mark."""
        return mark_of(event) in self.marks(event, shown).values()

    def _parts(self, event: Event) -> Iterator[tuple[str, str]]:
        """Yield each side that takes part in an event with its mark, certain ones first."""
        parts = [(mark, ref) for mark, refs in roles(event) for ref in refs if ref.id in self._sides]
        for mark, ref in sorted(parts, key=lambda part: part[1].uncertain):
            for side in self._sides[ref.id]:
                yield side, DOUBTFUL if ref.uncertain else mark
        if not parts:
            yield NOBODY, mark_of(event)

    # ---- what they are called

    def heads(
        self, shown: ShownLanes, lines: int, of: Event | str, glyphs: Mapping[str, str]
    ) -> list[Pieces]:
        """The names of the lanes, a letter in each line; beside them who takes part in an event, or a side.

        `of` is the event, or an actor's id; whatever else is told by letters alone.
        """
        names = self._abbreviated(shown.lanes, lines, glyphs)
        legend_parts = self._sides_in_words(of) if isinstance(of, str) else self._legend(of, glyphs)
        legend = [*([one] for one in legend_parts[: lines - 1]), legend_parts[lines - 1 :], *([[]] * lines)]
        heads: list[Pieces] = []
        for line in range(lines):
            role = "strong" if not line else ""
            letters = (
                Piece(_padded(name[line] if line < len(name) else ""), actor, role)
                for name, actor in zip(names, shown.lanes, strict=True)
            )
            rest = f"+{shown.rest} " if shown.rest and not line else ""
            ahead = rest.ljust(shown.width - LANE * len(shown.lanes)) + " "
            between = [piece for part in legend[line] for piece in (*part, Piece("  "))]
            heads.append((*letters, Piece(ahead, role=role), *between))
        return heads

    def _sides_in_words(self, actor: str) -> list[Pieces]:
        return [(Piece(self._briefing.actors[side].label, side),) for side in self._sides.get(actor, ())]

    def _legend(self, event: Event, glyphs: Mapping[str, str]) -> list[Pieces]:
        """Return the participants of an event, each with the mark of its role."""
        legend_parts: list[Pieces] = []
        for mark, refs in roles(event):
            names = dict.fromkeys(name for ref in refs for name in self._names(ref))
            legend_parts += [(Piece(f"{glyphs[mark]} ", role=mark), name) for name in names]
        return legend_parts or [(Piece(f"{glyphs['nobody']} {wording.NO_ACTOR}", role="faint"),)]

    def _names(self, ref: Ref) -> Iterator[Piece]:
        for side in self._sides.get(ref.id, ()):
            yield Piece(f"{self._briefing.actors[side].label}{'?' if ref.uncertain else ''}", side)

    def _abbreviated(
        self, actors: Sequence[str], letters: int, glyphs: Mapping[str, str]
    ) -> list[tuple[str, ...]]:
        taken: set[tuple[str, ...]] = set()
        names: list[tuple[str, ...]] = []
        for actor in actors:
            label = self._briefing.actors[actor].short or self._briefing.actors[actor].label if actor else ""
            ways = abbreviations(label, letters) if actor else [(glyphs["nobody"],)]
            name = next((way for way in ways if way not in taken), ways[0])
            taken.add(name)
            names.append(name)
        return names


def _lasts(number: int, spans: Iterable[tuple[int, int]]) -> bool:
    """Return whether an event lasts beyond a row, given the first and last row of each."""
    return any(first <= number < last for first, last in spans)


def roles(event: Event) -> Iterator[tuple[str, tuple[Ref, ...]]]:
    """Yield the mark of each role in an event, and its actors."""
    yield mark_of(event), event.by
    yield ACTED_ON, event.target
    yield INVOLVED, event.involves


def abbreviations(label: str, letters: int) -> list[tuple[str, ...]]:
    """Return abbreviations of so many letters, the best first: initials, a beginning, other letters."""
    words = [word for word in (_letters(part) for part in label.split()) if word]
    if not words:
        return [("?",)]
    capitals = [word[0] for word in words if word[0].isupper()]
    initials = [tuple(capitals[:letters])] if len(capitals) > 1 and letters > 1 else []
    first = words[0]
    starts = [tuple(first[:letters])]
    others = [(*first[: letters - 1], letter) for letter in first[letters:]]
    return [*initials, *starts, *others]


def _padded(letter: str) -> str:
    return letter + " " * (LANE - cell_len(letter))


def _letters(word: str) -> list[str]:
    """Return the letters of a word with their combining marks, without punctuation."""
    return [letter for letter in clusters(word) if letter[0].isalnum()]
