"""A problem in full: the author's line with a caret under it, the reason and the help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.widgets.framed_view import FramedView
from tui.render.cards import Piece
from tui.report.excerpt import excerpt_lines
from tui.text.wrap import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.segment import Segment

    from tui.app.painter import Painter
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.render.cards import Pieces

_NARROWEST = 20
"""The narrowest width in cells for which lines are wrapped."""
_ROLES = {
    "head": "strong", "frame": "faint", "source": "", "mark": "wrong", "second": "faint",
    "note": "", "fix": "for",
}  # fmt: skip
"""The role of each kind of line."""


class ExcerptView(FramedView):
    """The lines of one problem."""

    def __init__(self, paint: Painter, *, id: str) -> None:
        super().__init__(paint, id=id)
        self._problem: Diagnostic | None = None
        self._text = ""
        self._lines: list[Piece] = []

    def show(self, problem: Diagnostic | None, text: str) -> None:
        """Show a problem of a file with this text; clear the view for None."""
        if (problem, text) != (self._problem, self._text):
            self._problem, self._text = problem, text
            self.top = 0
            self.arranged()
            self._forget()
            self.repaint()

    def arranged(self) -> None:
        """Wrap the lines for a new width."""
        self._lines = list(self._wrapped()) if self._room else []

    def _wrapped(self) -> Iterator[Piece]:
        """The lines of the problem; its message and its notes are wrapped."""
        if self._problem is None:
            return
        width = max(_NARROWEST, self.text_width)
        for line in excerpt_lines(self._problem, self._text, width):
            role, indent = _ROLES[line.kind], " " * line.indent
            if line.kind not in ("head", "note"):
                yield Piece(line.text, role=role)
                continue
            first, *further = wrapped(line.text[line.indent :], max(_NARROWEST, width - line.indent)) or [""]
            yield Piece(line.text[: line.indent] + first, role=role)
            for more in further:
                yield Piece(indent + more, role=role)

    def title(self) -> tuple[Pieces, Pieces]:
        """Return the code of the problem."""
        code = self._problem.code if self._problem else ""
        return (Piece(code, role="faint"),), ()

    def count(self) -> int:
        """Return the number of lines."""
        return len(self._lines)

    def line(self, index: int, width: int, _part: int = 0, /) -> list[Segment]:
        """Return one line."""
        return self._paint.fit(self._paint.segments((self._lines[index],)), width)
