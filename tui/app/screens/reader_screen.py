"""The reader screen: it owns the selection, and is the only mediator between panes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from textual import getters
from textual.events import Key
from textual.reactive import var

from tui.analysis.coverage import coverage
from tui.analysis.selection_links import SelectionLinks
from tui.analysis.single_sources import speaker_of
from tui.app import screens, wording
from tui.app.bar_texts import HeadFacts
from tui.app.file_position import span_of
from tui.app.header_footer import BarState, HeaderFooter
from tui.app.keymap import DEFAULT
from tui.app.pane import PaneContext
from tui.app.pane_layout import HEIGHTS, WIDTHS, PaneLayout, layout
from tui.app.panes import make_panes
from tui.app.panes.detail_pane import DetailPane
from tui.app.panes.source_pane import SourcePane
from tui.app.panes.timeline_pane import TimelinePane
from tui.app.screens.filtering_screen import FILTER
from tui.app.screens.finding_screen import SEARCH
from tui.app.screens.marking_screen import MarkingScreen
from tui.app.selection import History, HistoryStep, Selection
from tui.app.shrinking import Shrinking
from tui.app.widgets.unscrolled import Unscrolled
from tui.model.subjects import ExclusionSubject, PairSubject, SentenceSubject, is_there, subject
from tui.render.copy_form import CopyForm
from tui.secure_mode import Feature, is_allowed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual import events
    from textual.app import ComposeResult

    from tui.app.keymap import Keymap
    from tui.app.painter import Painter
    from tui.app.pane import Pane
    from tui.app.picker_items import PickerItem
    from tui.app.snapshot import Snapshot
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Briefing
    from tui.model.links import Links
    from tui.model.span import Span

WIDEST = 4
"""The most steps of links; beyond, everything answers to everything."""
_PIN = "pin "


class ReaderScreen(MarkingScreen):
    """The reader of one briefing."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    selection: var[Selection] = var(Selection(), init=False)
    """What the panes answer to."""
    zoomed: var[bool] = var(False, toggle_class="-zoom")
    """Whether the current pane fills the screen."""
    warned: var[bool] = var(False, toggle_class="-warned")
    """Whether the banner says why the file cannot be read."""

    _timeline = getters.query_one(TimelinePane)
    _detail = getters.query_one(DetailPane)
    _source = getters.query_one(SourcePane)

    def __init__(
        self,
        briefing: Briefing,
        problems: Sequence[Diagnostic],
        links: Links,
        paint: Painter,
        add: Callable[[str, str], None] = lambda _quote, _sentence: None,
        selected: str = "",
        keymap: Keymap = DEFAULT,
    ) -> None:
        """`add` asks for an entry that quotes a sentence, given its number and its words.

        `selected` is the address to select at first.
        """
        super().__init__()
        self._keymap = keymap
        self._briefing = briefing
        self._problems: Sequence[Diagnostic] = problems
        self._coverage = coverage(briefing)
        self._paint = paint
        paint.hues.take(briefing)
        self._ask_for_entry = add
        self._asked_for = selected
        self._answers = SelectionLinks(briefing, links)
        self._history = History()
        self._shrinking = Shrinking(briefing)
        self._picked: list[str] = []
        """The names of what was picked, the latest first."""
        self._undo: list[str] = []
        """The view changes that `undo` takes back, latest last: "degree", or a word of `_toggle`."""
        context = PaneContext(
            paint, briefing, links, self._answers, self.choose, self.enter, self.follow, self.act
        )
        self._body = Unscrolled(id="panes")
        self._at = PaneLayout(self, self._body, list(make_panes(context)))
        self._edges = HeaderFooter(paint, self.act, keymap.commands)

    def compose(self) -> ComposeResult:
        """Compose the screen in the layout of its size, so that the first frame is laid out once."""
        self.add_class(*layout(self.app.size), update=False)
        self._at.mark(update=False)
        yield from self._edges.above
        with self._body:
            yield from self._at.panes
        yield from self._edges.below

    def on_mount(self) -> None:
        """Focus the first pane, with nothing selected but what was asked for."""
        self._show_bars()
        self._detail.answer(self.selection, {}, self._name_of)
        self._at.focus()
        self.call_after_refresh(self._on_first_paint)
        if self._asked_for:
            self.call_after_refresh(self.follow, self._asked_for)

    def on_resize(self) -> None:
        """Update the bars for a new size."""
        self._show_bars()
        if self._origin is None:  # else one types
            self.call_after_refresh(self._at.focus)  # the current pane lost it if it was hidden

    async def on_key(self, event: events.Key) -> None:
        """Take what the header says as seen; pass on keys that were sent before another screen was there."""
        if self.app.screen is not self:
            event.stop()
            event.prevent_default()  # the search's handler does not see it
            self.app.screen.post_message(Key(event.key, event.character))
            return
        if self._shrinking.see():
            self._show_bars()

    # ---- selecting: what the panes call

    def choose(self, id_: str) -> None:
        """Select an entry; every pane answers within the same frame."""
        self.selection = self.selection._replace(id=id_)

    def select_cursor(self) -> None:
        """Select what the cursor is on, if nothing is selected yet: it looks selected."""
        if not self.selection.id and (id_ := self._at.current.position.id):
            self.choose(id_)

    def follow(self, id_: str) -> None:
        """Select the entry that a link leads to, and remember the position of the link."""
        if not is_there(id_, self._briefing):
            self.notify(wording.NO_SUCH_ENTRY, severity="warning", markup=False)
            return
        if id_ != self.selection.id:
            self._history.leave(self.here)
            self.choose(id_)
        if isinstance(subject(id_, self._briefing), SentenceSubject):
            self._go_to(self._source)
        self._show_bars()

    def enter(self, id_: str) -> None:
        """Select a row, if it is not selected, and go to the detail."""
        if id_ != self.selection.id:
            self._history.leave(self.here)
            self.choose(id_)
        self._go_to(self._detail)

    def watch_selection(self, before: Selection, now: Selection) -> None:
        """Let every shown pane answer; one that is opened later catches up."""
        self._answer(self._at.shown)
        if self._origin is None:  # what one types may pass by much that is not read
            self._note_read(now.id)
        if before[1:] != now[1:] or self._needs_bars(before.id, now.id):
            self._show_bars()

    def _needs_bars(self, before: str, now: str) -> bool:
        """Return whether other commands are possible for another selection."""
        entries = [self._briefing.entries.get(id_) for id_ in (before, now)]
        unchecked = [entry is not None and entry.is_adopted for entry in entries]
        return bool(before) != bool(now) or unchecked[0] != unchecked[1]

    def _answer(self, panes: Iterable[Pane]) -> None:
        answers = self._answers.to(self.selection.id, self.selection.degree)
        for pane in panes:
            pane.answer(self.selection, answers, self._name_of)

    def _name_of(self, id_: str) -> str:
        return self._briefing.entries[id_].label

    # ---- copying and opening

    def action_copy(self) -> None:
        """Copy the selection with its attribution."""
        self._copy(CopyForm.ATTRIBUTED)

    def action_copy_as(self) -> None:
        """Ask for the form in which to copy the selection."""
        self.select_cursor()
        if self.selection.id:
            self.app.push_screen(screens.CopyScreen(), self._copy)

    def _copy(self, form: CopyForm | None) -> None:
        from tui.app.copying import copy_selection  # noqa: PLC0415 - which the first frame does not need

        self.select_cursor()
        if not is_allowed(Feature.COPY):
            self.notify(wording.SECURE.format(wording.COPYING), markup=False)
        elif form is not None and self.selection.id:
            copied = copy_selection(self.app, self.selection.id, self._briefing, self._answers, form)
            self.notify(wording.copied(copied), markup=False)

    def action_open_address(self) -> None:
        """Show the web address of the selection, and open it if the user agrees."""
        from tui.app.web_browser import address_of, open_address  # noqa: PLC0415 - as above

        self.select_cursor()
        entry = self._briefing.entries.get(self.selection.id)
        address = address_of(getattr(entry, "url", ""), getattr(entry, "wikidata", ""))
        if not address:
            self.notify(wording.NO_ADDRESS, markup=False)
            return

        def answered(agreed: bool | None) -> None:
            if agreed:
                open_address(self.app, address, lambda words: self.notify(words, markup=False))

        self.app.push_screen(screens.AddressScreen(address), answered)

    # ---- adding

    def action_add(self) -> None:
        """Ask for an entry that quotes the sentence that is selected or under the cursor."""
        of: object = subject(self.selection.id, self._briefing)
        if not isinstance(of, SentenceSubject) and self._at.current is self._source:
            of = self._source.sentence
        if not isinstance(of, SentenceSubject):
            self.notify(wording.NO_SENTENCE, markup=False)
            return
        source = self._briefing.sources[of.source]
        assert source.body is not None
        start, end = source.body.sentences[of.number]
        self._ask_for_entry(f"{of.source}:{of.number + 1}", " ".join(source.body.text[start:end].split()))

    # ---- comparing

    def action_mark(self) -> None:
        """Mark the selected actor; if another one is marked, compare the two."""
        self.select_cursor()
        id_, marked = self.selection.id, self.selection.marked
        if marked and id_ == marked:
            self._toggle("mark")
        elif id_ not in self._briefing.actors:
            self.notify(wording.SELECT_ACTOR, markup=False)
        elif not marked:
            self._toggle("mark")
        else:
            self._toggle("mark")
            self.follow(PairSubject(marked, id_).address)

    def action_without(self) -> None:
        """Show what depends on the selected speaker or source, or return to it."""
        self.select_cursor()
        of = subject(self.selection.id, self._briefing)
        voice = speaker_of(self.selection.id, self._briefing)
        if isinstance(of, ExclusionSubject):
            self.follow(of.excluded)
        elif voice:
            self.follow(ExclusionSubject(voice).address)
        else:
            self.notify(wording.SELECT_VOICE, markup=False)

    # ---- history

    @property
    def here(self) -> HistoryStep:
        """The place where the reader is."""
        positions = {pane.spec.id: pane.position for pane in self._at.panes}
        return HistoryStep(self.selection, self._at.current.spec.id, positions, self.filters)

    def _leave(self, step: HistoryStep) -> None:
        self._history.leave(step)

    def _step(self, *, back: bool) -> None:
        """Go one step in the history; skip steps to entries that no longer exist."""
        step, passed = self._history.turn(self.here, self._exists, back=back)
        if passed:
            self.notify(wording.ENTRY_GONE, severity="warning", markup=False)
        if step is not None:
            self.return_to(step)
        self._show_bars()

    @property
    def is_unchecked(self) -> bool:
        """Whether the selected entry was adopted from a draft and is not checked yet."""
        entry = self._briefing.entries.get(self.selection.id)
        return entry is not None and entry.is_adopted

    def _exists(self, step: HistoryStep) -> bool:
        return not step.selection.id or is_there(step.selection.id, self._briefing)

    def return_to(self, step: HistoryStep) -> None:
        """Show a place again, as far as it is still there."""
        if not self._exists(step):
            return
        self._restore_filters(step.filters)
        self.selection = step.selection
        self._answer(self._at.shown)
        _, degree, only, marked = step.selection
        brought = ["degree"] * (degree - 1) + ["only"] * only + ["mark"] * bool(marked)
        self._undo = [what for what in self._undo if what not in ("degree", "only", "mark")] + brought
        for pane in self._at.panes:
            if position := step.positions.get(pane.spec.id):
                pane.restore(position)
        self._go_to(self._at.pane(step.focus))

    def action_back(self) -> None:
        """Go back to the previous selection, cursor and scroll."""
        self._step(back=True)

    def action_forward(self) -> None:
        """Go forward again."""
        self._step(back=False)

    # ---- reload

    def renew(self, snapshot: Snapshot) -> str:
        """Show a new snapshot of the briefing; cursors and scroll stay on entries that still exist.

        Return the name of the selected entry if it was removed: its neighbour is selected then.
        """
        selected, moved = self.selection.id, snapshot.succession
        gone = "" if not selected or moved.of(selected) else self._called(selected)
        self._briefing, self._problems = snapshot.briefing, snapshot.problems
        self._answers, self._coverage = snapshot.answers, snapshot.coverage
        vars(self).pop("_entry_items", None)
        self._history.move(moved.of)
        self._paint.hues.take(snapshot.briefing)
        self._move_marks(moved.of)
        self._shrinking.take(snapshot.briefing)
        self._renew_filters()
        for pane in self._at.panes:
            pane.renew(snapshot, snapshot.still(pane.shown), self._name_of)
        self.set_reactive(ReaderScreen.selection, snapshot.still(self.selection))
        self._search_again()
        self._show_bars()
        return gone

    def warn(self, problem: Diagnostic | None) -> None:
        """Show why the file cannot be read; None if it can."""
        self.warned = problem is not None
        if problem is not None:
            self._edges.warn(problem)

    def span(self, text: str) -> Span:
        """Return the span of the selection in the file, which has this text."""
        return span_of(self.selection.id, self._briefing, text)

    def _called(self, address: str) -> str:
        """Return the name of an address for a message."""
        entry = self._briefing.entries.get(address)
        return entry.label if entry else address

    # ---- panes

    def _after_opening(self, before: Sequence[str]) -> None:
        """Update undo and answers after panes were opened or closed; `before` were open."""
        now = self._at.opened
        self._undo = [what for what in self._undo if what not in before or what in now]
        self._undo += [id_ for id_ in now if id_ not in before]
        if now != before:
            self._answer(pane for pane in self._at.shown if pane.id not in before)
        self._show_bars()

    # ---- how much is shown

    def action_only(self) -> None:
        """Show only linked entries, or all; no-op without a selection."""
        self.select_cursor()
        if self.selection.id or self.selection.only:
            self._toggle("only")

    def _toggle(self, what: str) -> None:
        """Turn a view change on or off."""
        if self._at.can_open(what):
            before = self._at.opened
            (self._at.close if what in before else self._at.open)(what)
            self._after_opening(before)
            return
        if what == "only":
            on = not self.selection.only
            self.selection = self.selection._replace(only=on)
        elif what == "mark":
            on = not self.selection.marked
            self.selection = self.selection._replace(marked=self.selection.id if on else "")
        elif what == "zoom":
            on = self.zoomed = not self.zoomed
        else:
            on = self._pin(self._at.pane(what.removeprefix(_PIN)))
        if on:
            self._undo.append(what)
        elif what in self._undo:
            self._undo.remove(what)
        self._show_bars()

    def _close(self, id_: str) -> None:
        self._toggle(id_)

    def _pin(self, pane: Pane) -> bool:
        """Pin a pane, or unpin it and let it catch up; return whether it is pinned."""
        pane.pin(not pane.pinned)
        if not pane.pinned:
            self._answer((pane,))
        return pane.pinned

    def action_widen(self) -> None:
        """Unfold what is under the cursor; otherwise follow links one step further."""
        if self._at.current.unfold(True):
            return
        if self.selection.id and self.selection.degree < WIDEST:
            self.selection = self.selection._replace(degree=self.selection.degree + 1)
            self._undo.append("degree")

    def action_narrow(self) -> None:
        """Fold what is under the cursor; otherwise follow links one step less."""
        if self._at.current.unfold(False):
            return
        self._narrow()

    def _narrow(self) -> None:
        if self.selection.degree > 1:
            self.selection = self.selection._replace(degree=self.selection.degree - 1)
            if "degree" in self._undo:
                self._undo.remove("degree")

    def action_pin(self) -> None:
        """Pin or unpin the current pane."""
        self._toggle(f"{_PIN}{self._at.current.id}")

    def action_zoom(self) -> None:
        """Toggle full screen for the current pane."""
        self._toggle("zoom")

    def action_next_date(self) -> None:
        """Go to the next date in the timeline."""
        self._go_to(self._timeline)
        self._timeline.leap(1)

    def action_previous_date(self) -> None:
        """Go to the beginning of the date, or the date before."""
        self._go_to(self._timeline)
        self._timeline.leap(-1)

    def action_lanes(self) -> None:
        """Show or hide the lanes of the timeline."""
        if self._timeline.turn_lanes():
            self._go_to(self._timeline)

    def action_undo(self) -> None:
        """Undo the last view change; with none left, clear the selection."""
        if not self._undo:
            self.selection = Selection()
        elif self._undo[-1] == SEARCH:
            self._drop_search()
            self._show_bars()
        elif self._undo[-1].startswith(FILTER):
            self._drop_filter(self._undo[-1])
        elif self._undo[-1] == "degree":
            self._narrow()
        else:
            self._toggle(self._undo[-1])

    # ---- the bars

    def act(self, action: str) -> None:
        """Run the action of a word in a bar."""
        self.call_next(self.run_action, action)

    def _show_bars(self) -> None:
        _, degree, _, marked = self.selection
        state = (
            wording.ONLY_LINKED if self.selection.only else "",
            wording.MARKED.format(self._called(marked)) if marked else "",
            wording.steps(degree),
            self._search_state,
            self._filter_state,
            self._chord_state,
        )
        self._edges.show(BarState(self._head_facts, self._at, self._available, state, self.app.size))

    @property
    def _available(self) -> dict[str, bool]:
        """Whether what commands need is there, by the names in `Command.needs`."""
        return {
            "": True,
            "selection": bool(self.selection.id),
            "actor": self.selection.id in self._briefing.actors,
            "unchecked": self.is_unchecked,
            "back": self._history.can_go_back,
            "forward": self._history.can_go_forward,
        }

    @property
    def _head_facts(self) -> HeadFacts:
        return HeadFacts(
            self._briefing.title,
            self._coverage,
            self._briefing.drafted_by,
            wording.news(self._news.counts) if self._news else "",
            sum(entry.is_adopted for entry in self._briefing.entries.values()),
            len(self._problems),
            self._shrinking.words,
        )

    def use(self, paint: Painter) -> None:
        """Paint in another theme."""
        self._paint = paint
        paint.hues.take(self._briefing)
        for pane in self._at.panes:
            pane.use(paint)
        self._edges.use(paint)

    # ---- application

    def action_go_to(self) -> None:
        """Pick any entry to go to, or a command."""
        self._pick(*self._entry_items, *self._command_items)

    def action_run(self) -> None:
        """Pick a command, or an entry."""
        self._pick(*self._command_items, *self._entry_items)

    @cached_property
    def _entry_items(self) -> list[PickerItem]:
        from tui.app.picker_items import entry_items  # noqa: PLC0415 - not on the first frame

        return list(entry_items(self._briefing))

    @property
    def _command_items(self) -> Iterable[PickerItem]:
        from tui.app.picker_items import command_items  # noqa: PLC0415 - not on the first frame

        available = self._available
        possible = (command for command in self._keymap.commands if available[command.needs])
        return command_items(possible, plain=self._paint.plain)

    def _pick(self, *items: PickerItem) -> None:
        self.app.push_screen(screens.PickerScreen(self._paint, items, self._picked), self._go_to_picked)

    def _go_to_picked(self, item: PickerItem | None) -> None:
        if item is None:
            return
        self._picked = [item.name, *(name for name in self._picked if name != item.name)]
        if item.is_command:
            self.act(item.name)
        else:
            self.follow(item.name)

    def action_help(self) -> None:
        """Open the help."""
        self.app.push_screen(screens.HelpScreen(self._paint, self._keymap.commands))

    def action_quit(self) -> None:
        """Quit."""
        self.app.exit(0)
