"""The context of a cursor in brackets, closed or not: `{name: Hamas, kind: …` and `[idf, …`."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.parse.composer import DEEPEST

_TOKEN = re.compile(
    r"""(?P<quoted>'(?:[^']|'')*+'?|"(?:[^"\\]|\\.)*+"?)|(?P<comment>(?<![^\s\[\]{},])\#[^\n]*)"""
    r"""|(?P<open>[\[{])|(?P<close>[\]}])|(?P<comma>,)|(?P<colon>:(?=[\s,\[\]{}]|$))"""
    r"""|(?P<words>\s+|(?:[^\s\[\]{},:#'"]|:(?![\s,\[\]{}]|$)|(?<!\s)[#'"])+|.)""",
    re.DOTALL,
)


class CursorContext(NamedTuple):
    """The surroundings of a cursor."""

    path: tuple[str | None, ...]
    """From the outermost key in; None for an item of a list."""
    in_value: bool
    """Whether the cursor is in a value; else in a new line or a key."""
    in_brackets: bool
    siblings: frozenset[str]
    """The other keys or items of the same mapping or list."""
    word: str
    """The part of the key, value or item before the cursor."""
    in_text: bool
    """Whether the cursor is in a value of several lines."""


class _Open:
    """An open bracket."""

    __slots__ = ("is_mapping", "items", "key", "parts")

    def __init__(self, *, is_mapping: bool) -> None:
        self.is_mapping = is_mapping
        self.key: str | None = None
        """The key whose value follows."""
        self.parts: list[str] = []
        """The text since the last bracket, comma or colon."""
        self.items: list[str] = []
        """The keys of a mapping, or the items of a list."""

    @property
    def words(self) -> str:
        return "".join(self.parts)

    def comma(self) -> None:
        if self.key is None and self.words.strip():
            self.items.append(unquoted(self.words))
        self.key, self.parts = None, []

    def colon(self) -> None:
        if self.is_mapping and self.key is None:
            self.key = unquoted(self.words)
            self.items.append(self.key)
            self.parts = []
        else:
            self.parts.append(":")


def unquoted(words: str) -> str:
    """Return a text without blanks and quotation marks around it."""
    return words.strip().strip("'\"")


def bracket_context(text: str, cursor: int) -> CursorContext | None:
    """Return the context of an offset in a text that begins with a bracket.

    None in a comment, after the closing bracket, and deeper than a briefing may be.
    """
    stack: list[_Open] = []
    for token in _TOKEN.finditer(text, 0, cursor):
        _take(stack, str(token.lastgroup), token[0])
        is_comment = token.lastgroup == "comment" and token.end() == cursor
        if is_comment or not 0 < len(stack) <= DEEPEST:
            return None
    if not stack:
        return None
    top = stack[-1]
    at_key = top.is_mapping and top.key is None
    path = tuple(one.key if one.is_mapping else None for one in (stack[:-1] if at_key else stack))
    siblings = frozenset([*top.items, *_items_after(text, cursor, is_mapping=top.is_mapping)])
    own = {top.key} if top.is_mapping and top.key is not None else set[str]()
    word = top.words.lstrip()
    return CursorContext(path, not at_key, True, siblings - own, word, "\n" in word)


def _take(stack: list[_Open], kind: str, token: str) -> None:
    if kind == "open":
        stack.append(_Open(is_mapping=token == "{"))
    elif kind == "close":
        stack.pop()
    elif kind == "comma":
        stack[-1].comma()
    elif kind == "colon":
        stack[-1].colon()
    elif kind != "comment":
        stack[-1].parts.append(token)


def _items_after(text: str, cursor: int, *, is_mapping: bool) -> list[str]:
    """Return the keys or items that follow in the bracket around the cursor, after the next comma."""
    past_comma = False
    stack = [_Open(is_mapping=is_mapping)]
    top = stack[0]
    for token in _TOKEN.finditer(text, cursor):
        kind = str(token.lastgroup)
        if kind == "comma" and len(stack) == 1 and not past_comma:
            past_comma, top.key, top.parts, top.items = True, None, [], []
            continue
        _take(stack, kind, token[0])
        if not 0 < len(stack) <= DEEPEST:
            break
    top.comma()
    return top.items if past_comma else []
