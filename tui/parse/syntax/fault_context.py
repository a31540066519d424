"""A syntax fault with the lines around it, and a guess at its cause."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.model.span import Span
from tui.parse.indentation import indent_of
from tui.parse.yaml_scalars import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.parse.tree import Fault, Node

_KINDS = (
    ("indentation space is expected", "tab in text"), ("unexpected end of stream", "open quote"),
    ("document separator", "open quote"), ("document indicator", "open quote"), ("escape", "escape"),
    ("hexdecimal", "escape"), ("simple key", "no colon"), ("an alias", "alias"), ("an anchor", "alias"),
    ("a tag", "tag"), ("tag handle", "tag"), ("directive", "directive"), ("block scalar", "block sign"),
    ("mapping values", "colon"), ("sequence entries", "dash"), ("mapping keys", "reserved"),
    ("cannot start any token", "reserved"), ("node content", "reserved"), ("document start", "document"),
    ("flow sequence", "flow"), ("flow mapping", "flow"), ("block collection", "item"),
    ("block mapping", "key"),
)  # fmt: skip
"""Words in messages of libyaml and PyYAML, with the kind of fault they indicate; the first match counts."""
AT_OPENING = frozenset({"open quote", "no colon", "alias", "tag", "directive", "block sign"})
"""Kinds of fault whose position is the start of the construct that the parser was in."""
COMMENT = re.compile(r"\s+#.*$|\s+$")
_HEAD = re.compile(r"[ \t]*(?:- +)*")
_SENTENCE = re.compile(r" *(?P<dashes>(?:- +)+)(?:[^\W_][^\s:#]*\s[^:#]*|[A-Z][^\s:#]*):\s+(?:[^:#]*:\s+)*")
"""A list item up to a colon, with words before the colon that are no key."""
_OPENS = re.compile(r":(?: *[|>][-+0-9]*)?$")


class SyntaxGuess(NamedTuple):
    """A guess at the cause of a fault, and the repaired line that would confirm it."""

    code: str
    variant: str
    span: Span
    repair: str | None = None
    """The repaired line; None if the guess has no repair."""
    args: Mapping[str, object] = MappingProxyType({})
    """Fill the placeholders of the variant."""
    target: int | None = None
    """The line that the repair replaces, from 0, if it is not the one of the span."""
    is_answer: bool = True
    """Whether the author should write the repaired line; else it only helps the parser past the fault."""
    related: tuple[tuple[str, Span], ...] = ()
    """Second places, each with the name of its label in the catalogue."""
    alternatives: tuple[tuple[str, str], ...] = ()
    """Other lines that the author may have meant instead of `repair`, each after the name of its title."""
    excluded: range = range(0)
    """The lines to blank, from 0, if no repair works; by default those of the faulty entry."""
    others: Mapping[int, str] = MappingProxyType({})
    """Other lines that change with the repair, by number from 0."""

    @property
    def line(self) -> int:
        """The line that the repair replaces, from 0."""
        return self.span.line - 1 if self.target is None else self.target


class FaultContext(NamedTuple):
    """A fault and the lines of its file; `line` and `column`, from 0, are its position."""

    fault: Fault
    lines: list[str]
    kind: str
    line: int
    column: int

    @property
    def text(self) -> str:
        """The faulty line."""
        return self.lines[self.line]

    @property
    def char(self) -> str:
        """The character at the fault; empty at the end of a line."""
        return self.text[self.column : self.column + 1]

    @property
    def char_span(self) -> Span:
        """The span of that character."""
        return self.span(self.column, self.column + 1)

    @property
    def previous_on_line(self) -> Node | None:
        """The node that ended on this line, before the fault."""
        node = self.fault.previous
        return node if node and node.span.end_line == self.line + 1 else None

    def span(self, start: int, end: int, line: int | None = None) -> Span:
        """Return the span of a part of a line; the columns count from 0."""
        number = (self.line if line is None else line) + 1
        return Span(number, start + 1, number, max(end, start) + 1)

    def value_end(self, start: int) -> int:
        """Return the end column of the value at `start`: before a comment, in brackets before a comma."""
        text = self.text[start:]
        if self.fault.in_flow and (end := re.search(r"\s*[,\]}]", text)):
            return start + end.start()
        return start + len(COMMENT.sub("", text))

    def sentence_start(self, start: int) -> int:
        """Return where the text begins that a value at `start` is the end of.

        That is the item of a list if what YAML takes for the key of the value can be none: `He said: "No."`.
        """
        match = None if self.fault.in_flow else _SENTENCE.fullmatch(self.text, 0, start)
        return match.end("dashes") if match else start

    def in_quotes(self, start: int) -> str:
        """Return the line with the value that begins at a column in quotation marks."""
        end = self.value_end(start)
        return self.replaced(start, end, quoted(self.text[start:end]))

    def replaced(self, start: int, end: int, text: str = "") -> str:
        """Return the line with `text` from column `start` to `end`."""
        return self.text[:start] + text + self.text[end:]


def context_of(fault: Fault, lines: list[str]) -> FaultContext:
    """Classify a fault and locate it in the lines."""
    kind = next((kind for words, kind in _KINDS if words in fault.words), "")
    line, column = fault.line, fault.column
    if kind in AT_OPENING:
        line, column = fault.open_line, fault.open_column
    # The parser reports the end of the file; the last line with text is more helpful.
    if line >= len(lines) or not "".join(lines[line:]).strip():
        line = max((number for number, text in enumerate(lines) if text.strip()), default=0)
        column = len(lines[line])
    return FaultContext(fault, lines, kind, line, min(column, len(lines[line])))


def translated(args: Mapping[str, object], restore: dict[int, str]) -> dict[str, Any]:
    """Return arguments of a diagnostic with the original characters in place of placeholders."""
    return {name: arg.translate(restore) if isinstance(arg, str) else arg for name, arg in args.items()}


# --- Lines -------------------------------------------------------------------------------------------------


def key_column(text: str) -> int:
    """Return the column, from 0, of the text of a line after its dashes."""
    head = _HEAD.match(text)
    return head.end() if head else 0


def opens(text: str) -> bool:
    """Return whether a line is a key with its value on the lines below."""
    return bool(_OPENS.search(COMMENT.sub("", text)))


def text_span(context: FaultContext, line: int) -> Span:
    """Return the span of the text of a line, without its indentation and comment."""
    text = context.lines[line]
    return context.span(indent_of(text), len(COMMENT.sub("", text)), line)


def lines_above(lines: list[str], line: int) -> Iterator[str]:
    """Return the lines above a line, nearest first, without blank lines and comments."""
    return (text for text in reversed(lines[:line]) if text.strip() and not text.lstrip().startswith("#"))


def lines_below(lines: list[str], line: int) -> Iterator[str]:
    """Return the lines below a line, nearest first, without blank lines and comments."""
    return (text for text in lines[line + 1 :] if text.strip() and not text.lstrip().startswith("#"))


def indents_above(context: FaultContext) -> list[int]:
    """Return the indentations that are valid at the fault, the likeliest first."""
    found: list[int] = []
    for text in lines_above(context.lines, context.line):
        if not found and opens(text):
            found.append(key_column(text) + 2)
        found += (one for one in (key_column(text), indent_of(text)) if all(one < other for other in found))
        if indent_of(text) == 0:
            break
    return found or [0]


def is_in_list(lines: list[str], line: int) -> bool:
    """Return whether the nearest line above with the same indentation is a list item."""
    indent = indent_of(lines[line])
    above = next((text for text in lines_above(lines, line) if indent_of(text) <= indent), "")
    return indent_of(above) == indent and above.lstrip().startswith("- ")
