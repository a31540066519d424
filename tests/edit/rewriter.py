"""Rewrite a briefing in another style: other quotes, brackets, blanks, comments and line breaks.

The content stays the same: the same texts, lists and mappings.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.parse.parser import parse
from tui.parse.tree import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from random import Random

ROOT = Path(__file__).parents[2]
SHIPPED = (ROOT / "briefings" / "lebanon-israel-talks.yaml").read_text(encoding="utf-8")
PAGES = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "briefings").glob("*.md")))
"""The guide for authors: the tutorial, the reference and editor set-up, as one text."""
GUIDE = re.findall(r"^```yaml\n(.*?)^```$", PAGES, re.M | re.S)
"""The small briefings that the guide shows."""
HARD = """\
title: Odd places for an id
summary: "He said: [[idf]] and [[idf|the \\"army\\"]], of which [[ idf ]] is one."
key_points: ['It''s [[idf]] [^idf].', "[[idf|a\\tb]]", idf, {text: 'So [^idf].'}]
actors:
  no: No
  idf: {name: idf, part_of: no, note: 'idf, [[no]]'}
  1e3: {name: '1e3', part_of: [idf, no]}
issues:
  idf-2: An issue that is not idf
timeline:
  raid:
    title: '[[idf]] raids'
    by: idf?
    text: |
      # [[idf]] is no comment here,
        and by: idf is none either.
positions:
  - {issue: idf-2, by: idf, stance: for}
  - {issue: idf-2, by: idf, stance: against}
  - {issue: idf-2, by: no, stance: 'unclear?', counters: [idf-2/idf, idf-2/idf/2], about: 'idf-2/idf/2?'}
unknowns:
  - Whether [[idf-2/idf|it]] was [[idf]].
  - {about: [idf, 'raid?'], text: Open.}
x-own: {by: idf, note: '[[idf]]'}
"""
"""Ids in every kind of place, and lookalikes."""
SMALL = [*GUIDE, HARD]
COMMENTS = ["# idf", "#", "# by: idf  [[idf|the army]]", "# '", '# "', "# {", "#: - ?", "# hamas: [[hamas]]"]


def root_of(text: str) -> Node:
    """Parse a text that is valid YAML."""
    root, diagnostics = parse(text, "")
    assert root is not None
    assert not diagnostics
    return root


def texts(node: Node) -> Any:
    """Return the content of a node as plain Python values."""
    match node:
        case Scalar(value=value):
            return value
        case Sequence(items=items):
            return [texts(item) for item in items]
        case Mapping(items=items):
            return {key.value: texts(value) for key, value in items}
    raise TypeError(node)


def rewritten(text: str, random: Random) -> str:
    """Return a text with the same content in another style."""
    root = root_of(text)
    assert isinstance(root, Mapping)
    return written(root, random)


def written(root: Mapping, random: Random) -> str:
    """Write the content of a tree whose texts need no escapes."""
    lines = _Writer(random).mapping(root, 0)
    ends = random.sample(["\n", "\n", "\n\n  \n", ""], 4)
    held = texts(root)  # a block scalar at the end of the file may include them
    return next(new for new in ("\n".join(lines) + end for end in ends) if texts(root_of(new)) == held)


@cache
def _is_plain(value: str, in_flow: bool) -> bool:
    """Return whether a text needs no quotes; PyYAML's own parser wants them for `[hamas?]`."""
    if "\n" in value or (in_flow and value.endswith("?")):
        return False
    root, diagnostics = parse(f"[{value}, x]" if in_flow else f"- {value}\n", "")
    items = root.items if isinstance(root, Sequence) and not diagnostics else []
    return len(items) == 1 + in_flow and isinstance(items[0], Scalar) and items[0].value == value


@cache
def _is_plain_key(value: str) -> bool:
    root, diagnostics = parse(f"{value}: x\n", "")
    return isinstance(root, Mapping) and not diagnostics and [key.value for key, _ in root.items] == [value]


