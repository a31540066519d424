"""Rules for lines with the wrong indentation, or without a key, a dash or a space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.parse.indentation import indent_of
from tui.parse.syntax.fault_context import (
    SyntaxGuess,
    indents_above,
    is_in_list,
    key_column,
    lines_above,
    lines_below,
    opens,
    text_span,
)
from tui.parse.syntax.field_names import is_field, is_key, key_of
from tui.parse.syntax.sibling_lines import (
    indented_less,
    intended_column,
    keys_of_item,
    misaligned_sibling,
    misaligned_siblings,
    sibling_column,
)
from tui.parse.tree import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_SENTENCE = re.compile(r"""(?P<head> *- +)[^\W\d_][^:#"'\\]* [^:#"'\\]*: [^"\\#]+$""")
"""An item that begins with several words and a colon."""
_NO_SPACE = re.compile(r"(?P<name>\s*(?:- +)*[\w-]+:)(?P<text>[^\s:/].*)")


def tab(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect a tab in the indentation or where the parser stopped."""
    margin = context.text[: indent_of(context.text)]
    if context.kind == "tab in text" and "\t" in margin:
        repair = " " * indents_above(context)[0] + context.text.lstrip()
        yield SyntaxGuess("E102", "text", context.span(margin.index("\t"), len(margin)), repair)
    elif "\t" in margin:
        at, last = margin.index("\t"), margin.rindex("\t") + 1
        for indent in indents_above(context):
            yield SyntaxGuess(
                "E102", "indent", context.span(at, last), repair=" " * indent + context.text.lstrip()
            )
    elif context.char == "\t":
        yield SyntaxGuess(
            "E102",
            "inside",
            context.char_span,
            repair=f"{context.text[: context.column].rstrip()} {context.text[context.column :].lstrip()}",
        )


def colon_on_later_line(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect a colon on a line that YAML reads as a continuation of the text above."""
    node = context.previous_on_line
    if not isinstance(node, Scalar) or node.span.line == context.line + 1:
        return
    above = node.span.line - 1
    head = context.lines[above]
    name = context.text[: context.column].strip()
    if not head[: node.span.column - 1].strip("- \t"):
        yield from (
            _below_item(context, above, name) if head.lstrip().startswith("- ") else _no_key(context, above)
        )
    elif name and " " not in name.removeprefix("- "):
        yield from _below_text(context, above, name.removeprefix("- "))
    else:
        repair = context.replaced(context.column, context.column + 1)
        yield SyntaxGuess("E104", "below", context.char_span, repair, is_answer=False)


def _below_item(context: FaultContext, above: int, name: str) -> Iterator[SyntaxGuess]:
    """Detect `- article` with a key below it."""
    head = context.lines[above]
    if _NO_SPACE.match(head):
        yield from _no_key(context, above)
    start = key_column(head)
    yield SyntaxGuess(
        "E101",
        "key-below-item-text",
        text_span(context, context.line),
        repair=f"{head[:start]}x-: {head[start:]}",
        args={"key": name},
        target=above,
        is_answer=False,
        related=(("item-has-text", text_span(context, above)),),
    )


def _below_text(context: FaultContext, above: int, name: str) -> Iterator[SyntaxGuess]:
    """Detect a key below a key with a text: one of them has the wrong indentation."""
    head, level = context.lines[above], key_column(context.text)
    before = next(lines_above(context.lines, above), "")
    if (column := intended_column(context, above, before, level)) is not None:
        yield from indented_less(context, above, column, before)
        return
    # `hamas: Hamas` is the short form of an entry: the key below may belong to it or to the section.
    is_certain = is_key(key_of(head)) or not (indent_of(head) or opens(before))
    yield SyntaxGuess(
        "E101",
        "key-below-text" if is_certain else "key-below-short-entry",
        context.span(indent_of(context.text), context.column),
        repair=" " * key_column(head) + context.text.lstrip(),
        args={"key": name, "above": key_of(head)},
        is_answer=is_certain,
        related=(("key-has-text", text_span(context, above)),),
    )


def item_with_colon(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `- Which year this is: 2024` with more of the text on the lines below."""
    lines, first = context.lines, context.line - 1
    match = _SENTENCE.match(lines[first]) if first >= 0 else None
    if match is None or match.end("head") != indent_of(context.text):
        return
    start, last = match.end("head"), context.line
    while last + 1 < len(lines) and lines[last + 1].strip() and indent_of(lines[last + 1]) >= start:
        last += 1
    if any(re.search(r'["\\]|\s#|: ', text) for text in lines[first + 1 : last + 1]):
        return
    others = {last: f'{lines[last].rstrip()}"'}
    repair = f'{lines[first][:start]}"{lines[first][start:]}'
    span = text_span(context, first)._replace(column=start + 1)
    yield SyntaxGuess("E104", "item", span, repair, others=others)


def colon_missing(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect a line without a colon where YAML expects a key."""
    yield from _no_key(context, context.line)


def _no_key(context: FaultContext, line: int) -> Iterator[SyntaxGuess]:
    """Detect a line that is neither a key nor an item nor part of the text above."""
    text = context.lines[line]
    indent = indent_of(text)
    if match := _NO_SPACE.match(text):
        at = match.end("name")
        repair = f"{match['name']} {match['text']}"
        yield SyntaxGuess("E101", "space-after-colon", context.span(at - 1, at, line), repair)
    if text[indent : indent + 1] == "-" and not text.startswith("- ", indent):
        span = context.span(indent, indent + 1, line)
        yield SyntaxGuess("E101", "space-after-dash", span, f"{text[:indent]}- {text[indent + 1 :]}")
    if is_in_list(context.lines, line):
        yield _no_dash(context, line, indent)
    yield SyntaxGuess("E101", "no-key", text_span(context, line), repair=f"  {text}", is_answer=False)


def _no_dash(context: FaultContext, line: int, column: int) -> SyntaxGuess:
    text = context.lines[line]
    return SyntaxGuess(
        "E101", "dash-missing", text_span(context, line), repair=f"{text[:column]}- {text[column:]}"
    )


def unmarked_line_in_list(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect a line without a dash among the items of a list."""
    number = next(
        (one for one in range(context.line - 1, -1, -1) if context.lines[one].strip()), context.line
    )
    above, below = context.lines[number], next(lines_below(context.lines, context.line), "")
    name, taken = key_of(context.text), set(keys_of_item(context))
    is_first = above.startswith("- ", context.column) and opens(next(lines_above(context.lines, number), ""))
    if is_first and context.column > 1 and is_field(name) and key_column(below) == context.column:
        yield misaligned_sibling(context, number)
    next_key = "" if below.lstrip().startswith("- ") else key_of(below)
    if taken and is_field(name) and not taken & {name, next_key}:
        span = text_span(context, context.line)
        yield SyntaxGuess(
            "E101", "indented-less-in-item", span, f"  {context.text}", {"key": name, "count": context.column}
        )
    yield _no_dash(context, context.line, context.column)


def indentation(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect an indentation that matches no outer level."""
    if context.column != indent_of(context.text):
        return
    if context.text[context.column :].startswith("- "):
        yield SyntaxGuess("E101", "item-for-key", text_span(context, context.line))
        return
    if context.char == ":":
        yield SyntaxGuess("E111", "missing", context.char_span)
        return
    indents = sorted(indents_above(context))
    if context.column in indents:
        return
    yield from misaligned_siblings(context)
    level = sibling_column(context)
    columns = tuple(indents if level is None else [level])
    for indent in sorted(indents, key=lambda indent: (indent != level, abs(indent - context.column))):
        yield SyntaxGuess(
            "E101",
            "indentation",
            text_span(context, context.line),
            repair=" " * indent + context.text.lstrip(),
            args={"count": context.column, "columns": columns},
            is_answer=len(indents) == 1 or indent == level,
        )


def indented_head(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `  title: Talks` with keys below it that are not indented."""
    node = context.fault.previous
    if (
        not isinstance(node, Sequence | Mapping)
        or node.span.column <= context.column + 1
        or context.fault.in_flow
    ):
        return
    head, text = node.span.line - 1, context.lines[node.span.line - 1]
    if text[: node.span.column - 1].strip(" "):
        return
    lines = range(head, context.line)
    is_alone = not any(line.strip() for line in context.lines[head + 1 : context.line])
    yield SyntaxGuess(
        "E101",
        "head-indented",
        context.span(0, node.span.column - 1, head),
        repair=text.lstrip() if is_alone else None,
        args={"count": node.span.column - 1},
        excluded=lines,
        related=(("further-left", text_span(context, context.line)),),
    )


def second_document(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect a second document after `...` that does not begin with `---`."""
    above = next((text for text in reversed(context.lines[: context.line]) if text.strip()), "")
    if above.startswith("..."):
        yield SyntaxGuess("E109", "end-mark", text_span(context, context.line))


def unknown(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Report the place where the parser stopped, as a last resort."""
    yield SyntaxGuess("E101", "unknown", context.char_span)
