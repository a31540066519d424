"""Properties of every card of every briefing: links have targets, and text is never markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.analysis.generated import briefings
from tests.analysis.given import second, shipped
from tui.analysis.coverage import quotes_of
from tui.analysis.selection_links import SelectionLinks
from tui.app.card_layout import CardLayout
from tui.app.painter import Painter
from tui.model.entries import LISTS, MAPS
from tui.model.links import Links
from tui.model.subjects import CellSubject, ExclusionSubject, PairSubject, SentenceSubject, is_there
from tui.render.cards import card
from tui.settings.checks import read_theme
from tui.settings.themes import DEFAULT_THEME, theme_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Briefing
    from tui.render.cards import Card, CardItem, Piece

WIDTHS = (24, 60, 96, 140)


def addresses(briefing: Briefing) -> Iterator[str]:
    """Return all addresses of a briefing, and some without a subject."""
    yield from ("", "gone", *briefing.entries)
    for source in briefing.sources.values():
        for number in range(len(source.body.sentences) if source.body else 0):
            yield SentenceSubject(source.id, number).address
    for actor in briefing.actors:
        yield ExclusionSubject(actor).address
        yield from (CellSubject(issue, actor).address for issue in briefing.issues)
        yield from (PairSubject(actor, other).address for other in briefing.actors if other != actor)
    yield from (ExclusionSubject(source).address for source in briefing.sources)


def items_of(of: Card) -> list[CardItem]:
    return [*of.items, *(item for column in of.columns for item in column.items), *of.footing]


def pieces_of(of: Card) -> Iterator[Piece]:
    yield from of.heading
    for column in of.columns:
        yield from column.heading
    for item in items_of(of):
        yield from item.pieces


def paint() -> Painter:
    theme, _ = read_theme(theme_files()[DEFAULT_THEME])
    assert theme is not None
    return Painter(theme)


def check_cards(briefing: Briefing) -> None:
    """Check that every card of a briefing can be built, and every link in it has a target."""
    links = Links(briefing)
    answers = SelectionLinks(briefing, links)
    for address in addresses(briefing):
        of = card(address, briefing, links, answers)
        assert "".join(piece.text for piece in of.heading).strip(), address
        refs = {piece.ref for piece in pieces_of(of)} - {""}
        assert [ref for ref in refs if not is_there(ref, briefing)] == [], address


@pytest.mark.parametrize("briefing", [shipped(), second()], ids=["talks", "strait"])
def test_every_card_is_built_and_its_links_have_targets(briefing: Briefing) -> None:
    check_cards(briefing)


@hypothesis_settings(max_examples=40, deadline=None)
@given(briefings())
def test_cards_of_any_briefing_have_links_with_targets(briefing: Briefing) -> None:
    check_cards(briefing)


@pytest.mark.parametrize("briefing", [shipped(), second()], ids=["talks", "strait"])
def test_every_quote_on_a_card_links_to_its_sentence(briefing: Briefing) -> None:
    links = Links(briefing)
    for entry in briefing.entries.values():
        refs = [piece.ref for piece in pieces_of(card(entry.id, briefing, links))]
        for quote in quotes_of(entry):
            assert quote.passage is not None
            assert SentenceSubject(quote.passage.source, quote.passage.sentences[0]).address in refs


MARKUP = (
    "[b]bold[/b]", "[/]", "[@click=app.quit]x[/]", "[link=https://x]x[/link]", r"\[x]", "[not] [sic]", "[",
)  # fmt: skip
PROSE = ("name", "title", "says", "text", "cue", "condition", "period")
SPEAKING = ("exchange-of-fire", "three-dead", "inspections@mawjan", "mawjan&yamira", "!yamira", "meridian#1")


def saying(words: str) -> Briefing:
    """The second briefing with the same words in every text; its sources stay."""
    briefing = second()
    entries: dict[str, Any] = {
        id_: entry.replace(**{field: words for field in PROSE if hasattr(entry, field)})
        for id_, entry in briefing.entries.items()
        if id_ not in briefing.sources
    }
    maps = {
        part: {id_: entries[id_] for id_ in getattr(briefing, part)} for part in MAPS if part != "sources"
    }
    lists = {part: tuple(entries[one.id] for one in getattr(briefing, part)) for part in LISTS}
    return briefing.replace(entries={**briefing.sources, **entries}, **maps, **lists)


@pytest.mark.parametrize("words", MARKUP)
@pytest.mark.parametrize("width", WIDTHS)
def test_text_that_looks_like_markup_is_shown_as_it_is(words: str, width: int) -> None:
    briefing = saying(words)
    links, painter = Links(briefing), paint()
    for address in SPEAKING:
        layout = CardLayout(card(address, briefing, links), width, painter)
        layout.finish()
        segments = (painter.segments([part.piece for part in line]) for line in layout.lines)
        shown = "".join(segment.text for line in segments for segment in line)
        assert words.replace(" ", "") in shown.replace(" ", ""), address


@hypothesis_settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("#@&!/-0123456789aé²\u0661 "), max_size=12) | st.text(max_size=12))
def test_unknown_address_has_the_card_of_the_briefing(address: str) -> None:
    briefing = second()
    of = card(address, briefing, Links(briefing))
    if not is_there(address, briefing):
        assert "".join(piece.text for piece in of.heading) == briefing.title


@pytest.mark.parametrize("briefing", [shipped(), second()], ids=["talks", "strait"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_of_any_card_is_too_wide(briefing: Briefing, width: int) -> None:
    links, painter = Links(briefing), paint()
    answers = SelectionLinks(briefing, links)
    for address in addresses(briefing):
        layout = CardLayout(card(address, briefing, links, answers), width, painter)
        layout.finish()
        assert max((sum(map(layout.size, line)) for line in layout.lines), default=0) <= width, address
