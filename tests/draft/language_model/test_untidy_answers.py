"""Answers that are nearly in the form, that are not quite data, or that take long."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from typing import Any

import pytest

from tests.draft.language_model.made import ARTICLE, COUNCIL, MAYOR, NOW, POLICE, claim, is_taken, made
from tui.draft.article import article_of
from tui.draft.language_model.answer_text import read_answer
from tui.draft.language_model.import_answer import import_answer
from tui.edit.errors import EditError

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
    assert "the police said on Monday." in str(result.added[0].given["quote"][-1])


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


@pytest.mark.parametrize(
    "answer",
    [
        "title: T\nunknowns: [Why?]\nunknowns: [When?]\n",
        "title: T\nunknowns: [Why?]\n---\ntitle: T\nunknowns: [When?]\n",
        "```yaml\ntitle: T\nunknowns: [Why it is?]\n```\nand\n```yaml\nunknowns: [When?]\n```\n",
    ],
)
def test_data_that_is_not_read_is_said(answer: str) -> None:
    articles = {"article": article_of(ARTICLE, "a.txt")}
    result = import_answer(answer, articles, "T", "a model", "a.yaml")
    assert len(result.added) == 1
    assert [one.is_refused for one in result.remarks] == [True]


def test_json_lists_with_one_key_are_joined() -> None:
    articles = {"article": article_of(ARTICLE, "a.txt")}
    answer = '{"title": "T", "unknowns": ["Why?"], "unknowns": ["When?"]}'
    assert len(import_answer(answer, articles, "T", "a model", "a.yaml").added) == 2


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
    assert read_answer(answer).data["unknowns"] == [{"text": "Why?"}]
