from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from tests.analysis.generated import briefings
from tests.analysis.given import second, shipped
from tui.analysis.coverage import anchors, coverage
from tui.analysis.sentence_coverage import covered

if TYPE_CHECKING:
    from tui.model.entries import Briefing


@pytest.mark.parametrize("briefing", [shipped(), second()], ids=["shipped", "second"])
def test_every_found_quote_is_an_anchor(briefing: Briefing) -> None:
    found = anchors(briefing)
    assert sum(map(len, found.of.values())) == coverage(briefing).found
    assert sum(map(len, found.beginning.values())) == coverage(briefing).found


@settings(max_examples=40, deadline=None)
@given(briefings())
def test_quoted_sentences_are_those_that_list_the_entry(briefing: Briefing) -> None:
    found = anchors(briefing)
    for id_ in briefing.entries:
        naming = {
            (one.source, one.number)
            for of in covered(briefing).values()
            for one in of.sentences
            if id_ in one.entries
        }
        assert found.sentences([id_]) == naming
    for source, begin in found.beginning.items():
        assert list(begin) == sorted(begin)
        assert {id_ for _, id_ in begin} == {*covered(briefing)[source].entries}
