"""What an experienced desk editor would ask of a briefing that is otherwise in order: warnings, W7.

They are a pass of their own over what has been read, for whoever wants them: opening and showing a briefing
pay nothing. `x-allow: [W703]` on an entry, or at the top of the file, silences one on purpose.
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
    judgement,
    sourcing,
    targets,
    timing,
    unlinked,
)
from tui.lint.lint_context import LintContext
from tui.parse.tree import Mapping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Briefing
    from tui.parse.tree import Node

CHECKS = (
    cues.check,
    anonymous_sources.check,
    sourcing.check,
    unlinked.check,
    targets.check,
    comments.check,
    timing.check,
    judgement.check,
    brackets.check,
    allow.check,
    dashes.check,
)
"""Each looks at a whole briefing for one kind of thing, and tells the desk."""


def warnings(
    briefing: Briefing, root: Node | None, text: str, problems: Sequence[Diagnostic]
) -> list[Diagnostic]:
    """The editorial warnings of a briefing, in the order of the file.

    `root` are the nodes and `text` the decoded text that it was built from, `problems` what was found on the
    way: what cannot be known of a file with errors in it is not warned of.
    """
    if not isinstance(root, Mapping):
        return []
    desk = LintContext(briefing, root, text, problems)
    for check in CHECKS:
        check(desk)
    desk.problems.sort(key=lambda problem: problem.span)
    return desk.problems
