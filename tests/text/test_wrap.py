from __future__ import annotations

from functools import partial
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.width import cell_len, clusters
from tui.text.wrap import GLUE, glued, line_spans, wrap, wrapped

OPENING, CLOSING = "（「『【《〈", "、。，．）」』】》〉！？ーっャ"
CJK = st.text(st.sampled_from(f"{OPENING}{CLOSING}会談停戦あア a1b,“”「」、。\u3000"), max_size=60)
ODD = st.text(st.sampled_from("ab —é界。e\u0301\u200d\ufe0f🇱🇧👩❤नि்\u3000「」\u00a0\n"), max_size=60)
ONE_CELL = st.text(st.sampled_from("ab.é—Б \n\u00a0"), max_size=200)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 8, [""]),
        ("   ", 8, [""]),
        ("one two three", 8, ["one two", "three"]),
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 8, ["one  two"]),
        ("one two\nthree", 20, ["one two", "three"]),
        ("one\n\ntwo", 20, ["one", "", "two"]),
        ("seventeen", 8, ["seventee", "n"]),
        ("a seventeen-words", 8, ["a", "seventee", "n-words"]),
        (f"one two{GLUE}3 four", 8, ["one", "two 3", "four"]),
        ("one two ", 20, ["one two"]),
        (" one", 20, ["one"]),
        ("ab", 1, ["a", "b"]),
    ],
)
def test_lines_break_at_blanks(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("黎巴嫩政府谈判", 8, ["黎巴嫩政", "府谈判"]),
        ("IDF空爆 the", 8, ["IDF空爆", "the"]),
        ("谈判成功。", 8, ["谈判成", "功。"]),
        ("会「谈判」", 8, ["会「谈", "判」"]),
        ("会談は「合意", 8, ["会談は", "「合意"]),
        ("会談 。合意", 5, ["会", "談 。", "合意"]),
        ("会談「 合意", 6, ["会談", "「 合", "意"]),
        ("他说“谈判”。", 6, ["他说", "“谈", "判”。"]),
        ("他们说“谈判”。", 12, ["他们说“谈", "判”。"]),
        ("会談（2025年）", 8, ["会談", "（2025", "年）"]),
        ("カップ", 4, ["カッ", "プ"]),
        ("あアキャ", 6, ["あア", "キャ"]),
        ("アアアカ\u3099", 8, ["アアアカ\u3099"]),
        ("語語語 語", 4, ["語語", "語", "語"]),
        ("語語語 語", 6, ["語語語", "語"]),
        ("aaaa。", 4, ["aaa", "a。"]),
        ("。。。", 2, ["。", "。", "。"]),
        ("111\u3000\u3000\u3000\u3000、", 12, ["11", "1\u3000\u3000\u3000\u3000、"]),
    ],
)
def test_cjk_lines_follow_kinsoku(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


@pytest.mark.parametrize(
    "seen",
    ["e\u0301\u0323", "x\u0308\u20dd", "👩\u200d👩\u200d👧\u200d👦", "🇱🇧", "👍🏽", "❤\ufe0f", "नि"],
    ids=ascii,
)
def test_long_words_break_between_clusters(seen: str) -> None:
    for width in range(2, 16):
        lines = wrapped(seen * 20, width)
        assert len(lines) > 1
        assert [line for line in lines if line.replace(seen, "")] == []


@given(ODD | CJK, st.integers(1, 30))
def test_every_line_fits_and_nothing_is_lost(text: str, width: int) -> None:
    spans = list(line_spans(text, 0, len(text), width))
    lines = [text[start:end] for start, end in spans]
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(start < end for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    for line in lines:
        assert line[0] == GLUE or not next(clusters(line)).isspace()
        assert line[-1] == GLUE or not line[-1].isspace()
        assert cell_len(line) <= width or len(list(clusters(line))) == 1


@given(ODD | CJK, st.integers(1, 30))
def test_no_break_is_inside_a_cluster(text: str, width: int) -> None:
    spans = list(line_spans(text, 0, len(text), width))
    start = spans[0][0] if spans else 0
    edges = {start + length for length in accumulate(map(len, clusters(text[start:])))}
    assert {start for start, _ in spans[1:]} <= edges


@given(CJK, st.integers(12, 40))
def test_no_line_breaks_kinsoku_where_avoidable(text: str, width: int) -> None:
    lines = [text[start:end] for start, end in line_spans(text, 0, len(text), width)]
    for line, following in pairwise(lines):
        if any(char not in OPENING + CLOSING for char in line[1:]):
            letters = [char for char in line[1:] if not char.isspace()]
            free = any(a not in OPENING and b not in CLOSING for a, b in pairwise(letters))
            assert not free or (line[-1] not in OPENING and following[0] not in CLOSING)


@given(ODD | CJK | ONE_CELL, st.integers(1, 30), st.lists(st.integers(0, 60), max_size=8))
def test_runs_break_like_one_text(text: str, width: int, cuts: list[int]) -> None:
    edges = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    runs = [(text[start:end], number) for number, (start, end) in enumerate(pairwise(edges))]
    lines = wrap(runs, width)
    assert ["".join(words for words, _ in line) for line in lines] == [
        "".join(words for words, _ in line) for line in wrap([(text, 0)], width)
    ]
    for number, (words, _) in enumerate(runs):
        found = "".join(part for line in lines for part, style in line if style == number)
        assert "".join(found.split()) == "".join(words.split())


@given(ONE_CELL, st.integers(1, 30))
def test_fast_path_breaks_like_any_other(text: str, width: int) -> None:
    quick = list(line_spans(text, 0, len(text), width))
    assert quick == list(line_spans(text, 0, len(text), width, partial(cell_len)))


@given(st.lists(st.text("abcdefg", min_size=1, max_size=8), min_size=1), st.integers(8, 30))
def test_lines_are_as_full_as_they_can_be(words: list[str], width: int) -> None:
    lines = wrapped(" ".join(words), width)
    for line, further in pairwise(lines):
        assert len(line) + 1 + len(further.split()[0]) > width


def test_paragraph_number_stays_with_its_source() -> None:
    assert wrapped(glued("  wire ¶3"), 6) == ["wire ¶", "3"]
    assert wrapped("one two" + glued(" · ") + "three", 8) == ["one", "two ·", "three"]
