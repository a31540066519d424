"""Parses the text of a file into a tree and the diagnostics of its syntax."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from tui.parse.composer import compose
from tui.parse.tree import Draft, Scalar
from tui.parse.yaml_events import DEFAULT_PARSER

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.parse.tree import Composition, Node
    from tui.parse.yaml_events import ParserFor

_REPLACED = "\x85\u2028\u2029\ufeff"
"""Characters that YAML parsers take for a line end or drop."""


def parse(
    text: str, path: str, *, parser: ParserFor = DEFAULT_PARSER
) -> tuple[Node | None, list[Diagnostic]]:
    """Return the root and the diagnostics of `parse_draft`."""
    return parse_draft(text, path, parser=parser)[:2]


def parse_draft(
    text: str, path: str, *, parser: ParserFor = DEFAULT_PARSER
) -> tuple[Node | None, list[Diagnostic], Draft | None]:
    """Return the root of a decoded text, the diagnostics of its syntax in file order, and a repaired copy.

    The text has LF line ends (`normalise_line_ends`). The root is None if the text is empty, is not YAML or
    uses a refused feature (E107, E108, E110). Of a repeated key, the first value counts; only the first
    document is read. The copy is None if the text needs no repair or cannot be repaired. Raises nothing.
    """
    source, restore = _prepared(text)
    composition = compose(source, path, restore, parser)
    diagnostics, draft = composition.diagnostics, None
    if composition.fault is not None:
        from tui.parse.syntax.repair_trials import explain  # noqa: PLC0415 - 4 ms, which valid YAML saves

        diagnostics, draft = explain(
            source, path, composition, lambda changed: compose(changed, path, restore, parser), restore
        )
    elif composition.refused and composition.root is not None:
        # What an alias stands for is missing from the tree; tags are only ignored.
        is_whole = all(one.code != "E107" for one in diagnostics)
        draft = Draft(text, composition.root, frozenset(), is_whole)
    diagnostics.sort(key=lambda diagnostic: diagnostic.span)
    return composition.root if _is_usable(composition) else None, diagnostics, draft


def _prepared(text: str) -> tuple[str, dict[int, str]]:
    """Return the text for a parser, and the placeholders in it with the characters they replace."""
    replaced = [] if text.isascii() else [char for char in _REPLACED if char in text]
    # Each placeholder is one private-use character, so that no column changes.
    private = chain(range(0xE000, 0xF900), range(0xF0000, 0xFFFFE))
    unused = (code for code in private if chr(code) not in text)
    restore = dict(zip(unused, replaced, strict=False)) if replaced else {}
    return text.translate({ord(char): code for code, char in restore.items()}) if replaced else text, restore


def _is_usable(composition: Composition) -> bool:
    root = composition.root
    is_empty = isinstance(root, Scalar) and not root.value and root.style == "plain"
    return not (composition.fault or composition.refused or is_empty)
