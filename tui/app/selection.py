"""The selection, and the history of selections."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Selection(NamedTuple):
    """The address of the selected entry or subject (empty for none), and what counts as linked."""

    id: str = ""
    degree: int = 1
    only: bool = False
    """Whether only linked entries are shown."""
    marked: str = ""
    """The actor marked for comparison."""


class ViewPosition(NamedTuple):
    """The position of a pane: the row or link under its cursor, and the first visible line."""

    cursor: int = -1
    top: int = 0
    id: str = ""
    """The id of the row, if it has one: rows may have moved in the meantime."""


class HistoryStep(NamedTuple):
    """A state of the reader to return to."""

    selection: Selection
    focus: str
    positions: dict[str, ViewPosition]
    filters: Mapping[str, str] = MappingProxyType({})
    """The queries of the filters that are on, by pane."""


class History:
    """The steps to go back to, and those to go forward to again."""

    def __init__(self) -> None:
        self._back: list[HistoryStep] = []
        self._forward: list[HistoryStep] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step to go back to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a step to go forward to."""
        return bool(self._forward)

    def leave(self, here: HistoryStep) -> None:
        """Add the step that is left; clear the steps forward."""
        self._back.append(here)
        self._forward.clear()

    def turn(
        self, here: HistoryStep, leads: Callable[[HistoryStep], bool], *, back: bool
    ) -> tuple[HistoryStep | None, int]:
        """Return the previous or next step that `leads` to an entry (or None), and how many were skipped."""
        from_, to = (self._back, self._forward) if back else (self._forward, self._back)
        skipped = 0
        while from_:
            step = from_.pop()
            if leads(step):
                to.append(here)
                return step, skipped
            skipped += 1
        return None, skipped

    def move(self, new_id: Callable[[str], str]) -> None:
        """Update the ids in all steps; `new_id` returns the id of an entry, empty if it was removed."""
        for steps in (self._back, self._forward):
            steps[:] = [_moved(step, new_id) for step in steps]


def _moved(step: HistoryStep, new_id: Callable[[str], str]) -> HistoryStep:
    """Return a step with new ids; a removed entry keeps its id, as it may return."""
    selection = step.selection._replace(id=new_id(step.selection.id) or step.selection.id)
    positions = {pane: at._replace(id=new_id(at.id) or at.id) for pane, at in step.positions.items()}
    return step._replace(selection=selection, positions=positions)