class _Writer:
    def __init__(self, random: Random) -> None:
        self._random = random

    def _may(self, chance: float) -> bool:
        return self._random.random() < chance

    def _blanks(self) -> str:
        return self._random.choice(["", "", "", "", " ", "   ", " \t"])

    def _behind(self) -> str:
        """Return what may follow a value: nothing, blanks or a comment."""
        comment = f" {self._random.choice(COMMENTS)}" if self._may(0.1) else ""
        return comment + self._blanks()

    def _between(self, indent: int) -> list[str]:
        """Return the lines that may separate two entries."""
        lines = []
        if self._may(0.1):
            lines.append(" " * self._random.choice([0, indent]))  # more would be part of a block scalar
        if self._may(0.1):
            lines.append(" " * indent + self._random.choice(COMMENTS) + self._blanks())
        return lines

    def _quoted(self, value: str) -> str:
        if self._may(0.5) and "\n" not in value:
            return "'" + value.replace("'", "''") + "'"
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\x7f")

    def _key(self, value: str) -> str:
        return value if _is_plain_key(value) and self._may(0.9) else self._quoted(value)

    def _inline(self, node: Node) -> str:
        """Return a value on one line, as it may be written in brackets."""
        match node:
            case Scalar(value=value, style=style):
                if not value and style == "plain":
                    return ""
                return value if _is_plain(value, True) and self._may(0.8) else self._quoted(value)
            case Sequence(items=items):
                gap = self._random.choice([" ", "", "  "])
                return f"[{gap}{f',{gap}'.join(map(self._inline, items))}{gap}]"
            case Mapping(items=items):
                # In brackets, a key without a value needs only its colon.
                pairs = [f"{self._key(key.value)}: {self._inline(value)}" for key, value in items]
                return "{" + ", ".join(pairs) + self._random.choice(["", " "]) + "}"
        raise TypeError(node)

    def _block(self, value: str, indent: int) -> list[str] | None:
        """Return the lines of a block scalar, its header first; None if the text cannot be one."""
        body = value.rstrip("\n")
        tail = len(value) - len(body)
        if not body or body[0] in " \n\t" or body != body.rstrip(" \t"):
            return None
        margin = " " * indent
        if tail == 0 and "\n" not in body and self._may(0.7):
            words = [word for word in re.split(r"(?<=\S) (?=\S)", body) if word]
            return [">-", *(margin + line for line in self._folded(words))]
        sign = {0: "|-", 1: "|"}.get(tail, "|+")
        lines = [margin + line if line else self._random.choice(["", margin]) for line in body.split("\n")]
        return [sign, *lines, *[""] * (tail - 1)]

    def _folded(self, words: list[str]) -> list[str]:
        lines = [words[0]]
        for word in words[1:]:
            if self._may(0.1):
                lines.append(word)
            else:
                lines[-1] += f" {word}"
        return lines

    def _scalar(self, node: Scalar, indent: int) -> list[str]:
        """Return the lines of a value after `key:` or `-`."""
        value = node.value
        if not value and node.style == "plain":
            return [self._behind()]
        if self._may(0.15) and (block := self._block(value, indent + 2)):
            return [f" {block[0]}{self._behind()}", *block[1:]]
        if _is_plain(value, False) and self._may(0.7):
            words = re.split(r"(?<=[a-z,]) (?=[a-z])", value)
            if self._may(0.1):
                first, *rest = self._folded(words)
                return [f" {first}{self._blanks()}", *(" " * (indent + 2) + line for line in rest)]
            return [f" {value}{self._behind()}"]
        return [f" {self._quoted(value)}{self._behind()}"]

    def _value(self, node: Node, indent: int) -> list[str]:
        """Return the rest of the line after `key:`, and the lines below it."""
        if isinstance(node, Scalar):
            return self._scalar(node, indent)
        assert isinstance(node, Mapping | Sequence)
        small = len(self._inline(node)) < 100
        if not node.items or (small and self._may(0.4)):
            return [f" {self._inline(node)}{self._behind()}"]
        if isinstance(node, Mapping):
            return [self._behind(), *self.mapping(node, indent + self._random.choice([1, 2, 2, 2, 4]))]
        return [self._behind(), *self._sequence(node, indent + self._random.choice([0, 2, 2, 3]))]

    def mapping(self, node: Mapping, indent: int) -> list[str]:
        lines = []
        for key, value in node.items:
            first, *rest = self._value(value, indent)
            lines += [*self._between(indent), f"{' ' * indent}{self._key(key.value)}:{first}", *rest]
        return lines

    def _sequence(self, node: Sequence, indent: int) -> list[str]:
        lines = []
        for item in node.items:
            lines += self._between(indent)
            if isinstance(item, Mapping) and item.items and self._may(0.8):
                gap = self._random.choice([1, 1, 1, 3])
                inside = self.mapping(item, indent + 1 + gap)
                while not inside[0].strip() or inside[0].lstrip().startswith("#"):
                    inside.pop(0)
                inside[0] = f"{' ' * indent}-{' ' * gap}{inside[0].lstrip(' ')}"
                lines += inside
            elif isinstance(item, Scalar):
                first, *rest = self._scalar(item, indent)
                lines += [f"{' ' * indent}-{first}", *rest]
            else:
                lines.append(f"{' ' * indent}- {self._inline(item)}{self._behind()}")
        return lines
