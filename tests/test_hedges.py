from __future__ import annotations

import pytest

from tui.briefing.hedges import is_hedged


@pytest.mark.parametrize(
    "cue",
    ["reportedly", "Reportedly pressed", "they claim", "is alleged", "what it described as", "could",
     "suggest", "appearing to", "is said to", "allegedly,"],
)  # fmt: skip
def test_a_cue_that_keeps_its_distance_hedges(cue: str) -> None:
    assert is_hedged(cue)


@pytest.mark.parametrize(
    "cue",
    ["", "emphasized", "condemned", "stated", "framed", "the mayor said", "reporters heard", "reported"],
)
def test_a_cue_that_only_attributes_does_not(cue: str) -> None:
    assert not is_hedged(cue)
