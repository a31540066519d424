"""Tries proposals: a fix is offered only if it removes its diagnostic and adds none."""

from __future__ import annotations

from collections import Counter
from math import inf
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Fix, FixKind
from tui.parse.load import load_text
from tui.parse.tab_indents import with_fixes
from tui.parse.tree import MOST_PROBLEMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.diagnostics.diagnostic import Diagnostic, Replacement
    from tui.parse.load import LoadedFile

    Proposal = tuple[Diagnostic, Fix]

_GUESSES = {("E201", "near"), ("E201", "several")}
"""Variants that name the text of their fix; that of a key is right even if its value is wrong."""
_ALONE = {"E102"}
"""Codes whose fixes may need one another, so that each is tried alone."""
FEW = 3
"""The most fixes that are tried one by one before all are tried together."""
TRIALS = 2**18
"""Characters to read in trials of one file; the fixes beyond are offered untried."""


def tried(loaded: LoadedFile, *, limit: int) -> list[Diagnostic]:
    """Return the diagnostics of a file with only those fixes that work.

    The first fixes of many diagnostics are tried together, and one by one only if they do not work so.
    `limit`, in bytes, is for the files of its sources.
    """
    diagnostics = with_fixes(loaded.text, loaded.path, loaded.diagnostics)
    loaded = loaded._replace(diagnostics=diagnostics)
    together = _apart([(one, one.fixes[0]) for one in diagnostics if one.fixes and one.code not in _ALONE])
    if len(together) <= FEW or not work(loaded, together, limit=limit):
        together = []
    known = {id(fix) for _, fix in together}
    left = TRIALS // max(len(loaded.text), 1)
    found: list[Diagnostic] = []
    verdicts: dict[object, bool] = {}
    for one in diagnostics:
        works: list[Fix] = []
        for fix in one.fixes:
            key = (one.cause, frozenset(fix.edits))
            if id(fix) not in known and key not in verdicts:
                left -= 1
                verdicts[key] = left < 0 or work(loaded, [(one, fix)], limit=limit)
            if id(fix) in known or verdicts[key]:
                works.append(fix)
        found.append(one if len(works) == len(one.fixes) else _without_guess(one, tuple(works)))
    return found


def _apart(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return the proposals that change lines which none before them changes."""
    changed: set[int] = set()
    found = []
    for one, fix in proposals:
        lines = lines_of(fix.edits)
        if not changed & lines:
            found.append((one, fix))
            changed |= lines
    return found


def _without_guess(diagnostic: Diagnostic, fixes: tuple[Fix, ...]) -> Diagnostic:
    """Return a diagnostic with some of its fixes; without any, a guess at an id is not named either."""
    if fixes or (diagnostic.code, diagnostic.variant) not in _GUESSES:
        return diagnostic._replace(fixes=fixes)
    return diagnostic._replace(fixes=(), variant="", related=())


def work(loaded: LoadedFile, proposals: Sequence[Proposal], *, limit: int) -> bool:
    """Return whether fixes, applied together, remove their diagnostics and add none.

    A fix of the syntax lets the rest of a file be read: what that shows elsewhere was there before.
    """
    edits = tuple(edit for _, fix in proposals for edit in fix.edits)
    after = load_text("\n".join(Fix(FixKind.LINE, edits).applied(loaded.lines)), loaded.path, limit=limit)
    seen = [one for one in after.diagnostics if one.span.line <= last_line(loaded.diagnostics)]
    before, now = (Counter(one.cause for one in found) for found in (loaded.diagnostics, seen))
    gone = Counter(one.cause for one, _ in proposals)
    if any(now[cause] > before[cause] - count for cause, count in gone.items()):
        return False
    new = now - before
    if loaded.briefing is not None:
        return not new
    changed = lines_of(edits)
    return not any(
        one.cause in new and (one.code.startswith("E1") or one.span.line in changed) for one in seen
    )


def last_line(diagnostics: Sequence[Diagnostic]) -> float:
    """Return the line up to which errors of the syntax are reported: a file may have more of them."""
    lines = [one.span.line for one in diagnostics if one.code.startswith("E1")]
    return max(lines) if len(lines) >= MOST_PROBLEMS else inf


def lines_of(edits: Iterable[Replacement]) -> set[int]:
    """Return the lines that edits change, from 1."""
    return {number for span, _ in edits for number in range(span.line, span.end_line + 1)}
