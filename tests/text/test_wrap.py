from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.render.glyphs import GLYPHS
from tui.text.no_break import GLUE
from tui.text.wrap import cells, wrapped


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 8, [""]),
        ("   ", 8, [""]),
        ("one two three", 8, ["one two", "three"]),
        ("one  two", 8, ["one  two"]),  # two blanks stay two
        ("one two\nthree", 20, ["one two", "three"]),  # the author's own break
        ("one\n\ntwo", 20, ["one", "", "two"]),
        ("seventeen", 8, ["seventee", "n"]),
        ("a seventeen-words", 8, ["a", "seventee", "n-words"]),
        (f"one two{GLUE}3 four", 8, ["one", "two 3", "four"]),  # glue holds, and comes out as a blank
        ("one two ", 20, ["one two"]),
    ],
)
def test_lines_are_broken_at_blanks(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("黎巴嫩政府谈判", 8, ["黎巴嫩政", "府谈判"]),
        ("IDF空爆 the", 8, ["IDF空爆", "the"]),  # Han may break anywhere, Latin words may not
        ("谈判成功。", 8, ["谈判成", "功。"]),  # a full stop begins no line
        ("会「谈判」", 8, ["会「谈", "判」"]),  # no bracket is parted from what it holds
        ("アアアガ", 8, ["アアアガ"]),
    ],
)
def test_han_and_kana_are_broken_between_characters(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


@pytest.mark.parametrize(
    "seen",
    ["e\u0301\u0323", "x\u0308\u20dd", "👩\u200d👩\u200d👧\u200d👦", "🇱🇧", "👍🏽", "❤\ufe0f", "नि"],
    ids=ascii,
)
def test_a_word_is_broken_between_characters_as_a_reader_sees_them(seen: str) -> None:
    for width in range(8, 16):
        lines = wrapped(seen * 20, width)
        assert len(lines) > 1
        assert [line for line in lines if line.replace(seen, "")] == []


def test_a_chain_of_joined_characters_is_broken_somewhere() -> None:
    lines = wrapped("\u200d".join("👩" * 40), 8)
    assert max(map(cells, lines)) <= 8


def test_no_character_is_wider_than_it_is_reckoned() -> None:
    """The terminal's own table is Rich's; ours may say more, and never less."""
    # Controls, surrogates and what reading drops never come here.
    never = {"Cc", "Cs", "Zl", "Zp"}
    every = (chr(code) for code in range(0x20, 0x20000))
    narrower = [
        f"U+{ord(char):04X}"
        for char in every
        if unicodedata.category(char) not in never and char != "\u00ad" and cell_len(char) > cells(char)
    ]
    assert narrower == []


@given(st.text(st.sampled_from("ab 界e\u0301👩\u200d🇱❤\ufe0f\n"), max_size=80), st.integers(8, 30))
def test_every_line_fits_and_nothing_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert max(map(cells, lines)) <= width
    assert max(map(cell_len, lines)) <= width
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.lists(st.text("abcdefg", min_size=1, max_size=8), min_size=1), st.integers(8, 30))
def test_lines_are_as_full_as_they_can_be(words: list[str], width: int) -> None:
    lines = wrapped(" ".join(words), width)
    for line, further in pairwise(lines):
        assert len(line) + 1 + len(further.split()[0]) > width


def test_every_mark_of_ours_is_one_cell_wide() -> None:
    assert [char for mark, _ in GLYPHS.values() for char in mark if cells(char) != 1] == []
