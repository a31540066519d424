from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import iter_graphemes, width

from tui.render.glyphs import GLYPHS
from tui.text.width import ONE_CELL, cell_len, clusters, cut_cells

ODD = st.text(st.sampled_from("ab é—界。e\u0301\u200d\ufe0f🇱🇧👩👧❤⚠ि् कதமி\u0e33ᄀ\u1161ﾞ\u0600"), max_size=40)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("plain", 5),
        ("“é” — Łódź ▲", 12),
        ("会談。", 6),
        ("e\u0301", 1),
        ("⚠\ufe0f", 1),
        ("2\ufe0f\u20e3", 1),
        ("🇱🇧", 2),
        ("👍🏽", 2),
        ("👩\u200d👩\u200d👧\u200d👦", 2),
        ("नि", 2),
        ("தமிழ்நாடு", 8),
    ],
    ids=ascii,
)
def test_width_counts_grapheme_clusters(text: str, cells: int) -> None:
    assert cell_len(text) == cells


def test_fast_path_agrees_with_wcwidth() -> None:
    every = "".join(chr(code) for code in range(sys.maxunicode + 1))
    quick = "".join(re.findall(f"[{ONE_CELL}]", every))
    assert len(quick) > 2000
    assert [char for char in quick if width(char) != 1] == []
    assert list(iter_graphemes(quick)) == list(quick)


@given(ODD)
def test_width_is_the_sum_of_its_clusters(text: str) -> None:
    assert "".join(clusters(text)) == text
    assert sum(map(cell_len, clusters(text))) == cell_len(text)


@given(ODD, st.integers(-1, 20))
def test_cut_is_the_longest_beginning_that_fits(text: str, room: int) -> None:
    cut = cut_cells(text, room)
    assert text.startswith(cut)
    assert cell_len(cut) <= max(0, room)
    rest = next(clusters(text[len(cut) :]), "")
    assert not rest or cell_len(cut + rest) > room


def test_our_own_marks_are_one_cell_wide() -> None:
    assert [char for mark, _ in GLYPHS.values() for char in mark if cell_len(char) != 1] == []


def test_latin_text_does_not_load_wcwidth() -> None:
    code = (
        "import sys; from tui.text.width import *; cell_len('“é” ▲'); list(clusters('é')); cut_cells('é', 1)"
    )
    command = [sys.executable, "-c", f"{code}; sys.exit('wcwidth' in sys.modules)"]
    assert subprocess.run(command, check=False).returncode == 0
