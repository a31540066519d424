"""W701 and W706: cues and times that are not in the source, and hedges without a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import shortened
from tui.lint.sourcing import sources_of
from tui.model.entries import Claim
from tui.model.hedges import hedge_in, is_hedged

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext
    from tui.model.entries import Event, Statement
    from tui.model.quotes import SourceText

MOST_GUESSES = 20
"""The most cues of one file for which the nearest words are looked up."""


def check(context: LintContext) -> None:
    """Report cues and times that are not in their source, and quoted hedges that no cue keeps."""
    _Cues(context).check()
    for statement in (*context.briefing.positions, *context.briefing.claims):
        if statement.quote and not context.source_map.has(statement, "cue"):
            _check_hedge(context, statement)


class _Cues:
    """Looks up the cues and times of one briefing. The same few words occur many times."""

    def __init__(self, context: LintContext) -> None:
        self._context = context
        self._known: dict[tuple[str, ...], str | None] = {}
        """The nearest words for each cue and its sources; None where the cue is there."""
        self._guesses = 0

    def check(self) -> None:
        briefing = self._context.briefing
        for statement in (*briefing.positions, *briefing.claims):
            self._check_words(statement, "cue", statement.cue)
        for event in briefing.timeline.values():
            self._check_words(event, "when", event.when)
        for source in briefing.sources.values():
            if source.body:
                source.body.forget()

    def _check_words(self, entry: Event | Statement, key: str, words: str) -> None:
        sources = sources_of(entry, self._context)
        texts = [source.body for source in sources if source.body]
        # The words may be in a source whose text is missing.
        if not words or not texts or len(texts) < len(sources):
            return
        place = (words, *(text.source for text in texts))
        if place not in self._known:
            self._known[place] = self._nearest(words, texts)
        nearest = self._known[place]
        if nearest is None:
            return
        span = self._context.source_map.span(entry, key)
        self._context.warn(
            "W701",
            span,
            "near" if nearest else "",
            entry,
            fixes=self._context.passage_fix(nearest, span) if nearest else (),
            key=key,
            written=shortened(words, 60),
            words=nearest,
        )

    def _nearest(self, cue: str, texts: list[SourceText]) -> str | None:
        if any(text.holds(cue) for text in texts):
            return None
        self._guesses += 1
        if self._guesses > MOST_GUESSES:
            return ""
        near = (next(text.in_any_case(cue), "") or text.nearest(cue) for text in texts)
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
