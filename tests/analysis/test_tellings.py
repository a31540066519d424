from __future__ import annotations

from tests.analysis.given import refs, shipped
from tui.analysis.standing import statements
from tui.analysis.tellings import tellings
from tui.model.entries import Briefing, Claim, Event, Ref


def test_tellings_are_by_side_with_the_article_last() -> None:
    found = tellings("strike-ain-al-hilweh", shipped())
    assert [telling.side for telling in found] == ["lebanon", "israel", "local-sources", ""]
    assert [one.id for one in found[1].statements] == ["ain-target", "ain-precautions"]
    ids = [one.id for telling in found for one in telling.statements]
    about = [one.id for one in statements(shipped()) if Ref("strike-ain-al-hilweh") in one.about]
    assert sorted(ids) == sorted(about)


def test_unattributed_is_not_the_article_s_own() -> None:
    briefing = Briefing(
        timeline={"e": Event(id="e")},
        claims=(
            Claim(id="1", about=refs("e")),
            Claim(id="2", by=refs("unstated"), about=refs("e")),
            Claim(id="3", by=refs("gone", "a"), about=refs("e")),
        ),
    )
    found = tellings("e", briefing)
    assert [(telling.side, [one.id for one in telling.statements]) for telling in found] == [
        ("unstated", ["2"]), ("gone", ["3"]), ("", ["1"]),
    ]  # fmt: skip
    assert tellings("nowhere", briefing) == ()
