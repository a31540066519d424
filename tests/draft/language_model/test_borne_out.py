"""What an answer says has to be in the articles: names, numbers, quotations, dates; and nothing else."""

from __future__ import annotations

import json
import re
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest

from tests.draft.language_model.flat import flat
from tests.draft.language_model.made import ARTICLE, COUNCIL, MAYOR, NOW, POLICE, claim, is_taken, made
from tests.edit.rewriter import ROOT
from tui.draft.article import article_of
from tui.draft.language_model.answer_text import read_answer
from tui.draft.language_model.import_answer import import_answer, title_in
from tui.edit.errors import EditError
from tui.edit.parsed_file import parse_file
from tui.lint import lint
from tui.parse.load import load

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = sorted((ROOT / "briefings").rglob("*.yaml"))
NAMED_OTHERWISE = {"lebanon-israel-talks": 3}
"""Entries with a name that the article does not have, and those that refer to them."""
GERMAN = "Der Rat der Stadt Arden hat die alte Brücke am Montag gesperrt, weil sie nicht mehr sicher ist."


@pytest.mark.parametrize(
    "says",
    [
        "Bob Stranger closed the bridge.",
        "The CIA closed the bridge.",
        "The bridge in Paris closed.",
        "The council closed the bridge for Acme Holdings.",
        "Hezbollah fired rockets.",
        "The council of Arden closed 4 bridges.",
        "The council closed it after twelve years.",
        "The council closed it for €1.4 million.",
        "The mayor said “I quit” to the council.",
        'The mayor said "it was a plot" to the council.',
        "The council closed the bridge: [[mayor]].",
        "The council closed the bridge, see https://evil.example/a.",
        "<b>The council</b> closed the bridge.",
        "The council <script>alert()</script> closed the bridge.",
        "The council \x1b[mclosed the bridge.",
        "The council closed \u202ethe bridge.",
        "::error file=a::The council closed the bridge.",
        "The council closed the bridge. " * 100,
    ],
)
def test_claim_with_something_invented_is_refused(says: str) -> None:
    result = made(claims=[claim(says)])
    assert not is_taken(result)
    assert [one.is_refused for one in result.remarks] == [True]
    assert json.loads(result.remarks[0].given)["id"] == "c"


@pytest.mark.parametrize(
    ("says", "evidence"),
    [
        ("The council of Arden closed the old bridge.", COUNCIL),
        ("Arden's old bridge is closed.", COUNCIL),
        ("The bridge was closed on 3 May.", COUNCIL),
        ("Twenty-two people were hurt, at the least.", POLICE),
        ("At least 22 people were hurt.", POLICE),
        ("No one died, according to the police: at least 22 were hurt.", POLICE),
        ("The mayor asked the UN for help.", MAYOR),
        ("The mayor, who comes from Israel, asked for help.", MAYOR),
        ("The mayor said “We need it now”.", NOW),
        ("Closing it was the decision of the council.", COUNCIL),
        ("The matter is urgent, she says.", NOW),
    ],
)
def test_claim_in_other_words_is_taken(says: str, evidence: str) -> None:
    assert made(claims=[claim(says, evidence)]).remarks == ()


def test_nouns_of_a_german_text_are_no_names() -> None:
    assert is_taken(made(GERMAN, claims=[claim("Die Sperrung betrifft den Verkehr in Arden.", "1")]))
    assert not is_taken(made(GERMAN, claims=[claim("Die Sperrung kostet 12 Millionen.", "1")]))


def test_name_in_a_script_without_capitals_is_found() -> None:
    text = "رحب لبنان بالمحادثات. وقالت إسرائيل إنها تدرس الأمر."
    assert is_taken(made(text, actors=[{"id": "israel", "name": "إسرائيل"}]))
    assert is_taken(made("東京都知事が辞任した。", actors=[{"id": "tokyo", "name": "東京都"}]))


@pytest.mark.parametrize("name", ["e", "Moor", "Bob Stranger", "ridge", "...", "Ada  Stranger", "x" * 5000])
def test_name_that_is_no_word_of_the_text_is_refused(name: str) -> None:
    assert not is_taken(made(actors=[{"id": "a", "name": name}]))


