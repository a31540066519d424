"""Lines that are indented differently from their siblings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.parse.indentation import indent_of
from tui.parse.syntax.fault_context import SyntaxGuess, key_column, lines_above, lines_below, opens, text_span
from tui.parse.syntax.field_names import is_field, is_key, key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext


def intended_column(context: FaultContext, line: int, before: str, level: int) -> int | None:
    """Return the right column of a key that is indented less than `level`, the one of the line below.

    None if the key is in the right column.
    """
    head, outer, name = key_column(context.lines[line]), key_column(before), key_of(context.lines[line])
    if head >= level:
        return None
    if opens(before):  # the first key of its entry: its siblings are below
        # Fields belong to entries, all other keys to sections.
        is_lost = outer == head and is_key(name) is bool(outer)
        below = key_column(next(lines_below(context.lines, context.line), ""))
        return level if level > outer and (is_lost or (below == level and is_field(name))) else None
    if outer == level and is_key(name):
        return level
    # The last key of an entry, with the next entry below.
    return outer if outer > level and is_field(name) and is_field(key_of(before)) else None


def indented_less(context: FaultContext, line: int, column: int, before: str) -> Iterator[SyntaxGuess]:
    """Yield the guess that a key is indented less than its siblings."""
    text, sibling = context.lines[line], "" if opens(before) else key_of(before)
    yield SyntaxGuess(
        "E101",
        "indented-less-than-sibling" if sibling else "indented-less",
        text_span(context, line),
        repair=moved(text, column),
        args={"key": key_of(text), "count": indent_of(text), "sibling": sibling, "indent": column},
    )


def moved(text: str, column: int) -> str:
    """Return a line with its key, after any dashes, moved to a column."""
    return " " * (column - key_column(text) + indent_of(text)) + text.lstrip()


def misaligned_siblings(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Yield guesses that a line above the faulty one has the wrong indentation."""
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
    # The first line below the key, or the key itself if it is the first below another.
    for first, head in ((at + 1, at), (at, at - 1)):
        if head < 0 or first == len(above):
            continue
        text, opener = context.lines[above[first]], context.lines[above[head]]
        if opens(opener) and key_column(opener) < context.column and key_of(text):
            yield misaligned_sibling(context, above[first])
    # A line that is indented less than the lines above and below it.
    before = next(
        (text for text in lines_above(context.lines, outer) if indent_of(text) <= context.column), ""
    )
    name = key_of(context.lines[outer])
    if before and indent_of(before) == context.column and name and not is_key(name):
        yield misaligned_sibling(context, outer)


def misaligned_sibling(context: FaultContext, line: int) -> SyntaxGuess:
    """Return the guess that a line belongs in the column of the fault."""
    text = context.lines[line]
    return SyntaxGuess(
        "E101",
        "indented-unlike-key" if key_of(context.text) else "indented-unlike-lines",
        text_span(context, line),
        repair=moved(text, context.column),
        args={"key": key_of(text), "count": indent_of(text), "sibling": key_of(context.text)},
        related=(("other-column", text_span(context, context.line)),),
    )


def sibling_column(context: FaultContext) -> int | None:
    """Return the column of the siblings of a key that is one column off; None if it cannot be known."""
    above = next(lines_above(context.lines, context.line), "")
    below = next(lines_below(context.lines, context.line), "")
    level = key_column(above)
    if opens(context.text) or opens(above) or not key_of(above) or abs(level - context.column) > 1:
        return None
    is_between = key_column(below) == level
    return level if is_between or (is_field(key_of(context.text)) and is_field(key_of(above))) else None


def keys_of_item(context: FaultContext) -> Iterator[str]:
    """Yield the keys of the list item above a line in the column of its dash."""
    for text in lines_above(context.lines, context.line):
        if key_column(text) == context.column + 2 and key_of(text):
            yield key_of(text)
        if indent_of(text) <= context.column:
            break
