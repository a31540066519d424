"""Ids of entries, and addresses of entries without an id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Diagnostic, shortened
from tui.model import patterns
from tui.model.entries import UNSTATED
from tui.model.span import NOWHERE, Span
from tui.text.sanitise import spelled_out
from tui.text.slug import ascii_slug

if TYPE_CHECKING:
    from tui.parse.parse_context import ParseContext

ID = re.compile(patterns.ID)
_ALIKE = str.maketrans("01", "ol")
"""Digits that look like letters."""


class Addresses:
    """Assigns the ids and addresses of one file, each to one entry."""

    def __init__(self, context: ParseContext) -> None:
        self._context = context
        self._counts: dict[str, int] = {}

    def of(self, id_: str, span: Span, fallback: str) -> str:
        """Return an id as an address if it is unique so far; else the fallback address."""
        if error := id_error(id_, self._context.path, span):
            better = error.args["better"]
            fixes = self._context.word_fix(id_, span, better) if better else ()
            self._context.diagnostics.append(error._replace(fixes=fixes))
        first = self._context.definitions.setdefault(id_, span)
        if first is span:
            return id_ or self.free(fallback)
        self._context.report("E202", span, id=id_, related=self._context.at("first", first))
        return self.free(fallback)

    def free(self, address: str) -> str:
        """Return an address, with a number appended if it is already taken."""
        self._counts[address] = count = self._counts.get(address, 0) + 1
        return address if count == 1 else self.free(f"{address}/{count}")

    def report_lookalikes(self) -> None:
        """Report ids that are easily confused, such as `group-1` and `group-l`."""
        first: dict[str, str] = {}
        for id_, span in self._context.definitions.items():
            shape = "-".join(filter(None, id_.translate(_ALIKE).split("-")))
            other = first.setdefault(shape, id_)
            if other is not id_:
                related = self._context.at("other", self._context.definitions[other])
                self._context.report("W503", span, first=other, id=id_, related=related)


def _odd_letters(id_: str) -> str:
    """Return the first characters of an id that are not ASCII, with their code points and names."""
    odd = [c for c in dict.fromkeys(id_) if not c.isascii()]
    return ", ".join(map(spelled_out, odd[:3]))


def id_error(id_: str, path: str = "", span: Span = NOWHERE) -> Diagnostic | None:
    """Return the diagnostic of a text that cannot be an id, with the nearest id that can; None for an id."""
    if ID.fullmatch(id_) and id_ != UNSTATED:
        return None
    better = "" if id_ == UNSTATED else not_own(ascii_slug(id_))
    variant = "unstated" if id_ == UNSTATED else "better" if better else ""
    args = {"id": shortened(id_), "letters": _odd_letters(id_), "better": better}
    return Diagnostic("E305", path, span, variant, args)


def not_own(id_: str) -> str:
    """Return an id that is not a custom key: `xcorp` for `x-corp`."""
    return f"x{id_[2:]}" if id_.startswith("x-") else id_
