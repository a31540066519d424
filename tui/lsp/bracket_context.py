"""Where a cursor stands between brackets: `{name: Hamas, kind: …` and `[idf, …`, closed or not."""

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


class BracketContext(NamedTuple):
    """What is around a cursor."""

    steps: tuple[str | None, ...]
    """The way in: a key of a mapping, None for an item of a list."""
    at_key: bool
    """Whether a key belongs there."""
    others: frozenset[str]
    """The keys or items that stand beside it."""
    word: str
    """What is written before the cursor, from the last bracket, comma or colon on."""


class _Open:
    """A bracket that is open."""

    __slots__ = ("is_mapping", "items", "key", "parts")

    def __init__(self, *, is_mapping: bool) -> None:
        self.is_mapping = is_mapping
        self.key: str | None = None
        """The key whose value comes now."""
        self.parts: list[str] = []
        """What was written since the last bracket, comma or colon."""
        self.items: list[str] = []
        """The keys of a mapping, or the items of a list."""

    @property
    def words(self) -> str:
        return "".join(self.parts)

    def comma(self) -> None:
        if self.key is None and self.words.strip():
            self.items.append(bare(self.words))
        self.key, self.parts = None, []

    def colon(self) -> None:
        if self.is_mapping and self.key is None:
            self.key = bare(self.words)
            self.items.append(self.key)
            self.parts = []
        else:
            self.parts.append(":")


def bare(words: str) -> str:
    """What is written, without blanks and quotation marks around it."""
    return words.strip().strip("'\"")


def around(text: str, cursor: int) -> BracketContext | None:
    """What is around an offset of a text that begins with a bracket.

    None in a comment, behind the closing bracket, and deeper than a briefing may be.
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
    ways = [one.key if one.is_mapping else None for one in (stack[:-1] if at_key else stack)]
    others = frozenset([*top.items, *_behind(text, cursor, is_mapping=top.is_mapping)])
    own = {top.key} if top.is_mapping and top.key is not None else set[str]()
    return BracketContext(tuple(ways), at_key, others - own, top.words.lstrip())


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


def _behind(text: str, cursor: int, *, is_mapping: bool) -> list[str]:
    """The keys or items that follow in the bracket around the cursor, behind the next comma."""
    begun = False
    stack = [_Open(is_mapping=is_mapping)]
    top = stack[0]
    for token in _TOKEN.finditer(text, cursor):
        kind = str(token.lastgroup)
        if kind == "comma" and len(stack) == 1 and not begun:
            begun, top.key, top.parts, top.items = True, None, [], []
            continue
        _take(stack, kind, token[0])
        if not 0 < len(stack) <= DEEPEST:
            break
    top.comma()
    return top.items if begun else []
