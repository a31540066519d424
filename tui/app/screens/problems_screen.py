"""The list of all problems of a file, with the selected one in full below."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from tui.app import wording
from tui.app.commands import key_name
from tui.app.file_position import HEAD
from tui.app.screens.one_pane_screen import OnePaneScreen
from tui.app.widgets.bar import Bar, BarWord
from tui.app.widgets.excerpt_view import ExcerptView
from tui.app.widgets.row_list import RowList
from tui.app.widgets.rows import Row
from tui.lint import lint
from tui.parse.load import load_text
from tui.render.cards import Piece
from tui.report.inert import as_line, as_name, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult

    from tui.app.painter import Painter
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.span import Span
    from tui.parse.load import LoadedFile
    from tui.render.cards import Pieces

KEYS = (
    ("enter", "app.edit", wording.EDIT),
    ("r", "app.reload", wording.RELOAD),
    ("escape", "close", wording.CLOSE),
)
"""The keys in the footer: key, action, label."""


class ProblemsScreen(OnePaneScreen):
    """The list of problems; if it is `alone`, there is no briefing to go back to."""

    BLANK = True
    BINDINGS: ClassVar = [
        Binding("escape,q,exclamation_mark", "close", show=False),
        Binding("ctrl+c", "leave", show=False),
        Binding("enter,e", "app.edit", show=False),
        Binding("r", "app.reload", show=False),
        Binding("t", "app.theme", show=False),
    ]

    def __init__(
        self, paint: Painter, loaded: LoadedFile, problems: Sequence[Diagnostic], *, alone: bool = False
    ) -> None:
        self._rows = _ProblemRows(paint, [], self._choose, self._follow, id="problems")
        super().__init__(self._rows)
        self._paint = paint
        self._alone = alone
        self._problems: dict[str, Diagnostic] = {}
        self._loaded = loaded
        self._head = Bar(paint, self._act, id="head")
        self._excerpt = ExcerptView(paint, id="excerpt")
        self._foot = Bar(paint, self._act, id="foot")
        self.show(loaded, problems)

    def compose(self) -> ComposeResult:
        """Compose the list, and the selected problem below it."""
        yield self._head
        yield self._rows
        yield self._excerpt
        yield self._foot

    def on_mount(self) -> None:
        """Focus the list."""
        self._foot.show(list(self._hints()))
        self._rows.focus()

    def show(self, loaded: LoadedFile, problems: Sequence[Diagnostic]) -> None:
        """List the problems of a file, errors first; the selection stays while its problem exists."""
        self._loaded = loaded
        self._problems = dict(_named(in_order(problems)))
        self._rows.replace(list(_rows(self._problems)))
        counts = Counter(problem.severity for problem in problems)
        words = wording.severities(counts)
        name = BarWord((Piece(as_name(loaded.path), role="strong"),))
        self._head.show(
            [name, BarWord((Piece(words or wording.NO_PROBLEMS, role="wrong" if words else "faint"),))]
        )
        self._choose(self._rows.chosen)

    @staticmethod
    def find_warnings(loaded: LoadedFile, limit: int) -> list[Diagnostic]:
        """Return the lint warnings of a file; `limit` is for the files of its sources."""
        # Parse again: keeping the tree would take more memory than the briefing.
        return lint(load_text(loaded.text, loaded.path, limit=limit))

    @property
    def span(self) -> Span:
        """The span of the selected problem; the start of the file if it has none."""
        problem = self._problems.get(self._rows.chosen)
        return problem.span if problem is not None and problem.span.line else HEAD

    def use(self, paint: Painter) -> None:
        """Paint in another theme."""
        self._paint = paint
        for widget in (self._head, self._rows, self._excerpt, self._foot):
            widget.use(paint)

    def _choose(self, id_: str) -> None:
        self._excerpt.show(self._problems.get(id_), self._loaded.text)
        self._rows.repaint()

    def _follow(self, _id: str) -> None:
        self._act("app.edit")

    def _act(self, action: str) -> None:
        self.call_next(self.run_action, action)

    def _hints(self) -> Iterator[BarWord]:
        for key, action, word in KEYS:
            shown = key_name(key, plain=self._paint.plain)
            pieces = (Piece(f"{shown} ", role="reason"), Piece(word, role="faint"))
            yield BarWord(pieces, action)

    def action_close(self) -> None:
        """Return to the reader; quit if there is none."""
        if self._alone:
            self.action_leave()
        else:
            self.dismiss()

    def action_leave(self) -> None:
        """Quit; with exit code 1 if nothing could be shown."""
        self.app.exit(1 if self._alone else 0)


class _ProblemRows(RowList):
    """The rows of the problems."""

    columns = 2

    def title(self) -> tuple[Pieces, Pieces]:
        """Return the title and the number of problems."""
        role = "accent" if self.has_focus else "faint"
        return (Piece(wording.PROBLEMS, role=role),), (Piece(str(self.count()), role="faint"),)


def _named(problems: Sequence[Diagnostic]) -> Iterator[tuple[str, Diagnostic]]:
    """Return the problems by a name that they keep when lines are inserted before them."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for problem in problems:
        text = problem.code, problem.message, problem.label
        seen[text] += 1
        yield f"{text} {seen[text]}", problem


def _rows(problems: dict[str, Diagnostic]) -> Iterator[Row]:
    """Return a row for each problem: code, line and column, message."""
    places = {id_: _place(problem) for id_, problem in problems.items()}
    width = max(map(len, places.values()), default=0)
    for id_, problem in problems.items():
        role = "wrong" if problem.severity == "error" else "accent"
        code = Piece(f"{problem.code}  ", role=role)
        place = Piece(f"{places[id_]:>{width}}  ", role="faint")
        yield Row(id_, (code, place, Piece(as_line(problem.message))))


def _place(problem: Diagnostic) -> str:
    return f"{problem.span.line}:{problem.span.column}" if problem.span.line else ""
