"""What is seen of a pane's rows, to be seen at the same height once the rows are others."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Viewport(NamedTuple):
    """Lines by what they stand for, and the one that is to keep its height above the first that is seen."""

    ids: Sequence[str]
    line: int
    height: int

    def top(self, place: Callable[[str], int]) -> int:
        """The first line to be seen among others; `place` says where an id stands there, -1 for nowhere."""
        return moved(self.line, self.ids, place) - self.height


def moved(line: int, ids: Sequence[str], place: Callable[[str], int]) -> int:
    """Where a line stands among others: as far as before from the nearest below that is there, or above."""
    near = chain(range(max(line, 0), len(ids)), range(min(line, len(ids)) - 1, -1, -1))
    found = ((place(ids[at]), at) for at in near if ids[at])
    return next((now + line - at for now, at in found if now >= 0), line)
