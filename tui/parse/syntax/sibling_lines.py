"""Lines that stand in another column than their siblings above and below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.parse.syntax.fault_context import (
    SyntaxGuess,
    indent_of,
    key_column,
    lines_above,
    lines_below,
    opens,
    text_span,
)
from tui.parse.syntax.field_names import is_field, is_key, key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext


def column_of_head(context: FaultContext, line: int, before: str, level: int) -> int | None:
    """Where a key with a text belongs that stands left of the `level` of the line below; None where it is."""
    head, outer, name = key_column(context.lines[line]), key_column(before), key_of(context.lines[line])
    if head >= level:
        return None
    if opens(before):  # the first key below it: its siblings are below
        # A field belongs to an entry, and any other key to a section.
        is_lost = outer == head and is_key(name) is bool(outer)
        below = key_column(next(lines_below(context.lines, context.line), ""))
        return level if level > outer and (is_lost or (below == level and is_field(name))) else None
    if outer == level and is_key(name):
        return level
    # The last key of an entry, and below it the next entry.
    return outer if outer > level and is_field(name) and is_field(key_of(before)) else None


def too_far_left(context: FaultContext, line: int, column: int, before: str) -> Iterator[SyntaxGuess]:
    """A key that stands further to the left than those above and below it."""
    text, sibling = context.lines[line], "" if opens(before) else key_of(before)
    yield SyntaxGuess(
        "E101",
        "indented-less-than-sibling" if sibling else "indented-less",
        text_span(context, line),
        {"key": key_of(text), "count": indent_of(text), "sibling": sibling, "indent": column},
        line,
        repair=moved(text, column),
    )


def moved(text: str, column: int) -> str:
    """A line with its key, behind its dashes, in a column."""
    return " " * (column - key_column(text) + indent_of(text)) + text.lstrip()


def first_beside(context: FaultContext) -> Iterator[SyntaxGuess]:
    """A line that stands well, below a first sibling that does not."""
    above = [number for number in range(context.line) if context.lines[number].strip()]
    above = [number for number in above if not context.lines[number].lstrip().startswith("#")]
    outer = next(
        (number for number in reversed(above) if indent_of(context.lines[number]) < context.column), None
    )
    below = next(
        (text for text in lines_below(context.lines, context.line) if indent_of(text) <= context.column), ""
    )
    if outer is None or indent_of(below) != context.column or not below:
        return
    at = above.index(outer)
    # The first line below the key, or the line itself where it is the first below another.
    for first, head in ((at + 1, at), (at, at - 1)):
        if head < 0 or first == len(above):
            continue
        text, opener = context.lines[above[first]], context.lines[above[head]]
        if opens(opener) and key_column(opener) < context.column and key_of(text):
            yield beside(context, above[first])
    # A line between two others that stand well, and further to the left than they.
    before = next(
        (text for text in lines_above(context.lines, outer) if indent_of(text) <= context.column), ""
    )
    name = key_of(context.lines[outer])
    if before and indent_of(before) == context.column and name and not is_key(name):
        yield beside(context, outer)


def beside(context: FaultContext, line: int) -> SyntaxGuess:
    """The guess that a line belongs in the column in which the trouble shows."""
    text = context.lines[line]
    return SyntaxGuess(
        "E101",
        "indented-unlike-key" if key_of(context.text) else "indented-unlike-lines",
        text_span(context, line),
        {"key": key_of(text), "count": indent_of(text), "sibling": key_of(context.text)},
        line,
        repair=moved(text, context.column),
        related=(("other-column", text_span(context, context.line)),),
    )


def level_of(context: FaultContext) -> int | None:
    """The column of a key one or two blanks beside its siblings; None where they cannot be told."""
    above = next(lines_above(context.lines, context.line), "")
    below = next(lines_below(context.lines, context.line), "")
    level = key_column(above)
    if opens(context.text) or opens(above) or not key_of(above) or abs(level - context.column) > 1:
        return None
    is_between = key_column(below) == level
    return level if is_between or (is_field(key_of(context.text)) and is_field(key_of(above))) else None


def keys_of_item(context: FaultContext) -> Iterator[str]:
    """The keys of the item above a line that stands in the column of its dash."""
    for text in lines_above(context.lines, context.line):
        if key_column(text) == context.column + 2 and key_of(text):
            yield key_of(text)
        if indent_of(text) <= context.column:
            break