@pytest.mark.parametrize(
    "name",
    [
        "Police",
        "police in Arden",
        "the Town Council",
        "Israeli mayor",
        "a mayor of Arden",
        "eve reporter",
    ],
)
def test_name_made_of_words_of_the_text_is_taken(name: str) -> None:
    assert is_taken(made(actors=[{"id": "a", "name": name}]))


@pytest.mark.parametrize("name", ["Eve Moore", "Ada Reporter", "United Arden", "workers in Paris"])
def test_name_made_of_two_names_is_refused(name: str) -> None:
    assert not is_taken(made(actors=[{"id": "a", "name": name}]))


def test_post_may_have_its_words_in_other_forms() -> None:
    actors = [{"id": "a", "name": "Eve Reporter", "role": "a reporting mayor"}]
    assert made(actors=actors).remarks == ()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_briefing_is_borne_out_by_its_own_sources(path: Path) -> None:
    briefing = load(str(path)).briefing
    assert briefing is not None
    articles = {
        source.id: article_of(source.body.text, "a.txt")
        for source in briefing.sources.values()
        if source.body
    }
    answer = json.dumps(flat(briefing), ensure_ascii=False)
    result = import_answer(answer, articles, briefing.title, "a model", "a.yaml")
    refused = [one for one in result.remarks if one.is_refused]
    assert len(refused) <= NAMED_OTHERWISE.get(path.stem, 0)


@pytest.mark.parametrize(
    "sections",
    [
        {"unknowns": ["Why did Bob Stranger close the bridge?"]},
        {"unknowns": [{"text": "Why were 39 people hurt?"}]},
        {"issues": [{"id": "i", "name": "Bob Stranger should resign"}]},
        {"issues": [{"id": "i", "name": "The council should pay 39 people"}]},
        {"timeline": [{"id": "e", "title": "Bob Stranger closes the bridge", "evidence": [COUNCIL]}]},
        {"timeline": [{"id": "e", "title": "The bridge closes", "status": "maybe", "evidence": [COUNCIL]}]},
        {"timeline": [{"id": "e", "title": "It closes", "condition": "if I pay 5", "evidence": [COUNCIL]}]},
        {"claims": [claim("It is closed.", evidence="the old bridge.")], "x": 0},
        {"claims": [claim("It is closed.", evidence="bridge.")]},
        {"claims": [claim("It is closed.", evidence="5.5")]},
    ],
)  # fmt: skip
def test_entry_with_something_invented_is_refused(sections: dict[str, Any]) -> None:
    has_copied_words = "x" in sections
    assert is_taken(made(**sections)) is has_copied_words


@pytest.mark.parametrize(
    ("date", "evidence", "written"),
    [
        ("XXXX-05-03", COUNCIL, "XXXX-05-03"),
        ("XXXX-05", COUNCIL, "XXXX-05"),
        ("2026-05-03", COUNCIL, "2026-05-03?"),  # the year is that of the article
        ("2026-05-03?", COUNCIL, "2026-05-03?"),
        ("2026-05-03~", COUNCIL, "2026-05-03~"),
        ("2025-05-03", COUNCIL, "XXXX-05-03"),  # nobody gives that year
        ("2025-05-03?", COUNCIL, "XXXX-05-03"),
        ("XXXX-05-03", POLICE, "XXXX-05-03?"),  # from another sentence
        ("2026-05-04", POLICE, "2026-05-04?"),  # "on Monday"
        ("2026-04-27?", POLICE, "2026-04-27?"),
        ("2026-05-03T22:00", COUNCIL, "2026-05-03?"),
        ("2026-05-03/2026-05-04", POLICE, "2026-05-03?/2026-05-04?"),
        ("2026", NOW, "2026?"),
        ("1850-01-01", COUNCIL, ""),
        ("1850-01-01?", COUNCIL, ""),
        ("2026-08-01", POLICE, ""),
        ("2026-06-20", NOW, ""),
        ("../2030-01", COUNCIL, ""),
        ("2026-05-03/2040", COUNCIL, ""),
        ("2026-02-30", COUNCIL, ""),
        ("tomorrow", COUNCIL, ""),
        ("9" * 50_000, COUNCIL, ""),
    ],
)
def test_date_is_as_certain_as_the_articles_make_it(date: str, evidence: str, written: str) -> None:
    event = {"id": "e", "title": "The bridge closes", "date": date, "evidence": [evidence]}
    result = made(timeline=[event])
    found = parse_file(result.text, "a.yaml").briefing.timeline["e"].date
    assert (found.written if found else "") == written
    assert bool(result.remarks) is (
        not written or (written.startswith("XXXX") and not date.startswith("XXXX"))
    )


