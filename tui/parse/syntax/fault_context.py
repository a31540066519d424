"""A fault of the syntax with the lines around it, and a guess at what was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.model.span import Span
from tui.parse.yaml_scalars import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.parse.tree import Fault, Node

_KINDS = (
    ("indentation space is expected", "tab in text"),
    ("unexpected end of stream", "open quote"),
    ("document separator", "open quote"),
    ("document indicator", "open quote"),
    ("escape", "escape"),
    ("hexdecimal", "escape"),
    ("simple key", "no colon"),
    ("an alias", "alias"),
    ("an anchor", "alias"),
    ("a tag", "tag"),
    ("tag handle", "tag"),
    ("directive", "directive"),
    ("block scalar", "block sign"),
    ("mapping values", "colon"),
    ("sequence entries", "dash"),
    ("mapping keys", "reserved"),
    ("cannot start any token", "reserved"),
    ("node content", "reserved"),
    ("document start", "document"),
    ("flow sequence", "flow"),
    ("flow mapping", "flow"),
    ("block collection", "item"),
    ("block mapping", "key"),
)
"""Words of libyaml and of PyYAML, and the kind of fault that they stand for; the first hit counts."""
AT_OPENING = frozenset({"open quote", "no colon", "alias", "tag", "directive", "block sign"})
"""Faults that lie where the thing begins that the parser was in the middle of."""
COMMENT = re.compile(r"\s+#.*$|\s+$")
_HEAD = re.compile(r"[ \t]*(?:- +)*")
_OPENS = re.compile(r":(?: *[|>][-+0-9]*)?$")


class SyntaxGuess(NamedTuple):
    """What an author may have meant, and the repair that would prove it right."""

    code: str
    variant: str
    span: Span
    args: Mapping[str, object]
    """Fill the sentences of the variant."""
    line: int
    """The line that the repair replaces, from 0."""
    repair: str | None = None
    is_answer: bool = True
    """Whether the repaired line is what the author should write, and not only a way on."""
    related: tuple[tuple[str, Span], ...] = ()
    """Further places, each after the name of its label in the catalogue."""
    aside: range = range(0)
    """The lines to leave out, from 0, where no repair helps; by default, those of the faulty entry."""


class FaultContext(NamedTuple):
    """A fault and the lines around it; `line` and `column` from 0 say where the trouble shows."""

    fault: Fault
    lines: list[str]
    kind: str
    line: int
    column: int

    @property
    def text(self) -> str:
        """The line of the trouble."""
        return self.lines[self.line]

    @property
    def char(self) -> str:
        """The character of the trouble; empty at the end of a line."""
        return self.text[self.column : self.column + 1]

    @property
    def previous_on_line(self) -> Node | None:
        """What ended on this line, before the trouble."""
        node = self.fault.previous
        return node if node and node.span.end_line == self.line + 1 else None

    def span(self, start: int, end: int, line: int | None = None) -> Span:
        """A stretch of a line, in columns from 0."""
        number = (self.line if line is None else line) + 1
        return Span(number, start + 1, number, max(end, start) + 1)

    def value_end(self, start: int) -> int:
        """Where the value that begins at a column ends: before a comment, in brackets before a comma."""
        text = self.text[start:]
        if self.fault.in_flow and (end := re.search(r"\s*[,\]}]", text)):
            return start + end.start()
        return start + len(COMMENT.sub("", text))

    def in_quotes(self, start: int) -> str:
        """The line with the value that begins at a column in quotes."""
        end = self.value_end(start)
        return self.text[:start] + quoted(self.text[start:end]) + self.text[end:]


def context_of(fault: Fault, lines: list[str]) -> FaultContext:
    """Return the context of a fault: of which kind it is, and the line and column where the trouble shows."""
    kind = next((kind for words, kind in _KINDS if words in fault.words), "")
    line, column = fault.line, fault.column
    if kind in AT_OPENING:
        line, column = fault.open_line, fault.open_column
    # The end of the file lies behind its last line with text.
    if line >= len(lines) or not "".join(lines[line:]).strip():
        line = max((number for number, text in enumerate(lines) if text.strip()), default=0)
        column = len(lines[line])
    return FaultContext(fault, lines, kind, line, min(column, len(lines[line])))


# --- Lines -------------------------------------------------------------------------------------------------


def indent_of(text: str) -> int:
    """How many blanks and tabs a line begins with."""
    return len(text) - len(text.lstrip(" \t"))


def key_column(text: str) -> int:
    """The column, from 0, in which the text of a line begins behind its dashes."""
    head = _HEAD.match(text)
    return head.end() if head else 0


def opens(text: str) -> bool:
    """Whether a line holds a key whose value stands on the lines below."""
    return bool(_OPENS.search(COMMENT.sub("", text)))


def text_span(context: FaultContext, line: int) -> Span:
    """The text of a line, without its indentation and its comment."""
    text = context.lines[line]
    return context.span(indent_of(text), len(COMMENT.sub("", text)), line)


def lines_above(lines: list[str], line: int) -> Iterator[str]:
    """The lines above one, nearest first, without blank ones and comments."""
    return (text for text in reversed(lines[:line]) if text.strip() and not text.lstrip().startswith("#"))


def lines_below(lines: list[str], line: int) -> Iterator[str]:
    """The lines below one, nearest first, without blank ones and comments."""
    return (text for text in lines[line + 1 :] if text.strip() and not text.lstrip().startswith("#"))


def indents_above(context: FaultContext) -> list[int]:
    """The indentations that a line can have here, the likeliest first."""
    found: list[int] = []
    for text in lines_above(context.lines, context.line):
        if not found and opens(text):
            found.append(key_column(text) + 2)
        found += (one for one in (key_column(text), indent_of(text)) if all(one < other for other in found))
        if indent_of(text) == 0:
            break
    return found or [0]


def is_in_list(lines: list[str], line: int) -> bool:
    """Whether the nearest line above with the same indentation is an item of a list."""
    indent = indent_of(lines[line])
    above = next((text for text in lines_above(lines, line) if indent_of(text) <= indent), "")
    return indent_of(above) == indent and above.lstrip().startswith("- ")
