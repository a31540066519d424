"""Rules for block scalars: a missing or misplaced indicator, and lines with the wrong indentation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.parse.indentation import indent_of
from tui.parse.syntax.fault_context import COMMENT, SyntaxGuess, key_column, lines_below, text_span
from tui.parse.syntax.field_names import is_key, is_prose, key_of
from tui.parse.syntax.sign_rules import reserved
from tui.parse.syntax.stray_lines import is_text_key, stray_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.parse.syntax.fault_context import FaultContext

_BLOCK = re.compile(r"[^#]*: +[|>][-+0-9]*(?:\s+#.*)?\s*$")
_EMPTY = re.compile(r" *(?:- +)*[\w-]+:\s*(?:#.*)?$")
_SIGN = re.compile(r"[|>][-+]?(?= )|[|>][-+](?=\S)")


def text_not_indented(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect an article that was pasted below `text: |` without indentation."""
    lines = context.lines
    heads = (number for number in range(context.line - 1, -1, -1) if is_text_key(lines[number]))
    head = next(heads, None)
    if head is None:
        return
    start = next((number for number in range(head + 1, len(lines)) if lines[number].strip()), context.line)
    if indent_of(lines[start]) > key_column(lines[head]) or start > context.line:
        return
    stray = stray_lines(lines, head, start)
    if stray is None or context.line not in stray.lines:
        return
    changed = {**stray.lines}
    repair = changed.pop(start)
    args = {"key": key_of(lines[head]), "line": head + 1}
    yield SyntaxGuess("E101", "text-not-indented", text_span(context, start), repair, args, others=changed)


def text_ended_early(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect a line of a block scalar that is indented less than the block."""
    lines = context.lines
    head = next((number for number in range(context.line - 1, -1, -1) if _BLOCK.match(lines[number])), None)
    if head is None:
        return
    numbers = [number for number in range(head + 1, context.line + 1) if lines[number].strip()]
    margin = indent_of(lines[numbers[0]]) if numbers else 0
    outside = next((number for number in numbers if indent_of(lines[number]) < margin), None)
    if outside is None or margin <= key_column(lines[head]) or not _is_prose(lines, outside, margin, head):
        return
    name = key_of(lines[head]) or "the key"
    indent = indent_of(lines[outside])
    below = indent_of(next(lines_below(lines, outside), ""))
    if indent > key_column(lines[head]) and numbers.index(outside) == 1 and below != margin:
        first = numbers[0]
        yield SyntaxGuess(
            "E101",
            "first-line-indented",
            context.span(0, margin, first),
            repair=" " * indent + lines[first].lstrip(),
            args={"count": margin, "indent": indent, "key": name},
            is_answer=below == indent,
        )
        return
    # The lines below it may be out of the text too.
    stray = stray_lines(lines, head, outside) if indent <= key_column(lines[head]) else None
    others = {number: line for number, line in stray.lines.items() if number != outside} if stray else {}
    yield SyntaxGuess(
        "E101",
        "text-indented-less",
        text_span(context, outside),
        repair=" " * margin + lines[outside].lstrip(),
        args={"indent": margin, "key": name, "line": head + 1},
        is_answer=below == margin or " " in lines[outside].strip(),
        others=others,
    )


def _is_prose(lines: list[str], line: int, margin: int, head: int) -> bool:
    """Return whether a line is running text rather than a key, an item or a comment."""
    if indent_of(lines[line]) > key_column(lines[head]):  # too deep for a key
        return True
    text, name = lines[line].lstrip(), key_of(lines[line])
    if name:  # `Iran: talks on …` could be a key, but not in the middle of the text
        return not is_key(name) and indent_of(next(lines_below(lines, line), "")) == margin
    return not text.startswith(("- ", "#", "?", "%", "---", "...", "\t")) and text[:1] not in "\"'[{"


def block_sign_missing(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `text:` with running text below it and no `|`."""
    lines = context.lines
    head = context.line
    while head >= 0 and not _EMPTY.match(lines[head]):
        name = key_of(lines[head])
        if is_key(name) or lines[head].lstrip(" ").startswith(("- ", '"', "'", "[", "{", "\t", "|", ">")):
            return
        head -= 1
    name = key_of(lines[head]) if head >= 0 else ""
    inside = [number for number in range(head + 1, context.line + 1) if lines[number].strip()]
    if not is_prose(name) or any(indent_of(lines[one]) <= key_column(lines[head]) for one in inside):
        return
    if not inside:
        return
    text = COMMENT.sub("", lines[head])
    repair = f"{text} |{lines[head][len(text) :].rstrip()}"
    yield SyntaxGuess("E101", "block-sign-missing", text_span(context, head), repair, {"key": name})


def block_sign(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Detect `summary: |Talks`, with or without more text below."""
    text = context.text[context.column :]
    below = next((text for text in context.lines[context.line + 1 :] if text.strip()), "")
    goes_on = indent_of(below) > indent_of(context.text)
    match = _SIGN.match(text)
    if match or goes_on:
        written = match[0] if match else context.char
        # `> 50 people` may mean "more than fifty".
        is_sign = match is not None and not re.match(r"> +\d", text)
        alone = context.text[: context.column] + text[len(written) :].lstrip()
        repair = context.text[: context.column + len(written)] if goes_on else alone
        span = context.span(context.column, context.value_end(context.column))
        variant = "text-on-sign-line" if goes_on else "text-after-sign"
        yield SyntaxGuess("E101", variant, span, repair, {"sign": written}, is_answer=is_sign and not goes_on)
    if match is None:
        yield from reserved(context)
