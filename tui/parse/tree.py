"""The tree of a file: texts, lists and mappings that know their line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.span import Span

Style = Literal["plain", "single", "double", "literal", "folded"]


class Node:  # noqa: PLW1641 - it is equal by what it holds, and may change
    """A part of a file: where it stands."""

    __slots__ = ("span",)

    _parts: tuple[str, ...] = ("span",)

    def __init__(self, span: Span) -> None:
        self.span = span

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and all(
            getattr(self, part) == getattr(other, part) for part in self._parts
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(repr(getattr(self, part)) for part in self._parts)})"


class Scalar(Node):
    """Text, as the author typed it: `no`, `1.10` and `~` are no more than their characters."""

    __slots__ = ("style", "value")
    _parts = ("span", "value", "style")

    def __init__(self, span: Span, value: str, style: Style) -> None:
        self.span, self.value, self.style = span, value, style


class Mapping(Node):
    """Keys with their values, in the order of the file; no key occurs twice."""

    __slots__ = ("items",)
    _parts = ("span", "items")

    def __init__(self, span: Span, items: list[tuple[Scalar, Node]]) -> None:
        self.span, self.items = span, items

    def get(self, key: str) -> Node | None:
        """The value of a key, or None where the mapping does not have it."""
        return next((value for name, value in self.items if name.value == key), None)


class Sequence(Node):
    """A list."""

    __slots__ = ("items",)
    _parts = ("span", "items")

    def __init__(self, span: Span, items: list[Node]) -> None:
        self.span, self.items = span, items


class Fault(NamedTuple):
    """Where a parser gave up, and over what; lines and columns from 0, as parsers count."""

    words: str
    """What the parser says; only ever searched for key words."""
    line: int
    column: int
    open_line: int
    """Where the thing begins that the parser was in the middle of."""
    open_column: int
    previous: Node | None
    """The text, list or mapping that ended last."""
    in_flow: bool
    """Whether the innermost list or mapping is written with brackets."""


class Composition(NamedTuple):
    """One pass over a text: its root as far as it was read, and what was found."""

    root: Node | None
    problems: list[Diagnostic]
    fault: Fault | None
    refused: bool
    """Whether it holds what is refused, so that the root must not be used."""


UNREADABLE = "unreadable"
"""The words of a fault over a character that YAML does not allow anywhere."""
