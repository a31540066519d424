"""A briefing from its file: its bytes decoded, parsed and built."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.parse.builder import build
from tui.parse.decode import decode
from tui.parse.parser import parse
from tui.parse.raw_file import SIZE_LIMIT, read_beside, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.lint.coverage_tally import CoverageTally
    from tui.model.entries import Briefing
    from tui.parse.tree import Node


class LoadedFile(NamedTuple):
    """What came of reading one file: the briefing as far as it could be read, its problems, and its text."""

    path: str
    briefing: Briefing | None
    problems: list[Diagnostic]
    text: str = ""
    """The file as text, for showing the lines that problems point to; empty where it could not be read."""


class CheckResult(NamedTuple):
    """The problems of one file, or those of looking for files."""

    problems: Sequence[Diagnostic]
    path: str = ""
    text: str = ""
    """The text that the problems point into; empty where it could not be read."""
    tallies: Sequence[CoverageTally] | None = None
    """How much of each source is quoted; None where nobody asked, or nothing could be read."""
    repaired: Sequence[Diagnostic] | None = None
    """What was in the file until just now; None where nobody asked for repairs."""


def load(
    path: str,
    *,
    limit: int = SIZE_LIMIT,
    tell: Callable[[str], None] = lambda _: None,
    editorial: bool = False,
) -> LoadedFile:
    """Read one briefing from a file, or from standard input for `-`; `limit` is in bytes.

    Whatever the file holds or is, the answer is a `LoadedFile` with the reasons in its problems. `tell` hears
    what is being done: "reading", then "checking". `editorial` adds the warnings W7, which are a pass more.
    """
    tell("reading")
    data, problems = read_bytes(path, limit)
    if data is None:
        return LoadedFile(path, None, problems)
    decoded, found = decode(data, path)
    problems += found
    if decoded is None:
        return LoadedFile(path, None, problems)
    root, found = parse(decoded, path)
    problems += found
    if root is None and any(problem.severity == "error" for problem in found):
        return LoadedFile(path, None, problems, decoded)
    tell("checking")
    briefing, found = build(root, path, lambda name: read_beside(path, name, limit), decoded)
    problems += found
    if editorial and briefing is not None:
        problems += _warnings(briefing, root, decoded, problems)
    return LoadedFile(path, briefing, problems, decoded)


def check(path: str, *, limit: int = SIZE_LIMIT) -> CheckResult:
    """The problems of a file with the warnings W7."""
    loaded = load(path, limit=limit, editorial=True)
    return CheckResult(loaded.problems, path, loaded.text)


def editorial_warnings(loaded: LoadedFile) -> list[Diagnostic]:
    """The warnings W7 of a briefing that was loaded without them, in the order of the file.

    Its text is parsed once more for them: a second of work for some megabytes.
    """
    if loaded.briefing is None:
        return []
    root, _ = parse(loaded.text, loaded.path)
    return _warnings(loaded.briefing, root, loaded.text, loaded.problems)


def _warnings(
    briefing: Briefing, root: Node | None, decoded: str, problems: list[Diagnostic]
) -> list[Diagnostic]:
    from tui.lint import warnings  # noqa: PLC0415 - opening and showing do not pay for it

    return warnings(briefing, root, decoded, problems)
