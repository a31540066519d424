"""Lines that are indented in an odd way, or lack a key, a dash or a blank."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.parse.syntax.fault_context import (
    SyntaxGuess,
    indent_of,
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
    beside,
    column_of_head,
    first_beside,
    keys_of_item,
    level_of,
    too_far_left,
)
from tui.parse.tree import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_NO_BLANK = re.compile(r"(?P<name>\s*(?:- +)*[\w-]+:)(?P<text>[^\s:/].*)")


def tab(case: FaultContext) -> Iterator[SyntaxGuess]:
    """A tab, in the indentation or where the parser stopped."""
    margin = case.text[: indent_of(case.text)]
    if case.kind == "tab in text" and "\t" in margin:
        yield SyntaxGuess(
            "E102",
            "text",
            case.span(margin.index("\t"), len(margin)),
            {},
            case.line,
            repair=" " * indents_above(case)[0] + case.text.lstrip(),
        )
    elif "\t" in margin:
        at, last = margin.index("\t"), margin.rindex("\t") + 1
        for indent in indents_above(case):
            yield SyntaxGuess(
                "E102",
                "indent",
                case.span(at, last),
                {},
                case.line,
                repair=" " * indent + case.text.lstrip(),
            )
    elif case.char == "\t":
        yield SyntaxGuess(
            "E102",
            "inside",
            case.span(case.column, case.column + 1),
            {},
            case.line,
            repair=f"{case.text[: case.column].rstrip()} {case.text[case.column :].lstrip()}",
        )


def colon_further_down(case: FaultContext) -> Iterator[SyntaxGuess]:
    """A colon on a line that, to YAML, goes on with the text of a line above."""
    node = case.previous_on_line
    if not isinstance(node, Scalar) or node.span.line == case.line + 1:
        return
    above = node.span.line - 1
    head = case.lines[above]
    name = case.text[: case.column].strip()
    if not head[: node.span.column - 1].strip("- \t"):
        yield from _below_item(case, above, name) if head.lstrip().startswith("- ") else _no_key(case, above)
    elif name and " " not in name.removeprefix("- "):
        yield from _below_text(case, above, name.removeprefix("- "))
    else:
        yield SyntaxGuess(
            "E104",
            "below",
            case.span(case.column, case.column + 1),
            {},
            case.line,
            repair=case.text[: case.column] + case.text[case.column + 1 :],
            is_answer=False,
        )


def _below_item(case: FaultContext, above: int, name: str) -> Iterator[SyntaxGuess]:
    """`- article`, and a key below it."""
    head = case.lines[above]
    if _NO_BLANK.match(head):
        yield from _no_key(case, above)
    start = key_column(head)
    yield SyntaxGuess(
        "E101",
        "key-below-item-text",
        text_span(case, case.line),
        {"key": name},
        above,
        repair=f"{head[:start]}x-: {head[start:]}",
        is_answer=False,
        related=(("item-has-text", text_span(case, above)),),
    )


def _below_text(case: FaultContext, above: int, name: str) -> Iterator[SyntaxGuess]:
    """A key below one that has its text: either of the two is indented otherwise than it is meant."""
    head, level = case.lines[above], key_column(case.text)
    before = next(lines_above(case.lines, above), "")
    if (column := column_of_head(case, above, before, level)) is not None:
        yield from too_far_left(case, above, column, before)
        return
    # Below `hamas: Hamas`, the short form of an entry, nobody knows whose key this is.
    is_certain = is_key(key_of(head)) or not (indent_of(head) or opens(before))
    yield SyntaxGuess(
        "E101",
        "key-below-text" if is_certain else "key-below-short-entry",
        case.span(indent_of(case.text), case.column),
        {"key": name, "above": key_of(head)},
        case.line,
        repair=" " * key_column(head) + case.text.lstrip(),
        is_answer=is_certain,
        related=(("key-has-text", text_span(case, above)),),
    )


def no_colon(case: FaultContext) -> Iterator[SyntaxGuess]:
    """A line that YAML takes for a key, and that has no colon."""
    yield from _no_key(case, case.line)


def _no_key(case: FaultContext, line: int) -> Iterator[SyntaxGuess]:
    """A line that is neither a key nor an item nor part of the text above."""
    text = case.lines[line]
    indent = indent_of(text)
    if match := _NO_BLANK.match(text):
        at = match.end("name")
        yield SyntaxGuess(
            "E101",
            "space-after-colon",
            case.span(at - 1, at, line),
            {},
            line,
            repair=f"{match['name']} {match['text']}",
        )
    if text[indent : indent + 1] == "-" and not text.startswith("- ", indent):
        yield SyntaxGuess(
            "E101",
            "space-after-dash",
            case.span(indent, indent + 1, line),
            {},
            line,
            repair=f"{text[:indent]}- {text[indent + 1 :]}",
        )
    if is_in_list(case.lines, line):
        yield _no_dash(case, line, indent)
    yield SyntaxGuess(
        "E101",
        "no-key",
        text_span(case, line),
        {},
        line,
        repair=f"  {text}",
        is_answer=False,
    )


def _no_dash(case: FaultContext, line: int, column: int) -> SyntaxGuess:
    text = case.lines[line]
    return SyntaxGuess(
        "E101",
        "dash-missing",
        text_span(case, line),
        {},
        line,
        repair=f"{text[:column]}- {text[column:]}",
    )


def in_list(case: FaultContext) -> Iterator[SyntaxGuess]:
    """A line among the items of a list that begins with no dash."""
    number = next((one for one in range(case.line - 1, -1, -1) if case.lines[one].strip()), case.line)
    above, below = case.lines[number], next(lines_below(case.lines, case.line), "")
    name, taken = key_of(case.text), set(keys_of_item(case))
    is_first = above.startswith("- ", case.column) and opens(next(lines_above(case.lines, number), ""))
    if is_first and case.column > 1 and is_field(name) and key_column(below) == case.column:
        yield beside(case, number)
    next_key = "" if below.lstrip().startswith("- ") else key_of(below)
    if taken and is_field(name) and not taken & {name, next_key}:
        yield SyntaxGuess(
            "E101",
            "indented-less-in-item",
            text_span(case, case.line),
            {"key": name, "count": case.column},
            case.line,
            repair=f"  {case.text}",
        )
    yield _no_dash(case, case.line, case.column)


def indentation(case: FaultContext) -> Iterator[SyntaxGuess]:
    """A line whose first character stands in no column that a line above has opened."""
    if case.column != indent_of(case.text):
        return
    if case.text[case.column :].startswith("- "):
        yield SyntaxGuess(
            "E101",
            "item-for-key",
            text_span(case, case.line),
            {},
            case.line,
        )
        return
    if case.char == ":":
        yield SyntaxGuess(
            "E111",
            "missing",
            case.span(case.column, case.column + 1),
            {},
            case.line,
        )
        return
    indents = sorted(indents_above(case))
    if case.column in indents:
        return
    yield from first_beside(case)
    level = level_of(case)
    columns = tuple(indents if level is None else [level])
    for indent in sorted(indents, key=lambda indent: (indent != level, abs(indent - case.column))):
        yield SyntaxGuess(
            "E101",
            "indentation",
            text_span(case, case.line),
            {"count": case.column, "columns": columns},
            case.line,
            repair=" " * indent + case.text.lstrip(),
            is_answer=len(indents) == 1 or indent == level,
        )


def indented_head(case: FaultContext) -> Iterator[SyntaxGuess]:
    """`  title: Talks`, and below it keys that stand in the first column."""
    node = case.fault.previous
    if not isinstance(node, Sequence | Mapping) or node.span.column <= case.column + 1 or case.fault.in_flow:
        return
    head, text = node.span.line - 1, case.lines[node.span.line - 1]
    if text[: node.span.column - 1].strip(" "):
        return
    lines = range(head, case.line)
    is_alone = not any(line.strip() for line in case.lines[head + 1 : case.line])
    yield SyntaxGuess(
        "E101",
        "head-indented",
        case.span(0, node.span.column - 1, head),
        {"count": node.span.column - 1},
        head,
        repair=text.lstrip() if is_alone else None,
        aside=lines,
        related=(("further-left", text_span(case, case.line)),),
    )


def second_document(case: FaultContext) -> Iterator[SyntaxGuess]:
    """A second document, without the `---` that would begin it."""
    above = next((text for text in reversed(case.lines[: case.line]) if text.strip()), "")
    if above.startswith("..."):
        yield SyntaxGuess(
            "E109",
            "end-mark",
            text_span(case, case.line),
            {},
            case.line,
        )


def unknown(case: FaultContext) -> Iterator[SyntaxGuess]:
    """Nobody knows."""
    yield SyntaxGuess(
        "E101",
        "unknown",
        case.span(case.column, case.column + 1),
        {},
        case.line,
    )
