"""W709: texts that end before a `#`, because YAML reads the rest as a comment."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tui.model.declared import fields_of
from tui.model.fields import Shape
from tui.model.span import Span
from tui.parse.source_map import leaves

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.lint.lint_context import LintContext
    from tui.model.entries import Briefing, Entry
    from tui.parse.tree import Scalar

_TEXTS = frozenset({Shape.LINE, Shape.HEADLINE, Shape.PROSE, Shape.TEXT, Shape.QUOTE})


def check(context: LintContext) -> None:
    """Report texts cut short by a number or a hashtag: `title: Meeting of group #5`."""
    cut = set(_cuts(context.source_map.text))
    if not cut:
        return
    for owner in context.owners():
        for leaf in _texts(context, owner):
            if leaf.style == "plain" and leaf.span[2:] in cut:
                _warn(context, owner, leaf)


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Yield line and column, from 1, of each space before a `#` that looks like part of the text.

    The `#` follows one space and is followed by a digit or a hashtag with capitals. Comments usually have two
    spaces before the sign or one after it.
    """
    line, start = 1, 0
    at = text.find(" #")
    while at >= 0:
        if at and text[at - 1] not in " \t\n" and _is_text(text[at + 2 : at + 66]):
            line += text.count("\n", start, at)
            start = at
            yield line, at - text.rfind("\n", 0, at)
        at = text.find(" #", at + 2)


def _is_text(rest: str) -> bool:
    """Return whether the text after a `#` is a number, or a hashtag such as MeToo."""
    word = rest.split(None, 1)[0] if rest[:1].strip() else ""
    has_humps = any(before.islower() and letter.isupper() for before, letter in pairwise(word))
    return word[:1].isdigit() or (word[:1].isupper() and has_humps)


def _texts(context: LintContext, owner: Entry | Briefing) -> Iterator[Scalar]:
    """Yield the texts of an entry as they are written."""
    for key, (_, spec) in fields_of(type(owner)).items():
        node = context.source_map.node(owner, key) if spec.shape in _TEXTS else None
        if node is not None:
            yield from leaves(node)


def _warn(context: LintContext, owner: Entry | Briefing, leaf: Scalar) -> None:
    line, column = leaf.span[2:]
    whole = context.source_map.lines[line - 1]
    repaired = _quoted(whole, leaf.span)
    fixes = context.line_fix(line, repaired) if repaired else ()
    context.warn("W709", Span(line, column + 1, line, len(whole.rstrip()) + 1), "", owner, fixes=fixes)


def _quoted(line: str, span: Span) -> str:
    """Return the line with the whole text in quotes; empty where the result is not certain."""
    text = line[span.column - 1 :].strip()
    before = line[: line.find(text, span.column - 1)]
    is_plain = span.line == span.end_line and not any(sign in text for sign in '"\\[]{}')
    return f'{before}"{text}"' if is_plain and f" {text}".count(" #") == 1 else ""
