"""The texts of the sources, and the passages of the quotes in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Applicability, shortened
from tui.model.names import source_names
from tui.model.quotes import (
    Ambiguous,
    Anchored,
    Orphan,
    SourceText,
    anchor,
    differing_sign,
    is_same_but_for_case,
)
from tui.parse.decode import decode
from tui.parse.source_hash import digest, has_digest
from tui.parse.tree import Mapping, Scalar
from tui.text.sanitise import clean_with_findings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Quote, Ref, Source
    from tui.model.quotes import Passage
    from tui.model.span import Span
    from tui.parse.parse_context import ParseContext

    SourceFileReader = Callable[[str], tuple[bytes | None, list[Diagnostic]]]
    """Returns the bytes of a file in the folder of the briefing, or None and the reasons."""

_SELECTOR = re.compile(r"\{|['\"]?(?:exact|prefix|suffix)['\"]?[ \t]*:")


class Evidence:
    """Finds quotes in the texts of one briefing's sources."""

    def __init__(self, context: ParseContext, read_source_file: SourceFileReader) -> None:
        self.lang = ""
        """The language of the briefing, and of its sources that name none."""
        self._context = context
        self._read_source_file = read_source_file
        self._texts: dict[str, SourceText] = {}
        self._sources: dict[str, Source] = {}
        self._unverified: list[Span] = []

    def source(self, source: Source, node: Mapping) -> Source:
        """Return a source with its text, from the briefing or from its file; `node` is its mapping."""
        self._sources[source.id] = source
        typed = node.get("text")
        as_written = typed.value if isinstance(typed, Scalar) else ""
        text, data, place = source.text, as_written.encode(errors="surrogatepass"), _place(node, "file")
        if source.file and text:
            self._context.report("E505", place)
        elif source.file:
            text, as_written, data = self._from_file(source.file, place)
        if not text:
            return source
        self._check_hash(source, as_written, data, _place(node, "sha256"))
        body = self._texts[source.id] = SourceText(source.id, text, source.lang or self.lang)
        if source.file or not isinstance(typed, Scalar):
            return source.replace(body=body)
        return source.replace(body=body, text_span=typed.span, text_style=typed.style)

    def _from_file(self, name: str, place: Span) -> tuple[str, str, bytes]:
        """Return the sanitised text of a source's file, its text and its bytes; all may be empty."""
        data, diagnostics = self._read_source_file(name)
        text: str | None = None
        if data is not None:
            text, decoding_diagnostics = decode(data, name)
            diagnostics = diagnostics + decoding_diagnostics
        for diagnostic in diagnostics:
            self._report_file(name, place, diagnostic)
        cleaned, findings = clean_with_findings(text or "", lines=True)
        for finding in findings:
            line = (text or "").count("\n", 0, finding.offset) + 1
            self._context.report(
                finding.code, place, "file", name=name, character=finding.character, line=line
            )
        return cleaned, text or "", data or b""

    def _report_file(self, name: str, place: Span, diagnostic: Diagnostic) -> None:
        """Report a diagnostic of a source's file at the place that names the file."""
        if diagnostic.code == "E007":
            self._context.report(diagnostic.code, place, diagnostic.variant, **diagnostic.args)
        elif diagnostic.severity == "warning":
            self._context.report(diagnostic.code, place, "source", name=name, cause=diagnostic)
        else:
            self._context.report(
                "E506", place, "line" if diagnostic.span.line else "", name=name, cause=diagnostic
            )

    def _check_hash(self, source: Source, text: str, data: bytes, place: Span) -> None:
        # `sha256sum` prints the name of the file too.
        expected = source.sha256.lower().removeprefix("sha256:").partition(" ")[0]
        if expected and expected != (actual := digest(data)) and not has_digest(text, expected):
            self._context.report("E504", place, source=source.id, hash=actual)

    def anchor(
        self, quotes: tuple[Quote, ...], spans: list[Span], named: tuple[Ref, ...]
    ) -> tuple[Quote, ...]:
        """Return quotes with their passages; report those that are not found or ambiguous.

        A quote that is once in each of several sources that the entry names is returned for each of them.
        """
        sources = list(dict.fromkeys(ref.id for ref in named if ref.id in self._sources))
        texts = [self._texts[id_] for id_ in sources or self._texts if id_ in self._texts]
        if not texts:
            self._unverified.extend(spans)
            return quotes
        return tuple(
            found
            for quote, span in zip(quotes, spans, strict=True)
            for found in self._anchored(quote, span, texts, is_named=bool(sources))
        )

    def _anchored(
        self, quote: Quote, span: Span, texts: list[SourceText], *, is_named: bool
    ) -> Iterator[Quote]:
        match anchor(quote.exact, quote.prefix, quote.suffix, texts):
            case Anchored(passage):
                quote = quote._replace(passage=passage)
            case Orphan() as orphan:
                self._orphan(quote, span, orphan, texts, is_named=is_named)
            case Ambiguous(passages):
                if is_named and len({passage.source for passage in passages}) == len(passages):
                    yield from (quote._replace(passage=passage) for passage in passages)
                    return
                self._ambiguous(quote, span, passages, is_named=is_named)
        yield quote

    def _orphan(
        self, quote: Quote, span: Span, orphan: Orphan, texts: list[SourceText], *, is_named: bool
    ) -> None:
        near = " ".join(orphan.nearest.split())
        if elsewhere := self._elsewhere(quote, texts):
            self._context.report("E501", span, "elsewhere", source=elsewhere)
        elif orphan.stands:
            self._context.report("E501", span, "context", passage=near)
        elif orphan.passages or orphan.missing:
            self._left_out(span, orphan, texts)
        elif near:
            self._near(quote, span, near, texts, is_named=is_named)
        else:
            self._context.report("E501", span)

    def _left_out(self, span: Span, orphan: Orphan, texts: list[SourceText]) -> None:
        """Report a quote with dots for what it leaves out."""
        if orphan.missing:
            near, part = " ".join(orphan.nearest.split()), shortened(orphan.missing, 60)
            self._context.report("E501", span, "part-near" if near else "part", part=part, passage=near)
            return
        is_certain = all(isinstance(anchor(one, "", "", texts), Anchored) for one in orphan.passages)
        fixes = (
            self._context.passages_fix(orphan.passages, span) if is_certain and self._is_plain(span) else ()
        )
        variant = "dots" if len(orphan.passages) == 1 else "left-out"
        self._context.report("E501", span, variant, fixes=fixes, passages=orphan.passages)

    def _near(self, quote: Quote, span: Span, near: str, texts: list[SourceText], *, is_named: bool) -> None:
        """Report a quote with the passage that is most like it."""
        is_case = is_same_but_for_case(quote.exact, near)
        is_certain = is_case and _is_only_reading(near, texts, is_named=is_named)
        signs = None if is_case else differing_sign(quote.exact, near)
        variant = "case" if is_case else "sign" if signs else "near"
        ours, theirs = signs or ("", "")
        applicability = Applicability.SAFE if is_certain else Applicability.SUGGESTED
        fixes = self._context.passage_fix(near, span, applicability) if self._is_plain(span) else ()
        self._context.report("E501", span, variant, fixes=fixes, passage=near, ours=ours, theirs=theirs)

    def _is_plain(self, span: Span) -> bool:
        """Return whether a quote is written as a text, which words of the source may replace."""
        written = "".join(self._context.lines[span.line - 1 : span.line])[span.column - 1 :]
        return bool(written) and not _SELECTOR.match(written)

    def _elsewhere(self, quote: Quote, texts: list[SourceText]) -> str:
        """Return the first other source that has the quote; empty if none has it."""
        others = (text for text in self._texts.values() if text not in texts)
        return next((one.source for one in others if one.find(quote.exact, quote.prefix, quote.suffix)), "")

    def _ambiguous(self, quote: Quote, span: Span, passages: tuple[Passage, ...], *, is_named: bool) -> None:
        names = source_names(self._sources)
        places = ", ".join(f"{names[passage.source]} ¶{passage.paragraph}" for passage in passages)
        several = not is_named and len({passage.source for passage in passages}) > 1
        variant = "sources" if several else ""
        self._context.report("E502", span, variant, places=places, words=shortened(quote.exact, 20))

    def forget(self) -> None:
        """Free the search indexes, after the last quote."""
        for text in self._texts.values():
            text.forget()

    def report_unverified(self) -> None:
        """Report, in one warning, all quotes whose sources have no text."""
        if not self._unverified:
            return
        count = len(self._unverified)
        self._context.report("W504", self._unverified[0], "one" if count == 1 else "", count=count)


def _place(node: Mapping, key: str) -> Span:
    """Return the span of a key's value; that of the whole source if it does not have the key."""
    value = node.get(key)
    return value.span if value is not None else node.span


def _is_only_reading(words: str, texts: list[SourceText], *, is_named: bool) -> bool:
    """Return whether texts have words, in any capitals, once; once in each, if the entry names them."""
    found = [list(text.in_any_case(words)) for text in texts]
    several = is_named and all(len(one) <= 1 for one in found)
    return len({spelling for one in found for spelling in one}) == 1 and (
        several or sum(map(len, found)) == 1
    )
