"""By what entries are known: their ids, and the addresses of those that have none."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from tui.model import patterns
from tui.model.entries import UNSTATED
from tui.parse.values import shortened
from tui.text.slug import ascii_slug

if TYPE_CHECKING:
    from tui.model.span import Span
    from tui.parse.findings import Findings

ID = re.compile(patterns.ID)
_ALIKE = str.maketrans("01", "ol")
"""Digits that are taken for letters."""


class Addresses:
    """The ids and addresses of one file, each given to one entry."""

    def __init__(self, found: Findings) -> None:
        self._found = found
        self._counts: dict[str, int] = {}

    def of(self, id_: str, span: Span, fallback: str) -> str:
        """The id where it is the first of its name; else the address that it falls back on."""
        if not ID.fullmatch(id_) or id_ == UNSTATED:
            odd, better = _odd_letters(id_), better_id(id_)
            self._found.add("E305", f"`{shortened(id_)}` cannot be an id", span, label=odd, help=better)
        first = self._found.defined.setdefault(id_, span)
        if first is span:
            return id_ or self.free(fallback)
        self._found.add(
            "E202", f"the id `{id_}` is used twice", span, label="used again here",
            help="ids are unique in the whole file: choose another",
            related=self._found.at("first used here", first),
        )  # fmt: skip
        return self.free(fallback)

    def free(self, address: str) -> str:
        """The address, with a number behind it where another entry has it already."""
        self._counts[address] = count = self._counts.get(address, 0) + 1
        return address if count == 1 else self.free(f"{address}/{count}")

    def report_lookalikes(self) -> None:
        """Ids that a reader would take for one another: `group-1` and `group-l`."""
        first: dict[str, str] = {}
        for id_, span in self._found.defined.items():
            look = "-".join(filter(None, id_.translate(_ALIKE).split("-")))
            other = first.setdefault(look, id_)
            if other is not id_:
                self._found.add(
                    "W503", f"the ids `{other}` and `{id_}` look alike", span,
                    help="if they are the same, use one; if not, tell them apart by more",
                    related=self._found.at("the other one", self._found.defined[other]),
                )  # fmt: skip


def _odd_letters(id_: str) -> str:
    """The characters that could be mistaken for those of an id, with their code points."""
    odd = [c for c in dict.fromkeys(id_) if not c.isascii()]
    return ", ".join(f"U+{ord(c):04X} {unicodedata.name(c, 'without a name')}" for c in odd[:3])


def better_id(id_: str) -> str:
    """The nearest well-formed id, as an action."""
    if id_ == UNSTATED:
        return f"`by: {UNSTATED}` says that a statement is attributed to nobody: choose another"
    better = not_own(ascii_slug(id_))
    rule = "an id is made of a–z, 0–9 and hyphens"
    return f"{rule}: write `{better}`" if better else rule


def not_own(id_: str) -> str:
    """The id without the hyphen by which it would be a key of the author's own: `xcorp` for `x-corp`."""
    return f"x{id_[2:]}" if id_.startswith("x-") else id_
