"""A screen of panes in which one searches: every pane marks the hits, and keys go from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import wording
from tui.app.commands import key_name
from tui.app.screens.panes_screen import PanesScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual import events
    from textual.timer import Timer

    from tui.app.finder import Finder
    from tui.app.keymap import Keymap
    from tui.app.painter import Painter
    from tui.app.selection import HistoryStep, Selection
    from tui.app.widgets.search_bar import SearchBar
    from tui.model.entries import Briefing
    from tui.search.complete import Completion
    from tui.search.documents import Documents
    from tui.search.patterns import PatternError

SEARCH = "search"
"""The name of the command, and the word for a search among the view changes that can be undone."""
CHORD = 2.0
"""The seconds that a chord waits for its next key."""
FIRST, FURTHER = 0.02, 0.008
"""The seconds of a search before the first hits are shown, and between frames from then on."""


class FindingScreen(PanesScreen):
    """A screen whose panes can be searched."""

    selection: Selection
    _paint: Painter
    _keymap: Keymap
    _chord = ""
    """The keys of a chord that is begun, parted by blanks."""
    _chord_timer: Timer | None = None
    _briefing: Briefing
    _undo: list[str]
    _finder: Finder | None = None
    """None until the first search."""
    _bar: SearchBar | None = None
    _origin: HistoryStep | None = None
    """Where the search or filter began, while one types."""
    _is_searching = False
    """Whether one types a search."""
    _documents: Documents | None = None
    """The texts to search; None until the first search."""
    _wrapped = False
    """Whether the last step went around the end of the hits."""

    # ---- subclass hooks

    def choose(self, id_: str) -> None:
        """Select an address."""

    def _show_bars(self) -> None:
        """Update the bars."""

    @property
    def here(self) -> HistoryStep:
        """The state to come back to."""
        raise NotImplementedError

    def _leave(self, step: HistoryStep) -> None:
        """Remember a state that is left."""

    def return_to(self, step: HistoryStep) -> None:
        """Return to a state."""

    def write_note(self) -> None:
        """Write a note on the selection."""

    # ---- typing

    async def on_key(self, event: events.Key) -> None:
        """Run the command of a key, and pass on to the search what was typed before it had the focus.

        A command runs here, before keys of the same read go elsewhere: they may be typed into what it opens.
        """
        if self._origin is not None:
            if self._bar is not None and event is not self._bar.passed_on:
                event.stop()
                self._bar.take(event)
            return
        keys = f"{self._chord} {event.key}" if self._chord else event.key
        if not self._keymap.action(keys) and not self._keymap.begins_chord(keys):
            keys = event.key  # the chord goes no further: the key is one of its own
        self._begin_chord(keys if self._keymap.begins_chord(keys) else "")
        if action := self._keymap.action(keys):
            event.stop()
            await self.run_action(action)
        elif self._chord:
            event.stop()

    def _begin_chord(self, keys: str) -> None:
        """Wait for the next key of a chord, for some time; forget one that was begun."""
        if keys or self._chord:
            self._chord = keys
            if self._chord_timer is not None:
                self._chord_timer.stop()
            self._chord_timer = self.set_timer(CHORD, lambda: self._begin_chord("")) if keys else None
            self._show_bars()

    @property
    def _chord_state(self) -> str:
        """The keys of a chord that is begun, for the last line."""
        return " ".join((*map(key_name, self._chord.split()), wording.MORE_KEYS)) if self._chord else ""

    def action_search(self) -> None:
        """Ask what to find."""
        self._finder = self._finder or self._new_finder()
        self._is_searching = True
        self._ask(wording.PROMPT, "", self._look_for, self._end_typing)
        self._look_for("")

    def _new_finder(self) -> Finder:
        """Return a search in the briefing; its texts are folded once for all."""
        from tui.app.finder import Finder  # noqa: PLC0415 - not on the first frame
        from tui.search.documents import Documents  # noqa: PLC0415 - as above

        if self._documents is None or self._documents.briefing is not self._briefing:
            self._documents = Documents(self._briefing)
        return Finder(self._documents)

    def _ask(
        self, prompt: str, query: str, typed: Callable[[str], None], left: Callable[[bool], None]
    ) -> None:
        """Let the user type a query; see `SearchBar.ask`."""
        from tui.app.widgets.search_bar import SearchBar  # noqa: PLC0415 - not on the first frame

        self._origin = self.here
        self.add_class("-searching")
        if self._bar is None:
            self._bar = SearchBar(self._completions, plain=self._paint.plain)
            self.mount(self._bar, before="#foot")
        self._bar.ask(prompt, query, typed, left)

    def _completions(self, query: str, cursor: int) -> Sequence[Completion]:
        from tui.search.complete import complete  # noqa: PLC0415 - not on the first frame

        return complete(query, cursor, self._briefing)

    def _look_for(self, text: str) -> None:
        """Search for what was typed so far; an invalid pattern leaves the hits as they are."""
        from tui.search.patterns import PatternError  # noqa: PLC0415 - not on the first frame

        assert self._finder is not None
        try:
            self._finder.begin(text)
            self._search_on(FIRST)
        except PatternError as error:
            self._say_wrong(error)

    def _search_on(self, seconds: float) -> None:
        """Search for some seconds, show the hits so far, and go on after the next frame."""
        assert self._finder is not None
        query, had_hits = self._finder.query, bool(self._finder.hits) and seconds != FIRST
        is_whole = self._finder.go_on(seconds)
        if is_whole or not had_hits:
            self._finder.arrange(self._at.panes)
            if self._is_searching and not had_hits:
                self._show_first()
            self._mark_hits()
        if not is_whole:
            self.set_timer(0.001, lambda: self._search_further(query.text))

    def _search_further(self, text: str) -> None:
        from tui.search.patterns import PatternError  # noqa: PLC0415 - not on the first frame

        if self._finder is None or self._finder.query.text != text:
            return  # something else was typed since
        try:
            self._search_on(FURTHER)
        except PatternError as error:
            self._say_wrong(error)

    def _say_wrong(self, error: PatternError) -> None:
        from tui.search.explain import explain_error  # noqa: PLC0415 - not on the first frame

        if self._bar is not None:
            self._bar.say(explain_error(error), wrong=True)

    def _show_first(self) -> None:
        """Select the first hit from where the search began, in a pane that is shown."""
        assert self._origin is not None
        assert self._finder is not None
        shown = self._at.shown
        panes = self._at.panes
        hits = [hit for hit in self._finder.hits if panes[hit.pane] in shown]
        before = next(n for n, pane in enumerate(panes) if pane.spec.id == self._origin.focus)
        cursor = panes[before].place_of(self._origin.selection.id)
        hit = next((hit for hit in hits if hit[:2] >= (before, cursor)), hits[0] if hits else None)
        if hit is not None:
            self._at.show(panes[hit.pane])
            self.choose(hit.address)
        elif self.selection != self._origin.selection:
            self._restore(self._origin)

    def _restore(self, step: HistoryStep) -> None:
        """Return to a state, but stay in the line where one types."""
        self.return_to(step)
        if self._bar is not None and self._bar.is_open:
            self._bar.query_one("#query").focus(scroll_visible=False)

    def _end_typing(self, keep: bool) -> None:
        """Keep the hits and go to the current one, or return to where the search began."""
        origin, self._origin, self._is_searching = self._origin, None, False
        self.remove_class("-searching")
        assert origin is not None
        assert self._finder is not None
        if keep and self._finder.query.root is not None:
            if self._undo.count(SEARCH) == 0:
                self._undo.append(SEARCH)
            if self.selection != origin.selection:
                self._leave(origin)
            current = self._finder.number_of(self.selection.id)
            if current >= 0 or self._finder.hits:
                self._go_to_hit(max(current, 0))
            else:
                self._at.focus()
        else:
            self._drop_search()
            self.return_to(origin)
        self._mark_hits()
        self._show_bars()

    def _drop_search(self) -> None:
        """Forget the query and its marks."""
        if self._finder is not None:
            self._finder.begin("")
            self._finder.arrange(self._at.panes)
        self._undo = [what for what in self._undo if what != SEARCH]
        self._wrapped = False
        self._mark_hits()

    # ---- going from hit to hit

    def action_next_hit(self) -> None:
        """Go to the next hit from the cursor."""
        self._step_to_hit(1)

    def action_previous_hit(self) -> None:
        """Go to the previous hit from the cursor; without a search, write a note."""
        if self._finder is None or self._finder.query.root is None:
            self.write_note()
        else:
            self._step_to_hit(-1)

    def _step_to_hit(self, step: int) -> None:
        finder = self._finder
        if finder is None or not finder.hits:
            searched = finder is not None and finder.query.root is not None
            self.notify(wording.NO_HITS if searched else wording.NO_SEARCH, markup=False)
            return
        pane = self._at.current
        place = pane.place_of(pane.cursor_address or self.selection.id)
        number, self._wrapped = finder.beside(list(self._at.panes).index(pane), place, step)
        self._leave(self.here)
        self._go_to_hit(number)
        self._mark_hits()
        self._show_bars()

    def _go_to_hit(self, number: int) -> None:
        assert self._finder is not None
        hit = self._finder.hits[number]
        pane = self._at.panes[hit.pane]
        self.choose(hit.address)
        self._go_to(pane)
        pane.go_to(hit.address)

    # ---- what is shown of it

    def _mark_hits(self) -> None:
        """Mark the hits in all panes, and say how many there are."""
        finder = self._finder
        if finder is None:
            return
        is_searching = finder.query.root is not None
        current = finder.number_of(self.selection.id)
        for number, pane in enumerate(self._at.panes):
            here, count = finder.tally(number, current)
            pane.mark(finder.spans if is_searching else None, wording.hits(here, count), current=bool(here))
        if self._is_searching and self._bar is not None and self._bar.is_open:
            self._bar.say(self._explained() if self.size.width >= wording.ROOMY else self._found_words())

    def _explained(self) -> str:
        from tui.search.explain import explain  # noqa: PLC0415 - not on the first frame

        assert self._finder is not None
        return " · ".join(filter(None, (explain(self._finder.query), self._found_words())))

    def _found_words(self) -> str:
        """Return how many hits there are, which one is current, and how many are hidden."""
        finder = self._finder
        if finder is None or finder.query.root is None:
            return ""
        panes = self._at.panes
        hidden = sum(panes[hit.pane].hides(hit.address) for hit in finder.hits)
        return wording.found(finder.number_of(self.selection.id) + 1, len(finder.hits), hidden)

    @property
    def _search_state(self) -> str:
        """The query and its hits for the last line, once it is kept."""
        if self._finder is None or self._finder.query.root is None or self._origin is not None:
            return ""
        return wording.search_state(self._finder.query.text, self._found_words(), wrapped=self._wrapped)

    def _search_again(self) -> None:
        """Look for the same in a new snapshot of the briefing."""
        finder, self._finder = self._finder, None
        if finder is not None and (finder.query.root is not None or self._is_searching):
            self._finder = self._new_finder()
            self._look_for(finder.query.text)
