"""A problem shown whole: the author's own line with a caret under it, why it is one, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.widgets.framed_view import FramedView
from tui.render.cards import Piece
from tui.report.excerpt import blocks
from tui.text.wrap import wrapped

if TYPE_CHECKING:
    from rich.segment import Segment

    from tui.app.painter import Painter
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.render.cards import Pieces

_NARROWEST = 20
"""Cells below which no line is folded any further."""
_ROLES = (("= ", ""), ("-->", "faint"), ("+ ", "for"))
"""What a line of an excerpt begins with, behind its number, and how it is painted."""


class ExcerptView(FramedView):
    """The lines of one problem, for the width there is."""

    def __init__(self, paint: Painter, *, id: str) -> None:
        super().__init__(paint, id=id)
        self._problem: Diagnostic | None = None
        self._text = ""
        self._lines: list[Piece] = []

    def show(self, problem: Diagnostic | None, text: str) -> None:
        """Show a problem of a file with this text; nothing for none."""
        if (problem, text) != (self._problem, self._text):
            self._problem, self._text = problem, text
            self.top = 0
            self.arranged()
            self._forget()
            self.repaint()

    def arranged(self) -> None:
        """A new width folds the lines anew."""
        self._lines = list(self._made()) if self._room else []

    def _made(self) -> list[Piece]:
        if self._problem is None:
            return []
        sources = {self._problem.path: self._text} if self._text else {}
        width = max(_NARROWEST, self.text_width)
        block = next(blocks([self._problem], sources, colour=False, width=width)).split("\n")
        pieces = [Piece(line, role="strong") for line in wrapped(block[0], width)]
        for line in block[1:]:
            begins = line.lstrip(" 0123456789").removeprefix("| ").strip()
            role = "wrong" if begins.startswith("^") else "faint"
            role = next((role for sign, role in _ROLES if begins.startswith(sign)), role)
            if begins.startswith("= "):
                indent = line.index("=") + 2
                first, *further = wrapped(line[indent:], max(_NARROWEST, width - indent)) or [""]
                pieces.append(Piece(line[:indent] + first))
                pieces += [Piece(" " * indent + more) for more in further]
            else:
                pieces.append(Piece(line, role="" if line.lstrip()[:1].isdigit() and role != "for" else role))
        return pieces

    def title(self) -> tuple[Pieces, Pieces]:
        """The code, and how to read more about it."""
        code = self._problem.code if self._problem else ""
        return (Piece(code, role="faint"),), ()

    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def line(self, index: int, width: int, /) -> list[Segment]:
        """One of them."""
        return self._paint.fit(self._paint.segments((self._lines[index],)), width)
