"""The visible lines of a list, so that replaced rows keep their height on the screen."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Viewport(NamedTuple):
    """The ids of all lines, and the line that keeps its height below the first visible one."""

    ids: Sequence[str]
    line: int
    height: int

    def top(self, place: Callable[[str], int]) -> int:
        """Return the first visible line among other lines; `place` returns that of an id there, or -1."""
        return moved(self.line, self.ids, place) - self.height


def moved(line: int, ids: Sequence[str], place: Callable[[str], int]) -> int:
    """Return the place of a line among others, by the nearest one below that exists there, or above."""
    near = chain(range(max(line, 0), len(ids)), range(min(line, len(ids)) - 1, -1, -1))
    found = ((place(ids[at]), at) for at in near if ids[at])
    return next((now + line - at for now, at in found if now >= 0), line)
