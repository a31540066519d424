"""What an answer says has to be in the articles: names, numbers, quotations, dates; and nothing else."""

from __future__ import annotations

import json
import re
import time
from contextlib import suppress
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest

from tests.draft.language_model.flat import flat
from tests.edit.rewriter import ROOT
from tui.draft.article import article_of
from tui.draft.language_model.answer_text import answer_data
from tui.draft.language_model.import_answer import ImportedBriefing, import_answer, title_in
from tui.edit.errors import EditError
from tui.edit.parsed_file import parse_file
from tui.lint import lint
from tui.parse.load import load

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
Bridge in Arden closed

By Eve Reporter

Published 4 May 2026

On May 3, the town council of Arden closed the old bridge. At least 22 were hurt, the police said on Monday.

Mayor Ada Moore, who is Israeli, asked the United Nations for help. “We need it now,” she told reporters.
"""
COUNCIL, POLICE, MAYOR, NOW = "4", "5", "6", "7"
SHIPPED = sorted((ROOT / "briefings").rglob("*.yaml"))
NAMED_OTHERWISE = {"lebanon-israel-talks": 3}
"""Entries with a name that the article does not have, and those that refer to them."""
GERMAN = "Der Rat der Stadt Arden hat die alte Brücke am Montag gesperrt, weil sie nicht mehr sicher ist."


def made(text: str = ARTICLE, **sections: Any) -> ImportedBriefing:
    articles = {"article": article_of(text, "a.txt")}
    return import_answer(json.dumps({"title": "T"} | sections), articles, "T", "a model", "a.yaml")


def claim(says: str, evidence: str = COUNCIL, **more: Any) -> dict[str, Any]:
    return {"id": "c", "says": says, "evidence": [evidence]} | more


def is_taken(result: ImportedBriefing) -> bool:
    return len(result.added) == 1


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
        answer_data(answer)
    assert error.value.note


# --- Answers that are nearly in the form ------------------------------------------------------------------


@pytest.mark.parametrize(
    "evidence",
    [
        "4, 5",
        "4 and 5",
        "4; 5",
        "4 & 5",
        "sentences 4 and 5",
        ["4", 5],
        [4.0, "[5]"],
        ["article:4", "s. 5"],
        "4-5",
    ],
)
def test_ways_to_name_two_sentences(evidence: object) -> None:
    result = made(claims=[claim("At least 22 were hurt when the bridge closed.") | {"evidence": evidence}])
    assert result.remarks == ()
    assert " ".join(one.exact for one in result.added[0].given["quote"]).endswith(
        "the police said on Monday."
    )


def test_whole_article_is_no_evidence() -> None:
    long = " ".join(f"It rained in {'so' * number} town." for number in range(1, 21))
    assert not is_taken(made(long, claims=[claim("It rained.", "1-20")]))
    assert is_taken(made(long, claims=[claim("It rained.", "1-5")]))


def test_invented_quote_beside_a_number_is_said() -> None:
    result = made(claims=[claim("The council closed it.", quote="It was a plot by the mayor.")])
    assert is_taken(result)
    assert len(result.remarks) == 1
    assert made(claims=[claim("The council closed it.", quote="the town council of Arden")]).remarks == ()


@pytest.mark.parametrize("by", ["moore", ["moore"], "Ada Moore", ["Ada Moore?"], ["", "moore"]])
def test_speaker_may_be_named_by_id_or_name(by: object) -> None:
    result = made(
        actors=[{"id": "moore", "name": "Ada Moore"}], claims=[claim("We need it now.", NOW, by=by)]
    )
    assert result.remarks == ()
    assert str(result.added[1].given["by"][0]).rstrip("?") == "moore"


@pytest.mark.parametrize(
    "more",
    [
        {"by": [{"name": "Ada Moore"}]},
        {"by": [["moore"]]},
        {"by": {"id": "moore"}},
        {"by": ["nobody"]},
        {"speaker": "nobody"},
        {"by": ["?"]},
        {"via": ["nobody"]},
        {"says": ["one", "two"]},
        {"says": {"text": "one"}},
        {"condition": {"if": "it rains"}},
    ],
)
def test_entry_that_would_lose_its_speaker_is_refused(more: dict[str, Any]) -> None:
    assert not is_taken(made(claims=[claim("The council closed it.") | more]))


def test_speaker_under_another_key_is_kept() -> None:
    result = made(actors=["police"], claims=[claim("At least 22 were hurt.", POLICE, speaker="police")])
    assert result.remarks == ()
    assert result.added[1].given["by"] == ["police"]


@pytest.mark.parametrize("stance", [["for", "against"], "strongly for", {"for": 1}, "", None])
def test_position_without_one_stance_is_refused(stance: object) -> None:
    position = {"issue": "i", "by": ["a"], "stance": stance, "evidence": [MAYOR]}
    issues, actors = [{"id": "i", "name": "The UN should help"}], [{"id": "a", "name": "Ada Moore"}]
    result = made(issues=issues, actors=actors, positions=[position])
    assert [one.kind for one in result.added] == ["actor", "issue"]


@pytest.mark.parametrize(
    "answer",
    [
        {"briefing": {"title": "T", "unknowns": ["Why?"]}},
        {"answer": {"briefing": {"unknowns": ["Why?"]}}},
        {"title": "T", "questions": ["Why?"]},
        {"title": "T", "unknowns": "Why?"},
        {"title": "T", "unknowns": {"text": "Why?"}},
    ],
)
def test_data_in_another_shape_is_found(answer: dict[str, Any]) -> None:
    articles = {"article": article_of(ARTICLE, "a.txt")}
    result = import_answer(json.dumps(answer), articles, "T", "a model", "a.yaml")
    assert [one.given["text"] for one in result.added] == [["Why?"]]


def test_events_are_the_timeline() -> None:
    event = {"id": "e", "title": "The bridge closes", "evidence": [COUNCIL]}
    assert is_taken(made(events=[event]))
    both = made(events=[event], timeline=[event])
    assert len(both.added) == 1
    assert len(both.remarks) == 1


# --- Answers that take long, or that are not quite data --------------------------------------------------


@pytest.mark.parametrize(
    "answer",
    [
        "```a\n" * 100_000,
        "```\ntitle: T\n```\n" * 20_000,
        " " * 300_000 + "```",
        "{" * 300_000,
        "a_" * 200_000,
        "Lorem ipsum dolor. " * 200_000,
        json.dumps({"claims": [{"says": "x" * 1_000_000, "evidence": [COUNCIL]}]}),
        json.dumps({"claims": [{"says": "It closed.", "evidence": "," * 100_000}]}),
        json.dumps({"claims": [{"says": "It closed.", "figure": "1" + " " * 100_000 + "hurt"}]}),
    ],
    ids=["open fences", "many fences", "blanks", "braces", "words", "prose", "claim", "commas", "figure"],
)
def test_long_answer_takes_little_time(answer: str) -> None:
    articles = {"article": article_of(ARTICLE, "a.txt")}
    begun = time.monotonic()
    with suppress(EditError):
        assert import_answer(answer, articles, "T", "a model", "a.yaml").added == ()
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize(
    "answer",
    [
        "```yaml\ntitle: T\nunknowns:\n  - text: Why?\n",  # cut off before its fence
        "```yaml\ntitle: T\nunknowns:\n  - {text: Why?}\n``` \nBye",
        "~~~~\n```\ntitle: T\nunknowns:\n- text: Why?\n~~~~\n".replace("```\n", ""),
        "title: Arden: the bridge\nunknowns:\n  - text: Why?\n",  # a colon in a text
    ],
)
def test_data_is_found_in_untidy_answers(answer: str) -> None:
    assert answer_data(answer)["unknowns"] == [{"text": "Why?"}]
