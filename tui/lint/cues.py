"""W701 and W706: cues that are not in the source, and hedges without a cue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Fix, FixKind, Replacement, shortened
from tui.lint.sourcing import sources_of
from tui.model.entries import Claim
from tui.model.hedges import hedge_in, is_hedged
from tui.model.quotes import normalise
from tui.parse.yaml_scalars import line

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext
    from tui.model.entries import Statement
    from tui.model.quotes import SourceText

MOST_GUESSES = 20
"""The most cues of one file for which the nearest words are looked up."""


def check(context: LintContext) -> None:
    """Report cues that are not in their source, and quoted hedges that no cue keeps."""
    _Cues(context).check()
    for statement in (*context.briefing.positions, *context.briefing.claims):
        if statement.quote and not context.source_map.has(statement, "cue"):
            _check_hedge(context, statement)


class _Cues:
    """Looks up the cues of one briefing. The same few cues occur many times."""

    def __init__(self, context: LintContext) -> None:
        self._context = context
        self._known: dict[tuple[str, ...], str | None] = {}
        """The nearest words for each cue and its sources; None where the cue is there."""
        self._guesses = 0

    def check(self) -> None:
        briefing = self._context.briefing
        for statement in (*briefing.positions, *briefing.claims):
            if statement.cue:
                self._check_statement(statement)
        for source in briefing.sources.values():
            if source.body:
                source.body.forget()

    def _check_statement(self, statement: Statement) -> None:
        sources = sources_of(statement, self._context)
        texts = [source.body for source in sources if source.body]
        # The cue may be in a source whose text is missing.
        if not texts or len(texts) < len(sources):
            return
        key = (statement.cue, *(text.source for text in texts))
        if key not in self._known:
            self._known[key] = self._nearest(statement.cue, texts)
        nearest = self._known[key]
        if nearest is None:
            return
        span, variant = self._context.source_map.span(statement, "cue"), "near" if nearest else ""
        edit = Replacement(span, line(nearest, in_brackets=True))
        fixes = (Fix(FixKind.PASSAGE, (edit,)),) if nearest else ()
        short = shortened(statement.cue, 60)
        self._context.warn("W701", span, variant, statement, fixes=fixes, cue=short, words=nearest)

    def _nearest(self, cue: str, texts: list[SourceText]) -> str | None:
        if any(text.holds(cue) for text in texts):
            return None
        self._guesses += 1
        if self._guesses > MOST_GUESSES:
            return ""
        near = (_otherwise_spelled(cue, text) or text.nearest(cue) for text in texts)
        return " ".join(next(filter(None, near), "").split())


def _check_hedge(context: LintContext, statement: Statement) -> None:
    hedges = ((hedge_in(quote.exact), quote) for quote in statement.quote)
    hedge, quote = next((found for found in hedges if found[0]), ("", None))
    # A statement that the briefing hedges itself misleads no one.
    careful = is_hedged(statement.says) or (isinstance(statement, Claim) and statement.likelihood)
    if quote is None or careful:
        return
    span = context.source_map.word(hedge, context.source_map.span_of(statement, "quote", quote.exact))
    context.warn("W706", span, "", statement, hedge=hedge)


def _otherwise_spelled(cue: str, text: SourceText) -> str:
    """Return the words of a cue with the capitals of the text; empty where they are not there."""
    found = re.search(re.escape(normalise(cue)), text.normalised, re.IGNORECASE)
    return found[0] if found else ""
