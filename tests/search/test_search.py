"""Searching a briefing."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.given import read, shipped
from tui.search.documents import Documents
from tui.search.parser import parse_query
from tui.search.patterns import TIME_LIMIT, PatternError
from tui.search.search import Hit, Search

SMALL = """\
title: Small
tags: [harbour]
year_hint: 2025
sources:
  wire: {title: Wire, publisher: Post, published: 2025-12-01, text: "Ali said no. He left."}
  blog: {title: Blog, publisher: Blog, published: 2025-12-02, text: "Nobody left."}
places:
  port: {name: The port}
  pier: {name: The pier, within: port}
actors:
  state: {name: Northland, kind: state}
  office: {name: The Office, kind: office, part_of: state}
  ali: {name: علي, kind: person}
issues:
  toll: {name: A toll}
timeline:
  strike: {title: "Strike at [[pier]]", date: 2025-11-19, by: office, target: ali, where: pier, kind: assault}
  vote: {title: A vote, date: 2025-12, status: planned, figure: at least 39 killed}
  fire: {title: A fire, date: XXXX-11-20}
positions:
  - {issue: toll, by: office, stance: for, about: port, says: A toll is due., cue: reportedly}
  - {issue: toll, by: ali, stance: against, about: port, via: wire, quote: Ali said no}
claims:
  - {id: left, says: He left., by: unstated, quote: He left, source: [wire]}
  - {id: stayed, says: He stayed., contradicts: left, quote: Nobody left, source: [wire, blog]}
"""


@cache
def small() -> Documents:
    return Documents(read(SMALL))


def found(query: str, documents: Documents | None = None) -> set[str]:
    documents = documents or small()
    return {document.address for document in Search(parse_query(query), documents).found()}


TOLL = {"toll/office", "toll/ali"}

ANSWERS = {
    "actor:state": {"state", "office", "strike", "toll/office"},
    "by:northland": {"strike", "toll/office"},
    "by:unstated": {"left"},
    "by:": {"strike", "left"} | TOLL,
    "via:wire": {"toll/ali"},
    "target:ali": {"strike"},
    "target:علي": {"strike"},
    "about:port": TOLL,
    "place:port": {"port", "pier", "strike"} | TOLL,
    "issue:toll": {"toll"} | TOLL,
    "stance:for": {"toll/office"},
    "kind:assault": {"strike"},
    "kind:office": {"office"},
    'kind:"material conflict"': {"strike"},
    "kind:sentence": {"wire#1", "wire#2", "blog#1"},
    "source:blog": {"blog", "blog#1", "stayed"},
    "source:post kind:claim": {"left", "stayed"},
    "tag:harb kind:event": {"strike", "vote", "fire"},
    "tag:desert": set(),
    "status:planned": {"vote"},
    "figure:39": {"vote"},
    "figure:killed": {"vote"},
    "is:contested": {"left", "stayed"} | TOLL,
    "is:hedged": {"toll/office"},
    "is:planned": {"vote"},
    "date:2025-11": {"strike", "fire"},
    "date:2025-12-24": {"vote"},
    "date:2026..": set(),
    "date:..2025-11-19": {"strike"},
    "date:2025-12-02..": {"vote", "blog"},
    "strike pier": {"strike"},
    "the -strike kind:place": {"port", "pier"},
    '"nobody left"': {"blog#1", "stayed"},
    "strike OR vote": {"strike", "vote"},
    "(strike OR vote) killed": {"vote"},
    "/^a .o/": {"toll", "vote"} | TOLL,
    "/A V/": set(),
    "A toll": {"toll"} | TOLL,
    "NEAR(": set(),
    "(a+)+$": set(),
}  # fmt: skip


@pytest.mark.parametrize("query", ANSWERS)
def test_query_finds_its_entries(query: str) -> None:
    assert found(query) == ANSWERS[query]


@pytest.mark.parametrize(
    ("query", "field", "words"),
    [
        ("strike pier", "title", ["Strike", "pier"]),
        ("علي actor:", "name", ["علي"]),
        ("/l[a-z]+T/ OR he", "", []),
    ],
)
def test_hit_names_the_field_and_marks_the_words(query: str, field: str, words: list[str]) -> None:
    search = Search(parse_query(query), small())
    hits = [search.hit(document) for document in search.found()]
    marked = [(hit.field, [hit.text[start:end] for start, end in hit.spans]) for hit in hits]
    assert not words or (field, words) in marked


def test_entry_found_by_fields_alone_shows_its_name() -> None:
    search = Search(parse_query("target:ali -zzz"), small())
    hits = [search.hit(document) for document in search.found()]
    assert hits == [Hit("strike", "", "Strike at The pier", ())]


def test_links_are_searched_as_they_are_shown() -> None:
    assert found('"strike at the pier"') == {"strike"}
    assert found('"[[pier"') == set()


@pytest.mark.parametrize(("query", "place"), [("/(/", 2), ("a /[b/", 4), ("/a**/", 3)])
def test_invalid_pattern_says_where(query: str, place: int) -> None:
    with pytest.raises(PatternError) as caught:
        Search(parse_query(query), small())
    assert abs(caught.value.place - place) <= 2


@pytest.mark.parametrize(
    "pattern",
    ["(a+)+$", "(a|aa)+$", "(a|a?)+$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(.*a){25}b", "(?:a{500}){500}{9}b"],
)
def test_pattern_that_never_ends_is_stopped(pattern: str) -> None:
    text = "a" * 5000 + "!"
    documents = Documents(read(SMALL.replace('He left."', f'{text}"', 1)))
    began = monotonic()
    with suppress(PatternError):
        list(Search(parse_query(f"/{pattern}/"), documents).found())
    assert monotonic() - began < 4 * TIME_LIMIT


@given(st.text(alphabet='ab ()-"/:OR.*+[]{}|?\\^$019', max_size=25), st.text(max_size=20))
def test_any_query_has_an_answer(signs: str, more: str) -> None:
    for query in (signs, more, f"/{signs}/", f"date:{signs}", f"actor:{more}"):
        try:
            search = Search(parse_query(query), small())
            for document in search.found():
                hit = search.hit(document)
                assert all(0 <= start < end <= len(hit.text) for start, end in hit.spans)
        except PatternError:
            assert "/" in query


def test_every_text_of_the_example_finds_itself() -> None:
    documents = Documents(shipped())
    for document in documents.all:
        for part in document.parts(shipped())[:3]:
            words = part.text.replace('"', " ")
            assert document.address in found(f'"{words}"', documents) or '"' in part.text
