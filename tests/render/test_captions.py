from __future__ import annotations

import pytest

from tui.analysis.agreement import Outcome
from tui.analysis.selection_links import SelectionLinkKind
from tui.model.edges import End, LinkKind
from tui.model.links import Answer, Reason
from tui.render import captions

KINDS = [*LinkKind, *SelectionLinkKind, *Outcome]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("end", End)
def test_every_kind_has_words_at_both_ends(kind: LinkKind, end: End) -> None:
    assert captions.reasons(Answer((Reason(kind, end, words=("watches", "is watched by")),)))


def test_entry_without_reasons_has_no_words() -> None:
    assert not captions.reasons(Answer(()))


def test_relation_reads_as_written_from_either_end() -> None:
    ends = [
        captions.reasons(Answer((Reason(LinkKind.RELATION, end, words=(forward, reverse)),)))
        for forward, reverse in (("watches", "is watched by"), ("watches", ""))
        for end in End
    ]
    assert ends == ["watches", "is watched by", "watches", "→ watches"]


def test_same_words_appear_once_and_certain_ones_win() -> None:
    after, before = Reason(LinkKind.AFTER, End.TARGET, uncertain=True), Reason(LinkKind.BEFORE)
    once = captions.reasons(Answer((before,)))
    assert captions.reasons(Answer((after, before))) == once
    assert captions.reasons(Answer((after,))) == f"{once}?"


def test_member_is_named_where_the_link_is_through_it() -> None:
    answer = Answer((Reason(LinkKind.BY),), through="army")
    assert captions.reasons_via(answer, str.upper).endswith("ARMY")
    assert captions.reasons_via(answer._replace(through=""), str.upper) == captions.reasons(answer)
