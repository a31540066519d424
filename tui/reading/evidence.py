"""The texts of the sources, and where in them each quote stands."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.briefing.quotes import Ambiguous, Anchored, Orphan, SourceText, anchor
from tui.reading.values import shortened

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.briefing.model import Quote, Ref, Source
    from tui.briefing.quotes import Passage
    from tui.briefing.span import Span
    from tui.reading.findings import Findings
    from tui.reading.problems import Problem

FINAL_LINES = 4
"""A text in YAML seldom keeps its last line ends: so many are tried before its hash is said to differ."""


class Evidence:
    """Holds the texts of one briefing's sources and finds quotes in them."""

    def __init__(self, found: Findings, text_file: Callable[[str], tuple[str | None, list[Problem]]]) -> None:
        self._found = found
        self._text_file = text_file
        self._texts: dict[str, SourceText] = {}
        self._known: set[str] = set()
        self._loose: list[Span] = []

    def source(self, source: Source) -> Source:
        """The source with its text, from the briefing or the file beside it."""
        self._known.add(source.id)
        text: str | None = source.text
        if source.file and source.text:
            self._found.add(
                "E505", "a source has `text` or `file`, not both", source.span, help="take one of them out"
            )
        elif source.file:
            text, problems = self._text_file(source.file)
            self._found.problems.extend(replace(problem, span=source.span) for problem in problems)
        if not text:
            return source
        self._check_hash(source, text)
        body = self._texts[source.id] = SourceText(source.id, text)
        return replace(source, body=body)

    def _check_hash(self, source: Source, text: str) -> None:
        if not source.sha256:
            return
        bare = text.rstrip("\n")
        candidates = (text, *(bare + "\n" * count for count in range(FINAL_LINES)))
        hashes = [hashlib.sha256(candidate.encode()).hexdigest() for candidate in candidates]
        if source.sha256.lower() not in hashes:
            self._found.add(
                "E504", f"the text of `{source.id}` is not the one its `sha256` was taken of", source.span,
                note=f"its SHA-256 is {hashes[0]}",
                help="see what changed; then write the new hash, or take `sha256` out",
            )  # fmt: skip

    def anchor(
        self, quotes: tuple[Quote, ...], spans: list[Span], named: tuple[Ref, ...]
    ) -> tuple[Quote, ...]:
        """The quotes with their passages; what cannot be found, or stands twice, is a problem at its span."""
        ids = [ref.id for ref in named if ref.id in self._known] or list(self._texts)
        texts = [self._texts[id_] for id_ in ids if id_ in self._texts]
        if not texts:
            self._loose.extend(spans)
            return quotes
        return tuple(self._anchored(quote, span, texts) for quote, span in zip(quotes, spans, strict=True))

    def _anchored(self, quote: Quote, span: Span, texts: list[SourceText]) -> Quote:
        match anchor(quote.exact, quote.prefix, quote.suffix, texts):
            case Anchored(passage):
                return replace(quote, passage=passage)
            case Orphan() as orphan:
                self._orphan(quote, span, orphan)
            case Ambiguous(passages):
                self._ambiguous(quote, span, passages)
        return quote

    def _orphan(self, quote: Quote, span: Span, orphan: Orphan) -> None:
        near = " ".join(orphan.nearest.split())
        surely = "the prefix or suffix does not stand beside it" if orphan.nearest == quote.exact else ""
        self._found.add(
            "E501", "the quote does not stand in its source", span,
            label=surely or "not found word for word",
            note=f"the nearest passage: {near}" if near and not surely else "",
            help="copy the words from the source as they stand there",
        )  # fmt: skip

    def _ambiguous(self, quote: Quote, span: Span, passages: tuple[Passage, ...]) -> None:
        where = ", ".join(f"{passage.source} ¶{passage.paragraph}" for passage in passages)
        several = len({passage.source for passage in passages}) > 1
        lengthen = f"lengthen it, or write `{{exact: {shortened(quote.exact, 20)}, prefix: …}}`"
        self._found.add(
            "E502", "the quote stands in more than one place", span, note=f"it is found in {where}",
            help="name the `source`, or " + lengthen if several else lengthen,
        )  # fmt: skip

    def report_loose(self) -> None:
        """One warning for all quotes of a briefing whose sources have no text."""
        if not self._loose:
            return
        count = len(self._loose)
        quotes = "one quote has" if count == 1 else f"{count} quotes have"
        self._found.add(
            "W504", f"{quotes} no text to be found in", self._loose[0],
            help="give the source its `text`, or a `file` beside the briefing",
        )  # fmt: skip
