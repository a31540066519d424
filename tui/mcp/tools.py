"""The tools: what each returns, without the protocol."""

from __future__ import annotations

import json
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, Any

from tui.analysis.sentence_coverage import covered
from tui.draft.article import read_article
from tui.draft.language_model.flat_form import SECTIONS
from tui.draft.language_model.one_entry import add_one
from tui.edit import save_file
from tui.edit.errors import EditError
from tui.edit.fixes.fix_file import repaired
from tui.lint import load_linted
from tui.lint.coverage_tally import tallies
from tui.mcp import wording
from tui.model.numbered_sentences import numbered_sentences
from tui.model.quotes import SourceText
from tui.parse.load import load
from tui.report import coverage_report, json_report
from tui.report.check_result import CheckResult
from tui.search.documents import Documents
from tui.search.explain import explain_error
from tui.search.parser import parse_query
from tui.search.patterns import PatternError
from tui.search.search import Search
from tui.text.suggest import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.mcp.workspace import Workspace
    from tui.model.entries import Briefing

_MOST_HITS = 100
KINDS = {kind.kind_name: kind for kind in SECTIONS.values()}
"""The kinds of entry that can be added."""


class BriefingTools:
    """The tools for the working folder; each returns data for JSON, or raises EditError.

    They are called from several threads, and one at a time works.
    """

    def __init__(self, workspace: Workspace, *, limit: int) -> None:
        """`limit` is the size of the largest file, in bytes."""
        self._workspace, self._limit = workspace, limit
        self._lock = Lock()

    def sentences(self, path: str, unquoted: bool = False) -> list[str]:
        """Return the numbered sentences of a briefing or an article."""
        with self._lock:
            found = self._workspace.text(path)
            if self._workspace.is_article(found):
                return _numbered([SourceText("", read_article(found, limit=self._limit).text)])
            briefing = self._briefing(found)
            texts = [source.body for source in briefing.sources.values() if source.body]
            if not unquoted:
                return _numbered(texts)
            bare = {(one.source, one.number + 1) for each in covered(briefing).values() for one in each.bare}
            return _numbered(texts, bare)

    def add(self, path: str, kind: str, entry: dict[str, Any]) -> dict[str, Any]:
        """Add an entry in the flat form; return its id, and what was left out of it."""
        if kind not in KINDS:
            raise EditError(wording.NO_KIND, kind=kind, kinds=listed(KINDS))
        with self._lock:
            document = save_file.read(self._workspace.briefing(path), limit=self._limit)
            made = add_one(document.text, document.path, KINDS[kind], entry, limit=self._limit)
            reasons = [one.message for one in made.remarks]
            if not made.added:
                raise EditError(wording.NOT_ADDED, kind=kind, reason="; ".join(reasons))
            save_file.save(document, made.text)
            return {"added": made.added[0].id or kind, "left_out": reasons}

    def check(self, path: str) -> dict[str, Any]:
        """Return the problems of a briefing."""
        with self._lock:
            found = self._workspace.briefing(path)
            return _report(load_linted(found, limit=self._limit).diagnostics)

    def fix(self, path: str, dry_run: bool = False) -> dict[str, Any]:
        """Apply the safe fixes to a briefing; return the problems that they resolve."""
        with self._lock:
            found = self._workspace.briefing(path)
            document = save_file.read(found, limit=self._limit)
            fixed = repaired(document.text, found, limit=self._limit)
            if not dry_run:
                save_file.save(document, fixed.text)
            return {"fixed": _report(fixed.done)["problems"], "written": not dry_run}

    def coverage(self, path: str) -> dict[str, Any]:
        """Return how much of each source is quoted, and the sentences that are not."""
        with self._lock:
            found = self._workspace.briefing(path)
            return coverage_report.fields(found, tallies(self._briefing(found)))

    def search(self, query: str, path: str = "") -> list[dict[str, str]]:
        """Return the entries and sentences that answer a query, in one briefing or in all."""
        with self._lock:
            paths = [self._workspace.briefing(path)] if path else self._workspace.briefings()
            try:
                return list(islice(self._hits(query, paths), _MOST_HITS))
            except PatternError as error:
                raise EditError(wording.INVALID_QUERY, query=query, reason=explain_error(error)) from error

    def _hits(self, query: str, paths: Iterable[str]) -> Iterator[dict[str, str]]:
        parsed = parse_query(query)
        for path in paths:
            loaded = load(path, limit=self._limit, source_map=False)
            if loaded.briefing is not None:
                search = Search(parsed, Documents(loaded.briefing))
                for hit in map(search.hit, search.found()):
                    yield {"path": path, "id": hit.address, "field": hit.field, "text": hit.text}

    def _briefing(self, found: str) -> Briefing:
        loaded = load(found, limit=self._limit, source_map=False)
        if loaded.briefing is None:
            first = loaded.diagnostics[0]
            raise EditError(wording.UNREADABLE, path=found, line=first.span.line, message=first.message)
        return loaded.briefing


def _report(diagnostics: Iterable[Diagnostic]) -> dict[str, Any]:
    """Return diagnostics as `check --format json` has them."""
    report: dict[str, Any] = json.loads("".join(json_report.report([CheckResult([*diagnostics])], 1)))
    return report


def _numbered(texts: list[SourceText], only: set[tuple[str, int]] | None = None) -> list[str]:
    """Return the sentences of some texts behind their numbers; of several texts, with the source's id."""
    shown = (one for one in numbered_sentences(texts) if only is None or (one.source, one.number) in only)
    return [f"{f'{one.source}:' * (len(texts) > 1)}{one.number} {one.text}" for one in shown]
