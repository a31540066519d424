"""What a query asks for, as a tree."""

from __future__ import annotations

from typing import NamedTuple

FIELDS = (
    "actor", "by", "via", "target", "about", "place", "issue", "stance", "kind", "source", "tag", "status",
    "figure", "is", "date",
)  # fmt: skip
"""The fields that a query can name."""
STATES = ("contested", "hedged", "single", "planned")
"""The values of `is:`."""


class Word(NamedTuple):
    """A word or phrase to find anywhere in a text."""

    text: str
    """As it was typed, without quotation marks."""

    @property
    def has_case(self) -> bool:
        """Whether its case counts: it does once it has an upper-case letter."""
        return any(map(str.isupper, self.text))


class Pattern(NamedTuple):
    """A regular expression."""

    text: str
    start: int
    """Where it begins in the query, behind the slash."""

    @property
    def has_case(self) -> bool:
        """Whether its case counts; behind a backslash, an upper-case letter is a class."""
        return any(
            character.isupper() and before != "\\"
            for before, character in zip(" " + self.text, self.text, strict=False)
        )


class FieldTest(NamedTuple):
    """A field that must have a value; any, if the value is empty."""

    name: str
    value: str


class Not(NamedTuple):
    """What must not be there."""

    of: Node


class All(NamedTuple):
    """Several, all of which must be there."""

    of: tuple[Node, ...]


class Either(NamedTuple):
    """Several, one of which must be there."""

    of: tuple[Node, ...]


Node = Word | Pattern | FieldTest | Not | All | Either


class Query(NamedTuple):
    """A query as it was typed and as it was understood."""

    text: str
    root: Node | None
    """None for an empty query, which finds nothing."""


def wanted(node: Node | None) -> tuple[Word | Pattern, ...]:
    """Return the words and patterns that a text may have, each once; not what is excluded."""
    if isinstance(node, Word | Pattern):
        return (node,)
    if isinstance(node, All | Either):
        return tuple(dict.fromkeys(part for one in node.of for part in wanted(one)))
    return ()


def patterns(node: Node | None) -> tuple[Pattern, ...]:
    """Return all regular expressions of a query, excluded ones too."""
    if isinstance(node, Pattern):
        return (node,)
    if isinstance(node, Not):
        return patterns(node.of)
    return tuple(part for one in node.of for part in patterns(one)) if isinstance(node, All | Either) else ()
