"""YAML's events to a tree.

The tree is built from events and never by `load` or `compose`: nothing is constructed, no alias is expanded,
and no depth exhausts a stack. Only text, lists and mappings exist; anchors, aliases, merge keys and tags are
refused.

Lines are those that an editor shows: LF alone ends one. YAML 1.1 would also end one at U+0085, U+2028 and
U+2029; as in YAML 1.2, they are ordinary characters here.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

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

from tui.diagnostics.diagnostic import Diagnostic, Fix, FixKind, Related, Replacement, shortened
from tui.model.span import Span
from tui.model.turns import give_way
from tui.parse.syntax.certainty import applicability
from tui.parse.tree import UNREADABLE, Composition, Fault, Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.parse.tree import Style
    from tui.parse.yaml_events import EventParser, ParserFor

DEEPEST = 32
"""The most lists and mappings that may stand inside each other."""


class _Mark(Protocol):
    line: int
    column: int


class _Placed(Protocol):
    """An event with its marks, which the parsers here always give."""

    start_mark: _Mark
    end_mark: _Mark


class _NodeEvent(_Placed, Protocol):
    anchor: str | None
    tag: str | None


class _ScalarEvent(_NodeEvent, Protocol):
    value: str
    style: str | None


class _StartEvent(_NodeEvent, Protocol):
    flow_style: bool | None


_TOO_DEEP = "maximum nesting depth"


def compose(text: str, path: str, restore: dict[int, str], parser: ParserFor) -> Composition:
    """One pass over a text; `restore` gives back the characters that were set aside for it."""
    composer = _Composer(text, path, restore)
    try:
        composer.run(parser(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark
        if mark is not None and 0 < mark.index < len(text) and _TOO_DEEP in (error.problem or ""):
            # libyaml 0.2.6 looks ahead for the brackets and gives up at the thousandth, before any event.
            return compose(text[: mark.index], path, restore, parser)
        return composer.reading(error)
    except (ReaderError, UnicodeEncodeError):
        return Composition(None, [], Fault(UNREADABLE, 0, 0, 0, 0, None, in_flow=False), refused=True)
    return composer.reading(None)


class _OpenCollection:
    """A list or mapping that is being read."""

    __slots__ = ("again", "column", "in_flow", "items", "key", "line", "seen", "skip")

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
        """Whether that value is left out."""
        self.again: list[Scalar] | None = None
        """The keys that are written twice in an item of a list, which may be two items."""


class _Halt(Exception):  # noqa: N818 - it ends the reading and is no error
    """Nothing further is read."""


class _Composer:
    """Builds the nodes of one text, event by event."""

    def __init__(self, text: str, path: str, restore: dict[int, str]) -> None:
        self._text = text
        self._path = path
        self._restore = restore
        self._lines: list[str] | None = None
        # The file itself is the list that holds the root.
        self._top = _OpenCollection(0, 0, in_flow=False, is_mapping=False)
        self._above: list[_OpenCollection] = []
        self._problems: list[Diagnostic] = []
        self._refused: set[str] = set()
        self._previous: Node | None = None
        """The text, list or mapping that ended last."""
        self._documents = 0

    def run(self, parser: EventParser) -> None:
        """Read to the end of the first document, or to what ends the reading."""
        handlers: dict[type, Callable[[Any], None]] = {
            ScalarEvent: self._scalar,
            SequenceStartEvent: partial(self._start, is_mapping=False),
            SequenceEndEvent: self._end,
            MappingStartEvent: partial(self._start, is_mapping=True),
            MappingEndEvent: self._end,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
            DocumentEndEvent: _nothing,
            StreamStartEvent: _nothing,
            StreamEndEvent: _nothing,
        }
        get_event = parser.get_event
        try:
            while (event := get_event()) is not None:
                handlers[type(event)](event)
        except _Halt:
            return

    def reading(self, error: MarkedYAMLError | None) -> Composition:
        """What was read, up to the error that ended it."""
        bottom = self._above[0] if self._above else self._top
        root = bottom.items[0] if bottom.items else None
        fault = None if error is None else self._fault(error)
        return Composition(root, self._problems, fault, bool(self._refused))

    def _fault(self, error: MarkedYAMLError) -> Fault:
        previous = self._previous
        last = previous.span if previous else Span(1, 1, 1, 1)
        mark = error.problem_mark
        line, column = (mark.line, mark.column) if mark else (last.end_line - 1, last.end_column - 1)
        opened = error.context_mark
        open_line, open_column = (opened.line, opened.column) if opened else (line, column)
        words = f"{error.context or ''}: {error.problem}"
        return Fault(words, line, column, open_line, open_column, previous, self._top.in_flow)

    # This is called once for every scalar of a file and is most of the cost of reading: attributes of events
    # and marks are touched once.
    def _scalar(self, event: _ScalarEvent) -> None:
        start, end = event.start_mark, event.end_mark
        line, column, end_line, end_column = start.line + 1, start.column + 1, end.line + 1, end.column + 1
        value = event.value
        style = _STYLES[event.style]
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if self._restore:
            value = value.translate(self._restore)
        if style == "literal" or style == "folded":  # noqa: PLR1714 - faster than a set, 100,000 times
            end_line, end_column = self._block_end(line, column, end_line, end_column)
        elif column == 1 and not value and style == "plain":
            line, column, end_line, end_column = self._behind_previous()
        self._previous = node = Scalar(_span(Span, (line, column, end_line, end_column)), value, style)
        top = self._top
        if top.seen is None:
            top.items.append(node)
        elif top.key is None:
            self._key(top, top.seen, node)
        else:
            if not value and style == "plain" and top.in_flow:
                self._check_blank_after_colon(top, top.key)
            if not top.skip:
                top.items.append((top.key, node))
            top.key = None

    def _key(self, top: _OpenCollection, seen: dict[str, Scalar], key: Scalar) -> None:
        value = key.value
        top.key = key
        first = seen.setdefault(value, key)
        top.skip = first is not key
        if top.skip:
            self._problems.append(_written_twice(self._path, key, first))
            if self._is_item(top):
                # Its value is kept until the end of the item tells whether a dash is missing.
                top.again = [*(top.again or ()), key]
                top.skip = False
        if key.style != "plain":
            return
        if not value:
            top.skip = True
            self._report("E111", key.span, "missing")
        elif value == "<<":
            self._refuse("E107", key.span, "merge")

    def _start(self, event: _StartEvent, *, is_mapping: bool) -> None:
        mark = event.start_mark
        line, column = mark.line, mark.column
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        self._above.append(self._top)
        if len(self._above) > DEEPEST:
            self._refuse_depth(Span(line + 1, column + 1, line + 1, column + 2))
        self._top = _OpenCollection(line, column, in_flow=event.flow_style is True, is_mapping=is_mapping)

    def _end(self, event: _Placed) -> None:
        give_way()
        done = self._top
        self._top = top = self._above.pop()
        line, column = self._end_of(done, event)
        span = Span(done.line + 1, done.column + 1, line, column)
        if done.again is not None:
            span = self._told_apart(done, done.again, span)
        node: Mapping | Sequence = (
            Sequence(span, done.items) if done.seen is None else Mapping(span, done.items)
        )
        self._previous = node
        if top.seen is None:
            top.items.append(node)
        elif top.key is None:
            self._not_a_key(top, node)
        else:
            if not top.skip:
                top.items.append((top.key, node))
            top.key = None

    def _end_of(self, done: _OpenCollection, event: _Placed) -> tuple[int, int]:
        """Line and column, from 1, behind the last character of a list or mapping."""
        start, end = event.start_mark, event.end_mark
        # A bracket has a width. A block, and the mapping inside `[a: b]`, ends with its last item.
        if self._previous is None or (done.in_flow and start.column != end.column):
            return end.line + 1, end.column + 1
        return self._previous.span[2:]

    def _is_item(self, top: _OpenCollection) -> bool:
        """Whether a mapping is an item of a list, and both are written without brackets."""
        above = self._above[-1]
        return len(self._above) > 1 and above.seen is None and not (above.in_flow or top.in_flow)

    def _told_apart(self, done: _OpenCollection, again: list[Scalar], span: Span) -> Span:
        """The span of an item in which keys are written twice, or of the last of the items that it is.

        One key may be a slip of its own; where several are there again, the dash of an item is missing.
        """
        repeated = {id(key) for key in again}
        if len(again) == 1 or self._refused:
            done.items = [pair for pair in done.items if id(pair[0]) not in repeated]
            return span
        spans = {key.span for key in again}
        self._problems = [one for one in self._problems if one.code != "E106" or one.span not in spans]
        self._problems.append(self._dash_missing(done, again[0]))
        item: list[Any] = []
        for key, value in done.items:
            if id(key) in repeated and any(key.value == other.value for other, _ in item):
                self._top.items.append(Mapping(_span_over(item), item))
                item = []
            item.append((key, value))
        done.items = item
        return _span_over(item)

    def _dash_missing(self, done: _OpenCollection, key: Scalar) -> Diagnostic:
        problem = _written_twice(self._path, key, done.items[0][0])
        first = next(other for other, _ in done.items if other.value == key.value)
        text = self._all_lines()[key.span.line - 1]
        margin = self._top.column
        # Only of the key that items begin with it is certain that the dash stands before it.
        is_first = first is done.items[0][0] and key.span.column == margin + 3
        fixes = self._line_fix(key.span.line, f"{' ' * margin}- {text.lstrip()}") if is_first else ()
        related = (Related("first-written", self._path, first.span),)
        return problem._replace(variant="dash", fixes=fixes, related=related)

    def _line_fix(
        self, number: int, text: str, *, variant: str = "", at: Span | None = None
    ) -> tuple[Fix, ...]:
        """Return the fix that writes a line of the file anew."""
        lines = self._all_lines()
        span = Span(number, 1, number, len(lines[number - 1]) + 1)
        how_sure = applicability("E101", variant, at or span, text, lines)
        return (Fix(FixKind.LINE, (Replacement(span, text.translate(self._restore)),), how_sure),)

    def _behind_previous(self) -> Span:
        """The place of an empty value for which a parser gives the beginning of a later line, or of none."""
        last = self._previous.span if self._previous else Span(1, 1, 1, 1)
        return Span(last.end_line, last.end_column, last.end_line, last.end_column)

    def _block_end(self, line: int, column: int, end_line: int, end_column: int) -> tuple[int, int]:
        """Line and column, from 1, behind the last line of a block scalar that is not blank."""
        lines = self._all_lines()
        last = end_line if end_column > 1 else end_line - 1
        while last > line and not lines[last - 1].strip():
            last -= 1
        if last == line:  # no text at all: the span is that of its sign
            return line, column + len(lines[line - 1][column - 1 :].split(None, 1)[0])
        return last, len(lines[last - 1]) + 1

    def _all_lines(self) -> list[str]:
        if self._lines is None:
            self._lines = self._text.split("\n")
        return self._lines

    def _document(self, event: _Placed) -> None:
        self._documents += 1
        if self._documents == 1:
            return
        line = event.start_mark.line + 1
        self._report("E109", Span(line, 1, line, 4))
        raise _Halt

    def _not_a_key(self, top: _OpenCollection, node: Mapping | Sequence) -> None:
        self._report("E111", node.span, "list" if isinstance(node, Sequence) else "mapping")
        top.key = node
        top.skip = True

    def _check_blank_after_colon(self, top: _OpenCollection, key: Node) -> None:
        """`{name:Hamas}` is, to YAML, a key "name:Hamas" without a value; it is read as it is meant."""
        if not (isinstance(key, Scalar) and key.style == "plain" and ":" in key.value):
            return
        if key.span.line != key.span.end_line:
            return
        name, _, rest = key.value.partition(":")
        line = self._all_lines()[key.span.line - 1]
        at = key.span.column + len(name)
        number, variant = key.span.line, "space-in-braces"
        span = Span(number, at, number, at + 1)
        fixes = self._line_fix(number, f"{line[:at]} {line[at:]}", variant=variant, at=span)
        self._report("E101", span, variant, fixes=fixes, key=name, text=rest)
        top.skip = True
        if top.seen is not None and name not in top.seen:
            meant = Scalar(Span(key.span.line, key.span.column, key.span.line, at), name, "plain")
            value = Scalar(Span(key.span.line, at + 1, key.span.line, key.span.end_column), rest, "plain")
            top.seen[name] = meant
            top.items.append((meant, value))

    def _alias(self, event: _Placed) -> None:
        span = _span_of(event)
        self._refuse("E107", span, "alias")
        # What it stood for is not there; an empty text keeps its place.
        self._previous = nothing = Scalar(span, "", "plain")
        top = self._top
        if top.seen is None or top.key is not None:
            top.key = None
        else:
            top.key, top.skip = nothing, True

    def _refuse_properties(self, event: _NodeEvent) -> None:
        """Refuse the anchor or the tag before a text, list or mapping."""
        line, column = event.start_mark.line, event.start_mark.column
        written = _PROPERTY.match(self._all_lines()[line], column)
        end = written.end() if written else column + 1
        span = Span(line + 1, column + 1, line + 1, end + 1)
        if event.anchor is not None:
            self._refuse("E107", span, "anchor")
        if event.tag is not None:
            self._refuse("E108", span, "tag")

    def _refuse(self, code: str, span: Span, variant: str) -> None:
        """Report what is refused, the first time; the reading goes on for the sake of other problems."""
        if code not in self._refused:
            self._refused.add(code)
            self._report(code, span, variant)

    def _refuse_depth(self, span: Span) -> None:
        self._refused.add("E110")
        self._report("E110", span, limit=DEEPEST)
        raise _Halt

    def _report(
        self, code: str, span: Span, variant: str = "", *, fixes: tuple[Fix, ...] = (), **args: object
    ) -> None:
        shown = {
            name: arg.translate(self._restore) if isinstance(arg, str) else arg for name, arg in args.items()
        }
        self._problems.append(Diagnostic(code, self._path, span, variant, shown, fixes))


_STYLES: dict[str | None, Style] = {
    None: "plain", "": "plain", "'": "single", '"': "double", "|": "literal", ">": "folded",
}  # fmt: skip
_PROPERTY = re.compile(r"[&!][^\s,\[\]{}]*")
# A NamedTuple's own constructor costs twice as much, and there is one span for every node.
_span = tuple.__new__


def _nothing(_event: object) -> None:
    """Events that say nothing about a briefing."""


def _span_of(event: _Placed) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _span_over(items: list[tuple[Scalar, Node]]) -> Span:
    """From the first key of a mapping to the end of its last value."""
    start, end = items[0][0].span, items[-1][1].span
    return Span(start.line, start.column, end.end_line, end.end_column)


def _written_twice(path: str, key: Scalar, first: Scalar) -> Diagnostic:
    related = (Related("first-written", path, first.span),)
    return Diagnostic("E106", path, key.span, args={"key": shortened(key.value, 60)}, related=related)
