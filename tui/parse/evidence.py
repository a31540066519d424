"""The texts of the sources, and where in them each quote stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.quotes import Ambiguous, Anchored, Orphan, SourceText, anchor
from tui.parse.decode import decode
from tui.parse.tree import Mapping, Scalar
from tui.parse.values import shortened
from tui.text.sanitise import clean_with_findings

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Quote, Ref, Source
    from tui.model.quotes import Passage
    from tui.model.span import Span
    from tui.parse.findings import Findings

    Beside = Callable[[str], tuple[bytes | None, list[Diagnostic]]]
    """Gives the bytes of a file that lies beside the briefing, or says why it cannot."""

FINAL_LINES = 4
"""A text in YAML seldom keeps its last line ends: so many are tried before its hash is said to differ."""


class Evidence:
    """Holds the texts of one briefing's sources and finds quotes in them."""

    def __init__(self, found: Findings, beside: Beside) -> None:
        self._found = found
        self._beside = beside
        self._texts: dict[str, SourceText] = {}
        self._known: set[str] = set()
        self._loose: list[Span] = []

    def source(self, source: Source, node: Mapping) -> Source:
        """The source with its text, from the briefing or the file beside it; `node` is where it was read."""
        self._known.add(source.id)
        typed = node.get("text")
        as_typed = typed.value.encode(errors="surrogatepass") if isinstance(typed, Scalar) else b""
        text, place = source.text, _place(node, "file")
        if source.file and text:
            self._found.add(
                "E505", "a source has `text` or `file`, not both", place, help="take one of them out"
            )
        elif source.file:
            text, as_typed = self._from_file(source.file, place)
        if not text:
            return source
        self._check_hash(source, as_typed, _place(node, "sha256"))
        body = self._texts[source.id] = SourceText(source.id, text)
        return source.replace(body=body)

    def _from_file(self, name: str, place: Span) -> tuple[str, bytes]:
        """The text of the file beside the briefing, fit to be shown, and its bytes; both may be empty."""
        data, problems = self._beside(name)
        text: str | None = None
        if data is not None:
            text, found = decode(data, name)
            problems = problems + found
        for problem in problems:
            self._unread(name, place, problem)
        cleaned, findings = clean_with_findings(text or "", lines=True)
        for finding in findings:
            self._found.add(finding.code, finding.message, place, note=f"in `{name}`, {finding.note}")
        return cleaned, data or b""

    def _unread(self, name: str, place: Span, problem: Diagnostic) -> None:
        """What is wrong with a source's file is told where the briefing names it."""
        if problem.code == "E007":
            self._found.add(problem.code, problem.message, place, help=problem.help)
            return
        code, message = "E506", f"the text in `{name}` cannot be read"
        if problem.severity == "warning":
            code, message = problem.code, f"the text in `{name}` is not in UTF-8"
        where = f"in line {problem.span.line}, " if problem.span.line else ""
        self._found.add(code, message, place, note=where + problem.message, help=problem.help)

    def _check_hash(self, source: Source, text: bytes, place: Span) -> None:
        if not source.sha256:
            return
        import hashlib  # noqa: PLC0415 - most sources have no hash

        bare = text.rstrip(b"\n")
        candidates = (text, *(bare + b"\n" * count for count in range(FINAL_LINES)))
        if any(hashlib.sha256(one).hexdigest() == source.sha256.lower() for one in candidates):
            return
        self._found.add(
            "E504", f"the text of `{source.id}` is not the one its `sha256` was taken of", place,
            note=f"its SHA-256 is {hashlib.sha256(text).hexdigest()}",
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
                return quote._replace(passage=passage)
            case Orphan() as orphan:
                self._orphan(quote, span, orphan, texts)
            case Ambiguous(passages):
                self._ambiguous(quote, span, passages)
        return quote

    def _orphan(self, quote: Quote, span: Span, orphan: Orphan, texts: list[SourceText]) -> None:
        near = " ".join(orphan.nearest.split())
        message, label = "the quote does not stand in its source", "not found word for word"
        note = f"the nearest passage: {near}" if near else ""
        help_ = "copy the words from the source as they stand there"
        if elsewhere := self._elsewhere(quote, texts):
            label, note = f"it stands in `{elsewhere}`", ""
            help_ = f"name `{elsewhere}` in `source`, or copy words of the source that is named"
        elif orphan.stands:
            message, label = "the quote does not stand beside its prefix or suffix", "its words stand there"
            note = f"there it says: {near}"
            help_ = "copy prefix and suffix from the source too, or leave them out"
        self._found.add("E501", message, span, label=label, note=note, help=help_)

    def _elsewhere(self, quote: Quote, texts: list[SourceText]) -> str:
        """The first source beside these in which a quote stands; empty where it stands in none."""
        others = (text for text in self._texts.values() if text not in texts)
        return next((one.source for one in others if one.find(quote.exact, quote.prefix, quote.suffix)), "")

    def _ambiguous(self, quote: Quote, span: Span, passages: tuple[Passage, ...]) -> None:
        where = ", ".join(f"{passage.source} ¶{passage.paragraph}" for passage in passages)
        several = len({passage.source for passage in passages}) > 1
        lengthen = f"lengthen it, or write `{{exact: {shortened(quote.exact, 20)}, prefix: …}}`"
        self._found.add(
            "E502", "the quote stands in more than one place", span, note=f"it is found in {where}",
            help="name the `source`, or " + lengthen if several else lengthen,
        )  # fmt: skip

    def forget(self) -> None:
        """Let go of what was made to look for quotes: every quote has been looked for."""
        for text in self._texts.values():
            text.forget()

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


def _place(node: Mapping, key: str) -> Span:
    """Where the value of a source's key stands; where the source stands, if it does not have the key."""
    value = node.get(key)
    return value.span if value is not None else node.span
