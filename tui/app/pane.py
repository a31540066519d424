"""What the reader asks of every pane, whatever it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.app.painter import Painter
    from tui.app.selection import Selection, ViewPosition
    from tui.app.snapshot import Snapshot
    from tui.model.links import Answer


class Pane(Protocol):
    """A window with a name that answers to the selection and has a place of its own to come back to."""

    key: str
    """The key that leads to it, which stands before its name."""
    called: str
    has_focus: bool
    pinned: bool
    """Whether it stays with the selection that it showed when it was pinned."""

    @property
    def id(self) -> str | None:
        """Its name in the style sheet."""

    def set_class(self, add: bool, *class_names: str, update: bool = True) -> object:
        """Give it classes for the style sheet, or take them away."""

    @property
    def spot(self) -> ViewPosition:
        """Where it stands."""

    def restore(self, spot: ViewPosition) -> None:
        """Stand where it stood."""

    def answer(
        self, selection: Selection, answers: Mapping[str, Answer], name_of: Callable[[str], str], /
    ) -> None:
        """Show what answers to a selection, unless it is pinned to an earlier one."""

    @property
    def shown(self) -> Selection:
        """The selection that it answers to: where it is pinned, the one that it was pinned to."""

    def renew(self, edition: Snapshot, selection: Selection, name_of: Callable[[str], str], /) -> None:
        """Show another edition of the briefing, answering to a selection, pinned or not.

        What was seen stays where it was seen, as far as it is still there.
        """

    def use(self, paint: Painter) -> None:
        """Paint in another theme."""

    def pin(self, on: bool) -> None:
        """Keep it as it is, or let it follow again."""

    def move(self, step: int) -> None:
        """Down or up."""

    def first(self) -> None:
        """To the beginning."""

    def last(self) -> None:
        """To the end."""

    def half_page(self, direction: int) -> None:
        """Half a page down or up."""

    def enter(self) -> None:
        """Follow what is under the cursor."""

    def sideways(self, step: int, /) -> bool:
        """To the right or left; False where that leads out of the pane."""

    def unfold(self, on: bool, /) -> bool:
        """Unfold what is under the cursor, or fold it; False where there is nothing to."""
