from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.given import read, shipped
from tui.analysis.coverage import coverage
from tui.analysis.sentence_coverage import QuotedRange, SourceCoverage, SourceSentence, covered
from tui.model.entries import Briefing, Claim, Quote, Source
from tui.model.quotes import SourceText

TWO_REPORTS = """\
title: Two reports
sources:
  wire:
    text: |
      Ships left at dawn. Nobody saw them. The harbour was empty, the mayor said.

      He did not say why.
  paper: {text: The harbour was never empty.}
  rumour: A rumour
claims:
  - {id: leaving, says: They left., quote: Ships left at dawn., source: wire}
  - {id: empty, says: It was empty., quote: "The harbour was empty, the mayor said.", source: wire}
  - {id: mayor, says: Said by the mayor., quote: ["the mayor said. He did", empty], source: wire}
  - {id: never, says: It never was., quote: The harbour was never empty., source: paper}
  - {id: lost, says: Not found., quote: "They came back.", source: wire}
"""


def wire() -> SourceCoverage:
    return covered(read(TWO_REPORTS))["wire"]


def test_every_sentence_names_the_entries_whose_quotes_touch_it() -> None:
    assert [(one.number, one.paragraph, one.entries) for one in wire().sentences] == [
        (0, 1, ("leaving",)),
        (1, 1, ()),
        (2, 1, ("empty", "mayor")),
        (3, 2, ("mayor",)),
    ]


def test_sentence_is_found_in_the_text_by_its_offsets() -> None:
    body = read(TWO_REPORTS).sources["wire"].body
    assert body is not None
    texts = [body.text[one.start : one.end] for one in wire().sentences]
    assert texts[1:] == [
        "Nobody saw them.", "The harbour was empty, the mayor said.", "He did not say why.",
    ]  # fmt: skip


def test_overlapping_quotes_are_split_into_ranges() -> None:
    body = read(TWO_REPORTS).sources["wire"].body
    assert body is not None
    assert [(body.text[one.start : one.end], one.entries) for one in wire().stretches] == [
        ("Ships left at dawn.", ("leaving",)),
        ("The harbour was ", ("empty",)),
        ("empty", ("empty", "mayor")),
        (", ", ("empty",)),
        ("the mayor said.", ("empty", "mayor")),
        ("\n\nHe did", ("mayor",)),
    ]


def test_unquoted_sentence_is_bare() -> None:
    assert [one.number for one in wire().bare] == [1]


def test_source_without_text_has_no_sentences() -> None:
    found = covered(read(TWO_REPORTS))
    assert list(found) == ["wire", "paper", "rumour"]
    assert found["paper"].stretches == (QuotedRange("paper", 0, 28, ("never",)),)
    assert found["paper"].sentences == (SourceSentence("paper", 0, 0, 28, 1, ("never",)),)
    assert found["rumour"] == SourceCoverage("rumour", (), (), ())
    assert found["wire"].entries == ("leaving", "empty", "mayor")
    assert covered(Briefing()) == {}


def test_shipped_briefing_leaves_no_sentence_unquoted() -> None:
    article = covered(shipped())["article"]
    assert len(article.sentences) == 20
    assert article.bare == ()
    assert article.sentences[4].entries == ("claims/6",)
    assert article.sentences[0].entries == ("talks", "relations/4", "talks-success/lebanon", "unknowns/1")
    assert article.sentences[10].entries == ("ain-precautions", "ain-damage", "unknowns/8")


@pytest.mark.parametrize("briefing", [shipped(), read(TWO_REPORTS)], ids=["shipped", "two reports"])
def test_sentence_counts_match_the_coverage(briefing: Briefing) -> None:
    found = covered(briefing).values()
    cover = coverage(briefing)
    assert sum(len(one.sentences) for one in found) == cover.sentences
    assert sum(len(one.sentences) - len(one.bare) for one in found) == cover.touched


_words = st.sampled_from(["One two. ", "Three four? ", "five ", "Six.\n", "\n\n"])


@given(st.lists(_words, min_size=1, max_size=8).map("".join), st.data())
def test_stretches_name_the_quotes_of_every_character(text: str, data: st.DataObject) -> None:
    body = SourceText("s", text)
    inside = [at for at in range(len(text)) if not text[at].isspace()]
    if not inside:
        return
    claims = []
    for number in range(data.draw(st.integers(0, 4))):
        ends = data.draw(st.lists(st.tuples(st.sampled_from(inside), st.sampled_from(inside)), max_size=3))
        quotes = tuple(Quote("", passage=body.passage(min(pair), max(pair) + 1)) for pair in ends)
        claims.append(Claim(id=str(number), quote=quotes))
    source = Source(id="s", body=body)
    briefing = Briefing(sources={"s": source}, entries={one.id: one for one in (source, *claims)})
    found = covered(briefing)["s"]
    passages = [(one.id, quote.passage) for one in claims for quote in one.quote if quote.passage]
    for at in range(len(text)):
        here = tuple(dict.fromkeys(id_ for id_, one in passages if one.start <= at < one.end))
        assert [one.entries for one in found.stretches if one.start <= at < one.end] == (
            [here] if here else []
        )
    for sentence in found.sentences:
        touching = {id_ for id_, one in passages if one.start < sentence.end and one.end > sentence.start}
        assert set(sentence.entries) == touching
        start, end = body.paragraphs[sentence.paragraph - 1]
        assert start <= sentence.start < sentence.end <= end


def test_ten_thousand_quotes_are_covered_quickly() -> None:
    line = f"{'Some words of a report and some more of them ' * 2}of it all.\n"
    text = line * (5_100_000 // len(line))
    body = SourceText("s", text)
    assert len(body.sentences) >= 50_000
    step = len(text) // 10_000
    claims = [
        Claim(id=str(number), quote=(Quote("", passage=body.passage(number * step, number * step + 200)),))
        for number in range(9_999)
    ]
    # And many that lie one in the other.
    nested = [
        Claim(id=f"n{number}", quote=(Quote("", passage=body.passage(number, 1000 - number)),))
        for number in range(300)
        if not text[number].isspace() and not text[999 - number].isspace()
    ]
    source = Source(id="s", body=body)
    briefing = Briefing(sources={"s": source}, entries={one.id: one for one in (source, *claims, *nested)})
    before = process_time()
    found = covered(briefing)["s"]
    assert process_time() - before < 1
    assert len(found.entries) == len(claims) + len(nested)
    assert len(found.sentences) == len(body.sentences)
