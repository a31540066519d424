"""Whether what stands in a briefing shows where it is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.lint.lint_context import LintContext
    from tui.model.entries import Source, Statement


def check(context: LintContext) -> None:
    """Positions without a quote (W703), and sources that do not say whose they are, or of when (W708)."""
    for position in context.briefing.positions:
        if not position.quote and not context.source_map.has(position, "quote"):
            _nothing_quoted(context, position)
    for source in context.briefing.sources.values():
        _unsigned(context, source)


def sources_of(statement: Statement, context: LintContext) -> Sequence[Source]:
    """The sources that a statement may have been read in: those it names, or all."""
    sources = context.briefing.sources
    return [sources[ref.id] for ref in statement.source if ref.id in sources] or list(sources.values())


def _nothing_quoted(context: LintContext, position: Statement) -> None:
    # Where no source has a text there is nothing to copy words from.
    if any(source.body for source in sources_of(position, context)):
        context.warn("W703", context.source_map.span(position, "stance"), "", position)


def _unsigned(context: LintContext, source: Source) -> None:
    has = context.source_map.has
    # Whoever speaks for themselves publishes it too.
    signed = has(source, "publisher") or (source.kind in _OWN_WORDS and has(source, "author"))
    missing = [
        key for key, given in (("publisher", signed), ("published", has(source, "published"))) if not given
    ]
    if missing:
        context.warn("W708", context.source_map.head(source), missing[0] if len(missing) == 1 else "", source)


_OWN_WORDS = frozenset({"social", "statement", "document", "interview"})
"""The kinds of source of which the author is enough."""
