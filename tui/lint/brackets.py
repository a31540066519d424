"""W713: double brackets in prose that make no link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.declared import fields_of
from tui.model.fields import LINKED
from tui.parse.inline_links import halves
from tui.parse.source_map import leaves

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext
    from tui.model.entries import Briefing, Entry
    from tui.parse.tree import Scalar


def check(context: LintContext) -> None:
    """Report links that begin or end with one bracket too few: `[[selin]`."""
    if "[[" not in context.source_map.text and "]]" not in context.source_map.text:
        return
    for owner in context.owners():
        for key, (_, spec) in fields_of(type(owner)).items():
            node = context.source_map.node(owner, key) if spec.shape in LINKED else None
            for leaf in leaves(node) if node else ():
                if "[[" in leaf.value or "]]" in leaf.value:
                    _check_text(context, owner, leaf)


def _check_text(context: LintContext, owner: Entry | Briefing, leaf: Scalar) -> None:
    for span in halves(leaf, context.source_map.lines):
        context.warn("W713", span, "", owner)
