"""Whether a judgement says one thing at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext


def check(desk: LintContext) -> None:
    """Claims that give both a likelihood and a confidence (W712)."""
    for claim in desk.briefing.claims:
        if claim.likelihood and claim.confidence:
            desk.warn(
                "W712", "a claim gives both a likelihood and a confidence",
                desk.written.span(claim, "confidence"), claim,
                note="ICD 203: how likely a thing is and how sure one is of it are not said in one breath",
                help="keep one, or make two claims of it",
                related=desk.at("the likelihood", desk.written.span(claim, "likelihood")),
            )  # fmt: skip
