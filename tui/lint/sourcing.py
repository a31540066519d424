"""W703 and W708: positions without a quote, sources without a publisher or a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.lint.lint_context import LintContext
    from tui.model.entries import Event, Source, Statement


def check(context: LintContext) -> None:
    """Report positions without a quote, and sources without a publisher or a date."""
    for position in context.briefing.positions:
        if not position.quote and not context.source_map.has(position, "quote"):
            _check_quote(context, position)
    for source in context.briefing.sources.values():
        _check_origin(context, source)


def sources_of(entry: Event | Statement, context: LintContext) -> Sequence[Source]:
    """Return the sources that an entry names, or all of them."""
    sources = context.briefing.sources
    return [sources[ref.id] for ref in entry.source if ref.id in sources] or list(sources.values())


def _check_quote(context: LintContext, position: Statement) -> None:
    # Without a text there is nothing to quote.
    if any(source.body for source in sources_of(position, context)):
        context.warn("W703", context.source_map.span(position, "stance"), "", position)


def _check_origin(context: LintContext, source: Source) -> None:
    has = context.source_map.has
    # The author of a statement of their own is its publisher too.
    signed = has(source, "publisher") or (source.kind in _OWN_WORDS and has(source, "author"))
    missing = [
        key for key, given in (("publisher", signed), ("published", has(source, "published"))) if not given
    ]
    if missing:
        context.warn("W708", context.source_map.head(source), missing[0] if len(missing) == 1 else "", source)


_OWN_WORDS = frozenset({"social", "statement", "document", "interview"})
"""Kinds of source for which an author is enough."""
