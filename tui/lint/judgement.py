"""Whether a judgement says one thing at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext


def check(context: LintContext) -> None:
    """Claims that give both a likelihood and a confidence (W712)."""
    for claim in context.briefing.claims:
        if claim.likelihood and claim.confidence:
            related = context.at("likelihood", context.source_map.span(claim, "likelihood"))
            context.warn("W712", context.source_map.span(claim, "confidence"), "", claim, related=related)
