"""Whether what stands in a briefing shows where it is from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.lint.lint_context import LintContext
    from tui.model.entries import Source, Statement


def check(desk: LintContext) -> None:
    """Positions without a quote (W703), and sources that do not say whose they are, or of when (W708)."""
    for position in desk.briefing.positions:
        if not position.quote and not desk.written.has(position, "quote"):
            _nothing_quoted(desk, position)
    for source in desk.briefing.sources.values():
        _unsigned(desk, source)


def sources_of(statement: Statement, desk: LintContext) -> Sequence[Source]:
    """The sources that a statement may have been read in: those it names, or all."""
    sources = desk.briefing.sources
    return [sources[ref.id] for ref in statement.source if ref.id in sources] or list(sources.values())


def _nothing_quoted(desk: LintContext, position: Statement) -> None:
    # Where no source has a text there is nothing to copy words from.
    if any(source.body for source in sources_of(position, desk)):
        desk.warn(
            "W703", "nothing is quoted for this position", desk.written.span(position, "stance"), position,
            label="on what words does this rest?",
            help="copy the words that show it from the source into `quote`",
        )  # fmt: skip


def _unsigned(desk: LintContext, source: Source) -> None:
    has = desk.written.has
    # Whoever speaks for themselves publishes it too.
    signed = has(source, "publisher") or (source.kind in _OWN_WORDS and has(source, "author"))
    missing = ("" if signed else "publisher", "" if has(source, "published") else "published")
    if any(missing):
        keys = " and ".join(f"`{key}: …`" for key in missing if key)
        desk.warn(
            "W708", _UNSIGNED[missing], desk.written.head(source), source,
            help=f"add {keys}, with `unknown` where that is so",
        )  # fmt: skip


_UNSIGNED = {
    ("publisher", "published"): "the source says neither who published it nor when",
    ("publisher", ""): "the source does not say who published it",
    ("", "published"): "the source does not say when it was published",
}
_OWN_WORDS = frozenset({"social", "statement", "document", "interview"})
"""The kinds of source of which the author is enough."""
