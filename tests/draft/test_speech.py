"""Speech found in an article, with its verb and speaker."""

from __future__ import annotations

import pytest

from tui.draft.speech import speech_in
from tui.model.segmentation import sentences


def speech(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(said.by, said.cue, said.words) for said in speech_in(text, sentences(text))]


@pytest.mark.parametrize(
    ("text", "by", "cue", "words"),
    [
        ("“We leave,” said Ada Moore, the mayor.", "Ada Moore", "said", ("We leave",)),
        ("“We leave. They stay,” Moore told reporters.", "Moore", "told", ("We leave. They stay",)),
        ('"Nobody," she added, "wants it."', "she", "added", ("Nobody", "wants it.")),
        ("Mr. Khoury told the BBC: ‘It’s a lie.’", "Mr. Khoury", "told", ("It’s a lie.",)),
        ("It was what it described as ‘radical elements’.", "it", "described as", ("radical elements",)),
        ("They could not say so.", "They", "could not say", ()),
        ("Yamira, which had a port, now says so.", "Yamira", "now says", ()),
        ("The IDF stated that it rained.", "The IDF", "stated", ()),
        ("It rained, though local sources reported sun.", "local sources", "reported", ()),
        ("Lebanese officials, who accuse Israel, left.", "Lebanese officials", "accuse", ()),
        (
            "The Israeli government, through its press office, framed it so.",
            "The Israeli government", "framed", (),
        ),
        ("Israeli officials reportedly pressed Lebanon.", "Israeli officials", "reportedly pressed", ()),
        ("It rained, according to a source in Beirut.", "a source in Beirut", "according to", ()),
        ("According to the U.N., it rained.", "the U.N", "According to", ()),
        ("It was reported by Al-Manar TV.", "Al-Manar TV", "was reported by", ()),
        ("He is alleged to be there.", "", "is alleged", ()),
        ("The head of the agency said so.", "The head of the agency", "said", ()),
        ("Russia has called for restraint.", "Russia", "has called for", ()),
        ("The ambassador issued a stark warning.", "The ambassador", "issued", ()),
        ("It is the ‘peace train’ again.", "", "", ("peace train",)),
    ],
)  # fmt: skip
def test_speech_is_found_with_verb_and_speaker(text: str, by: str, cue: str, words: tuple[str, ...]) -> None:
    assert speech(text) == [(by, cue, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Its stated aim is the reported claim.",
        "The news reports came, and the police note them.",
        "He called the claims a call.",
        "The workers' union and the teachers' one left.",
        "He issued a permit.",
    ],
)
def test_lookalikes_of_speech_are_ignored(text: str) -> None:
    assert speech(text) == []
