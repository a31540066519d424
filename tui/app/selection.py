"""The selection, and the history of selections."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


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

    def back(self, here: HistoryStep, leads: Callable[[HistoryStep], bool]) -> tuple[HistoryStep | None, int]:
        """Return the previous step that `leads` to an entry (or None), and how many were skipped."""
        return self._turn(self._back, self._forward, here, leads)

    def forward(
        self, here: HistoryStep, leads: Callable[[HistoryStep], bool]
    ) -> tuple[HistoryStep | None, int]:
        """Return the next step that `leads` to an entry (or None), and how many were skipped."""
        return self._turn(self._forward, self._back, here, leads)

    @staticmethod
    def _turn(
        from_: list[HistoryStep],
        to: list[HistoryStep],
        here: HistoryStep,
        leads: Callable[[HistoryStep], bool],
    ) -> tuple[HistoryStep | None, int]:
        passed = 0
        while from_:
            step = from_.pop()
            if leads(step):
                to.append(here)
                return step, passed
            passed += 1
        return None, passed

    def move(self, heir: Callable[[str], str]) -> None:
        """Update the ids in all steps; `new_id` returns the id of an entry, empty if it was removed."""
        for steps in (self._back, self._forward):
            steps[:] = [_moved(step, heir) for step in steps]


def _moved(step: HistoryStep, heir: Callable[[str], str]) -> HistoryStep:
    """Return a step with new ids; a removed entry keeps its id, as it may return."""
    selection = step.selection._replace(id=heir(step.selection.id) or step.selection.id)
    positions = {pane: at._replace(id=heir(at.id) or at.id) for pane, at in step.positions.items()}
    return HistoryStep(selection, step.focus, positions)
