"""Which panes are seen, and which of them is the current one. The style sheet says where each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.geometry import Size
    from textual.screen import Screen
    from textual.widget import Widget

    from tui.app.pane import Pane

WIDTHS = [(0, "-tiny"), (30, "-one"), (80, "-two"), (120, "-three")]
"""Columns from which a layout holds, and its class."""
HEIGHTS = [(0, "-flat"), (8, "-tall")]
"""Lines from which there is a layout at all."""
USUAL = frozenset({"-three", "-tall"})
"""The classes of the arrangement that the first frame has its style for."""
_FEWER = frozenset({"-one", "-two", "-zoom"})
"""The layouts in which not every pane is seen that is open."""


def layout(size: Size) -> tuple[str, str]:
    """The classes of the layout that holds for a screen of that size."""
    across, down = (
        [name for least, name in ways if has >= least][-1]
        for has, ways in ((size.width, WIDTHS), (size.height, HEIGHTS))
    )
    return across, down


class PaneLayout:
    """The panes of one screen in the order of their numbers, some of them seen only once they are opened.

    What is open is a class of the screen (`-source`). The current pane has the class `-current`, and the body
    in which all of them stand one with its id (`-at-source`).
    """

    def __init__(
        self,
        screen: Screen[None],
        body: Widget,
        panes: list[Pane],
        hides: Mapping[str, Sequence[str]],
        complete: Callable[[], None],
    ) -> None:
        self.panes = panes
        """Those that there are; `complete` adds the others."""
        self.current = panes[0]
        self._screen, self._body = screen, body
        self._complete = complete
        self._hides = hides
        """The panes that have to be opened, by their ids, and those in whose place each of them stands."""
        self._opened_from: dict[str, Pane] = {}
        """The pane that was current before each of those that are open."""

    def pane(self, name: str) -> Pane:
        """A pane by its id, or by its key."""
        if not any(name in (pane.id, pane.key) for pane in self.panes):
            self._complete()
        return next(pane for pane in self.panes if name in (pane.id, pane.key))

    @property
    def opened(self) -> tuple[str, ...]:
        """The ids of the panes that were opened."""
        return tuple(id_ for id_ in self._hides if id_ in self._opened_from)

    @property
    def shown(self) -> list[Pane]:
        """The panes that can be gone to without opening or closing any."""
        hidden = {id_ for open_ in self.opened for id_ in self._hides[open_]}
        closed = self._hides.keys() - self._opened_from.keys()
        return [pane for pane in self.panes if pane.id not in hidden | closed]

    def can_open(self, id_: str) -> bool:
        """Whether a pane is one of those that have to be opened."""
        return id_ in self._hides

    def open(self, id_: str) -> None:
        """Let a pane be seen; nothing changes where it is."""
        if id_ in self._hides and id_ not in self._opened_from:
            self._opened_from[id_] = self.current
            self._screen.add_class(f"-{id_}")
            if self.current not in self.shown:
                self.go_to(self.pane(id_))

    def close(self, id_: str) -> None:
        """Let it be seen no longer; where it is the current one, the pane that was there before is again."""
        before = self._opened_from.pop(id_, None)
        if before is None:
            return
        self._screen.remove_class(f"-{id_}")
        if self.current not in self.shown:
            self.go_to(before if before in self.shown else self.shown[0])

    def go_to(self, pane: Pane) -> None:
        """Let a pane be the current one: opened if it has to be, and without what stands in its place."""
        for id_ in self.opened:
            if pane.id in self._hides[id_]:
                del self._opened_from[id_]
                self._screen.remove_class(f"-{id_}")
        if pane.id and pane.id in self._hides and pane.id not in self._opened_from:
            self._opened_from[pane.id] = self.current
            self._screen.add_class(f"-{pane.id}")
        self.current = pane
        self.mark()
        self.focus()

    def mark(self, *, update: bool = True) -> None:
        """Tell the style sheet which pane is the current one; no `update` where it is yet to look at any.

        Nor where all panes are seen: then it is all the same to it.
        """
        for pane in self.panes:
            pane.set_class(pane is self.current, "-current", update=False)
            self._body.set_class(pane is self.current, f"-at-{pane.id}", update=False)
        if update and self._screen.classes & _FEWER:
            self._body.update_node_styles()

    def focus(self) -> None:
        """Give the current pane the focus: it may have lost it, or a key may have come in between."""
        self._screen.set_focus(cast("Widget", self.current), scroll_visible=False)
        # The messages that tell them would come a frame later.
        for pane in self.panes:
            pane.has_focus = cast("Widget", pane) is self._screen.focused

    def beside(self, step: int) -> Pane:
        """The pane so many steps from the current one, among those that are seen, round and round."""
        shown = self.shown
        return shown[(shown.index(self.current) + step) % len(shown)]
