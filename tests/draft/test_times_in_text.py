"""Times found in an article, with their possible dates."""

from __future__ import annotations

import pytest

from tui.draft.times_in_text import times_in
from tui.model.segmentation import sentences


@pytest.mark.parametrize(
    ("text", "words", "perhaps"),
    [
        ("It was on November 19, and late.", "on November 19", "XXXX-11-19"),
        ("On the night of November 19, 2025, it came.", "On the night of November 19, 2025", "2025-11-19"),
        ("Just days later, on November 23, it came.", "Just days later, on November 23", "XXXX-11-23"),
        ("It came on Nov. 3 there.", "on Nov. 3", "XXXX-11-03"),
        ("It came on the 19th of November 2025.", "on the 19th of November 2025", "2025-11-19"),
        ("It came in May 2015.", "in May 2015", "2015-05"),
        ("It came in early March.", "in early March", "XXXX-03"),
        ("It came last October.", "last October", "XXXX-10"),
        ("It has rained since 2019.", "since 2019", "2019/.."),
        ("It ended before November 23.", "before November 23", "../XXXX-11-23"),
        ("It rained from 12–15 January 2024.", "from 12–15 January 2024", "2024-01-12/2024-01-15"),
        ("It rained November 19-23, 2025.", "November 19-23, 2025", "2025-11-19/2025-11-23"),
        (
            "It rained between November 19 and December 3.",
            "between November 19 and December 3", "XXXX-11-19/XXXX-12-03",
        ),
        ("It was in the spring of 2014.", "in the spring of 2014", "2014-21"),
        ("It was in the 1990s.", "in the 1990s", "199X"),
        ("It was on 2025-11-19.", "on 2025-11-19", "2025-11-19"),
        ("It was on 3/4/2025.", "on 3/4/2025", "2025-04-03 2025-03-04"),
        ("It was on Monday evening.", "on Monday evening", ""),
        ("It was three days later.", "three days later", ""),
        ("It was earlier last week.", "earlier last week", ""),
        ("The recent talks ended.", "recent", ""),
        ("It was on November\n19 that it came, and they saw\nit come.", "on November 19", "XXXX-11-19"),
    ],
)  # fmt: skip
def test_times_are_found_with_their_spelling(text: str, words: str, perhaps: str) -> None:
    (when,) = times_in(text, sentences(text))
    assert (when.words, " ".join(when.perhaps)) == (words, perhaps)


@pytest.mark.parametrize(
    "text",
    ["They may march on.", "It cost 2019 dollars.", "He ran 3.5.2 and 10:30.", "It fell 19 percent.", ""],
)
def test_lookalikes_of_times_are_ignored(text: str) -> None:
    assert times_in(text, sentences(text)) == ()


def test_time_of_day_is_found() -> None:
    text = "On the night of November 19 it came. On Monday morning it left, at 10:30 p.m., before noon."
    assert [when.time for when in times_in(text, sentences(text))] == ["night", "morning", "22:30", "12:00"]
