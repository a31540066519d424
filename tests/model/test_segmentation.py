from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.segmentation import paragraphs, sentences

ARTICLE = """\
Lebanon has hailed the recent talks, according to a source cited by LBCI TV.
The Israeli Defense Forces (IDF) conducted an airstrike on ‘radical elements’ in Ain al-Hilweh.
The aim was to strike the ‘chief of staff of Hezbollah,’ who is alleged to be responsible for weaponry.
"""
NEWSY = st.text(alphabet=st.sampled_from("aB é.!?…。！“”’)([1 \n\tU—")) | st.text()


def said(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def in_paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_article_lines_are_paragraphs_of_one_sentence() -> None:
    assert in_paragraphs(ARTICLE) == said(ARTICLE) == ARTICLE.splitlines()


def test_hard_wrapped_text_has_paragraphs_between_blank_lines() -> None:
    text = "The talks were held in\nRas EnNakoura. They went\non.\n \n  Nobody signed\nanything at all.\n"
    assert in_paragraphs(text) == [
        "The talks were held in\nRas EnNakoura. They went\non.",
        "Nobody signed\nanything at all.",
    ]
    assert said(text)[:2] == ["The talks were held in\nRas EnNakoura.", "They went\non."]


def test_blank_lines_alone_do_not_make_a_text_hard_wrapped() -> None:
    text = "Talks end without a result\n\nThey lasted a day.\nNobody signed.\n\n“We tried,” he said.\n"
    assert len(in_paragraphs(text)) == 4


def test_heading_without_a_full_stop_is_a_sentence_of_its_own() -> None:
    assert said("Talks at the border\nThey lasted a day.") == ["Talks at the border", "They lasted a day."]


def test_text_without_words_is_no_sentence() -> None:
    assert said("He left. ”\nThen she left. 🙂") == ["He left. ”", "Then she left. 🙂"]


def test_empty_text_has_no_sentences() -> None:
    assert paragraphs(" \n\n\t") == sentences(" \n\n\t") == paragraphs("") == ()


@pytest.mark.parametrize(
    "text",
    [
        "He met U.S. President Biden.|Then he left.",
        "They left the U.S. The talks went on.",
        "The U.S.-led force moved on.|It stopped at 5 p.m. Monday.",
        "Gen. John W. Smith and Lt.-Gen. J. R. Doe met Mr. Khoury in St. Petersburg.|Nobody knew.",
        "Resolution No. 1701 was cited.|He said No.|They left on Nov. 19.|Art. 5 was not.",
        "It cost $3.5 million, or 1.2 percent.|It rose.",
        "It cost 3.|Nobody paid.",
        "“We are ready.”|They were not.",
        "“Are you ready?” she asked.|“No!” he said.|He left.",
        "(He had left.)|Nobody saw it.",
        "‘He left.’|Nobody saw it.",
        "He waited … and left.|He waited...|Nobody came.",
        "He waited . . . and left.",
        "He said […] Lebanon must act.|It did.",
        "Really?!|Yes.",
        "Judge A. A. Khan ruled.|Nobody heard.",
        "So it was reported.[1]|It was not.[2][3]|So?",
        "Shares of Yahoo! fell, as did Acme Inc. shares.|Acme Inc. The rest held.",
        "1. The first point.",
        "هل انتهت الحرب؟|لا أحد يعرف.|انتهى.",
        "یہ پہلا جملہ ہے۔|یہ دوسرا ہے۔",
        "他说：“我们走吧。”|没有人走。|为什么？|谁知道！",
        "„Ja.“|Dann ging er.",
        "ეს არის ერთი.|ეს არის ორი.",
        "Mr.",
    ],
)
def test_sentence_ends_of_news_prose(text: str) -> None:
    expected = text.replace("U.S. The", "U.S.|The").replace("Inc. The", "Inc.|The").split("|")
    blank = "" if "。" in text else " "
    assert said(blank.join(expected)) == expected


def test_lines_of_dialogue_are_paragraphs() -> None:
    assert said("– Did they sign?\n– No. Nobody did.\n– I see…\n") == [
        "– Did they sign?",
        "– No.",
        "Nobody did.",
        "– I see…",
    ]


@given(NEWSY)
def test_sentences_cover_all_text_in_order(text: str) -> None:
    spans, around = sentences(text), paragraphs(text)
    left = list(text)
    last = 0
    for start, end in spans:
        assert last <= start < end
        assert text[start:end] == text[start:end].strip()
        assert any(first <= start and end <= final for first, final in around)
        left[start:end] = " " * (end - start)
        last = end
    assert not "".join(left).strip()


@pytest.mark.parametrize(
    "piece", ["a. ", ".", ".x", "!\t", "\n", "a\nb ", ".'", ".[1", "。", "  ", "The end. "]
)
def test_hostile_texts_take_time_in_proportion_to_their_length(piece: str) -> None:
    # Anything quadratic would take hours here, and the test run would be ended.
    text = piece * (200_000 // len(piece))
    assert len(sentences(text)) <= 200_000
