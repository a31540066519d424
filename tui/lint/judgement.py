"""W712: claims with both a likelihood and a confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext


def check(context: LintContext) -> None:
    """Report claims with both; ICD 203 keeps the two apart."""
    for claim in context.briefing.claims:
        if claim.likelihood and claim.confidence:
            related = context.at("likelihood", context.source_map.span(claim, "likelihood"))
            context.warn("W712", context.source_map.span(claim, "confidence"), "", claim, related=related)
