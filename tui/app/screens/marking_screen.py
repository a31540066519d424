"""A screen of panes that shows what its reader has read, bookmarked and noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import screens, wording
from tui.app.own_marks import OwnMarks
from tui.app.panes.detail_pane import DetailPane
from tui.app.panes.rows_pane import RowsPane
from tui.app.screens.filtering_screen import FilteringScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.app.picker_items import PickerItem
    from tui.app.remembering import News, Remembering


class MarkingScreen(FilteringScreen):
    """A screen whose entries can be bookmarked and noted."""

    _news: News | None = None
    _read: Callable[[str], None] = staticmethod(lambda _id: None)
    _marks = OwnMarks()
    remembering: Remembering | None = None
    """What keeps the marks; None while nothing is remembered."""

    # ---- subclass hooks

    def follow(self, id_: str) -> None:
        """Select the entry that a link leads to."""

    def select_cursor(self) -> None:
        """Select what the cursor is on, if nothing is selected yet."""

    # ---- what is new

    def show_news(self, news: News, read: Callable[[str], None]) -> None:
        """Mark what is new since it was read last; `read` remembers that an entry was read."""
        self._news, self._read = news, read
        self._show_rows_marks()
        self._note_read(self.selection.id)  # it is on the screen

    def _show_rows_marks(self) -> None:
        unread = frozenset(self._news.unread) if self._news else frozenset()
        marks = self._marks

        def glyphs(id_: str) -> tuple[str, ...]:
            return ("unread",) * (id_ in unread) + marks.glyphs(id_)

        for pane in self._at.panes:
            if isinstance(pane, RowsPane):
                pane.show_marks(glyphs)
        self._show_bars()

    def _note_read(self, id_: str) -> None:
        """Remember that the selected entry was read."""
        news = self._news
        if news is not None and id_ in news.unread:
            new, changed = (tuple(one for one in each if one != id_) for each in news[:2])
            self._news = news._replace(new=new, changed=changed)
            self._read(id_)
            self._show_rows_marks()

    def action_unread(self) -> None:
        """Go to the next entry that was not read yet."""
        unread = self._news.unread if self._news else ()
        if not unread:
            self.notify(wording.ALL_READ, markup=False)
            return
        order = list(self._briefing.entries)
        at = order.index(self.selection.id) if self.selection.id in self._briefing.entries else -1
        after = [id_ for id_ in order[at + 1 :] + order[: at + 1] if id_ in unread]
        self.follow(after[0])

    # ---- bookmarks and notes

    def show_marks(self, marks: OwnMarks) -> None:
        """Show bookmarks and notes."""
        self._marks = marks
        self.query_one(DetailPane).take_notes(marks.notes)
        self._show_rows_marks()

    def _move_marks(self, new_address: Callable[[str], str]) -> None:
        """Keep the marks on their entries, whose addresses may have changed."""
        self._marks, changed = self._marks.moved(new_address)
        if changed and self.remembering is not None:
            self.remembering.move_marks(changed)

    def _marked_entry(self) -> str:
        """Return the address of the entry to mark; empty, with the reason as a message, if there is none."""
        self.select_cursor()
        if self.remembering is None:
            self.notify(wording.NOTHING_KEPT, markup=False)
        elif self.selection.id in self._briefing.entries:
            return self.selection.id
        else:
            self.notify(wording.NOTE_OF_ENTRY, markup=False)
        return ""

    def action_bookmark(self) -> None:
        """Set a bookmark on the selection, or remove it."""
        id_ = self._marked_entry()
        if id_ and self.remembering is not None:
            label = self._briefing.entries[id_].label
            self.remembering.turn_bookmark(id_, label)
            self.show_marks(self._marks.with_bookmark(id_, label))
            is_set = id_ in self._marks.bookmarks
            self.notify(wording.BOOKMARKED if is_set else wording.NOT_BOOKMARKED, markup=False)

    def write_note(self) -> None:
        """Write a note on the selection, in the user's editor if one is named."""
        id_ = self._marked_entry()
        if not id_:
            return
        before = self._marks.notes.get(id_, "")

        def keep(note: str | None) -> None:
            if note is not None and note != before and self.remembering is not None:
                self.remembering.keep_note(id_, note)
                self.show_marks(self._marks.with_note(id_, note))

        from tui.app.note_editor import edit_note, has_editor  # noqa: PLC0415 - not on the first frame

        if has_editor():
            note, trouble = edit_note(self.app, before)
            if trouble:
                self.notify(trouble, severity="error", markup=False)
            keep(note)
        else:
            self.app.push_screen(screens.NoteScreen(before), keep)

    def action_bookmarks(self) -> None:
        """Pick a bookmark or a note to go to."""
        items = list(self._marked_items())
        if not items:
            self.notify(wording.NO_BOOKMARKS, markup=False)
            return

        def go_to(item: PickerItem | None) -> None:
            if item is not None:
                self.follow(item.name)

        self.app.push_screen(screens.PickerScreen(self._paint, items, (), wording.BOOKMARKS_TITLE), go_to)

    def _marked_items(self) -> list[PickerItem]:
        from tui.app.picker_items import marked_items  # noqa: PLC0415 - not on the first frame

        return list(marked_items(self._marks, self._briefing))
