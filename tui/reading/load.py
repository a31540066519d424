"""A briefing from its file: its bytes decoded, parsed and built."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.reading import nodes, text
from tui.reading.build import build
from tui.reading.raw import read_beside, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.briefing.model import Briefing
    from tui.reading.nodes import Node
    from tui.reading.problems import Problem


class Loaded(NamedTuple):
    """What came of reading one file: the briefing as far as it could be read, its problems, and its text."""

    path: str
    briefing: Briefing | None
    problems: list[Problem]
    text: str = ""
    """The file as text, for showing the lines that problems point to; empty where it could not be read."""


def load(
    path: str,
    *,
    limit: int = text.SIZE_LIMIT,
    tell: Callable[[str], None] = lambda _: None,
    editorial: bool = False,
) -> Loaded:
    """Read one briefing from a file, or from standard input for `-`; `limit` is in bytes.

    Whatever the file holds or is, the answer is a `Loaded` with the reasons in its problems. `tell` hears
    what is being done: "reading", then "checking". `editorial` adds the warnings W7, which are a pass more.
    """
    tell("reading")
    data, problems = read_bytes(path, limit)
    if data is None:
        return Loaded(path, None, problems)
    decoded, found = text.decode(data, path)
    problems += found
    if decoded is None:
        return Loaded(path, None, problems)
    root, found = nodes.parse(decoded, path)
    problems += found
    if root is None and any(problem.severity == "error" for problem in found):
        return Loaded(path, None, problems, decoded)
    tell("checking")
    briefing, found = build(root, path, lambda name: read_beside(path, name, limit))
    problems += found
    if editorial and briefing is not None:
        problems += _warnings(briefing, root, decoded, problems)
    return Loaded(path, briefing, problems, decoded)


def editorial_warnings(loaded: Loaded) -> list[Problem]:
    """The warnings W7 of a briefing that was loaded without them, in the order of the file.

    Its text is parsed once more for them: a second of work for some megabytes.
    """
    if loaded.briefing is None:
        return []
    root, _ = nodes.parse(loaded.text, loaded.path)
    return _warnings(loaded.briefing, root, loaded.text, loaded.problems)


def _warnings(briefing: Briefing, root: Node | None, decoded: str, problems: list[Problem]) -> list[Problem]:
    from tui.reading.editorial import warnings  # noqa: PLC0415 - opening and showing do not pay for it

    return warnings(briefing, root, decoded, problems)
