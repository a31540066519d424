from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.folded_text import GAP, FoldedText, fold
from tui.model.segmentation import paragraphs

WORDS = st.text(st.sampled_from("ab.é—語🇱🇧\u0301ح \n"), max_size=200)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in fold(text, 0, len(text), width)]


def test_lines_are_broken_at_blanks_and_long_words_inside() -> None:
    assert lines("one two three", 7) == ["one two", "three"]
    assert lines("one two three", 8) == ["one two", "three"]
    assert lines("abcdefghij kl", 4) == ["abcd", "efgh", "ij", "kl"]
    assert lines("a\nb", 3) == ["a\nb"]
    assert lines("", 5) == lines("   ", 5) == []
    assert lines("ab", 1) == ["a", "b"]


def test_wide_letters_take_two_cells() -> None:
    assert lines("語語語 語", 4) == ["語語", "語", "語"]
    assert lines("語語語 語", 5) == ["語語", "語 語"]


@given(WORDS, st.integers(2, 30))
def test_every_character_but_blanks_stands_in_one_line_that_fits(text: str, width: int) -> None:
    found = list(fold(text, 0, len(text), width))
    assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text.split())
    assert all(a < b for a, b in found)
    assert all(b <= c for (_, b), (c, _) in itertools.pairwise(found))
    for start, end in found:
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        assert cell_len(text[start:end]) <= width or end - start == 1


@given(st.text(st.sampled_from("ab.é—Б \n"), max_size=200), st.integers(2, 30))
def test_text_of_one_cell_letters_is_folded_as_any_other_is(text: str, width: int) -> None:
    wide = text + " 語"
    quick = list(fold(text, 0, len(text), width))
    slow = [span for span in fold(wide, 0, len(wide), width) if span[1] <= len(text.rstrip())]
    assert slow[: len(quick) - 1] == quick[:-1]


@given(WORDS, st.integers(2, 30))
def test_an_offset_leads_to_its_line(text: str, width: int) -> None:
    folded = FoldedText(text, paragraphs(text), width)
    for number, (start, end) in enumerate(zip(folded.starts, folded.ends, strict=True)):
        if start != GAP:
            assert {folded.line_of(offset) for offset in range(start, end)} == {number}
    for number, (start, end) in enumerate(paragraphs(text)):
        assert folded.paragraph(folded.line_of(start)) == number
        assert folded.paragraph(folded.line_of(end - 1)) == number
        assert folded.line_of(start) == folded.heads[number]
