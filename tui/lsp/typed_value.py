"""The value that is being typed at a cursor, and how a text is written in its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.parse.yaml_scalars import line as as_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.lsp.bracket_context import CursorContext

_BEFORE_COMMENT = re.compile(r"(?:(?!\s#).)*")
_BEFORE_BRACKET = re.compile(r"(?:(?!\s#)[^,\[\]{}])*")
_CLOSING = {"'": re.compile(r"(?:[^']|'')*'(?!')"), '"': re.compile(r'(?:[^"\\]|\\.)*"')}
_AFTER_VALUE = re.compile(r"\s*(?:[,\]}]|#|$)")
_ENDS_PLAIN = re.compile(r":(?: |$)| #")
_ESCAPED = re.compile(r'\\(["\\/ ])')


class TypedValue(NamedTuple):
    """A value, complete or not, with the cursor in it."""

    text: str
    """What is before the cursor, as it is read; every run of white space is one blank."""
    above: int
    """How many of its words are in the lines above, where they stay."""
    start: int
    """The columns of the cursor's line to replace, from 0, the end exclusive."""
    end: int
    first: int
    """The line, from 0, in which the value begins."""
    first_column: int
    style: str
    """The quotation mark it begins with, `|` for a block, or nothing."""
    in_brackets: bool

    @property
    def is_long(self) -> bool:
        """Whether it has several lines."""
        return self.style == "|" or self.above > 0

    def written(self, text: str) -> str | None:
        """Return a text as it is written from `start` on, without the words in the lines above.

        The text is one line. None if it cannot go on in this way.
        """
        if not self.is_long:
            return as_line(text, in_brackets=self.in_brackets)
        rest = " ".join(text.split(" ")[self.above :])
        if self.style == "'":
            return rest.replace("'", "''") + "'"
        if self.style == '"':
            return rest.replace("\\", "\\\\").replace('"', '\\"') + '"'
        if self.style == "|":
            return rest
        is_cut = _ENDS_PLAIN.search(rest) or (self.in_brackets and re.search(r"[,\[\]{}]", rest))
        return None if is_cut else rest


def typed_value(context: CursorContext, lines: Sequence[str], number: int, column: int) -> TypedValue | None:
    """Return the value at a line and a column from 0; None in the head of a block, before its text."""
    *above, current = context.word.split("\n")
    style = context.word[:1] if context.word[:1] in {"'", '"'} else ""
    first, first_column = number - len(above), column - len(current)
    if above:
        first_column = len(lines[first]) - len(above[0])
    if context.word[:1] in {"|", ">"} and context.in_text:
        if not above:
            return None
        style, above = "|", above[1:]
    column = max(column, 0)
    start = column - len(current.lstrip() if context.in_text else current)
    read_above = " ".join(above).split()
    if style in {"'", '"'} and read_above:
        read_above = _read(" ".join(read_above), style).split()
    own = current if style == "|" or (style and above) else _unopened(current, style)
    text = " ".join([*read_above, _read(own, "" if style == "|" else style)]).lstrip()
    end = _end(lines[number], column, style, in_brackets=context.in_brackets)
    return TypedValue(
        re.sub(r"\s+", " ", text),
        len(read_above),
        start,
        end,
        first,
        first_column,
        style,
        context.in_brackets,
    )


def _unopened(text: str, style: str) -> str:
    return text[1:] if style else text


def _read(text: str, style: str) -> str:
    """Return a piece of a value as it is read, without its opening quotation mark."""
    if style == "'":
        return text.replace("''", "'")
    return _ESCAPED.sub(r"\1", text) if style == '"' else text


def _end(line: str, column: int, style: str, *, in_brackets: bool) -> int:
    """Return the end of the value in its line: that of what follows the cursor and belongs to it."""
    if style == "|":
        return max(column, len(line.rstrip()))
    if style:
        closing = _CLOSING[style].match(line, column)
        return closing.end() if closing and _AFTER_VALUE.match(line, closing.end()) else column
    rest = (_BEFORE_BRACKET if in_brackets else _BEFORE_COMMENT).match(line, column)
    return column + len(rest[0].rstrip()) if rest else column
