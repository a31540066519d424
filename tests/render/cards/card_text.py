"""Short ways to read a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.analysis.given import second, second_links, shipped, shipped_links
from tui.model.links import Links
from tui.render.cards import card

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.model.entries import Briefing
    from tui.model.subjects import Subject
    from tui.render.cards import Card, CardItem, Pieces


def card_of(of: Subject | str, briefing: Briefing | None = None) -> Card:
    """The card of an entry or a subject; of the shipped briefing where none is given."""
    address = of if isinstance(of, str) else of.address
    if briefing is None or briefing is shipped():
        return card(address, shipped(), shipped_links())
    return card(address, briefing, second_links() if briefing is second() else Links(briefing))


def words(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces).replace("\u00a0", " ")


def items_of(of: Card) -> list[CardItem]:
    return [*of.items, *(item for column in of.columns for item in column.items), *of.footing]


def under(label: str, of: Card) -> list[CardItem]:
    """The items under a label."""
    found: list[CardItem] = []
    at = ""
    for item in items_of(of):
        at = at if item.same else item.label
        found += [item] if at == label else []
    return found


def refs(items: Iterable[CardItem]) -> list[str]:
    return [piece.ref for item in items for piece in item.pieces if piece.ref]


def lines(items: Iterable[CardItem]) -> list[str]:
    """Items as lines, each behind its label."""
    return [f"{item.label}: {words(item.pieces)}" if item.label else words(item.pieces) for item in items]


def text(of: Card) -> str:
    """A whole card as text."""
    shown = [f"# {words(of.heading)}", *lines(of.items)]
    for column in of.columns:
        shown += [f"## {words(column.heading)}", *lines(column.items)]
    return "\n".join([*shown, "--", *lines(of.footing)]) + "\n"
