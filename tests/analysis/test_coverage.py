from __future__ import annotations

from tests.analysis.given import shipped
from tui.analysis.coverage import Coverage, coverage, quotes_of
from tui.model.entries import Briefing, Claim, Quote, Source
from tui.model.quotes import SourceText


def test_coverage_counts_each_quote_and_sentence_once() -> None:
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


def test_briefing_without_sources_covers_nothing() -> None:
    assert coverage(Briefing()) == Coverage(0, 0, 0, 0)


def test_shipped_briefing_quotes_every_sentence() -> None:
    cover = coverage(shipped())
    assert (cover.sources, cover.touched, cover.sentences) == (1, 20, 20)


def test_any_entry_has_its_found_quotes() -> None:
    assert quotes_of(shipped().entries["hezbollah"])
    assert quotes_of(shipped().entries["beirut"]) == ()
    assert all(quotes_of(entry) is not None for entry in shipped().entries.values())
