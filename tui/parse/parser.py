"""The text of a file to its tree, with every error of its syntax."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from tui.parse.composer import compose
from tui.parse.syntax.repair_trials import explain
from tui.parse.tree import Scalar
from tui.parse.yaml_events import DEFAULT_PARSER

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.parse.tree import Composition, Node
    from tui.parse.yaml_events import ParserFor

_SET_ASIDE = "\x85\u2028\u2029\ufeff"
"""What a parser would take for the end of a line, or not count as a character."""


def parse(
    text: str, path: str, *, parser: ParserFor = DEFAULT_PARSER
) -> tuple[Node | None, list[Diagnostic]]:
    """Return the root of a decoded text, and every diagnostic of its syntax in file order.

    LF alone ends a line: `decode.even` makes it so. The root is None for an empty text, for one that is not
    YAML and for one that is refused (E107, E108, E110). A key that occurs twice keeps its first value; what
    follows the first document is not read. Raises nothing.
    """
    source, restore = _prepared(text)
    reading = compose(source, path, restore, parser)
    problems = reading.problems
    if reading.fault is not None:
        problems = explain(
            source, path, reading, lambda scratch: compose(scratch, path, restore, parser), restore
        )
    problems.sort(key=lambda problem: problem.span)
    return reading.root if _is_of_use(reading) else None, problems


def _prepared(text: str) -> tuple[str, dict[int, str]]:
    """The text for a parser, and what each character that was set aside in it stands for."""
    found = [] if text.isascii() else [char for char in _SET_ASIDE if char in text]
    # Private characters take their places, so that every column stays as it is.
    private = chain(range(0xE000, 0xF900), range(0xF0000, 0xFFFFE))
    unused = (code for code in private if chr(code) not in text)
    restore = dict(zip(unused, found, strict=False)) if found else {}
    return text.translate({ord(char): code for code, char in restore.items()}) if found else text, restore


def _is_of_use(reading: Composition) -> bool:
    nothing = isinstance(reading.root, Scalar) and not reading.root.value and reading.root.style == "plain"
    return not (reading.fault or reading.refused or nothing)
