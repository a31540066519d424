"""W717: key points without evidence, in a briefing whose other key points have some."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext


def check(context: LintContext) -> None:
    """Report, in one warning, the key points that name no entry and quote nothing.

    A briefing that gives no evidence for any of them has decided to do without.
    """
    points = context.briefing.key_points
    bare = [point for point in points if not point.has_evidence]
    if not bare or len(bare) == len(points):
        return
    first, *others = (point.span for point in bare)
    lines = [span.line for span in others]
    context.warn("W717", first, "several" if lines else "", *bare, lines=lines)
