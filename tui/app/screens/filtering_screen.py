"""A screen whose panes can be filtered: only the rows that match a query stay."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from tui.app import wording
from tui.app.panes.rows_pane import RowsPane
from tui.app.screens.finding_screen import FIRST, FURTHER, FindingScreen
from tui.app.widgets.filtered_list import RowFilter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.app.finder import Finder

FILTER = "filter "
"""The word for a filter among the view changes that can be undone, before the id of its pane."""


class FilteringScreen(FindingScreen):
    """A screen with a filter for each pane of rows."""

    _sieve: Finder | None = None
    """What looks for the rows that pass; None until the first filter."""
    _filtered: RowsPane | None = None
    """The pane whose filter is being typed."""

    @property
    def filters(self) -> dict[str, str]:
        """The queries of the filters that are on, by the ids of their panes."""
        return {pane.spec.id: pane.filter.query for pane in self._rows_panes if pane.filter}

    @property
    def _rows_panes(self) -> list[RowsPane]:
        return [pane for pane in self._at.panes if isinstance(pane, RowsPane)]

    # ---- typing

    def action_filter(self) -> None:
        """Ask which rows of the current pane to show."""
        pane = self._at.current
        if not isinstance(pane, RowsPane):
            self.notify(wording.NO_ROWS, markup=False)
            return
        self._sieve, self._filtered = self._new_finder(), pane
        query = pane.filter.query if pane.filter else ""
        self._ask(wording.FILTER_PROMPT, query, self._filter_by, self._end_filter)

    def _filter_by(self, text: str) -> None:
        """Show the rows that match what was typed so far; an invalid pattern leaves them as they are."""
        from tui.search.patterns import PatternError  # noqa: PLC0415 - not on the first frame

        assert self._sieve is not None
        try:
            self._sieve.begin(text)
            self._sift_on(self._sieve, FIRST)
        except PatternError as error:
            self._say_wrong(error)

    def _sift_on(self, sieve: Finder, seconds: float) -> None:
        """Search for some seconds, and go on after the next frame; show the first rows and all rows."""
        is_whole = sieve.go_on(seconds)
        if is_whole or seconds == FIRST:
            self._show_passing(sieve)
        if not is_whole:
            query = sieve.query
            self.set_timer(0.001, lambda: self._sift_further(sieve, query.text))

    def _sift_further(self, sieve: Finder, text: str) -> None:
        from tui.search.patterns import PatternError  # noqa: PLC0415 - not on the first frame

        if self._filtered is None or self._sieve is not sieve or sieve.query.text != text:
            return  # something else was typed since
        try:
            self._sift_on(sieve, FURTHER)
        except PatternError as error:
            self._say_wrong(error)

    def _show_passing(self, sieve: Finder) -> None:
        """Show the rows that pass; where the selection was in the pane, select the nearest of them."""
        pane = self._filtered
        assert pane is not None
        assert self._origin is not None
        is_on = sieve.query.root is not None
        filter_ = RowFilter(sieve.query.text, frozenset(sieve.found)) if is_on else None
        cursor = self._origin.positions[pane.spec.id].cursor
        pane.take_filter(filter_, cursor)
        selected = self._origin.selection.id
        if pane.holds(selected) and not pane.pinned:
            near = pane.nearest_passing(selected)
            if (near or selected) != self.selection.id:
                self.choose(near or selected)
            if not near:
                pane.take_filter(filter_, cursor)  # the pane has let through what was selected
        if self._bar is not None:
            self._bar.say(self._filter_words(sieve, pane) if is_on else "")

    def _filter_words(self, sieve: Finder, pane: RowsPane) -> str:
        from tui.search.explain import explain  # noqa: PLC0415 - not on the first frame

        hidden = wording.HIDDEN.format(pane.hidden)
        return f"{explain(sieve.query)} · {hidden}" if self.size.width >= wording.ROOMY else hidden

    def _end_filter(self, keep: bool) -> None:
        """Keep the filter, or return to where its typing began."""
        from tui.search.patterns import PatternError  # noqa: PLC0415 - not on the first frame

        origin, sieve = self._origin, self._sieve
        assert origin is not None
        assert sieve is not None
        if keep:
            try:
                if not sieve.go_on(0):
                    sieve.go_on(inf)
                    self._show_passing(sieve)
            except PatternError:
                keep = False
        self._origin = self._filtered = None
        self.remove_class("-searching")
        if not keep:
            self.return_to(origin)
        elif self.selection != origin.selection:
            self._leave(origin)
        self._at.focus()
        self._note_filters()

    # ---- keeping, dropping, restoring

    def _note_filters(self) -> None:
        """Let `undo` know which filters are on."""
        on = [FILTER + id_ for id_ in self.filters]
        kept = [what for what in self._undo if not what.startswith(FILTER) or what in on]
        self._undo = kept + [what for what in on if what not in kept]
        self._show_bars()

    def _drop_filter(self, what: str) -> None:
        """Drop the filter that has this word among the view changes."""
        restored = {id_: query for id_, query in self.filters.items() if FILTER + id_ != what}
        self._restore_filters(restored)

    def _restore_filters(self, filters: Mapping[str, str]) -> None:
        """Let the panes have these filters and no others."""
        now = self.filters
        for pane in self._rows_panes:
            query = filters.get(pane.spec.id, "")
            if query != now.get(pane.spec.id, ""):
                pane.take_filter(self._made(query))
        self._note_filters()

    def _made(self, query: str) -> RowFilter | None:
        """Return a filter; None for an empty query, and for a pattern that takes too long."""
        from tui.search.patterns import PatternError  # noqa: PLC0415 - not on the first frame

        if not query:
            return None
        sieve = self._new_finder()
        try:
            sieve.begin(query)
            sieve.go_on(inf)
        except PatternError:
            return None
        return RowFilter(query, frozenset(sieve.found))

    def _renew_filters(self) -> None:
        """Filter by the same queries in a new snapshot, before the panes show it."""
        for pane in self._rows_panes:
            if pane.filter is not None:
                pane.filter = self._made(pane.filter.query)
        if self._filtered is not None and self._sieve is not None:
            query, self._sieve = self._sieve.query, self._new_finder()
            self._sieve.begin(query.text)
            self._sieve.go_on(inf)

    @property
    def _filter_state(self) -> str:
        """The filter of the current pane for the last line."""
        pane = self._at.current
        if not isinstance(pane, RowsPane) or pane.filter is None:
            return ""
        return wording.filter_state(pane.filter.query, pane.hidden)
