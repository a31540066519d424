"""The line at the bottom where one types what to find."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from tui.render.glyphs import ascii_only

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from tui.search.complete import Completion


_ENDS = frozenset({"enter", "escape"})
"""The keys that end the typing; what follows them is a command, also in the same read."""


class _QueryLine(Input):
    """The line itself; keys behind one that ends the typing are held until it has ended."""

    behind: list[events.Key] | None = None
    """The keys held; None while one types."""
    is_over = False
    """Whether the typing has ended: keys go to the screen."""

    def on_key(self, event: events.Key) -> None:
        """Hold a key that is not for this line, or pass it on."""
        if self.behind is not None:
            event.stop()
            event.prevent_default()
            self.hold(event)
        elif event.key in _ENDS:
            self.behind = []

    def hold(self, event: events.Key) -> None:
        """Keep a key until the typing has ended."""
        if self.is_over:
            self.screen.post_message(events.Key(event.key, event.character))
        elif self.behind is not None:
            self.behind.append(event)

    def start(self) -> None:
        """Take keys again."""
        self.behind, self.is_over = None, False

    def end(self) -> None:
        """Send the screen the keys that were held."""
        held, self.behind, self.is_over = self.behind or [], [], True
        for event in held:
            self.hold(event)


class SearchBar(Horizontal):
    """A prompt, the query, and what it means or finds."""

    BINDINGS: ClassVar = [
        Binding("escape", "leave", show=False),
        Binding("up", "earlier(1)", show=False),
        Binding("down", "earlier(-1)", show=False),
        Binding("tab", "complete", show=False),
    ]

    _typed: Callable[[str], None]
    _left: Callable[[bool], None]
    _query = ""
    """The query to begin with."""

    def __init__(self, completions: Callable[[str, int], Sequence[Completion]], *, plain: bool) -> None:
        """`completions` takes a query and the position of its cursor; words are in ASCII if `plain`."""
        super().__init__(id="search")
        self._completions, self._plain = completions, plain
        self._prompt = Static(id="search-prompt")
        self._earlier: list[str] = []
        """The queries of this session that were kept, the latest first."""
        self._recalled = -1
        self._early: list[events.Key] | None = []
        """The keys that came before the line was there; None once it is."""
        self.passed_on: events.Key | None = None
        """The last key that the line had no use for."""
        self._input = _QueryLine(id="query", compact=True, select_on_focus=False)
        self._state = Static(id="search-state")

    def compose(self) -> ComposeResult:
        """Compose the line."""
        yield self._prompt
        yield self._input
        yield self._state

    def on_mount(self) -> None:
        """Open, and take the keys that came too early."""
        early, self._early = self._early or [], None
        self._open()
        for event in early:
            self.take(event)

    def take(self, event: events.Key) -> None:
        """Take a key that was sent elsewhere."""
        if self._early is not None:
            self._early.append(event)
        elif event.is_printable:
            self._input.post_message(events.Key(event.key, event.character))
        else:
            self._input.call_later(self._act_on, event)  # behind the letters before it

    async def _act_on(self, event: events.Key) -> None:
        key = event.key
        if self._input.behind is not None:
            self._input.hold(event)
            return
        if key in _ENDS:
            self._input.behind = []
        actions = (binding for chain in (self._input, self) for binding in chain.BINDINGS)
        for binding in actions:
            if isinstance(binding, Binding) and key in binding.key.split(","):
                owner = self if binding in self.BINDINGS else self._input
                await owner.run_action(binding.action)
                return

    def on_key(self, event: events.Key) -> None:
        """Note a key that is on its way to the bindings."""
        self.passed_on = event

    @property
    def is_open(self) -> bool:
        """Whether one types here."""
        return bool(self.display)

    def ask(
        self, prompt: str, query: str, typed: Callable[[str], None], left: Callable[[bool], None]
    ) -> None:
        """Begin with a query; `typed` takes each one, `left` whether what it found is kept."""
        self._query, self._typed, self._left = query, typed, left
        self._prompt.update(Content(prompt))
        if self._early is None:
            self._open()

    def _open(self) -> None:
        self.display = True
        self._input.start()
        self._recalled = -1
        self._input.value = self._query
        self._input.cursor_position = len(self._query)
        self._input.focus(scroll_visible=False)

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Show what the query means or finds."""
        self._state.update(Content(ascii_only(words) if self._plain else words))
        self._state.set_class(wrong, "-wrong")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what was typed."""
        event.stop()
        if self.is_open:
            self._typed(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep what was found."""
        event.stop()
        if event.value and event.value not in self._earlier[:1]:
            self._earlier.insert(0, event.value)
        self._leave(keep=True)

    def action_leave(self) -> None:
        """Return to where the search began."""
        self._leave(keep=False)

    def _leave(self, *, keep: bool) -> None:
        if self.is_open:
            self.display = False
            self._left(keep)
            self._input.end()

    def action_earlier(self, step: int) -> None:
        """Recall an earlier query, or a later one."""
        self._recalled = max(-1, min(self._recalled + step, len(self._earlier) - 1))
        self._input.value = self._earlier[self._recalled] if self._recalled >= 0 else ""
        self._input.cursor_position = len(self._input.value)

    def action_complete(self) -> None:
        """Complete the field or value before the cursor."""
        found = self._completions(self._input.value, self._input.cursor_position)
        if found:
            first, value = found[0], self._input.value
            self._input.value = value[: first.start] + first.text + value[first.end :]
            self._input.cursor_position = first.start + len(first.text)
