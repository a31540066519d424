"""By what entries are known: their ids, and the addresses of those that have none."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Diagnostic, shortened
from tui.model import patterns
from tui.model.entries import UNSTATED
from tui.model.span import NOWHERE, Span
from tui.text.slug import ascii_slug

if TYPE_CHECKING:
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
        if error := id_error(id_, self._found.path, span):
            better = error.args["better"]
            fixes = self._found.word_fix(id_, span, better) if better else ()
            self._found.problems.append(error._replace(fixes=fixes))
        first = self._found.defined.setdefault(id_, span)
        if first is span:
            return id_ or self.free(fallback)
        self._found.add("E202", span, id=id_, related=self._found.at("first", first))
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
                related = self._found.at("other", self._found.defined[other])
                self._found.add("W503", span, first=other, id=id_, related=related)


def _odd_letters(id_: str) -> str:
    """The characters that could be mistaken for those of an id, with their code points."""
    odd = [c for c in dict.fromkeys(id_) if not c.isascii()]
    return ", ".join(f"U+{ord(c):04X} {unicodedata.name(c, 'without a name')}" for c in odd[:3])


def id_error(id_: str, path: str = "", span: Span = NOWHERE) -> Diagnostic | None:
    """Return the diagnostic of a text that cannot be an id, with the nearest id that can; None for an id."""
    if ID.fullmatch(id_) and id_ != UNSTATED:
        return None
    better = "" if id_ == UNSTATED else not_own(ascii_slug(id_))
    variant = "unstated" if id_ == UNSTATED else "better" if better else ""
    args = {"id": shortened(id_), "letters": _odd_letters(id_), "better": better}
    return Diagnostic("E305", path, span, variant, args)


def not_own(id_: str) -> str:
    """The id without the hyphen by which it would be a key of the author's own: `xcorp` for `x-corp`."""
    return f"x{id_[2:]}" if id_.startswith("x-") else id_
