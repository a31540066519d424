"""Format a file: remove trailing blanks and end it with one line end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.edit import wording
from tui.edit.errors import EditError
from tui.edit.meaning_diff import difference
from tui.edit.parsed_file import parse_file
from tui.parse.raw_file import SIZE_LIMIT
from tui.parse.tree import BLOCK_STYLES, Mapping, Node, Scalar, Sequence, held

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.edit.parsed_file import ParsedFile

_BLANKS = " \t"
_HEADER = re.compile(r"[|>]([-+0-9]*)")


def format_text(text: str, path: str, *, limit: int = SIZE_LIMIT) -> str:
    """Return the text of a briefing's file without trailing blanks and with one line end at its end.

    Blanks that are part of a value stay. Raises EditError if the file cannot be read completely.
    """
    file = parse_file(text, path, limit=limit)
    lines = text.split("\n")
    kept = set(_kept(file.root, lines))
    body = "\n".join(line if number in kept else line.rstrip(_BLANKS) for number, line in enumerate(lines, 1))
    bare = body.rstrip("\n")
    # Line ends after a block scalar at the very end may be part of its value: then fewer are removed.
    for candidate in (bare and f"{bare}\n", bare, body):
        if candidate == text or _is_same(file, candidate, path, limit):
            return candidate
    raise EditError(wording.NOT_FORMATTED, path=path)


def _kept(root: Node | None, lines: list[str]) -> Iterator[int]:
    """Yield the lines, from 1, whose trailing blanks are part of a value."""
    for scalar in _scalars(root):
        if scalar.style in BLOCK_STYLES:
            yield from _kept_in_block(scalar, lines)
        elif scalar.style == "double":
            # A backslash before trailing blanks keeps them, in this style only.
            inside = range(scalar.span.line, scalar.span.end_line)
            yield from (number for number in inside if lines[number - 1].rstrip(_BLANKS).endswith("\\"))


def _kept_in_block(scalar: Scalar, lines: list[str]) -> Iterator[int]:
    header = _HEADER.match(lines[scalar.span.line - 1], scalar.span.column - 1)
    first = next((line for line in lines[scalar.span.line : scalar.span.end_line] if line.strip(_BLANKS)), "")
    is_explicit = header is None or any(mark.isdigit() for mark in header[1])
    indent = 0 if is_explicit else len(first) - len(first.lstrip(" "))
    end = scalar.span.end_line
    while end < len(lines) and not lines[end].strip(_BLANKS):
        end += 1
    for number in range(scalar.span.line + 1, end + 1):
        line = lines[number - 1]
        if line.strip(_BLANKS) or len(line) > indent or "\t" in line:
            yield number


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.items:
            yield key
            yield from _scalars(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)


def _is_same(file: ParsedFile, text: str, path: str, limit: int) -> bool:
    try:
        after = parse_file(text, path, limit=limit)
    except EditError:
        return False
    before, now = held(file.root, _content), held(after.root, _content)
    return not difference(file.briefing, after.briefing) and before == now


def _content(scalar: Scalar) -> tuple[str, str]:
    """Return a value with its style, apart from the line ends at its end."""
    return scalar.style, scalar.value.rstrip("\n")
