"""W709: texts that end before a `#`, because YAML reads the rest as a comment."""

from __future__ import annotations

import re
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

_HASH = re.compile(r"#(?!(?:TODO|FIXME|XXX|TBD|HACK|NOTE)\b)\w", re.I)
_TEXTS = frozenset({Shape.LINE, Shape.HEADLINE, Shape.PROSE, Shape.TEXT, Shape.QUOTE})


def check(context: LintContext) -> None:
    """Report texts cut short by a hashtag or number, in part or whole: `title: Meeting #5`, `cue: #so`."""
    cut = set(_cuts(context.source_map.text))
    if not cut:
        return
    for owner in context.owners():
        for leaf in _values(context, owner):
            if leaf.style == "plain" and leaf.span[2:] in cut:
                _warn(context, owner, leaf)


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Yield line and column, from 1, of each space after a text or key and before a `#` with a word.

    Comments usually have two spaces before the sign or one after it; after a key or dash, spaces before it do
    not count.
    """
    for match in _HASH.finditer(text):
        begin = text.rfind("\n", 0, match.start()) + 1
        before = text[begin : match.start()]
        bare = before.rstrip(" ")
        spaces = len(before) - len(bare)
        is_item = bare[-1:] == "-" and bare[-2:-1] in ("", " ")
        if spaces and (bare[-1:] == ":" or is_item or (spaces == 1 and bare and not bare[-1].isspace())):
            yield text.count("\n", 0, begin) + 1, len(bare) + 1


def _values(context: LintContext, owner: Entry | Briefing) -> Iterator[Scalar]:
    """Yield the texts of an entry as they are written, and its empty values."""
    for key, (_, spec) in fields_of(type(owner)).items():
        node = context.source_map.node(owner, key)
        for leaf in leaves(node) if node is not None else ():
            if spec.shape in _TEXTS or not leaf.value:
                yield leaf


def _warn(context: LintContext, owner: Entry | Briefing, leaf: Scalar) -> None:
    line, column = leaf.span[2:]
    whole = context.source_map.lines[line - 1]
    repaired = _quoted(whole, leaf.span)
    fixes = context.line_fix(line, repaired) if repaired else ()
    context.warn(
        "W709",
        Span(line, whole.index("#", column) + 1, line, len(whole.rstrip()) + 1),
        "",
        owner,
        fixes=fixes,
    )


def _quoted(line: str, span: Span) -> str:
    """Return the line with the whole text in quotes; empty where the result is not certain."""
    text = line[span.column - 1 :].strip()
    before = line[: line.find(text, span.column - 1)]
    is_plain = span.line == span.end_line and not any(sign in text for sign in '"\\[]{}')
    return f'{before}"{text}"' if is_plain and f" {text}".count(" #") == 1 else ""
