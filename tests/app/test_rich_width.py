from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len as rich_cell_len
from rich.cells import chop_cells, set_cell_size
from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip

from tui.app.rich_width import use_our_width
from tui.text.width import cell_len

ODD = st.text(st.sampled_from("ab界e\u0301\u200d\ufe0f🇱🇧👩❤नि்"), max_size=20)


@given(ODD, st.integers(1, 12))
def test_rich_and_textual_measure_as_we_do(text: str, width: int) -> None:
    use_our_width()
    assert rich_cell_len(text) == Content(text).cell_length == cell_len(text)
    assert cell_len(set_cell_size(text, width)) == width
    assert all(cell_len(line) <= max(2, width) for line in chop_cells(text, width))


@given(ODD, ODD, st.integers(0, 40))
def test_a_cut_strip_keeps_its_cells(first: str, second: str, cut: int) -> None:
    use_our_width()
    segments = [Segment(f"{first} "), Segment(f"{second} ")]
    whole = sum(cell_len(segment.text) for segment in segments)
    cut = min(cut, whole)
    strips = list(Strip(segments, whole).divide([cut, whole]))
    assert [sum(cell_len(segment.text) for segment in strip) for strip in strips] == [cut, whole - cut]
