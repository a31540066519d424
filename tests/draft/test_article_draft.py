"""The whole draft of any article."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.draft.article_draft import draft
from tui.draft.draft_yaml import MOST, as_yaml
from tui.draft.wording import MORE
from tui.model.edtf import parse as parse_date
from tui.model.segmentation import sentences
from tui.parse.parser import parse
from tui.parse.tree import Mapping
from tui.text.sanitise import clean

PIECES = st.sampled_from(
    (
        "Lebanon", "the", "of", "and", "al-Hilweh", "Netanyahu’s", "(IDF)", "U.S.", "Mr.", "President",
        "said", "told", "according to", "by", "who", "claim", "reportedly", "November", "19", "2025",
        "between", "on", "Monday", "“", "”", "‘", "’", "'", '"', ",", ".", "!", ":", "\n", "\n\n", "«", "»",
        "(", ")", "-", "may", "Israeli officials", "חיזבאללה", "北京。", "…", "é", "days later", "to",
        "night of",
    )
)  # fmt: skip
NEWSY = st.one_of(st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join), st.text())


def test_hedges_are_shown_in_context() -> None:
    text = (
        "It rained in May. The talks, held in a tense climate far away, reportedly went well, and may go on."
    )
    assert [(hedge.word, hedge.sentence) for hedge in draft(text).hedges] == [("reportedly", 1), ("may", 1)]
    assert (
        draft(text).hedges[0].around == "…in a tense climate far away, reportedly went well, and may go on."
    )


@given(NEWSY)
@example("“" * 50 + "said")
@example("He, who, (said")
def test_any_text_gives_valid_yaml_about_its_sentences(text: str) -> None:
    text = clean(text, lines=True)
    found = draft(text)
    count = len(sentences(text))
    assert found.sentences == count
    for part in (found.times, found.speech, found.hedges):
        assert all(0 <= one.sentence < count for one in part)
    assert all(0 <= name.first < count and name.times > 0 and name.name.strip() for name in found.names)
    for when in found.times:
        assert [parse_date(date).written for date in when.perhaps] == list(when.perhaps)
    root, diagnostics = parse(as_yaml({"s": found}), "")
    assert diagnostics == []
    assert isinstance(root, Mapping)


@pytest.mark.parametrize(
    "text",
    [
        "Ливан приветствовал переговоры, заявил источник 19 ноября.",
        "أشاد لبنان بالمحادثات، بحسب مصدر. وقال: «نجحنا».",
        "黎巴嫩称赞会谈。消息人士说：“成功。”",
        "לבנון שיבחה את השיחות, כך לפי מקור.",
        "Ο Λίβανος χαιρέτισε τις συνομιλίες.",
        "🇱🇧",
    ],
)
def test_other_languages_give_fewer_proposals(text: str) -> None:
    assert draft(text).sentences >= 1


@pytest.mark.parametrize(
    "piece",
    [
        "A", "A ", "Aa ", "a-", "A’", "(", "“", "'", " 'a", "‘a ", '"', "said ", "on ", "the ", "19 ", "May ",
        "1", "of the A ", "a said ", "has been ", "Aa. ", "days later, ", "Israeli and ", "\n", "may",
        "said to ", "claim ",
    ],
)  # fmt: skip
def test_hostile_text_takes_linear_time(piece: str) -> None:
    # Anything quadratic would take minutes here, and the test run would be ended.
    text = piece * (100_000 // len(piece))
    assert as_yaml({"s": draft(text)})


def test_long_lists_are_cut_and_counted() -> None:
    written = as_yaml({"s": draft("He saw it on 3 May. " * (MOST + 5))})
    assert written.count("perhaps: XXXX-05-03") == MOST
    assert MORE.format(count=5) in written
