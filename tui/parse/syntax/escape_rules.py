r"""Rules for backslashes in double quotes that begin no escape of YAML.

What the author meant decides what to write: `\'` is an apostrophe, two surrogates are one character, and a
backslash before another sign is text, or was meant to escape that sign in another language.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.parse.syntax.fault_context import SyntaxGuess

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from tui.parse.syntax.fault_context import FaultContext

_ESCAPE = re.compile(
    r"\\(?:x(?P<x>[0-9A-Fa-f]{2})|u(?P<u>[0-9A-Fa-f]{4})|U(?P<U>[0-9A-Fa-f]{8})|(?P<sign>.)|$)", re.S
)
_YAML = frozenset('0abt\tnvfre "/\\N_LP')
"""The characters that a backslash may precede, besides `x`, `u` and `U` with their digits."""
_IN_ANY_TEXT = ('\\"', "\\\\", "\\/")
"""Escapes that stay as they are where all other backslashes are meant as text."""
_NEVER_ESCAPED = frozenset("ghmpqwyABDGIJKRSTVWXYZ")
"""Letters that no language escapes: not C, Ruby, Perl or a shell, nor the accents of TeX."""
_PATH = re.compile(r"(?:^|[\s(\"])(?:[A-Za-z]:|\\\\)")
"""A Windows path begins."""
_NEXT_TEXT = re.compile(r'[\[{,:]\s*"')
_HIGH = range(0xD800, 0xDC00)
_LOW = range(0xDC00, 0xE000)


class _Escape(NamedTuple):
    """A backslash of a line with what belongs to it; columns count from 0."""

    start: int
    end: int
    written: str
    code: int | None
    """The code point that its digits give."""
    is_valid: bool
    """Whether YAML reads it."""


def escape(context: FaultContext) -> Iterator[SyntaxGuess]:
    r"""Detect `"It\'s"`, `"\ud83d\ude00"`, `"AT\&T"` and `"C:\quay"`."""
    fault, text = context.fault, context.text
    begin = fault.open_column + 1 if fault.open_line == context.line else 0
    found = list(_escapes(text, begin))
    pairs = [pair for pair in pairwise(found) if _is_pair(*pair)]
    paired = {one for pair in pairs for one in pair}
    wrong = [one for one in found if not one.is_valid and one not in paired]
    half = next((one for one in wrong if one.code is not None), None)
    if half is not None:
        args = {"escape": half.written}
        yield SyntaxGuess("E101", "half-character", context.span(half.start, half.end), args=args)
        return
    known = [(one, "'") for one in wrong if one.written == "\\'"]
    known += [(high._replace(end=low.end), _character(high, low)) for high, low in pairs]
    unknown = [one for one in wrong if one.written != "\\'"]
    if unknown:
        yield _unknown(context, [one for one in found if one not in paired], unknown, known)
    elif known:
        first = min(known)[0]
        variant = "escaped-apostrophe" if first.written == "\\'" else "surrogates"
        yield SyntaxGuess("E101", variant, context.span(first.start, first.end), _replaced(text, known))


def is_text(line: str, column: int) -> bool:
    """Return whether all backslashes of a line from a column on can only be meant as text."""
    return all(one.written[1:] in _NEVER_ESCAPED for one in _escapes(line, column))


def _unknown(
    context: FaultContext, found: list[_Escape], unknown: list[_Escape], known: list[tuple[_Escape, str]]
) -> SyntaxGuess:
    """Return the guess at backslashes that are text, or that were meant to escape a sign."""
    first, text = unknown[0], context.text
    others = [one for one in found if one.is_valid and one.written not in _IN_ANY_TEXT]
    is_sign = not first.written[1:].isalnum()
    as_text = _replaced(text, [*known, *_doubled(unknown)])
    all_as_text = _replaced(text, [*known, *_doubled(unknown), *_doubled(others)])
    bare = [(one, one.written[1:]) for one in unknown if not one.written[1:].isalnum()]
    marked = [one for one in unknown if one.written[1:].isalnum()]
    as_signs = _replaced(text, [*known, *bare, *_doubled(marked)])
    is_path = bool(_PATH.search(text[: first.start].rpartition(": ")[2]))
    if is_sign:
        answer, other = as_signs, ("backslash-twice", as_text)
    elif is_path:
        answer, other = all_as_text, ("unknown-backslashes-twice", as_text)
    else:
        answer, other = as_text, ("all-backslashes-twice", all_as_text)
    variant = "escaped-sign" if is_sign else "escape"
    span = context.span(first.start, first.start + 2)
    args = {"sign": first.written[1:]}
    alternatives = () if other[1] == answer else (other,)
    return SyntaxGuess("E101", variant, span, answer, args, alternatives=alternatives)


def _escapes(text: str, begin: int) -> Iterator[_Escape]:
    """Yield the backslashes in the double quotes of a line, from a column inside the first of them on."""
    at = begin
    while at < len(text):
        if text[at] == '"':
            opening = _NEXT_TEXT.search(text, at)
            at = opening.end() if opening else len(text)
        elif match := _ESCAPE.match(text, at):
            digits = match["x"] or match["u"] or match["U"]
            code = int(digits, 16) if digits else None
            is_valid = match["sign"] in _YAML or not match["sign"] if code is None else _is_character(code)
            yield _Escape(at, match.end(), match[0], code, is_valid)
            at = match.end()
        else:
            at += 1


def _is_character(code: int) -> bool:
    return code < 0x110000 and code not in _HIGH and code not in _LOW


def _is_pair(high: _Escape, low: _Escape) -> bool:
    """Return whether two escapes are the surrogates of one character, as JSON writes them."""
    is_next = high.end == low.start and high.written[:2] == low.written[:2] == "\\u"
    return is_next and high.code in _HIGH and low.code in _LOW


def _character(high: _Escape, low: _Escape) -> str:
    """Return the character of two surrogates, as an escape if it cannot be seen."""
    char = bytes.fromhex(high.written[2:] + low.written[2:]).decode("utf-16-be")
    return char if char.isprintable() else f"\\U{ord(char):08X}"


def _doubled(escapes: Collection[_Escape]) -> list[tuple[_Escape, str]]:
    return [(one, f"\\{one.written}") for one in escapes]


def _replaced(text: str, changes: Collection[tuple[_Escape, str]]) -> str:
    for one, new in sorted(changes, reverse=True):
        text = text[: one.start] + new + text[one.end :]
    return text
