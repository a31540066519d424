from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from tests.analysis.generated import briefings
from tests.analysis.given import second, shipped
from tui.model.subjects import (
    CellSubject,
    EventRunSubject,
    ExclusionSubject,
    PairSubject,
    SentenceSubject,
    is_there,
    subject,
)

if TYPE_CHECKING:
    from tui.model.entries import Briefing
    from tui.model.subjects import Subject


@pytest.mark.parametrize(
    "of",
    [SentenceSubject("article", 0), SentenceSubject("article", 19),
     CellSubject("strikes-justified", "israel"),
     PairSubject("lebanon", "israel"), ExclusionSubject("lbci-source"), ExclusionSubject("article"),
     EventRunSubject("talks", "talks"),
     EventRunSubject("gaza-conflict", "strike-beirut")],
)  # fmt: skip
def test_address_leads_back_to_its_subject(of: Subject) -> None:
    assert subject(of.address, shipped()) == of
    assert is_there(of.address, shipped())


@pytest.mark.parametrize(
    "address",
    ["", "israel", "article#0", "article#21", "article#-1", "article#٣", "article#", "#1", "nobody#1",
     "israel@strikes-justified", "strikes-justified@", "lebanon&lebanon", "lebanon&talks", "!talks", "!",
     "..", "talks..", "talks..israel", "talks..talks..talks"],
)  # fmt: skip
def test_missing_address_has_no_subject(address: str) -> None:
    assert subject(address, shipped()) is None


@pytest.mark.parametrize("briefing", [shipped(), second()], ids=["shipped", "second"])
def test_no_id_is_read_as_a_subject(briefing: Briefing) -> None:
    assert [id_ for id_ in briefing.entries if subject(id_, briefing) is not None] == []
    assert all(is_there(id_, briefing) for id_ in briefing.entries)


@settings(max_examples=30, deadline=None)
@given(briefings())
def test_every_sentence_has_an_address_of_its_own(briefing: Briefing) -> None:
    of = [SentenceSubject(source.id, number) for source in briefing.sources.values() if source.body
          for number in range(len(source.body.sentences))]  # fmt: skip
    assert [subject(one.address, briefing) for one in of] == of
    assert len({one.address for one in of}) == len(of)