@pytest.mark.parametrize(
    ("time", "evidence", "is_kept"),
    [
        ("22:00", "1", True),
        ("22:00~", "1", True),
        ("night", "2", True),
        ("09:30", "3", True),
        ("21:00", "1", False),
        ("night", "1", False),
        ("noon", "1", False),
        ("25:00", "1", False),
        ("morning", "3", False),
    ],
)
def test_time_of_day_has_words_in_the_evidence(time: str, evidence: str, is_kept: bool) -> None:
    text = "It closed at 10 p.m. on Monday. It stayed so at night. At 9:30 it opened."
    result = made(text, timeline=[{"id": "e", "title": "It closed", "time": time, "evidence": [evidence]}])
    assert ("time" in result.added[0].given) is is_kept
    assert bool(result.remarks) is not is_kept


@pytest.mark.parametrize("title", ["Paris burns", "39 hurt in Arden", "Bridge\x1b]0;x\x07", "<b>Arden</b>"])
def test_invented_title_is_not_used(title: str) -> None:
    articles = {"article": article_of(ARTICLE, "a.txt")}
    answer = json.dumps({"title": title, "unknowns": ["Why?"]})
    assert title_in(answer, articles) == ""
    assert import_answer(answer, articles, "T", "a model", "a.yaml").remarks
    assert title_in('{"title": "The bridge of Arden"}', articles) == "The bridge of Arden"


def test_second_entry_with_an_id_is_refused() -> None:
    actors = [{"id": "a", "name": "Ada Moore"}, {"id": "a", "name": "police"}]
    result = made(actors=actors, claims=[claim("It closed.", by=["a"])])
    assert [(one.entry, one.is_refused) for one in result.remarks] == [("actor `a`", True)]
    assert len(result.added) == 2


def test_entry_that_refers_to_a_faulty_one_may_stay() -> None:
    events = [
        {"id": "a", "title": "The bridge closes", "after": ["b"], "evidence": [COUNCIL]},
        {"id": "b", "title": "The police speak", "after": ["a"], "evidence": [POLICE]},
    ]
    result = made(timeline=events)
    assert len(result.added) == 1
    assert sorted(one.is_refused for one in result.remarks) == [False, True]


def test_evidence_that_is_repeated_counts_once() -> None:
    result = made(claims=[claim("The council closed it.") | {"evidence": [COUNCIL] * 1000}])
    assert len(result.added[0].given["quote"]) == 1


def test_answer_of_the_guide_is_taken_whole() -> None:
    guide = (ROOT / "briefings" / "README.md").read_text(encoding="utf-8")
    article = re.search(r"    text: \|\n((?: {6}.*\n)+)", guide)
    answer = re.search(r"^```json\n(\{\n.*?)^```$", guide, re.M | re.S)
    assert article
    assert answer
    articles = {"article": article_of(dedent(article[1]), "a.txt")}
    result = import_answer(answer[1], articles, "T", "a model", "a.yaml")
    assert result.remarks == ()
    file = parse_file(result.text, "a.yaml")
    assert [*file.diagnostics, *lint(file.loaded)] == []


@pytest.mark.parametrize("answer", ["```yaml\ntitle: [T\nclaims: }\n```", "title: T\nclaims: &a [*a]\n"])
def test_faulty_data_is_named_by_its_line(answer: str) -> None:
    with pytest.raises(EditError) as error:
        read_answer(answer)
    assert error.value.note
