"""Adopting proposals of a draft: what becomes of each, what stays, and what is never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.draft.test_article_draft import NEWSY
from tui.draft.adopt import adopt_named, adopt_numbers
from tui.draft.article import Article
from tui.draft.draft_rows import draft_rows
from tui.draft.new_briefing import from_articles
from tui.draft.proposals import proposals
from tui.edit.errors import EditError
from tui.edit.parsed_file import parse_file
from tui.lint import lint
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from tui.model.entries import Briefing

ARTICLE = """\
Prime Minister Ada Moore said on Monday that the bridge would open in Arden.

On 3 May 2026, the town council closed the bridge. The repairs will reportedly cost two million.

Local sources said the work was late, according to Radio Arden. “We were told nothing at all,” she said.

It rained.
"""


def made(text: str = ARTICLE, **others: str) -> str:
    texts = {"article": text} | others
    return from_articles("T", {id_: Article(clean(one, lines=True)) for id_, one in texts.items()})


def read(text: str) -> Briefing:
    return parse_file(text, "a.yaml").briefing


def adopted(*words: str, text: str | None = None) -> Briefing:
    return read(adopt_named(made() if text is None else text, "a.yaml", words).text)


def errors(text: str) -> list[str]:
    file = parse_file(text, "a.yaml")
    return [one.code for one in (*file.diagnostics, *lint(file.loaded)) if one.severity == "error"]


def test_name_becomes_an_actor_with_its_post() -> None:
    actor = adopted("Ada Moore").actors["ada-moore"]
    assert (actor.name, actor.kind, actor.role, actor.is_adopted) == (
        "Ada Moore", "person", "Prime Minister", True,
    )  # fmt: skip


def test_name_after_in_becomes_a_place() -> None:
    briefing = adopted("arden")
    assert [place.name for place in briefing.places.values()] == ["Arden"]
    assert not briefing.actors


def test_dated_sentence_becomes_an_event() -> None:
    event = next(iter(adopted("2").timeline.values()))
    assert event.date is not None
    assert (event.title, event.date.written, event.when) == (
        "The town council closed the bridge", "2026-05-03", "On 3 May 2026",
    )  # fmt: skip
    assert event.quote[0].exact == "On 3 May 2026, the town council closed the bridge."


def test_speech_becomes_a_claim_with_its_speaker() -> None:
    briefing = adopted("1")
    claim = briefing.claims[0]
    assert (claim.cue, claim.says) == ("said", "The bridge would open in Arden.")
    assert [ref.id for ref in claim.by] == ["ada-moore"]
    assert "ada-moore" in briefing.actors, "its speaker is adopted with it"


def test_speaker_without_a_name_becomes_an_actor() -> None:
    briefing = adopted("4")
    assert [ref.id for ref in briefing.claims[0].by] == ["local-sources"]
    assert [ref.id for ref in briefing.claims[0].via] == ["radio-arden"]
    assert briefing.actors["local-sources"].kind == "unnamed"


def test_pronoun_is_not_certain() -> None:
    claim = adopted("5").claims[0]
    assert claim.says == "We were told nothing at all."
    assert all(ref.uncertain for ref in claim.by)


def test_sentence_without_a_proposal_becomes_a_plain_claim() -> None:
    claims = adopted("3", "6").claims
    assert [(claim.cue, claim.by, claim.says) for claim in claims] == [
        ("reportedly", (), "The repairs will reportedly cost two million."),
        ("", (), "It rained."),
    ]


def test_all_and_the_rest_quote_every_sentence() -> None:
    result = adopt_named(made(), "a.yaml", None, rest=True)
    assert "x-draft" not in result.text
    assert errors(result.text) == []
    quoted = {
        quote.passage.sentences[0]
        for entry in read(result.text).entries.values()
        for quote in getattr(entry, "quote", ())
    }
    assert quoted == set(range(6))


def test_rows_that_were_not_chosen_stay() -> None:
    text = made()
    rows = draft_rows(parse_file(text, "a.yaml").root)
    left = draft_rows(parse_file(adopt_named(text, "a.yaml", ["Ada Moore"]).text, "a.yaml").root)
    assert [row.values for row in left] == [row.values for row in rows if row.text("name") != "Ada Moore"]


def test_same_proposal_is_not_adopted_twice() -> None:
    once = adopt_named(made(), "a.yaml", ["Ada Moore"]).text
    with pytest.raises(EditError):
        adopt_named(once, "a.yaml", ["Ada Moore"])


@pytest.mark.parametrize("word", ["Nobody Else", "99", "0", "other:1"])
def test_word_that_names_nothing_is_refused(word: str) -> None:
    with pytest.raises(EditError):
        adopt_named(made(), "a.yaml", [word])


def test_misspelled_name_gets_a_suggestion() -> None:
    with pytest.raises(EditError) as caught:
        adopt_named(made(), "a.yaml", ["Ada Mor"])
    assert "Ada Moore" in caught.value.help


def test_sources_are_told_apart() -> None:
    text = made(wire="The council said nothing. Radio Arden closed on 4 May 2026.")
    briefing = adopted("wire:2", "article:2", text=text)
    events = [(event.source[0].id, event.when) for event in briefing.timeline.values()]
    assert sorted(events) == [("article", "On 3 May 2026"), ("wire", "on 4 May 2026")]


def test_known_actor_is_used_again() -> None:
    text = made() + "actors:\n  pm: {name: Ada Moore}\n"
    briefing = adopted("1", text=text)
    assert [ref.id for ref in briefing.claims[0].by] == ["pm"]
    assert [*briefing.actors] == ["pm"]


def test_draft_changed_by_hand_is_still_read() -> None:
    text = made().replace("by: Prime Minister Ada Moore", "by: Ada Moore") + "\n# my comment\n"
    result = adopt_named(text, "a.yaml", None)
    assert result.text.endswith("# my comment\n")
    for broken in ("x-draft: soon\n", "x-draft:\n  names: none\n", "x-draft:\n  names: [1, {name: }]\n"):
        with pytest.raises(EditError):
            adopt_named(f"title: T\n{broken}", "a.yaml", None)


@settings(max_examples=150, deadline=None)
@given(NEWSY, NEWSY, st.booleans())
def test_adopting_everything_leaves_no_error(text: str, other: str, several: bool) -> None:
    texts = {"article": clean(text, lines=True), "wire": clean(other, lines=True)}
    if not several:
        del texts["wire"]
    if not all(any(map(str.isalnum, one)) for one in texts.values()):
        return
    written = from_articles("T", {id_: Article(one) for id_, one in texts.items()})
    before = errors(written)
    result = adopt_named(written, "a.yaml", None, rest=True)
    assert errors(result.text) == before
    after = read(result.text)
    assert all(entry.is_adopted for entry in after.entries.values() if entry.kind_name != "source")
    assert {one.id: one.body.text for one in after.sources.values() if one.body} == texts


@settings(max_examples=60, deadline=None)
@given(NEWSY, st.sets(st.integers(0, 30)))
def test_any_choice_can_be_adopted(text: str, numbers: set[int]) -> None:
    cleaned = clean(text, lines=True)
    if not any(map(str.isalnum, cleaned)):
        return
    written = from_articles("T", {"article": Article(cleaned)})
    known = proposals(parse_file(written, "a.yaml"))
    chosen = sorted(number for number in numbers if number < len(known))
    result = adopt_numbers(written, "a.yaml", chosen)
    assert errors(result.text) == errors(written)
    ids = {id_ for number in chosen for id_ in known[number].ids}
    assert ids <= {one.id for one in result.added} | {one.id for one, _ in result.refused}
