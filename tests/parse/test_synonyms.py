"""What is proposed for a word that the format does not have: by its sense, and by its spelling where near."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.parse.test_builder import ENTRIES, HEAD, read
from tui.model.declared import fields_of
from tui.model.entries import LISTS, MAPS, QUOTE_KEYS, Briefing
from tui.model.fields import Shape
from tui.parse.synonyms import CHOICES, KEYS

if TYPE_CHECKING:
    from tui.model.declared import Declared

KINDS: tuple[type[Declared], ...] = (Briefing, *MAPS.values(), *LISTS.values())
FIELDS = [spec for kind in KINDS for _, spec in fields_of(kind).values()]


def helps(text: str) -> list[str]:
    return [problem.help for problem in read(HEAD + ENTRIES + text)[1]]


@pytest.mark.parametrize(
    ("word", "guess"),
    [
        ("pro", "did you mean `for`?"),
        ("contra", "did you mean `against`?"),
        ("Opposes", "did you mean `against`?"),
        ("agianst", "did you mean `against`?"),
        ("contra?", "did you mean `against`?"),
        ("sideways", ""),
    ],
)
def test_a_stance_is_proposed_by_what_the_word_means(word: str, guess: str) -> None:
    assert helps(f"positions: {{issue: restraint, by: israel, stance: {word}}}\n") == [guess]


@pytest.mark.parametrize(
    ("word", "guess"),
    [("arrest", "coerce"), ("attack", "assault"), ("meeting", "consult"), ("asault", "assault")],
)
def test_a_kind_of_event_is_proposed_by_what_the_word_means(word: str, guess: str) -> None:
    text = "claims: {says: A}\nunknowns: []\nplaces: {}\nsources: {}\nrelations: []\nkey_points: A\n"
    event = ENTRIES.replace("{talks: Talks", f"{{raid: {{title: A, kind: {word}}}, talks: Talks")
    assert [one.help for one in read(HEAD + event + text)[1]] == [f"did you mean `{guess}`?"]


@pytest.mark.parametrize(
    ("entry", "guess"),
    [
        ("timeline: {one: {name: A}}", "title"),
        ("timeline: {one: {title: A, place: lebanon}}", "where"),
        ("claims: {text: It was so.}", "says"),
        ("claims: {says: It was so., actor: israel}", "by"),
        ("claims: {says: It was so., contradicts: two}", "counters"),
        ("claims: {says: It was so., quote: {exact: so, before: was}}", "prefix"),
        ("actors: {one: {title: A}}", "name"),
        ("actors: {one: {name: A, type: state}}", "kind"),
    ],
)
def test_a_key_is_proposed_by_what_the_word_means(entry: str, guess: str) -> None:
    found = [one for one in read(f"{HEAD}{entry}\n")[1] if one.code == "E302"]
    assert [one.help for one in found] == [f"did you mean `{guess}`?"]


def test_a_key_that_stands_there_already_is_not_proposed_for_its_sense_but_for_its_spelling() -> None:
    problems = read(f"{HEAD}timeline: {{one: {{title: A, tittle: B}}}}\n")[1]
    assert [one.help for one in problems] == ["did you mean `title`?"]
    problems = read(f"{HEAD}timeline: {{one: {{title: A, name: B}}}}\n")[1]
    assert [one.help for one in problems] == ["a key of your own begins with `x-`"]


@pytest.mark.parametrize(
    ("by", "help_"),
    [
        ("lebanon, israel", "did you mean `[lebanon, israel]`?"),
        ("lebanon and israle", "did you mean `[lebanon, israel]`?"),
        ("lebanon; israel?", 'did you mean `[lebanon, "israel?"]`?'),
        ("Lebanon / Israel", "did you mean `[lebanon, israel]`?"),
        ("lebanon, xyzzy", "several ids stand in a list: `[one, another]`"),
        ("xyzzy and lebanon", "define it, or take the reference out"),
        ("?israel", "did you mean `israel?`?"),
        ("? israle", "did you mean `israel?`?"),
        ("?xyzzy", "define it, or take the reference out"),
        ("['lebanon, israel']", "give each an item of its own: `lebanon` and `israel`"),
    ],
)
def test_of_several_ids_in_one_text_and_of_a_doubt_before_an_id_nothing_is_lost(by: str, help_: str) -> None:
    by = by if by.startswith("[") else f"'{by}'"
    assert helps(f"claims: {{says: It was so., by: {by}}}\n") == [help_]


def test_a_field_that_takes_one_id_says_so_of_two() -> None:
    text = "positions: {issue: 'restraint, restraint', by: israel, stance: for}\n"
    assert helps(text) == ["`issue` takes one id"]


def test_every_word_that_may_be_proposed_is_one_of_the_format() -> None:
    choices = {word for spec in FIELDS for word in spec.choices}
    assert {word for words in CHOICES.values() for word in words} <= choices
    keys = {*QUOTE_KEYS, *MAPS, *LISTS, *(spec.key for spec in FIELDS)}
    assert {key for meant in KEYS.values() for key in meant} <= keys


def test_no_word_of_a_field_is_taken_for_another_of_the_same_field() -> None:
    for spec in FIELDS:
        if spec.shape in {Shape.CHOICE, Shape.STANCE}:
            assert not any(set(CHOICES.get(word, ())) & set(spec.choices) for word in spec.choices)


@pytest.mark.parametrize("name", ["Actors", "actros", "people"])
def test_a_section_under_another_name_is_told_once_and_read(name: str) -> None:
    text = ENTRIES.replace("actors:", f"{name}:") + "claims: {by: israel, says: It was so.}\n"
    briefing, problems = read(HEAD + text)
    assert [(one.code, one.help) for one in problems] == [("E302", "did you mean `actors`?")]
    assert briefing.actors.keys() == {"lebanon", "israel"}


def test_a_section_that_is_there_is_not_mixed_with_one_under_another_name() -> None:
    briefing, problems = read(f"{HEAD}{ENTRIES}Actors: {{iran: Iran}}\n")
    assert [one.code for one in problems] == ["E302"]
    assert briefing.actors.keys() == {"lebanon", "israel"}
