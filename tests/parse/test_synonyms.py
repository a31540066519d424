"""Guesses for unknown words, by meaning and by spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.parse.test_builder import ENTRIES, HEAD, read
from tui.model.declared import fields_of
from tui.model.entries import LISTS, MAPS, QUOTE_KEYS, Briefing
from tui.model.fields import Shape
from tui.parse.synonyms import CHOICES, KEYS

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.declared import Declared

KINDS: tuple[type[Declared], ...] = (Briefing, *MAPS.values(), *LISTS.values())
FIELDS = [spec for kind in KINDS for _, spec in fields_of(kind).values()]


def guessed(diagnostics: list[Diagnostic]) -> list[str]:
    """Return the guess of each diagnostic."""
    return [diagnostic.args.get("guess", "") for diagnostic in diagnostics]


def guesses(text: str) -> list[str]:
    return guessed(read(HEAD + ENTRIES + text)[1])


@pytest.mark.parametrize(
    ("word", "guess"),
    [
        ("pro", "for"),
        ("contra", "against"),
        ("Opposes", "against"),
        ("agianst", "against"),
        ("contra?", "against"),
        ("sideways", ""),
    ],
)
def test_stance_is_guessed_by_meaning_or_spelling(word: str, guess: str) -> None:
    assert guesses(f"positions: {{issue: restraint, by: israel, stance: {word}}}\n") == [guess]


@pytest.mark.parametrize(
    ("word", "guess"),
    [("arrest", "coerce"), ("attack", "assault"), ("meeting", "consult"), ("asault", "assault")],
)
def test_event_kind_is_guessed_by_meaning_or_spelling(word: str, guess: str) -> None:
    text = "claims: {says: A}\nunknowns: []\nplaces: {}\nsources: {}\nrelations: []\nkey_points: A\n"
    event = ENTRIES.replace("{talks: Talks", f"{{raid: {{title: A, kind: {word}}}, talks: Talks")
    assert guessed(read(HEAD + event + text)[1]) == [guess]


@pytest.mark.parametrize(
    ("entry", "guess"),
    [
        ("timeline: {one: {name: A}}", "title"),
        ("timeline: {one: {title: A, place: lebanon}}", "where"),
        ("claims: {text: It was so.}", "says"),
        ("claims: {says: It was so., actor: israel}", "by"),
        ("claims: {says: It was so., quote: {exact: so, before: was}}", "prefix"),
        ("actors: {one: {title: A}}", "name"),
        ("actors: {one: {name: A, type: state}}", "kind"),
    ],
)
def test_key_is_guessed_by_meaning(entry: str, guess: str) -> None:
    found = [one for one in read(f"{HEAD}{entry}\n")[1] if one.code == "E302"]
    assert guessed(found) == [guess]


def test_present_key_is_guessed_only_by_spelling() -> None:
    diagnostics = read(f"{HEAD}timeline: {{one: {{title: A, tittle: B}}}}\n")[1]
    assert guessed(diagnostics) == ["title"]
    diagnostics = read(f"{HEAD}timeline: {{one: {{title: A, name: B}}}}\n")[1]
    assert [(one.code, one.variant) for one in diagnostics] == [("E302", "")]


@pytest.mark.parametrize(
    ("by", "variant", "args"),
    [
        ("lebanon, israel", "several", {"guess": "[lebanon, israel]"}),
        ("lebanon and israle", "several", {"guess": "[lebanon, israel]"}),
        ("lebanon; israel?", "several", {"guess": '[lebanon, "israel?"]'}),
        ("Lebanon / Israel", "several", {"guess": "[lebanon, israel]"}),
        ("lebanon, xyzzy", "list", {}),
        ("xyzzy and lebanon", "undefined", {}),
        ("?israel", "near", {"guess": "israel?"}),
        ("? israle", "near", {"guess": "israel?"}),
        ("?xyzzy", "undefined", {}),
        ("Xyzzy Corps", "name", {"better": "xyzzy-corps"}),
        ("['lebanon, israel']", "items", {"ids": ["lebanon", "israel"]}),
    ],
)
def test_ids_in_one_text_are_guessed_with_their_doubts(
    by: str, variant: str, args: dict[str, object]
) -> None:
    written = by if by.startswith("[") else f"'{by}'"
    (diagnostic,) = read(f"{HEAD}{ENTRIES}claims: {{says: It was so., by: {written}}}\n")[1]
    assert (diagnostic.code, diagnostic.variant) == ("E201", variant)
    assert {name: diagnostic.args[name] for name in args} == args


def test_two_ids_in_a_single_id_field_are_reported() -> None:
    text = "positions: {issue: 'restraint, restraint', by: israel, stance: for}\n"
    (diagnostic,) = read(HEAD + ENTRIES + text)[1]
    assert (diagnostic.code, diagnostic.variant, diagnostic.args["key"]) == ("E201", "one-id", "issue")


def test_every_guess_is_a_word_of_the_format() -> None:
    choices = {word for spec in FIELDS for word in spec.choices}
    assert {word for words in CHOICES.values() for word in words} <= choices
    keys = {*QUOTE_KEYS, *MAPS, *LISTS, *(spec.key for spec in FIELDS)}
    assert {key for meant in KEYS.values() for key in meant} <= keys


def test_valid_word_is_no_synonym_of_another() -> None:
    for spec in FIELDS:
        if spec.shape in {Shape.CHOICE, Shape.STANCE}:
            assert not any(set(CHOICES.get(word, ())) & set(spec.choices) for word in spec.choices)


@pytest.mark.parametrize("name", ["Actors", "actros", "people"])
def test_misnamed_section_is_reported_once_and_read(name: str) -> None:
    text = ENTRIES.replace("actors:", f"{name}:") + "claims: {by: israel, says: It was so.}\n"
    briefing, diagnostics = read(HEAD + text)
    assert [(one.code, one.args["guess"]) for one in diagnostics] == [("E302", "actors")]
    assert briefing.actors.keys() == {"lebanon", "israel"}


def test_misnamed_section_is_not_merged_with_the_right_one() -> None:
    briefing, diagnostics = read(f"{HEAD}{ENTRIES}Actors: {{iran: Iran}}\n")
    assert [one.code for one in diagnostics] == ["E302"]
    assert briefing.actors.keys() == {"lebanon", "israel"}
