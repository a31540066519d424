"""The selection told whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.selection import Selection
from tui.app.widgets.prose_view import ProseView
from tui.render.cards import Piece, Pieces, card

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.analysis.selection_links import SelectionLinks
    from tui.app.painter import Painter
    from tui.app.snapshot import Snapshot
    from tui.model.entries import Briefing
    from tui.model.links import Answer, Links


class DetailPane(ProseView):
    """The card of what is selected; of the briefing itself while nothing is."""

    key, called = "4", "Detail"

    def __init__(
        self,
        paint: Painter,
        briefing: Briefing,
        links: Links,
        follow: Callable[[str], None],
        answers: SelectionLinks,
    ) -> None:
        super().__init__(paint, follow, id="detail")
        self._briefing, self._index = briefing, links
        self._answers = answers
        self._told: str | None = None
        self.pinned = False

    def answer(
        self, selection: Selection, _answers: Mapping[str, Answer], _name_of: Callable[[str], str]
    ) -> None:
        """Show the card of the selection, unless the pane is pinned to an earlier one."""
        if not self.pinned and selection.id != self._told:
            self._told = selection.id
            self.show(card(selection.id, self._briefing, self._index, self._answers))

    @property
    def shown(self) -> Selection:
        """What the card is of."""
        return Selection(self._told or "")

    def renew(self, edition: Snapshot, selection: Selection, _name_of: Callable[[str], str]) -> None:
        """Tell it anew from another edition; link and height stay, unless it is of another entry."""
        self._briefing, self._index, self._answers = edition.briefing, edition.links, edition.answers
        former, self._told = self._told or "", selection.id
        told = card(selection.id, edition.briefing, edition.links, edition.answers)
        if edition.succession.of(former) == selection.id:
            self.replace(told, edition.succession.nearest)
        else:
            self.show(told)

    def pin(self, on: bool) -> None:
        """Keep the card, or let it follow again."""
        self.pinned = on
        self.repaint()

    def title(self) -> tuple[Pieces, Pieces]:
        """The pane's number and the card's heading; the accent while it has the focus."""
        heading, right = super().title()
        role = "accent" if self.has_focus else ""
        accented = tuple(p._replace(role=role or p.role) if p.role == "strong" else p for p in heading)
        number = Piece(f"{self.key} ", role=role or "faint")
        pinned = (Piece(" pinned", role="reason"),) if self.pinned else ()
        return (number, *accented, *pinned), right
