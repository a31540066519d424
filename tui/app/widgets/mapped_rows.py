"""Rows that are each made of one thing, when they are looked at."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from tui.app.widgets.row_list import Row, RowSource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tui.render.cards import Pieces

T = TypeVar("T")


class MappedRows(RowSource, Generic[T]):
    """Rows of which each has an id, a level, and a thing; `ends` makes the two ends of thing and level."""

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

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...

    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        """A row, made anew: whoever paints it keeps what was painted."""
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        left, right = self._ends(self._things[at], self.levels[at])
        return Row(self.ids[at], left, right, self.levels[at])
