"""The texts of the sources, and where in them each quote stands."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Fix, FixKind, Replacement, shortened
from tui.model.quotes import Ambiguous, Anchored, Orphan, SourceText, anchor
from tui.parse.decode import decode
from tui.parse.tree import Mapping, Scalar
from tui.parse.yaml_scalars import line
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

_SELECTOR = re.compile(r"\{|['\"]?(?:exact|prefix|suffix)['\"]?[ \t]*:")
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
            self._found.add("E505", place)
        elif source.file:
            text, as_typed = self._from_file(source.file, place)
        if not text:
            return source
        self._check_hash(source, as_typed, _place(node, "sha256"))
        body = self._texts[source.id] = SourceText(source.id, text)
        if source.file or not isinstance(typed, Scalar):
            return source.but(body=body)
        return source.but(body=body, text_span=typed.span, text_style=typed.style)

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
            self._found.add(finding.code, place, "file", name=name, character=finding.character)
        return cleaned, data or b""

    def _unread(self, name: str, place: Span, problem: Diagnostic) -> None:
        """What is wrong with a source's file is told where the briefing names it."""
        if problem.code == "E007":
            self._found.add(problem.code, place, problem.variant, **problem.args)
        elif problem.severity == "warning":
            self._found.add(problem.code, place, "source", name=name, cause=problem)
        else:
            self._found.add("E506", place, "line" if problem.span.line else "", name=name, cause=problem)

    def _check_hash(self, source: Source, text: bytes, place: Span) -> None:
        if not source.sha256:
            return
        bare = text.rstrip(b"\n")
        candidates = (text, *(bare + b"\n" * count for count in range(FINAL_LINES)))
        if any(hashlib.sha256(one).hexdigest() == source.sha256.lower() for one in candidates):
            return
        self._found.add("E504", place, source=source.id, hash=hashlib.sha256(text).hexdigest())

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
        if elsewhere := self._elsewhere(quote, texts):
            self._found.add("E501", span, "elsewhere", source=elsewhere)
        elif orphan.stands:
            self._found.add("E501", span, "context", passage=near)
        elif near:
            self._found.add("E501", span, "near", passage=near, fixes=self._copied(near, span))
        else:
            self._found.add("E501", span)

    def _copied(self, passage: str, span: Span) -> tuple[Fix, ...]:
        """Return the fix that copies the nearest passage, where the quote is no more than its words."""
        head = (
            self._found.lines[span.line - 1][span.column - 1 :] if span.line <= len(self._found.lines) else ""
        )
        if not head or _SELECTOR.match(head):
            return ()
        return (Fix(FixKind.PASSAGE, (Replacement(span, line(passage, in_brackets=True)),)),)

    def _elsewhere(self, quote: Quote, texts: list[SourceText]) -> str:
        """The first source beside these in which a quote stands; empty where it stands in none."""
        others = (text for text in self._texts.values() if text not in texts)
        return next((one.source for one in others if one.find(quote.exact, quote.prefix, quote.suffix)), "")

    def _ambiguous(self, quote: Quote, span: Span, passages: tuple[Passage, ...]) -> None:
        places = ", ".join(f"{passage.source} ¶{passage.paragraph}" for passage in passages)
        variant = "sources" if len({passage.source for passage in passages}) > 1 else ""
        self._found.add("E502", span, variant, places=places, words=shortened(quote.exact, 20))

    def forget(self) -> None:
        """Let go of what was made to look for quotes: every quote has been looked for."""
        for text in self._texts.values():
            text.forget()

    def report_loose(self) -> None:
        """One warning for all quotes of a briefing whose sources have no text."""
        if not self._loose:
            return
        count = len(self._loose)
        self._found.add("W504", self._loose[0], "one" if count == 1 else "", count=count)


def _place(node: Mapping, key: str) -> Span:
    """Where the value of a source's key stands; where the source stands, if it does not have the key."""
    value = node.get(key)
    return value.span if value is not None else node.span
