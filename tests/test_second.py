"""What follows from a second briefing, stated by hand from its texts.

It is of another shape than the one that comes with the reader: three texts that contradict one another,
positions that change, three levels of members, and names that run from right to left.
"""

from __future__ import annotations

import itertools
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tui.briefing import dates
from tui.briefing.readings.coverage import coverage, quotes_of
from tui.reading.load import load

if TYPE_CHECKING:
    from tui.briefing.model import Briefing

SECOND = Path(__file__).parent / "briefings" / "strait-crossing.yaml"


@cache
def second() -> Briefing:
    loaded = load(str(SECOND))
    assert loaded.problems == []
    assert loaded.briefing is not None
    return loaded.briefing


def test_it_is_without_fault_and_says_where_everything_stands() -> None:
    silent_kinds = {"source", "place", "issue"}
    loose = [one.id for one in second().entries.values() if one.kind_name not in silent_kinds]
    loose = [id_ for id_ in loose if not quotes_of(second().entries[id_])]
    assert loose == ["mawjan", "yamira", "commission", "radio-halyard"], (
        "names, and nothing else told of them"
    )
    assert all(quote.passage for one in second().entries.values() for quote in quotes_of(one))


BARE = (
    "They could not say in which language it spoke.",
    "The fish market in Port Orlin was open on Thursday.",
    "Herring landings in Dar Sadaf this winter were the smallest in a decade.",
)
"""The sentences that nothing quotes."""


def test_three_sentences_of_forty_three_are_quoted_by_nothing() -> None:
    cover = coverage(second())
    assert (cover.sources, cover.orphans, cover.touched, cover.sentences) == (3, 0, 40, 43)
    bodies = {id_: source.body for id_, source in second().sources.items() if source.body}
    passages = [quote.passage for one in second().entries.values() for quote in quotes_of(one)]
    touched = {
        (one.source, at) for one in passages if one for at in range(one.sentences[0], one.sentences[1] + 1)
    }
    bare = [
        body.text[start:end]
        for id_, body in bodies.items()
        for at, (start, end) in enumerate(body.sentences)
        if (id_, at) not in touched
    ]
    assert tuple(bare) == BARE


def test_the_night_is_told_after_what_led_to_it_though_the_file_begins_with_it() -> None:
    assert second().told == (
        "quarrel",  # since the 1990s
        "request",  # June 2029
        "refusal",  # 2029, perhaps: after the request, on which its date alone would put it first
        "light-out",  # about autumn 2029
        "closure",  # some day in February
        "patrols",  # from 1 to 4 March
        "crossing",  # 4 March, 22:10
        "exchange-of-fire",  # 23:40, or 01:15
        "shelling",  # the night of the 5th
        "inquiry",  # the 6th
    )
    assert next(iter(second().timeline)) == "crossing"


def test_days_are_counted_only_between_two_that_are_known() -> None:
    days = [second().timeline[id_].date for id_ in second().told]
    elapsed = [dates.elapsed_days(a, b) for a, b in itertools.pairwise(days) if a and b]
    assert elapsed == [None] * 8 + [1], (
        "of the shots one does not know whether they fell on the 4th or the 5th"
    )
