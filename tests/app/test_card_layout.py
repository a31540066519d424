"""Cards are laid out only as far as they are visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.card_layout import CardLayout
from tui.app.painter import Painter
from tui.app.widgets.framed_view import FRAME, PAD
from tui.render.cards import Card, CardColumn, CardItem, CardSection, Piece
from tui.render.cards.pieces import COMMA, DOT
from tui.settings.checks import read_theme
from tui.settings.themes import DEFAULT_THEME, theme_files

if TYPE_CHECKING:
    from collections.abc import Iterator

THOUSANDS = 5_000


@pytest.fixture(name="paint")
def paint_in_the_default_theme() -> Painter:
    return default_paint()


def default_paint() -> Painter:
    theme, problems = read_theme(theme_files()[DEFAULT_THEME])
    assert theme is not None, problems
    return Painter(theme)


def test_large_card_is_laid_out_as_far_as_asked(paint: Painter) -> None:
    read: list[int] = []

    def items() -> Iterator[CardItem]:
        for number in range(THOUSANDS):
            read.append(number)
            yield CardItem("says", (Piece(f"statement {number}", f"s{number}"),))

    layout = CardLayout(Card((), CardSection(items())), 80, paint)
    layout.reach(30)
    assert len(layout.lines) == len(read) == len(layout.links) == 30
    assert not layout.whole
    layout.finish()
    assert len(layout.lines) == len(layout.links) == THOUSANDS
    assert layout.links[-1].ref == f"s{THOUSANDS - 1}"


def test_items_are_read_once_for_all_widths(paint: Painter) -> None:
    read: list[int] = []

    def items() -> Iterator[CardItem]:
        for number in range(5):
            read.append(number)
            yield CardItem("", (Piece(f"{number}"),))

    card = Card((), CardSection(items()))
    for width in (80, 40, 20):
        CardLayout(card, width, paint).finish()
    assert read == [0, 1, 2, 3, 4]


def test_link_broken_over_lines_is_one_link(paint: Painter) -> None:
    layout = CardLayout(
        Card((), (CardItem("", (Piece("see "), Piece("the Israeli press office", "office"))),)), 12, paint
    )
    layout.finish()
    assert [(link.ref, link.first, link.last) for link in layout.links] == [("office", 0, 2)]
    assert layout.link_at(0, 1) == -1
    assert layout.link_at(1, 1) == 0


def lines_of(paint: Painter, width: int, *pieces: Piece) -> list[str]:
    """Return the pieces as lines of text."""
    return text_of(CardLayout(Card((), (CardItem("", pieces),)), width, paint), paint)


PLACE = Piece("  wire ¶3", role="faint")


@pytest.mark.parametrize(
    ("pieces", "width", "lines"),
    [
        # the number of a paragraph stays with the source that it counts in
        ((Piece("“It rained.”"), PLACE), 22, ["“It rained.”  wire ¶3"]),
        ((Piece("“It rained.”"), PLACE), 19, ["“It rained.”", "wire ¶3"]),
        ((Piece("“It all rained.”"), PLACE), 20, ["“It all rained.”", "wire ¶3"]),
        # what follows a name without a blank stays with it
        ((Piece("Israel", "israel"), COMMA, Piece("Lebanon", "lebanon")), 16, ["Israel, Lebanon"]),
        ((Piece("Israel", "israel"), COMMA, Piece("Lebanon", "lebanon")), 8, ["Israel,", "Lebanon"]),
        ((Piece("see Israel", "israel"), COMMA, Piece("Oman")), 10, ["see", "Israel,", "Oman"]),
        ((Piece("see Israel", "israel"), Piece("’s"), Piece(" army")), 11, ["see", "Israel’s", "army"]),
        # a dot between words ends a line and never begins one
        ((Piece("one two"), DOT, Piece("three")), 9, ["one two ·", "three"]),
        ((Piece("one two"), DOT, Piece("three")), 8, ["one", "two ·", "three"]),
        # a mark stays with what it marks, also where that is another piece
        ((Piece("one "), Piece("", mark="unknown"), Piece("two", "x")), 6, ["one", "? two"]),
        # where nothing else is possible, it is broken there after all
        ((Piece("Israel", "israel"), COMMA, Piece("Lebanon")), 6, ["Israel", ",", "Lebano", "n"]),
    ],
)
def test_lines_break_at_blanks_not_between_pieces(
    paint: Painter, pieces: tuple[Piece, ...], width: int, lines: list[str]
) -> None:
    assert lines_of(paint, width, *pieces) == lines


def test_plain_paragraph_number_stays_with_its_source(paint: Painter) -> None:
    plain = Painter(paint.theme, plain=True)
    assert lines_of(plain, 15, Piece("It rained."), PLACE) == ["It rained.", "wire par.3"]
    assert lines_of(plain, 16, Piece("It rained."), PLACE) == ["It rained.", "wire par.3"]


@pytest.mark.parametrize("width", range(1, 130, 7))
def test_no_line_is_wider_than_the_room(paint: Painter, width: int) -> None:
    pieces = (
        Piece("wörter 測試測試測試 حزب الله "),
        Piece("a-very-long-word-that-has-no-blank" * 3, "x", mark="for"),
    )
    items = (CardItem("is said about it", pieces), CardItem("", pieces, same=True), CardItem("•", pieces))
    layout = CardLayout(Card((), items), width, paint)
    layout.finish()
    room = max(width, 24)  # a label and a mark need some room of their own
    assert all(sum(map(layout.size, line)) <= room for line in layout.lines)


PIECES = st.builds(
    Piece,
    st.text(st.sampled_from("ab \u00a0界「。\u0301\n·¶1"), max_size=12),
    role=st.sampled_from(["", "faint"]),
    mark=st.sampled_from(["", "for", "contested"]),
)


@given(st.lists(PIECES, max_size=6), st.integers(12, 60), st.booleans())
def test_every_word_and_mark_of_a_card_is_laid_out(pieces: list[Piece], width: int, plain: bool) -> None:
    paint = Painter(default_paint().theme, plain=plain)
    layout = CardLayout(Card((), (CardItem("", tuple(pieces)),)), width, paint)
    layout.finish()
    parts = [part.piece for line in layout.lines for part in line]
    assert [part.mark for part in parts if part.mark] == [piece.mark for piece in pieces if piece.mark]
    said = "".join(part.text for part in parts)
    assert "".join(said.split()) == "".join("".join(paint.text(piece.text) for piece in pieces).split())


def test_piece_without_plain_letters_is_laid_out(paint: Painter) -> None:
    plain = Painter(paint.theme, plain=True)
    assert lines_of(plain, 14, Piece("\u0301", mark="for")) == ["+"]


def test_card_of_chinese_and_japanese_follows_kinsoku(paint: Painter) -> None:
    said = Piece("外相は東京で記者会見を行い、停戦について双方の「合意は近い」と述べた。", "fm")
    for width in range(8, 60):
        lines = lines_of(paint, width, said, Piece("。"), Piece("「会談」"))
        assert not [line for line in lines if line[0] in "、。」" or line[-1] in "「"]


def text_of(layout: CardLayout, paint: Painter) -> list[str]:
    """Return a whole layout as lines of text."""
    layout.finish()
    return [
        "".join(
            (f"{paint.glyph(part.piece.mark)} " if part.piece.mark else "") + part.piece.text for part in line
        ).rstrip()
        for line in layout.lines
    ]


def test_lines_align_behind_the_first_mark(paint: Painter) -> None:
    said = Piece("It rained in the night.", "c", mark="claim")
    items = (
        CardItem("says", (said,)),
        CardItem("", (Piece("and again"),), same=True, under=True),
        CardItem("", (said,)),
    )
    assert text_of(CardLayout(Card((), items), 60, paint), paint) == [
        "says              □ It rained in the night.",
        "                    and again",
        "□ It rained in the night.",
    ]
    narrow = CardLayout(Card((), items[2:]), 16, paint)
    assert text_of(narrow, paint) == ["□ It rained in", "  the night."]
    assert narrow.link_at(0, 0) == narrow.link_at(1, 3) == 0
    assert narrow.link_at(1, 1) == -1


COLUMNS = tuple(
    CardColumn((Piece(name),), (CardItem("", (Piece(f"{name} speaks"),)),))
    for name in ("Ann", "Ben", "Cid", "Dot")
)


def test_columns_are_side_by_side_from_100_columns(paint: Painter) -> None:
    beside = text_of(CardLayout(Card((), (), COLUMNS[:2]), 100 - FRAME - 2 * PAD, paint), paint)
    assert [line.split() for line in beside] == [["Ann", "Ben"], ["Ann", "speaks", "Ben", "speaks"]]
    below = text_of(CardLayout(Card((), (), COLUMNS[:2]), 99 - FRAME - 2 * PAD, paint), paint)
    assert below == ["Ann", "Ann speaks", "", "Ben", "Ben speaks"]


def test_further_columns_go_below_and_footing_apart(paint: Painter) -> None:
    lines = text_of(
        CardLayout(Card((), (), COLUMNS, (CardItem("", (Piece("all alike"),)),)), 120, paint), paint
    )
    assert [line.split() for line in lines] == [
        ["Ann", "Ben", "Cid"],
        ["Ann", "speaks", "Ben", "speaks", "Cid", "speaks"],
        [],
        ["Dot"],
        ["Dot", "speaks"],
        [],
        ["all", "alike"],
    ]


def test_footing_is_built_only_when_reached(paint: Painter) -> None:
    read: list[str] = []

    def footing() -> Iterator[CardItem]:
        read.append("asked")
        yield CardItem("", (Piece("all of it counted"),))

    items = tuple(CardItem("", (Piece(f"{number}"),)) for number in range(10))
    layout = CardLayout(Card((), items, footing=CardSection(footing())), 40, paint)
    layout.reach(10, 100)
    assert (len(layout.lines), read, layout.whole) == (10, [], False)
    layout.reach(11, 100)
    assert (len(layout.lines), read, layout.whole) == (11, ["asked"], False)
    layout.finish()
    assert layout.whole
