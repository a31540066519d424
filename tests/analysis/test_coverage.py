from __future__ import annotations

from tests.analysis.given import shipped
from tui.analysis.coverage import Coverage, coverage, quotes_of
from tui.model.entries import Briefing, Claim, Quote, Source
from tui.model.quotes import SourceText


def test_coverage_counts_quotes_found_and_sentences_touched_each_once() -> None:
    body = SourceText("s", "It was tense. It ended. It was over.")
    found = (
        Quote("tense. It", passage=body.find("tense. It")[0]),
        Quote("ended", passage=body.find("ended")[0]),
    )
    claims = (Claim(id="1", quote=(*found, Quote("gone"))), Claim(id="2", quote=found[:1]))
    source = Source(id="s", body=body)
    briefing = Briefing(
        sources={"s": source, "t": Source(id="t")}, entries={one.id: one for one in (source, *claims)}
    )
    assert coverage(briefing) == Coverage(sources=2, found=3, touched=2, sentences=3)


def test_a_briefing_without_sources_covers_nothing() -> None:
    assert coverage(Briefing()) == Coverage(0, 0, 0, 0)


def test_the_shipped_briefing_touches_every_sentence_of_its_article() -> None:
    cover = coverage(shipped())
    assert (cover.sources, cover.touched, cover.sentences) == (1, 20, 20)


def test_quotes_are_asked_of_any_entry() -> None:
    assert quotes_of(shipped().entries["hezbollah"])
    assert quotes_of(shipped().entries["beirut"]) == ()
    assert all(quotes_of(entry) is not None for entry in shipped().entries.values())
