"""The list of what a draft proposes: choose with `space`, adopt with `enter`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from tui.app import wording
from tui.app.commands import key_name
from tui.app.screens.one_pane_screen import OnePaneScreen
from tui.app.widgets.bar import Bar, BarWord
from tui.app.widgets.prose_view import ProseView
from tui.app.widgets.row_list import RowList
from tui.app.widgets.rows import Row
from tui.model.numbered_sentences import SentenceReference, quoted_words
from tui.render.cards import Card, CardItem, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult

    from tui.app.painter import Painter
    from tui.draft.proposals import Proposal
    from tui.model.entries import Briefing
    from tui.render.cards import Pieces

_KIND = 7
"""The columns of the kind of an entry."""
KEYS = (
    ("space", "turn", wording.CHOOSE),
    ("a", "turn_all", wording.ALL_OR_NONE),
    ("enter", "adopt", wording.ADOPT),
    ("escape", "leave", wording.LEAVE),
)
"""The keys in the footer: key, action, label."""


class AdoptScreen(OnePaneScreen):
    """The list of proposals; leaves the application with what was chosen."""

    BLANK = True
    BINDINGS: ClassVar = [
        Binding("space", "turn", show=False),
        Binding("a", "turn_all", show=False),
        Binding("enter", "adopt", show=False),
        Binding("escape,q,ctrl+c", "leave", show=False),
    ]

    def __init__(self, paint: Painter, briefing: Briefing, proposals: Sequence[Proposal]) -> None:
        self.chosen = {number for number, one in enumerate(proposals) if one.entries}
        """The numbers of the proposals to adopt; at first all that can be."""
        self.is_confirmed = False
        """Whether the user asked to adopt them."""
        self._proposals = proposals
        self._texts = {source.id: source.body for source in briefing.sources.values() if source.body}
        rows = list(_rows(proposals))
        self._rows = _ProposalRows(paint, rows, self._show, self._turn, id="proposals")
        self._rows.chosen_numbers = self.chosen
        super().__init__(self._rows)
        self._paint = paint
        self._head = Bar(paint, self._act, id="head")
        self._detail = ProseView(paint, lambda _: None, id="proposal")
        self._foot = Bar(paint, self._act, id="foot")

    def compose(self) -> ComposeResult:
        """Compose the list, and below it what the selected proposal would write."""
        yield self._head
        yield self._rows
        yield self._detail
        yield self._foot

    def on_mount(self) -> None:
        """Focus the list."""
        hints = []
        for key, action, word in KEYS:
            shown = key_name(key, plain=self._paint.plain)
            hints.append(BarWord((Piece(f"{shown} ", role="reason"), Piece(word, role="faint")), action))
        self._foot.show(hints)
        self._rows.focus()
        self._show(self._rows.chosen)
        self._show_count()

    def _act(self, action: str) -> None:
        self.call_next(self.run_action, action)

    def _show(self, id_: str) -> None:
        if id_:
            self._detail.show(self._card(self._proposals[int(id_)]))
        self._rows.repaint()

    def _show_count(self) -> None:
        possible = sum(bool(one.entries) for one in self._proposals)
        words = wording.CHOSEN_OF.format(len(self.chosen), possible)
        self._head.show([BarWord((Piece(wording.ADOPT_TITLE, role="strong"),))], [_faint(words)])

    def _card(self, proposal: Proposal) -> Card:
        """Return what a proposal would write, and the sentence that it comes from."""
        source, number = proposal.sentence
        sentence = quoted_words(SentenceReference(source, number, number), self._texts).exact
        items = [CardItem("", (Piece(f"{number}  ", role="faint"), Piece(sentence, role="quote")))]
        if not proposal.entries:
            items.append(CardItem("", (Piece(wording.WHO_SPEAKS, role="hedge"),)))
        for entry in proposal.entries:
            items.append(
                CardItem("", (Piece(f"{entry.kind} ", role="faint"), Piece(entry.id, role="strong")))
            )
            for key, values in entry.given.items():
                words = ", ".join(one for one in values if isinstance(one, str))
                if words:
                    items.append(CardItem(key, (Piece(words),)))
        return Card((Piece(wording.WOULD_WRITE, role="faint"),), tuple(items))

    def _turn(self, id_: str) -> None:
        number = int(id_)
        if not self._proposals[number].entries:
            self.notify(wording.WHO_SPEAKS, markup=False)
            return
        self.chosen ^= {number}
        self._rows.forget()
        self._show_count()

    def action_turn(self) -> None:
        """Choose the proposal under the cursor, or not, and go to the next one."""
        if self._rows.chosen:
            self._turn(self._rows.chosen)
            self._rows.move(1)

    def action_turn_all(self) -> None:
        """Choose all proposals, or none if all are chosen."""
        possible = {number for number, one in enumerate(self._proposals) if one.entries}
        none = self.chosen >= possible
        self.chosen.clear()
        if not none:
            self.chosen |= possible
        self._rows.forget()
        self._show_count()

    def action_adopt(self) -> None:
        """Leave, to adopt what is chosen."""
        self.is_confirmed = True
        self.app.exit(0)

    def action_leave(self) -> None:
        """Leave, and adopt nothing."""
        self.app.exit(0)


class _ProposalRows(RowList):
    """The rows of the proposals, each with a box."""

    columns = 2

    chosen_numbers: set[int]
    """The numbers of the proposals to adopt."""

    def title(self) -> tuple[Pieces, Pieces]:
        """Return the title."""
        return (Piece(wording.PROPOSALS, role="accent"),), ()

    def left(self, _number: int, row: Row, /) -> Pieces:
        """Return the box of a row and its name."""
        if not row.id:
            return row.left
        box = "[x] " if int(row.id) in self.chosen_numbers else "[ ] "
        return (Piece(box, role="reason"), *row.left)

    def forget(self) -> None:
        """Paint the boxes again."""
        self._forget()
        self.repaint()


def _faint(words: str) -> BarWord:
    return BarWord((Piece(words, role="faint"),))


def _rows(proposals: Sequence[Proposal]) -> Iterator[Row]:
    """Yield a row for each proposal, under a heading for names and one for sentences."""
    for heading, is_statement in ((wording.NAMES, False), (wording.SENTENCES, True)):
        some = [pair for pair in enumerate(proposals) if pair[1].is_statement is is_statement]
        if some:
            yield Row("", (Piece(heading, role="faint"),))
        for number, one in some:
            at = f"{one.sentence[1]:>3}  " if is_statement else ""
            kind = Piece(f"{at}{one.kind or wording.UNDECIDED:<{_KIND}}", role="faint")
            yield Row(str(number), (kind, Piece(one.label)))
