"""A file that is read from end to end, so that it is known where everything in it stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.briefing.named import NamedTuple
from tui.reading import nodes
from tui.reading.build import build, sections
from tui.reading.raw import SIZE_LIMIT, read_beside
from tui.writing.errors import WritingError

if TYPE_CHECKING:
    from tui.briefing.model import Briefing
    from tui.reading.nodes import Node
    from tui.reading.problems import Problem


class Whole(NamedTuple):
    """A briefing with the text and the nodes that it was read from."""

    text: str
    root: Node | None
    """None for a file with nothing in it."""
    briefing: Briefing
    problems: list[Problem]


def read_whole(written: str, path: str, *, limit: int = SIZE_LIMIT) -> Whole:
    """What a text says, as if the file at that path held it; `limit` is for its sources' files.

    Raises WritingError where any part of it was not read: it is not YAML, or a key stands in it twice.
    """
    root, problems = nodes.parse(written, path)
    for problem in problems:
        if problem.severity == "error":
            raise _unread(path, problem)
    briefing, found = build(root, path, lambda name: read_beside(path, name, limit), written)
    if briefing is None:
        raise _unread(path, found[0])
    return Whole(written, root, briefing, problems + found)


def new_error(before: Whole, after: Whole) -> Problem | None:
    """The first error that there are more of after than before; warnings are for `check` to tell."""
    left = Counter(problem.code for problem in before.problems)
    for problem in after.problems:
        left[problem.code] -= 1
        if left[problem.code] < 0 and problem.severity == "error":
            return problem
    return None


def demand_named_sections(whole: Whole) -> None:
    """Raise WritingError where a section stands under another name than its own.

    It is read as what is meant, but what is to be written into it would be looked for under its name.
    """
    root = whole.root
    if not isinstance(root, nodes.Mapping):
        return
    for name, held in sections(root).items():
        for key, value in root.items:
            if value is held and key.value != name:
                raise WritingError(
                    f"`{key.value}` is no section of a briefing",
                    note=f"in line {key.span.line} `{name}` seems to be meant",
                    help="give the section its name first",
                )


def _unread(path: str, problem: Problem) -> WritingError:
    return WritingError(
        f"the file cannot be read from end to end: {path}",
        note=f"line {problem.span.line}: {problem.message}",
        help=f"`briefing check {path}` says what to do about it",
    )
