"""What no reader sees is put in order: blanks at the ends of lines, and the end of the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tui.edit.errors import EditError
from tui.edit.meaning_diff import difference
from tui.edit.whole_file import read_whole
from tui.parse.raw_file import SIZE_LIMIT
from tui.parse.tree import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.edit.whole_file import WholeFile

_BLANKS = " \t"
_BLOCK = frozenset({"literal", "folded"})
_SIGN = re.compile(r"[|>]([-+0-9]*)")


def formatted(written: str, path: str, *, limit: int = SIZE_LIMIT) -> str:
    """The text of a briefing's file without blanks at the ends of lines and with one line end at its end.

    Where they belong to a text, they stay. Raises WritingError where the file cannot be read from end to end.
    """
    whole = read_whole(written, path, limit=limit)
    lines = written.split("\n")
    kept = set(_kept(whole.root, lines))
    body = "\n".join(line if number in kept else line.rstrip(_BLANKS) for number, line in enumerate(lines, 1))
    # To a block of text at the very end, the line ends behind it may belong: then fewer are touched.
    for candidate in (_ended(body), body.rstrip("\n"), body):
        if candidate == written or _says_the_same(whole, candidate, path, limit):
            return candidate
    message = f"the file would not say the same without its blanks: {path}"
    raise EditError(message, note="the file is as it was")


def _ended(body: str) -> str:
    bare = body.rstrip("\n")
    return f"{bare}\n" if bare else ""


def _kept(root: Node | None, lines: list[str]) -> Iterator[int]:
    """The lines, from 1, whose last blanks belong to a text."""
    for scalar in _scalars(root):
        if scalar.style in _BLOCK:
            yield from _kept_in_block(scalar, lines)
        elif scalar.style == "double":
            # Here alone a blank can stay at the end of a line, by a backslash before it.
            inside = range(scalar.span.line, scalar.span.end_line)
            yield from (number for number in inside if lines[number - 1].rstrip(_BLANKS).endswith("\\"))


def _kept_in_block(scalar: Scalar, lines: list[str]) -> Iterator[int]:
    sign = _SIGN.match(lines[scalar.span.line - 1], scalar.span.column - 1)
    first = next((line for line in lines[scalar.span.line : scalar.span.end_line] if line.strip(_BLANKS)), "")
    stated = sign is None or any(mark.isdigit() for mark in sign[1])
    indent = 0 if stated else len(first) - len(first.lstrip(" "))
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


def _says_the_same(whole: WholeFile, written: str, path: str, limit: int) -> bool:
    try:
        after = read_whole(written, path, limit=limit)
    except EditError:
        return False
    return not difference(whole.briefing, after.briefing) and _held(whole.root) == _held(after.root)


def _held(node: Node | None) -> Any:
    """What a file holds, known to the format or not; a text that the file ends with may get its line end."""
    match node:
        case Scalar(value=value, style=style):
            return style, value.rstrip("\n")
        case Mapping(items=items):
            return [(_held(key), _held(value)) for key, value in items]
        case Sequence(items=items):
            return [_held(item) for item in items]
    return None
