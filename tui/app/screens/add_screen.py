"""The form in which a sentence of a source becomes an entry: its kind by one key, then its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from tui.app import wording
from tui.draft.prefill import prefill
from tui.edit.entry_template import entry_class
from tui.model.declared import fields_of
from tui.model.fields import Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from textual import events
    from textual.app import ComposeResult

    from tui.model.entries import Briefing

KINDS = {"c": "claim", "e": "event", "p": "position", "u": "unknown"}
"""The kinds of entry by their keys."""
FIELDS = {
    "claim": ("by", "cue", "says", "about"),
    "event": ("title", "date", "when", "by"),
    "position": ("issue", "by", "stance", "cue", "says"),
    "unknown": ("text", "about"),
}
"""The fields that the form asks for."""


class AddScreen(ModalScreen[None]):
    """Asks for the kind and the fields of an entry that quotes a sentence."""

    BINDINGS: ClassVar = [
        Binding("escape", "leave", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(
        self, briefing: Briefing, sentence: str, add: Callable[[str, dict[str, list[str]]], str]
    ) -> None:
        """`add` writes an entry of a kind with these values; it returns what is wrong, or nothing."""
        super().__init__()
        self._briefing, self._sentence, self._add = briefing, sentence, add
        self._kind = ""
        self._form = VerticalScroll(id="add")
        self._message = Static(id="add-message")

    def compose(self) -> ComposeResult:
        """Compose the sentence and the kinds to choose from."""
        with self._form:
            yield Static(Content(self._sentence), id="add-sentence")
            kinds = (f"{key} {wording.ADD_KINDS[kind]}" for key, kind in KINDS.items())
            yield Static(Content("   ".join(kinds)), id="add-kinds")
            yield self._message

    def on_mount(self) -> None:
        """Name the form."""
        self._form.border_title = Content(wording.ADD_TITLE)

    async def on_key(self, event: events.Key) -> None:
        """Take the kind; then the keys belong to the fields."""
        if not self._kind and event.key in KINDS:
            event.stop()
            self._kind = KINDS[event.key]
            await self._ask()

    async def _ask(self) -> None:
        """Show the fields of the kind, with what the sentence suggests."""
        given = prefill(self._kind, self._sentence, self._briefing)
        await self.query_one("#add-kinds").remove()
        fields = list(self._fields(given))
        await self._form.mount(*fields, before=self._message)
        self._message.update(Content(wording.ADD_HINT))
        empty = (field for field in fields if isinstance(field, Input) and not field.value)
        next(empty, fields[1]).focus()

    def _fields(self, given: dict[str, str]) -> Iterator[Static | Input]:
        specs = fields_of(entry_class(self._kind))
        for key in FIELDS[self._kind]:
            _, spec = specs[key]
            yield Static(Content(f"{key}  {spec.help}"), classes="add-label")
            options = spec.choices or (self._ids(spec.kinds) if spec.shape is Shape.REF else ())
            suggester = SuggestFromList(options, case_sensitive=False) if options else None
            yield Input(given.get(key, ""), id=f"add-{key}", suggester=suggester, compact=True)

    def _ids(self, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """Return the ids of the kinds that a field takes, and then the names that stand for them."""
        entries = [one for one in self._briefing.entries.values() if not kinds or one.kind_name in kinds]
        return (*(one.id for one in entries), *(one.label for one in entries))

    def on_input_submitted(self) -> None:
        """Write the entry; say what is wrong with it if it cannot be."""
        values: dict[str, list[str]] = {}
        for key in FIELDS[self._kind]:
            value = self.query_one(f"#add-{key}", Input).value.strip()
            if value:
                is_ref = fields_of(entry_class(self._kind))[key][1].shape is Shape.REF
                values[key] = list(self._references(value.split(","))) if is_ref else [value]
        trouble = self._add(self._kind, values)
        if trouble:
            self._message.update(Content(trouble))
            self._message.add_class("-wrong")
        else:
            self.dismiss()

    def _references(self, words: Iterable[str]) -> Iterator[str]:
        """Yield ids; a name stands for its entry."""
        names = {one.label.casefold(): one.id for one in reversed(self._briefing.entries.values())}
        for word in words:
            yield names.get(word.strip().casefold(), word.strip())

    def action_leave(self) -> None:
        """Leave without writing."""
        self.dismiss()
