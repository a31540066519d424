"""The rows of a list, and which of them are shown."""

from __future__ import annotations

from abc import abstractmethod
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.render.cards import Pieces

T = TypeVar("T")


class Row(NamedTuple):
    """One row: the id of its entry (empty for a heading or a gap), and its two ends."""

    id: str
    left: Pieces = ()
    right: Pieces = ()
    level: int = 0
    """How deep it is nested."""


class RowSource(Sequence[Row]):
    """Rows that are built on demand: there may be a hundred thousand of them."""

    ids: Sequence[str]
    """The id of each row."""
    levels: Sequence[int]
    """The level of each row."""

    @abstractmethod
    def row(self, number: int) -> Row:
        """Build a row."""

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...

    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        numbers = range(len(self))[at]
        return self.row(numbers) if isinstance(numbers, int) else [self.row(number) for number in numbers]


class MappedRows(RowSource, Generic[T]):
    """Rows given by id, level and a thing; `ends` makes the two ends of a row from its thing and level."""

    def __init__(
        self, rows: Iterable[tuple[str, int, T]], ends: Callable[[T, int], tuple[Pieces, Pieces]]
    ) -> None:
        self.ids: list[str] = []
        self.levels = array("L")
        self._things: list[T] = []
        self._ends = ends
        for id_, level, thing in rows:
            self.ids.append(id_)
            self.levels.append(level)
            self._things.append(thing)

    def row(self, number: int) -> Row:
        """Build a row."""
        level = self.levels[number]
        return Row(self.ids[number], *self._ends(self._things[number], level), level)


class ShownRows:
    """The numbers of the rows that are shown, in order; those without an id cannot be chosen."""

    def __init__(self, numbers: Sequence[int], ids: Sequence[str]) -> None:
        self.numbers, self._ids = numbers, ids

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, place: int) -> int:
        return self.numbers[place]

    def id(self, place: int) -> str:
        """Return the id of the row at a place; empty if there is none."""
        return self._ids[self.numbers[place]] if 0 <= place < len(self.numbers) else ""

    @property
    def ids(self) -> Sequence[str]:
        """The ids of the shown rows."""
        if len(self.numbers) == len(self._ids):
            return self._ids
        return [self._ids[number] for number in self.numbers]

    def place_of(self, number: int) -> int:
        """Return the place of a row; -1 if it is not shown."""
        place = bisect_left(self.numbers, number)
        return place if place < len(self.numbers) and self.numbers[place] == number else -1

    def next(self, start: int, step: int) -> int:
        """Return the nearest place after `start` in a direction that can be chosen; -1 if there is none."""
        place = start + step
        while 0 <= place < len(self.numbers):
            if self._ids[self.numbers[place]]:
                return place
            place += step
        return -1

    @property
    def first(self) -> int:
        """The first place that can be chosen; -1 if there is none."""
        return self.next(-1, 1)

    @property
    def last(self) -> int:
        """The last place that can be chosen; -1 if there is none."""
        return self.next(len(self.numbers), -1)

    def from_place(self, place: int) -> int:
        """Return a place, or the next one that can be chosen, or the last; -1 if there is none."""
        near = self.next(min(place, len(self.numbers)) - 1, 1)
        return near if near >= 0 else self.last

    def near(self, number: int) -> int:
        """Return the place of a row, or the next one that can be chosen, or the last; -1 if there is none."""
        return self.from_place(bisect_left(self.numbers, number))


def with_headings(numbers: Iterable[int], levels: Sequence[int]) -> list[int]:
    """Return rows in their order, each after the rows that it is nested under."""
    shown: list[int] = []
    for number in numbers:
        headings: list[int] = []
        level = levels[number]
        for above in range(number - 1, shown[-1] if shown else -1, -1):
            if not level:
                break
            if levels[above] < level:
                level = levels[above]
                headings.append(above)
        shown += (*reversed(headings), number)
    return shown


def numbers_by_id(ids: Sequence[str]) -> dict[str, int]:
    """Return the number of the first row of every id."""
    backwards = zip(reversed(range(len(ids))), reversed(ids), strict=True)
    return {id_: number for number, id_ in backwards if id_}
