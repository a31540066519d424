"""Whether a judgement says one thing at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext


def check(desk: LintContext) -> None:
    """Claims that give both a likelihood and a confidence (W712)."""
    for claim in desk.briefing.claims:
        if claim.likelihood and claim.confidence:
            related = desk.at("likelihood", desk.written.span(claim, "likelihood"))
            desk.warn("W712", desk.written.span(claim, "confidence"), "", claim, related=related)
