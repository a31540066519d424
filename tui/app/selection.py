"""What is selected, and where the reader came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Selection(NamedTuple):
    """What the panes answer to: the address of an entry or a subject (empty for none), and how far."""

    id: str = ""
    degree: int = 1
    only: bool = False
    """Whether only what answers is shown."""
    marked: str = ""
    """The actor that another one is to be held against."""


class ViewPosition(NamedTuple):
    """Where a pane stands: the row or link under its cursor, and the first line that is seen."""

    cursor: int = -1
    top: int = 0
    id: str = ""
    """What the row stands for, where it stands for something: rows may have moved when it is come back to."""


class HistoryStep(NamedTuple):
    """A place in the reader to come back to."""

    selection: Selection
    focus: str
    positions: dict[str, ViewPosition]


class History:
    """The way here, and the way on that was gone back from."""

    def __init__(self) -> None:
        self._back: list[HistoryStep] = []
        self._forward: list[HistoryStep] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step to go back to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a step that was gone back from."""
        return bool(self._forward)

    def leave(self, here: HistoryStep) -> None:
        """Keep the place that is left for a new one; the way forward ends there."""
        self._back.append(here)
        self._forward.clear()

    def back(self, here: HistoryStep, leads: Callable[[HistoryStep], bool]) -> tuple[HistoryStep | None, int]:
        """The step before, None where there is none, and how many were passed over that lead nowhere."""
        return self._turn(self._back, self._forward, here, leads)

    def forward(
        self, here: HistoryStep, leads: Callable[[HistoryStep], bool]
    ) -> tuple[HistoryStep | None, int]:
        """The step that was gone back from, and how many were passed over."""
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
        """Let the steps lead where their places are now: `heir` is the id of an entry, empty for none."""
        for steps in (self._back, self._forward):
            steps[:] = [_moved(step, heir) for step in steps]


def _moved(step: HistoryStep, heir: Callable[[str], str]) -> HistoryStep:
    """The step, what is gone by its former name: it may come back."""
    selection = step.selection._replace(id=heir(step.selection.id) or step.selection.id)
    positions = {pane: at._replace(id=heir(at.id) or at.id) for pane, at in step.positions.items()}
    return HistoryStep(selection, step.focus, positions)
