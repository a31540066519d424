from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from tui.app.folded_text import GAP, FoldedText
from tui.model.segmentation import paragraphs
from tui.text.wrap import wrapped

WORDS = st.text(st.sampled_from("ab.é—語「」。🇱🇧\u0301ح \u00a0\n"), max_size=200)


@given(WORDS, st.integers(2, 30))
def test_text_folds_as_the_wrapper_breaks_it(text: str, width: int) -> None:
    assume("\n\u0301" not in text)  # a mark joins a blank, and no line break
    folded = FoldedText(text, [(0, len(text))], width)
    lines = [text[start:end] for start, end in zip(folded.starts, folded.ends, strict=True)]
    shown = [line.replace("\n", " ").replace("\u00a0", " ").rstrip() for line in lines]
    assert (shown or [""]) == wrapped(text.replace("\n", " "), width)


@given(WORDS, st.integers(2, 30))
def test_offset_leads_to_its_line(text: str, width: int) -> None:
    folded = FoldedText(text, paragraphs(text), width)
    for number, (start, end) in enumerate(zip(folded.starts, folded.ends, strict=True)):
        if start != GAP:
            assert {folded.line_of(offset) for offset in range(start, end)} == {number}
    for number, (start, end) in enumerate(paragraphs(text)):
        assert folded.paragraph(folded.line_of(start)) == number
        assert folded.paragraph(folded.line_of(end - 1)) == number
        assert folded.line_of(start) == folded.heads[number]
