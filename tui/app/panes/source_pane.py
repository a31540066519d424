"""The source pane: the full texts, with quoted passages marked and a cursor on a sentence."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING

from tui.app import wording
from tui.app.folded_text import GAP
from tui.app.pane import Pane
from tui.app.selection import Selection, ViewPosition
from tui.app.source_lines import SourceLines
from tui.app.source_marks import SourceMarks
from tui.app.styles import TextStyle
from tui.model.edges import LinkKind
from tui.model.links import Reason
from tui.model.subjects import SentenceSubject, subject
from tui.render.cards import Piece, Pieces
from tui.text.width import cut_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from rich.segment import Segment
    from textual import events

    from tui.analysis.coverage import QuotedPassages
    from tui.analysis.sentence_coverage import SourceCoverage
    from tui.app.painter import Painter
    from tui.app.pane import PaneContext
    from tui.app.pane_registry import PaneSpec
    from tui.app.snapshot import Snapshot
    from tui.app.source_lines import SourceLine
    from tui.model.links import Answer
    from tui.model.quotes import Passage

MARGIN = 6
"""Columns on the left for the cursor and the paragraph number."""
MARKS, FEW_MARKS = 6, 3
"""Columns on the right for the marks of the entries that quote a line; fewer in a narrow pane."""
ROOMY = 48
"""The width from which there is room for all marks."""
_OWN = (Reason(LinkKind.SAYS), Reason(LinkKind.BY))
"""Why the statements and events of an actor are linked to it."""
_start = attrgetter("start")


class SourcePane(Pane):
    """The sources of a briefing, one after another; laid out when first shown."""

    def __init__(self, spec: PaneSpec, context: PaneContext) -> None:
        super().__init__(context.paint, id=spec.id)
        self.spec = spec
        self._briefing, self._known = context.briefing, context.answers
        self._choose, self._follow = context.choose, context.enter
        self._at = (0, 0)
        """The sentence under the cursor, as the numbers of its source and its own, both from 0."""
        self._own: Sequence[Passage] = ()
        """The passages that the selected entry quotes."""
        self._bright: set[tuple[str, int]] | None = None
        """The linked sentences; None if none is dimmed."""
        self._first_own: tuple[int, int] | None = None
        """The first sentence in which the selected actor speaks or acts, if any."""
        self._texts: SourceLines | None = None

    @cached_property
    def _sources(self) -> tuple[SourceCoverage, ...]:
        return tuple(self._known.sources.values())

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The number of each source."""
        return {id_: number for number, id_ in enumerate(self._briefing.sources)}

    @cached_property
    def _firsts(self) -> dict[str, int]:
        """By the id of each source: the number of its first sentence among those of all."""
        sizes = [len(covered.sentences) for covered in self._sources]
        return dict(zip(self._briefing.sources, accumulate(sizes, initial=0), strict=False))

    @property
    def _anchors(self) -> QuotedPassages:
        return self._known.anchors

    @cached_property
    def _marked(self) -> SourceMarks:
        return SourceMarks(self._briefing, self._sources, self._anchors)

    @cached_property
    def _total(self) -> tuple[int, int]:
        """The number of quoted sentences, and of all."""
        sentences = [sentence for covered in self._sources for sentence in covered.sentences]
        return sum(not sentence.is_bare for sentence in sentences), len(sentences)

    @property
    def sentence(self) -> SentenceSubject | None:
        """The sentence under the cursor; None if there is no text."""
        source, number = self._at
        if source < len(self._sources) and number < len(self._sources[source].sentences):
            return SentenceSubject(self._sources[source].source, number)
        return None

    @property
    def cursor_address(self) -> str:
        """The address of the sentence under the cursor."""
        return self.sentence.address if self.sentence else ""

    def place_of(self, address: str, /) -> int:
        """Return the number of a sentence among those of all sources; -1 if it is none."""
        source, sign, number = address.partition("#")
        return self._firsts[source] + int(number) - 1 if sign and source in self._firsts else -1

    def is_current(self, index: int, /) -> bool:
        """Return whether a line has words of the selected sentence."""
        place = self._laid_out().at(index)
        return place.start != GAP and self._has_selected() and self._is_under_cursor(place)

    # ---- what it answers to

    def answer(
        self, selection: Selection, answers: Mapping[str, Answer], _name_of: Callable[[str], str], /
    ) -> None:
        """Show the sentences behind the selection, the first one in view."""
        if self.pinned:
            return
        self._find_linked(selection, answers)
        if self.is_seen:
            self._bring_into_view()
            self.repaint()

    def _find_linked(self, selection: Selection, answers: Mapping[str, Answer]) -> None:
        """Find the linked sentences, and the passages that the selection quotes."""
        self._selection = selection
        entry = self._briefing.entries.get(selection.id)
        self._own = self._anchors.of.get(selection.id, ())
        reading = not selection.id or isinstance(subject(selection.id, self._briefing), SentenceSubject)
        answering = [id_ for id_, answer in answers.items() if answer.degree == 1]
        # Who reads on, sentence by sentence, reads on in the same light.
        self._bright = None if reading else self._anchors.sentences((selection.id, *answering))
        if entry is not None and selection.id in self._numbers:
            self._bright = None
        own = (id_ for id_ in answering if answers[id_].reasons[:1] and answers[id_].reasons[0] in _OWN)
        said = self._anchors.sentences(own) if self._bright else ()
        self._first_own = min(((self._numbers[source], number) for source, number in said), default=None)

    def renew(self, snapshot: Snapshot, selection: Selection, _name_of: Callable[[str], str], /) -> None:
        """Show the texts of a new snapshot; the cursor stays on its sentence and line."""
        was_shown = self.is_seen and bool(
            self._sources
        )  # one that was never seen has not been laid out either
        offset = self._line_of(*self._at) - self.top if was_shown else 0
        address = self._address() if was_shown else ""
        self._briefing, self._known, self._texts = snapshot.briefing, snapshot.answers, None
        for name in ("_sources", "_numbers", "_marked", "_total", "_firsts"):
            vars(self).pop(name, None)
        of = subject(snapshot.succession.of(address), snapshot.briefing)
        self._at = (self._numbers[of.source], of.number) if isinstance(of, SentenceSubject) else (0, 0)
        self._find_linked(selection, snapshot.answers.to(selection.id, selection.degree))
        if self.is_seen and self._sources:
            self.scroll(self._line_of(*self._at) - offset)
        self._forget()
        self.repaint()

    def _address(self) -> str:
        """The address of the sentence under the cursor."""
        return SentenceSubject(self._sources[self._at[0]].source, self._at[1]).address

    def _bring_into_view(self) -> None:
        """Move the cursor to the selection, or scroll to the first linked sentence."""
        selected = self._selected()
        if selected is not None:
            self._at = selected
            if not self._is_in_view(selected):
                self._read_from(selected)
            self._show_cursor()
        elif self._bright:
            places = ((self._numbers[source], number) for source, number in self._bright)
            self._at = self._first_own or min(places)
            if not self._is_in_view(self._at):
                self._read_from(self._at)

    def _is_in_view(self, place: tuple[int, int]) -> bool:
        return self.top <= self._line_of(*place) < self.top + self.rows_seen

    def _read_from(self, place: tuple[int, int]) -> None:
        """Scroll a sentence to the upper part of the pane, so that one can read on."""
        self.scroll(self._line_of(*place) - self.rows_seen // 4)

    def _selected(self) -> tuple[int, int] | None:
        """Return the selected sentence, or the first one of the selected entry or source."""
        of = subject(self._selection.id, self._briefing)
        if isinstance(of, SentenceSubject):
            return self._numbers[of.source], of.number
        if self._own:
            passage = self._own[0]
            return self._numbers[passage.source], passage.sentences[0]
        number = self._numbers.get(self._selection.id)
        return None if number is None else (number, self._at[1] if number == self._at[0] else 0)

    # ---- where things stand

    @property
    def _marks(self) -> int:
        """Columns for the marks."""
        return MARKS if self.text_width >= ROOMY else FEW_MARKS

    def _laid_out(self) -> SourceLines:
        width = max(1, self.text_width - MARGIN - self._marks)
        if self._texts is None or self._texts.width != width:
            self._texts = SourceLines(self._briefing.sources.values(), width, self._paint)
        return self._texts

    def count(self) -> int:
        """Return the number of lines of all texts."""
        return len(self._laid_out())

    def arranged(self) -> None:
        """Fold the texts for a new width; keep the selection, linked sentences or the cursor in view."""
        self._show_cursor()
        self._bring_into_view()

    def use(self, paint: Painter) -> None:
        """Paint in another theme."""
        self._texts = None
        super().use(paint)

    def _line_of(self, source: int, number: int, *, last: bool = False) -> int:
        sentences = self._sources[source].sentences
        if not sentences:
            return self._laid_out().head_of(source)
        sentence = sentences[number]
        return self._laid_out().line_of(source, sentence.end - 1 if last else sentence.start)

    def _sentence_at(self, source: int, offset: int) -> int:
        sentences = self._sources[source].sentences
        return max(0, bisect_right(sentences, offset, key=_start) - 1)

    def _show_cursor(self) -> None:
        if self._sources:
            first = self._line_of(*self._at)
            above = self._laid_out().head_of(self._at[0]) if not self._at[1] else first
            last = self._line_of(*self._at, last=True)
            self.reveal(above if last - above < self.rows_seen else first, last, margin=1)

    # ---- painting

    def title(self) -> tuple[Pieces, Pieces]:
        """Return key, name and source; and how many sentences are linked, or quoted without a selection."""
        labels = [source.label for source in self._briefing.sources.values()]
        label = f" · {labels[self._seen_source]}" if labels else ""
        return self.pane_title(label), (Piece(self._tally(), role="faint"),)

    @property
    def _seen_source(self) -> int:
        """The number of the source under the cursor, or of the one scrolled to."""
        if not self.is_seen or self._is_in_view(self._at):
            return self._at[0]
        line = min(self.top + self.rows_seen // 3, self.count() - 1)
        return self._laid_out().at(max(0, line)).source

    def _tally(self) -> str:
        quoted, total = self._total
        if self._bright is None:
            return wording.QUOTED.format(quoted, total)
        return wording.LINKED_OF.format(len(self._bright), total)

    def line(self, index: int, width: int, _part: int = 0, /) -> list[Segment]:
        """Return a line of a text between its margins, or of a head."""
        place = self._laid_out().at(index)
        if place.start == GAP:
            return self._paint.fit(self._paint.segments(place.head), width)
        words = [*self._margin(place), *self._marked.words(place, self._paint, self._style_at)]
        marks = self._paint.fit(list(self._marked.marks(place, self._paint)), self._marks)
        return [*self._paint.fill(words, width - self._marks), *marks]

    def _margin(self, place: SourceLine) -> list[Segment]:
        cursor = self._paint.glyph("cursor") if self._is_under_cursor(place) else " "
        return self._paint.segments((Piece(cursor, role="accent"), Piece(self._number(place), role="faint")))

    def _number(self, place: SourceLine) -> str:
        """Return the number of a paragraph as wide as the margin, without its sign if that does not fit."""
        if place.paragraph < 0:
            return " " * (MARGIN - 1)
        number = str(place.paragraph + 1)
        forms = (f" {self._paint.glyph('paragraph')}{number}", f" {number}", number)
        return next((form for form in forms if len(form) < MARGIN - 1), number).ljust(MARGIN - 1)

    def _is_under_cursor(self, place: SourceLine) -> bool:
        if place.source != self._at[0] or not (self.has_focus or self._has_selected()):
            return False
        sentence = self._sources[place.source].sentences[self._at[1]]
        return sentence.start < place.end and place.start < sentence.end

    def _has_selected(self) -> bool:
        """Return whether the sentence under the cursor is selected."""
        return self._selection.id == self._address()

    def _style_at(self, source: int, offset: int) -> TextStyle:
        id_ = self._sources[source].source
        number = self._sentence_at(source, offset)
        own = any(one.source == id_ and one.start <= offset < one.end for one in self._own)
        is_selected = (source, number) == self._at and self._has_selected()
        return TextStyle(
            dim=self._bright is not None and (id_, number) not in self._bright, selected=own or is_selected
        )

    # ---- moving

    def _go(self, source: int, number: int) -> None:
        self._at = source, number
        self._show_cursor()
        self._choose(SentenceSubject(self._sources[source].source, number).address)

    def _all_from(self, step: int) -> Iterator[tuple[int, int]]:
        """Yield the sentences after the cursor, or before it, the nearest first."""
        source, number = self._at
        yield from ((source, one) for one in self._of(source, number + step, step))
        further = range(source + step, len(self._sources) if step > 0 else -1, step)
        for other in further:
            yield from ((other, one) for one in self._of(other, None, step))

    def _of(self, source: int, start: int | None, step: int) -> range:
        count = len(self._sources[source].sentences)
        if start is None:
            start = 0 if step > 0 else count - 1
        return range(start, count if step > 0 else -1, step)

    def move(self, step: int) -> None:
        """Select the next sentence, or the previous one."""
        found = next(self._all_from(step), None) if self._sources else None
        if found is not None:
            self._go(*found)

    def first(self) -> None:
        """Select the first sentence."""
        self._go_to_edge(range(len(self._sources)), last=False)

    def last(self) -> None:
        """Select the last sentence."""
        self._go_to_edge(range(len(self._sources) - 1, -1, -1), last=True)

    def _go_to_edge(self, order: range, *, last: bool) -> None:
        for source in order:
            count = len(self._sources[source].sentences)
            if count:
                self._go(source, count - 1 if last else 0)
                return

    def half_page(self, direction: int) -> None:
        """Select a sentence half a page down or up."""
        if not self._sources or not self._total[1]:
            return
        edge = self._line_of(*self._at, last=direction > 0)
        target = max(0, min(edge + direction * max(1, self.rows_seen // 2), self.count() - 1))
        found = self._nearest(target, direction)
        if found is not None and found != self._at:
            self._go(*found)
        else:
            self.move(direction)

    def _nearest(self, line: int, direction: int) -> tuple[int, int] | None:
        """Return the sentence on a line, or on the nearest line in a direction."""
        lines = range(line, self.count() if direction > 0 else -1, direction)
        for place in map(self._laid_out().at, lines):
            if place.start != GAP:
                return place.source, self._sentence_at(place.source, place.start)
        return None

    def enter(self) -> None:
        """Go to the entries that quote the sentence under the cursor."""
        if self._sources and self._sources[self._at[0]].sentences:
            self._follow(SentenceSubject(self._sources[self._at[0]].source, self._at[1]).address)

    @property
    def position(self) -> ViewPosition:
        """The position of cursor and scroll."""
        id_ = self._sources[self._at[0]].source if self.is_seen and self._sources else ""
        return ViewPosition(self._at[1], self.top, id_)

    def restore(self, position: ViewPosition) -> None:
        """Return to a position."""
        if position.id in self._numbers:
            number = self._numbers[position.id]
            last = len(self._sources[number].sentences) - 1
            self._at = number, max(0, min(position.cursor, last))
            if self.is_seen:
                self.settle()
                self.scroll(position.top)
                self.repaint()

    def on_click(self, event: events.Click) -> None:
        """Select the clicked sentence; go to its entries if it is selected."""
        event.stop()
        index = self.line_at(event.y)
        place = self._laid_out().at(index) if index >= 0 else None
        if place is None or place.start == GAP:
            return
        number = self._sentence_at(place.source, self._offset_at(place, event.x - 2 - MARGIN))
        if (place.source, number) == self._at and self._has_selected():
            self.enter()
        else:
            self._go(place.source, number)

    def _offset_at(self, place: SourceLine, column: int) -> int:
        """Return the offset in the text of a column of a line."""
        body = self._briefing.sources[self._sources[place.source].source].body
        assert body is not None
        return place.start + len(cut_cells(body.text[place.start : place.end], max(0, column)))
