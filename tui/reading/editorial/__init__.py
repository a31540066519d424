"""What an experienced desk editor would ask of a briefing that is otherwise in order: warnings, W7.

They are a pass of their own over what has been read, for whoever wants them: opening and showing a briefing
pay nothing. `x-allow: [W703]` on an entry, or at the top of the file, silences one on purpose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.editorial import (
    allowances,
    anonymous,
    brackets,
    comments,
    cues,
    dashes,
    judgement,
    sourcing,
    targets,
    ties,
    timing,
)
from tui.reading.editorial.desk import Desk
from tui.reading.nodes import Mapping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.briefing.model import Briefing
    from tui.reading.nodes import Node
    from tui.reading.problems import Problem

CHECKS = (
    cues.check,
    anonymous.check,
    sourcing.check,
    ties.check,
    targets.check,
    comments.check,
    timing.check,
    judgement.check,
    brackets.check,
    allowances.check,
    dashes.check,
)
"""Each looks at a whole briefing for one kind of thing, and tells the desk."""


def warnings(briefing: Briefing, root: Node | None, text: str, problems: Sequence[Problem]) -> list[Problem]:
    """The editorial warnings of a briefing, in the order of the file.

    `root` are the nodes and `text` the decoded text that it was built from, `problems` what was found on the
    way: what cannot be known of a file with errors in it is not warned of.
    """
    if not isinstance(root, Mapping):
        return []
    desk = Desk(briefing, root, text, problems)
    for check in CHECKS:
        check(desk)
    desk.problems.sort(key=lambda problem: problem.span)
    return desk.problems
