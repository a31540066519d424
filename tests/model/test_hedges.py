from __future__ import annotations

import pytest

from tui.model.hedges import hedge_in, hedges, is_hedged


@pytest.mark.parametrize(
    "cue",
    ["reportedly", "Reportedly pressed", "they claim", "is alleged", "what it described as", "could",
     "suggest", "appearing to", "is said to", "allegedly,", "it is feared"],
)  # fmt: skip
def test_distancing_cue_is_a_hedge(cue: str) -> None:
    assert is_hedged(cue)


@pytest.mark.parametrize(
    "cue",
    [
        "",
        "emphasized",
        "condemned",
        "stated",
        "framed",
        "the mayor said",
        "reporters heard",
        "reported",
        "fearlessly",
    ],
)
def test_attributing_cue_is_no_hedge(cue: str) -> None:
    assert not is_hedged(cue)


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("Lebanese and Israeli delegations reportedly exchanged ideas", "reportedly"),
        ("(Reportedly, they did.)", "Reportedly"),
        ("who is alleged to be responsible", "is alleged"),
        ("It is understood that talks go on", "is understood"),
        ("he is said to have left", "is said to"),
        ("with both\nappearing to take firm stands", "appearing to"),
        ("The ministry claimed that no one was hurt", "claimed that"),
        ("analysts suggest that such efforts could help", "suggest that"),
        ("“Perhaps” it was", "Perhaps"),
        ("according to unconfirmed reports", "unconfirmed"),
    ],
)
def test_hedging_sentence_is_found_by_its_words(sentence: str, hedge: str) -> None:
    assert hedge_in(sentence) == hedge


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "on May 5 the Mayor may speak",
        "it laid claim to the islands and rejected the claim that it had none",
        "the flood claimed the lives of thirty people",
        "she appeared before the court and to the crowd",
        "he appeared to the crowd",
        "the alleged smuggler was arrested with the so-called paymaster",
        "what was said to reporters",
        "she was believed by the court",
        "the suspected gunman was thought through",
        "they could return, and might is right",
        "the most seemingly endless war",
        "as soon as possible",
        "somebody reported damage",
        "is said",
    ],
)
def test_lookalike_of_a_hedge_is_no_hedge(sentence: str) -> None:
    assert hedge_in(sentence) == ""


def test_possible_hedges_are_found_with_their_offsets() -> None:
    text = "He may be there in May, it is said to rain, and Mayors’ claims reportedly differ."
    assert [text[start:end] for start, end in hedges(text, 0, len(text))] == [
        "may",
        "said to",
        "claims",
        "reportedly",
    ]
    assert list(hedges(text, 3, 10)) == [(3, 6)]
