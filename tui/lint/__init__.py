"""Lint rules: what a desk editor would ask about a briefing that is otherwise in order, as warnings W7.

They are a pass of their own over a loaded file; opening and showing a briefing do without them.
`x-allow: [W703]` on an entry, or at the top of the file, silences one on purpose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.lint import (
    allow,
    anonymous_sources,
    brackets,
    comments,
    cues,
    dashes,
    doubles,
    judgement,
    key_points,
    slipped_ids,
    sourcing,
    targets,
    timing,
    unlinked,
)
from tui.lint.lint_context import LintContext
from tui.parse.load import load
from tui.parse.proposals import tried
from tui.parse.raw_file import SIZE_LIMIT

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.parse.load import LoadedFile

RULES = (
    cues.check,
    anonymous_sources.check,
    sourcing.check,
    unlinked.check,
    doubles.check,
    targets.check,
    comments.check,
    timing.check,
    judgement.check,
    brackets.check,
    allow.check,
    dashes.check,
    slipped_ids.check,
    key_points.check,
)
"""Each checks a whole briefing for one kind of thing."""


def lint(loaded: LoadedFile) -> list[Diagnostic]:
    """Return the warnings W7 of a briefing, in file order; none where it could not be read.

    What cannot be known of a file with errors in it is not warned of, nor a line that an error replaces.
    """
    if loaded.briefing is None or loaded.source_map is None:
        return []
    context = LintContext(loaded.briefing, loaded.source_map, loaded.diagnostics)
    for check in RULES:
        check(context)
    errors = (one for one in loaded.diagnostics if one.severity == "error")
    misread = {edit.span.line for one in errors for fix in one.fixes[:1] for edit in fix.edits}
    found = (one for one in context.diagnostics if one.span.line not in misread)
    return sorted(found, key=lambda diagnostic: diagnostic.span)


def load_linted(path: str, *, limit: int = SIZE_LIMIT) -> LoadedFile:
    """Read a file and lint it: its diagnostics are those of reading, and then the warnings W7."""
    return linted(load(path, limit=limit), limit=limit)


def linted(loaded: LoadedFile, *, limit: int = SIZE_LIMIT) -> LoadedFile:
    """Return a file with the warnings W7, and with only those fixes that work."""
    return loaded._replace(diagnostics=[*tried(loaded, limit=limit), *lint(loaded)])
