"""Checks the rest of a faulty file on a copy in which its mistakes of syntax and structure are repaired.

Otherwise one mistake hides all others, or makes ten of one: a reference to an entry that was not read, a
quote in a text of which half is missing. All positions are those of the author's own file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.parse.builder import build
from tui.parse.parser import parse_draft
from tui.parse.structure import Structure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.diagnostics.diagnostic import Diagnostic, Fix, Related
    from tui.model.span import Span
    from tui.parse.evidence import SourceFileReader
    from tui.parse.tree import Draft, Node

ROUNDS = 5
"""The most times that a copy is read again; each time it has at least one mistake fewer."""
_LOCAL = frozenset({"E304", "E305", "E306", "E307", "E401", "E402", "E403", "E404", "W501", "W502", "W505"})
"""Codes about one word, which no missing line can cause."""


def behind(
    path: str, syntax: list[Diagnostic], draft: Draft | None, read_file: SourceFileReader
) -> list[Diagnostic]:
    """Return the syntax errors of a file with the errors behind them; the first one says that it hides more.

    `draft` is the repaired copy of its text, `read_file` reads the files that sources name.
    """
    rest: list[Diagnostic] = []
    if draft is not None:
        copy = _Copy(list(enumerate(draft.text.split("\n"), 1)), set(draft.touched))
        built = build(draft.root, path, read_file, draft.text)[1]
        rest = [one for one in copy.original(built) if draft.is_whole or one.code in _LOCAL]
        if draft.is_whole:
            rest = _without_findings(copy, path, draft.root, rest, read_file)
    if draft is None or rest or not draft.is_whole:
        first = next(number for number, one in enumerate(syntax) if one.severity == "error")
        syntax = [*syntax[:first], syntax[first]._replace(hides=True), *syntax[first + 1 :]]
    return _in_file_order(syntax, rest)


def recheck(
    text: str, path: str, root: Node | None, diagnostics: list[Diagnostic], read_file: SourceFileReader
) -> list[Diagnostic]:
    """Return the diagnostics of a file without those that only follow from a mistake of structure."""
    copy = _Copy(list(enumerate(text.split("\n"), 1)), set())
    return _without_findings(copy, path, root, diagnostics, read_file)


def _without_findings(
    copy: _Copy, path: str, root: Node | None, diagnostics: list[Diagnostic], read_file: SourceFileReader
) -> list[Diagnostic]:
    findings: list[Diagnostic] = []
    for _ in range(ROUNDS):
        found = copy.original(Structure(path, copy.text).search(root))
        new = list(copy.repair(found))
        certain = [*new, *(one for one in found if not one.fixes)]
        findings += certain
        diagnostics = [one for one in diagnostics if not any(_follows(one, other) for other in certain)]
        if not new:
            break
        text = copy.text
        root, syntax, draft = parse_draft(text, path)
        diagnostics = copy.original(syntax)
        if draft is not None and draft.is_whole:
            copy.follow(draft)
            root, text = draft.root, draft.text
        if root is None:
            break
        diagnostics += copy.original(build(root, path, read_file, text)[1])
    return _in_file_order(findings, diagnostics)


def _follows(diagnostic: Diagnostic, finding: Diagnostic) -> bool:
    """Return whether a diagnostic is about the shape of what a finding explains."""
    return diagnostic.code.startswith("E30") and diagnostic.span.line == finding.span.line


def _in_file_order(*groups: Iterable[Diagnostic]) -> list[Diagnostic]:
    return sorted((one for group in groups for one in group), key=lambda diagnostic: diagnostic.span)


class _Copy(NamedTuple):
    """A copy of a file with repaired lines."""

    lines: list[tuple[int, str]]
    """Each line with its number in the file, from 1."""
    touched: set[int]
    """The numbers of the repaired lines."""

    @property
    def text(self) -> str:
        return "\n".join(text for _, text in self.lines)

    def repair(self, diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """Repair the mistakes of structure, and yield them; no line is repaired twice."""
        changed: dict[int, str] = {}
        for diagnostic in diagnostics:
            edits = diagnostic.fixes[0].edits if diagnostic.fixes else ()
            lines = {edit.span.line for edit in edits}
            if edits and not lines & (self.touched | changed.keys()):
                changed |= {edit.span.line: edit.text for edit in edits}
                yield diagnostic
        self.touched.update(changed)
        self.lines[:] = [
            (number, text)
            for number, line in self.lines
            for text in (changed[number].split("\n") if number in changed else [line])
        ]

    def follow(self, draft: Draft) -> None:
        """Take over the lines of a repaired copy of this copy."""
        texts = draft.text.split("\n")
        self.touched.update(self.lines[number - 1][0] for number in draft.touched)
        self.lines[:] = [(number, text) for (number, _), text in zip(self.lines, texts, strict=True)]

    def original(self, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Return the diagnostics outside the repaired lines, with their places in the file."""
        moved = (self._moved(diagnostic) for diagnostic in diagnostics)
        return [one for one in moved if one.span.line not in self.touched]

    def _moved(self, diagnostic: Diagnostic) -> Diagnostic:
        related = (self._moved_related(one) for one in diagnostic.related)
        fixes = (self._moved_fix(one) for one in diagnostic.fixes)
        return diagnostic._replace(
            span=self._span(diagnostic.span),
            related=tuple(one for one in related if one.span.line not in self.touched),
            fixes=tuple(one for one in fixes if not self.touched & {edit.span.line for edit in one.edits}),
        )

    def _moved_related(self, related: Related) -> Related:
        return related._replace(span=self._span(related.span))

    def _moved_fix(self, fix: Fix) -> Fix:
        return fix._replace(edits=tuple(edit._replace(span=self._span(edit.span)) for edit in fix.edits))

    def _span(self, span: Span) -> Span:
        if not span.line:
            return span
        line, end = self.lines[span.line - 1][0], self.lines[span.end_line - 1][0]
        if end in self.touched and end != line:
            return span._replace(line=line, end_line=line, end_column=span.column + 1)
        return span._replace(line=line, end_line=end)
