"""Tries proposals: a fix is offered only if it removes its diagnostic and adds none."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.parse.load import load_text
from tui.parse.tab_indents import with_fixes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.diagnostics.diagnostic import Diagnostic, Fix
    from tui.parse.load import LoadedFile

_GUESSES = {("E201", "near"), ("E201", "several")}
"""Variants that name the text of their fix; that of a key is right even if its value is wrong."""
TRIALS = 2**19
"""Characters to read in trials of one file; the fixes beyond are offered untried."""


def tried(loaded: LoadedFile, *, limit: int) -> list[Diagnostic]:
    """Return the diagnostics of a file with only those fixes that work.

    `limit`, in bytes, is for the files of its sources.
    """
    diagnostics = with_fixes(loaded.text, loaded.path, loaded.diagnostics)
    loaded = loaded._replace(diagnostics=diagnostics)
    left = TRIALS // max(len(loaded.text), 1)
    found: list[Diagnostic] = []
    for one in loaded.diagnostics:
        works: list[Fix] = []
        for fix in one.fixes:
            left -= 1
            if left < 0 or works_in(loaded, one, fix, limit=limit):
                works.append(fix)
        found.append(one if len(works) == len(one.fixes) else _without_guess(one, tuple(works)))
    return found


def _without_guess(diagnostic: Diagnostic, fixes: tuple[Fix, ...]) -> Diagnostic:
    """Return a diagnostic with some of its fixes; without any, a guess at an id is not named either."""
    if fixes or (diagnostic.code, diagnostic.variant) not in _GUESSES:
        return diagnostic._replace(fixes=fixes)
    return diagnostic._replace(fixes=(), variant="", related=())


def works_in(loaded: LoadedFile, diagnostic: Diagnostic, fix: Fix, *, limit: int) -> bool:
    """Return whether a fix removes its diagnostic and adds none.

    A fix of the syntax lets the rest of a file be read: what that shows elsewhere was there before.
    """
    lines = loaded.text.removeprefix("\ufeff").split("\n")
    after = load_text("\n".join(fix.applied(lines)), loaded.path, limit=limit)
    before = _counted(loaded.diagnostics)
    now = _counted(after.diagnostics)
    if now[diagnostic.cause] >= before[diagnostic.cause]:
        return False
    new = now - before
    if loaded.briefing is not None:
        return not new
    changed = {number for span, _ in fix.edits for number in range(span.line, span.end_line + 1)}
    return not any(
        one.cause in new and (one.code.startswith("E1") or one.span.line in changed)
        for one in after.diagnostics
    )


def _counted(diagnostics: Iterable[Diagnostic]) -> Counter[object]:
    return Counter(one.cause for one in diagnostics)
