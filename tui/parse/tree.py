"""The tree of a file: texts, lists and mappings with their spans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from tui.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.diagnostics.diagnostic import Diagnostic

    Items = list[tuple["Scalar", "Node"]]
    """The keys and values of a mapping."""

Style = Literal["plain", "single", "double", "literal", "folded"]
BLOCK_STYLES: frozenset[Style] = frozenset({"literal", "folded"})
QUOTED_STYLES: frozenset[Style] = frozenset({"single", "double"})


class Node:  # noqa: PLW1641 - mutable, so not hashable
    """A part of a file; nodes are equal if their contents and spans are."""

    __slots__ = ("column", "end_column", "end_line", "line")

    _parts: tuple[str, ...] = ("span",)

    def __init__(self, span: tuple[int, int, int, int]) -> None:
        self.line, self.column, self.end_line, self.end_column = span

    @property
    def span(self) -> Span:
        """Where it is. A large file has thousands of nodes, and few are asked: none keeps a span."""
        return Span(self.line, self.column, self.end_line, self.end_column)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and all(
            getattr(self, part) == getattr(other, part) for part in self._parts
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(repr(getattr(self, part)) for part in self._parts)})"


class Scalar(Node):
    """Text as the author typed it: `no`, `1.10` and `~` are not converted."""

    __slots__ = ("style", "value")
    _parts = ("span", "value", "style")

    def __init__(self, span: tuple[int, int, int, int], value: str, style: Style) -> None:
        self.line, self.column, self.end_line, self.end_column = span
        self.value, self.style = value, style


class Mapping(Node):
    """Unique keys with their values, in file order."""

    __slots__ = ("items",)
    _parts = ("span", "items")

    def __init__(self, span: Span, items: Items) -> None:
        super().__init__(span)
        self.items = items

    def get(self, key: str) -> Node | None:
        """Return the value of a key; None if the mapping does not have it."""
        return next((value for name, value in self.items if name.value == key), None)


class Sequence(Node):
    """A list."""

    __slots__ = ("items",)
    _parts = ("span", "items")

    def __init__(self, span: Span, items: list[Node]) -> None:
        super().__init__(span)
        self.items = items


def held(node: Node | None, read: Callable[[Scalar], Any] = lambda scalar: scalar.value) -> Any:
    """Return the texts of a file in its lists and mappings; `read` says what counts of a text."""
    match node:
        case Scalar():
            return read(node)
        case Mapping(items=items):
            return [(held(key, read), held(value, read)) for key, value in items]
        case Sequence(items=items):
            return [held(item, read) for item in items]
    return None


class Fault(NamedTuple):
    """A parser error; lines and columns count from 0, as in parsers."""

    words: str
    """The parser's message, used only to classify the fault."""
    line: int
    column: int
    open_line: int
    """The start of the construct that the parser was in."""
    open_column: int
    previous: Node | None
    """The node that ended last."""
    in_flow: bool
    """Whether the innermost list or mapping is in brackets or braces."""


class Composition(NamedTuple):
    """The result of parsing a text once: its root, as far as it was read, and its diagnostics."""

    root: Node | None
    diagnostics: list[Diagnostic]
    fault: Fault | None
    refused: bool
    """Whether the text has features that are refused, so that the root must not be used."""


class Draft(NamedTuple):
    """A copy of a text in which the repairs of its syntax errors were tried, and its tree."""

    text: str
    root: Node
    touched: frozenset[int]
    """The lines, from 1, that differ from those of the author."""
    is_whole: bool
    """Whether every repair was the likely answer, so that nothing is missing from the tree."""


UNREADABLE = "unreadable"
"""The message of a fault at a character that YAML does not allow."""
MOST_PROBLEMS = 20
"""Syntax errors of one file that are reported."""
