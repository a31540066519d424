"""The list of panes. Screen, layouts, keys, bars, help and snapshots read it.

A new pane is one line here and one file, `panes/<id>_pane.py`, with a class `<Id>Pane`. Nothing here
imports Textual: `briefing keys` reads the list too.
"""

from __future__ import annotations

from typing import NamedTuple


class PaneSpec(NamedTuple):
    """One pane of the reader."""

    id: str
    """Its id in the style sheet, and the name of its module."""
    title: str
    number: str = ""
    """The key that goes to it; empty if it has none."""
    toggle: str = ""
    """The key that opens and closes it; a pane without one is always open."""
    help: str = ""
    """A help line for the toggle key."""
    replaces: tuple[str, ...] = ()
    """The ids of the panes in whose place it opens; it closes others that opened there."""
    is_list: bool = False
    """Whether it is one of the lists that take turns in the place of the positions."""
    short: str = ""
    """Its title in a narrow terminal, if that differs."""

    @property
    def key(self) -> str:
        """The key shown beside its title."""
        return self.number or self.toggle

    @property
    def command(self) -> str:
        """The command that leads to it."""
        return f"pane('{self.id}')" if self.number else self.toggle_command

    @property
    def toggle_command(self) -> str:
        """The command that opens it, goes to it, or closes it."""
        return f"toggle_pane('{self.id}')"


PANES = (
    PaneSpec("actors", "Actors", "1", short="Act"),
    PaneSpec("matrix", "Matrix", "", "m", "Open or close issues by actors", ("actors", "positions")),
    PaneSpec("timeline", "Timeline", "2", short="Time"),
    PaneSpec("positions", "Positions", "3", short="Pos"),
    PaneSpec("claims", "Claims", "", "C", "Open or close the list of claims", ("positions",), True),
    PaneSpec("places", "Places", "", "P", "Open or close the list of places", ("positions",), True),
    PaneSpec("unknowns", "Open questions", "", "U", "Open or close the open questions", ("positions",), True),
    PaneSpec("sources", "Sources", "", "S", "Open or close the list of sources", ("positions",), True),
    PaneSpec("detail", "Detail", "4", short="Card"),
    PaneSpec("source", "Source", "5", "s", "Open or close the source text", short="Text"),
)  # fmt: skip
"""The panes in their order on the screen."""
