"""Double brackets in prose that were meant for a link, and make none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.lint.written import leaves
from tui.model.declared import fields_of
from tui.model.fields import Shape
from tui.parse.inline_links import halves

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext
    from tui.model.entries import Briefing, Entry
    from tui.parse.tree import Scalar

_LINKED = frozenset({Shape.PROSE, Shape.HEADLINE})


def check(desk: LintContext) -> None:
    """Links that are begun or closed with one bracket too few (W713): `[[selin]`."""
    if "[[" not in desk.written.text and "]]" not in desk.written.text:
        return
    owners: list[Entry | Briefing] = [desk.briefing, *desk.briefing.entries.values()]
    for owner in owners:
        for key, (_, spec) in fields_of(type(owner)).items():
            node = desk.written.node(owner, key) if spec.shape in _LINKED else None
            for leaf in leaves(node) if node else ():
                if "[[" in leaf.value or "]]" in leaf.value:
                    _look(desk, owner, leaf)


def _look(desk: LintContext, owner: Entry | Briefing, leaf: Scalar) -> None:
    for span in halves(leaf, desk.written.lines):
        desk.warn("W713", span, "", owner)
