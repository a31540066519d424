"""Builds the tree of a file from YAML events.

PyYAML's `load` and `compose` are not used: no object is constructed, no alias is expanded, and no nesting
exhausts the stack. A tree has only text, lists and mappings; anchors, aliases, merge keys and tags are
refused.

Only LF ends a line. YAML 1.1 also ends lines at U+0085, U+2028 and U+2029; as in YAML 1.2, they are ordinary
characters here.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from yaml.reader import ReaderError

from tui.model.cooperation import yield_to_screen
from tui.model.span import Span
from tui.parse.composer_diagnostics import ComposerDiagnostics
from tui.parse.lookalikes import LIKE_SPACES, WIDE_COLONS
from tui.parse.tree import BLOCK_STYLES, UNREADABLE, Composition, Fault, Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.parse.tree import Items, Style
    from tui.parse.yaml_events import EventParser, ParserFor, PlacedEvent, StartEvent, TextEvent

DEEPEST = 32
"""The most levels of nested lists and mappings."""
_TOO_DEEP = "maximum nesting depth"
"""Words in libyaml's message."""


def compose(text: str, path: str, restore: dict[int, str], parser: ParserFor) -> Composition:
    """Parse a text once; `restore` maps the placeholders in it to the characters they replaced."""
    composer = _Composer(text, path, restore)
    try:
        composer.run(parser(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark
        if mark is not None and 0 < mark.index < len(text) and _TOO_DEEP in (error.problem or ""):
            # libyaml 0.2.6 scans ahead and fails at the thousandth bracket, before it gives any event.
            return compose(text[: mark.index], path, restore, parser)
        return composer.composition(error)
    except (ReaderError, UnicodeEncodeError):
        return Composition(None, [], Fault(UNREADABLE, 0, 0, 0, 0, None, in_flow=False), refused=True)
    return composer.composition(None)


class _OpenCollection:
    """A list or mapping that is being read."""

    __slots__ = ("column", "in_flow", "items", "key", "line", "repeated", "seen", "skip")

    def __init__(self, line: int, column: int, *, in_flow: bool, is_mapping: bool) -> None:
        self.line = line
        self.column = column
        self.in_flow = in_flow
        self.items: list[Any] = []
        self.seen: dict[str, Scalar] | None = {} if is_mapping else None
        """A mapping's keys; None for a list."""
        self.key: Node | None = None
        """The key whose value comes next."""
        self.skip = False
        """Whether to drop that value."""
        self.repeated: list[Scalar] | None = None
        """The repeated keys of a list item, which may be two items."""


class _Composer:
    """Builds the nodes of one text, event by event."""

    def __init__(self, text: str, path: str, restore: dict[int, str]) -> None:
        self._restore = restore
        self._diagnostics = ComposerDiagnostics(text, path, restore)
        # The file itself counts as a list that holds the root.
        self._top = _OpenCollection(0, 0, in_flow=False, is_mapping=False)
        self._above: list[_OpenCollection] = []
        self._previous: Node | None = None
        """The node that ended last."""
        self._names: dict[str, str] = {}
        """The keys: a large file repeats a few of them, and each is stored once."""
        self._documents = 0
        self._is_stopped = False

    def run(self, parser: EventParser) -> None:
        """Read the first document, up to an error that stops the composer."""
        handlers: dict[type, Callable[[Any], None]] = {
            ScalarEvent: self._scalar,
            SequenceStartEvent: partial(self._start, is_mapping=False),
            SequenceEndEvent: self._end,
            MappingStartEvent: partial(self._start, is_mapping=True),
            MappingEndEvent: self._end,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
            DocumentEndEvent: _ignore,
            StreamStartEvent: _ignore,
            StreamEndEvent: _ignore,
        }
        get_event = parser.get_event
        while not self._is_stopped and (event := get_event()) is not None:
            handlers[type(event)](event)

    def composition(self, error: MarkedYAMLError | None) -> Composition:
        """Return what was read, and the fault that ended it."""
        bottom = self._above[0] if self._above else self._top
        root = bottom.items[0] if bottom.items else None
        fault = None if error is None else self._fault(error)
        return Composition(root, self._diagnostics.diagnostics, fault, bool(self._diagnostics.refused))

    def _fault(self, error: MarkedYAMLError) -> Fault:
        previous = self._previous
        last = previous.span if previous else Span(1, 1, 1, 1)
        mark = error.problem_mark
        line, column = (mark.line, mark.column) if mark else (last.end_line - 1, last.end_column - 1)
        opened = error.context_mark
        open_line, open_column = (opened.line, opened.column) if opened else (line, column)
        words = f"{error.context or ''}: {error.problem}"
        return Fault(words, line, column, open_line, open_column, previous, self._top.in_flow)

    # Most of the cost of parsing: called for every scalar, it reads each attribute of an event once.
    def _scalar(self, event: TextEvent) -> None:
        start, end = event.start_mark, event.end_mark
        line, column, end_column = start.line + 1, start.column + 1, end.column + 1
        end_line = line if end.line == start.line else end.line + 1  # one number for both
        value = event.value
        style = _STYLES[event.style]
        if event.anchor is not None or event.tag is not None:
            self._diagnostics.refuse_properties(event)
        if self._restore:
            value = value.translate(self._restore)
        if style in BLOCK_STYLES:
            end_line, end_column = self._block_end(line, column, end_line, end_column)
        elif column == 1 and not value and style == "plain":
            line, column, end_line, end_column = self._end_of_previous()
        self._previous = node = Scalar((line, column, end_line, end_column), value, style)
        top = self._top
        if top.seen is None:
            top.items.append(node)
        elif top.key is None:
            self._key(top, top.seen, node)
        else:
            if not value and style == "plain" and top.in_flow:
                self._check_space_after_colon(top, top.key)
            if not top.skip:
                top.items.append((top.key, node))
            top.key = None

    def _key(self, top: _OpenCollection, seen: dict[str, Scalar], key: Scalar) -> None:
        value = key.value = self._names.setdefault(key.value, key.value)
        top.key = key
        first = seen.setdefault(value, key)
        top.skip = first is not key
        if top.skip:
            self._diagnostics.repeated_key(key, first)
            if self._is_item(top):
                # Keep its value until the item ends: a dash may be missing.
                top.repeated = [*(top.repeated or ()), key]
                top.skip = False
        if key.style != "plain":
            return
        if not value:
            top.skip = True
            self._diagnostics.report("E111", key.span, "missing")
        elif value == "<<":
            self._diagnostics.refuse("E107", key.span, "merge")

    def _start(self, event: StartEvent, *, is_mapping: bool) -> None:
        mark = event.start_mark
        line, column = mark.line, mark.column
        if event.anchor is not None or event.tag is not None:
            self._diagnostics.refuse_properties(event)
        self._above.append(self._top)
        if len(self._above) > DEEPEST:
            self._is_stopped = True
            span = Span(line + 1, column + 1, line + 1, column + 2)
            self._diagnostics.refuse("E110", span, limit=DEEPEST)
        self._top = _OpenCollection(line, column, in_flow=event.flow_style is True, is_mapping=is_mapping)

    def _end(self, event: PlacedEvent) -> None:
        yield_to_screen()
        done = self._top
        self._top = top = self._above.pop()
        line, column = self._end_of(done, event)
        span = Span(done.line + 1, done.column + 1, line, column)
        if done.repeated is not None:
            span = self._split_item(done, done.repeated, span)
        node: Mapping | Sequence = (
            Sequence(span, done.items) if done.seen is None else Mapping(span, done.items)
        )
        self._previous = node
        if top.seen is None:
            top.items.append(node)
        elif top.key is None:
            self._refuse_key(top, node)
        else:
            if not top.skip:
                top.items.append((top.key, node))
            top.key = None

    def _end_of(self, done: _OpenCollection, event: PlacedEvent) -> tuple[int, int]:
        """Return the line and column, from 1, after the last character of a list or mapping."""
        start, end = event.start_mark, event.end_mark
        # Only a bracket has a width. A block, and the mapping inside `[a: b]`, ends with its last item.
        if self._previous is None or (done.in_flow and start.column != end.column):
            return end.line + 1, end.column + 1
        return self._previous.span[2:]

    def _is_item(self, top: _OpenCollection) -> bool:
        """Return whether a mapping is a list item, and neither it nor the list is in brackets."""
        above = self._above[-1]
        return len(self._above) > 1 and above.seen is None and not (above.in_flow or top.in_flow)

    def _split_item(self, done: _OpenCollection, repeated: list[Scalar], span: Span) -> Span:
        """Split a list item at its repeated keys, and return the span of the last part.

        A single repeated key is a mistake of its own and dropped; of several, a missing dash is the cause.
        """
        again = {id(key) for key in repeated}
        if len(repeated) == 1 or self._diagnostics.refused:
            done.items = [pair for pair in done.items if id(pair[0]) not in again]
            return span
        self._diagnostics.missing_dash(done.items, repeated, self._top.column)
        item: Items = []
        for key, value in done.items:
            if id(key) in again and any(key.value == other.value for other, _ in item):
                self._top.items.append(Mapping(_span_over(item), item))
                item = []
            item.append((key, value))
        done.items = item
        return _span_over(item)

    def _end_of_previous(self) -> Span:
        """Return the span of an empty value, which the parser places at the start of a later line."""
        last = self._previous.span if self._previous else Span(1, 1, 1, 1)
        return Span(last.end_line, last.end_column, last.end_line, last.end_column)

    def _block_end(self, line: int, column: int, end_line: int, end_column: int) -> tuple[int, int]:
        """Return the line and column, from 1, after the last non-blank line of a block scalar."""
        lines = self._diagnostics.lines
        last = end_line if end_column > 1 else end_line - 1
        while last > line and not lines[last - 1].strip():
            last -= 1
        if last == line:  # no text: the span is that of the indicator
            return line, column + len(lines[line - 1][column - 1 :].split(None, 1)[0])
        return last, len(lines[last - 1]) + 1

    def _document(self, event: PlacedEvent) -> None:
        self._documents += 1
        if self._documents == 1:
            return
        line = event.start_mark.line + 1
        self._diagnostics.report("E109", Span(line, 1, line, 4))
        self._is_stopped = True

    def _refuse_key(self, top: _OpenCollection, node: Mapping | Sequence) -> None:
        self._diagnostics.report("E111", node.span, "list" if isinstance(node, Sequence) else "mapping")
        top.key = node
        top.skip = True

    def _check_space_after_colon(self, top: _OpenCollection, key: Node) -> None:
        """Read `{name:Hamas}`, in YAML a key "name:Hamas" without a value, as name and value."""
        if not (isinstance(key, Scalar) and key.style == "plain"):
            return
        colon = _COLONS.search(key.value)
        if colon is None:
            return
        span = key.span
        if span.line != span.end_line:
            return
        name, text = key.value[: colon.start()], key.value[colon.end() :]
        self._diagnostics.missing_space(key, name, colon[0], text)
        top.skip = True
        if top.seen is not None and name not in top.seen:
            start, end = (span.column + at for at in colon.span())
            top.seen[name] = Scalar(span._replace(end_column=start), name, "plain")
            top.items.append((top.seen[name], Scalar(span._replace(column=end), text, "plain")))

    def _alias(self, event: PlacedEvent) -> None:
        span = _span_of(event)
        self._diagnostics.refuse_alias(span)
        # An empty text takes the place of the value.
        self._previous = empty = Scalar(span, "", "plain")
        top = self._top
        if top.seen is None or top.key is not None:
            top.key = None
        else:
            top.key, top.skip = empty, True


_STYLES: dict[str | None, Style] = {
    None: "plain", "": "plain", "'": "single", '"': "double", "|": "literal", ">": "folded",
}  # fmt: skip
_COLONS = re.compile(rf":[{LIKE_SPACES}]*|[{WIDE_COLONS}]")


def _ignore(_event: object) -> None:
    """Ignore an event."""


def _span_of(event: PlacedEvent) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _span_over(items: Items) -> Span:
    """Return the span from the first key of a mapping to the end of its last value."""
    start, end = items[0][0].span, items[-1][1].span
    return Span(start.line, start.column, end.end_line, end.end_column)
