"""A file that is read from end to end, so that it is known where everything in it stands."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.edit.errors import EditError
from tui.parse.builder import build, sections
from tui.parse.parser import parse
from tui.parse.raw_file import SIZE_LIMIT, read_beside
from tui.parse.tree import Mapping

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Briefing
    from tui.parse.tree import Node


class WholeFile(NamedTuple):
    """A briefing with the text and the nodes that it was read from."""

    text: str
    root: Node | None
    """None for a file with nothing in it."""
    briefing: Briefing
    problems: list[Diagnostic]


def read_whole(written: str, path: str, *, limit: int = SIZE_LIMIT) -> WholeFile:
    """What a text says, as if the file at that path held it; `limit` is for its sources' files.

    Raises WritingError where any part of it was not read: it is not YAML, or a key stands in it twice.
    """
    root, problems = parse(written, path)
    for problem in problems:
        if problem.severity == "error":
            raise _unread(path, problem)
    briefing, found, _ = build(root, path, lambda name: read_beside(path, name, limit), written)
    if briefing is None:
        raise _unread(path, found[0])
    return WholeFile(written, root, briefing, problems + found)


def new_error(before: WholeFile, after: WholeFile) -> Diagnostic | None:
    """The first error that there are more of after than before; warnings are for `check` to tell."""
    left = Counter(problem.code for problem in before.problems)
    for problem in after.problems:
        left[problem.code] -= 1
        if left[problem.code] < 0 and problem.severity == "error":
            return problem
    return None


def demand_named_sections(whole: WholeFile) -> None:
    """Raise WritingError where a section stands under another name than its own.

    It is read as what is meant, but what is to be written into it would be looked for under its name.
    """
    root = whole.root
    if not isinstance(root, Mapping):
        return
    for name, held in sections(root).items():
        for key, value in root.items:
            if value is held and key.value != name:
                raise EditError(
                    f"`{key.value}` is no section of a briefing",
                    note=f"in line {key.span.line} `{name}` seems to be meant",
                    help="give the section its name first",
                )


def _unread(path: str, problem: Diagnostic) -> EditError:
    return EditError(
        f"the file cannot be read from end to end: {path}",
        note=f"line {problem.span.line}: {problem.message}",
        help=f"`briefing check {path}` says what to do about it",
    )
