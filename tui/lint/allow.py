"""W714: codes in `x-allow` that cannot be allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.catalogue import CODES
from tui.diagnostics.diagnostic import shortened
from tui.lint.lint_context import ALLOW
from tui.parse.source_map import leaves

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext
    from tui.model.entries import Briefing, Entry
    from tui.model.span import Span

ALLOWED = "W7"
"""The prefix of codes that `x-allow` may name: questions that the author can answer."""


def check(context: LintContext) -> None:
    """Report codes in `x-allow` that do not exist or that stand for errors."""
    if ALLOW not in context.source_map.text:
        return
    for owner in context.owners():
        node = context.source_map.node(owner, ALLOW)
        for leaf in leaves(node) if node else ():
            for word in leaf.value.replace(",", " ").split():
                code = word.upper()
                if code not in CODES or not code.startswith(ALLOWED):
                    _warn(context, owner, word, context.source_map.word(word, leaf.span))


def _warn(context: LintContext, owner: Entry | Briefing, word: str, span: Span) -> None:
    known = [code for code in CODES if code.startswith(ALLOWED)]
    variant = "fault" if word.upper() in CODES else ""
    context.warn(
        "W714", span, variant, owner, word=shortened(word), key=ALLOW, first=known[0], last=known[-1]
    )
