"""Names found in an article by rules for English."""

from __future__ import annotations

import pytest

from tui.draft.names_in_text import NameFound, names_in
from tui.model.segmentation import sentences


def named(text: str) -> dict[str, NameFound]:
    return {name.name: name for name in names_in(text, sentences(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Ada Moore in Ras EnNakoura.", ["Ada Moore", "Ras EnNakoura"]),
        ("It is in the Ain al-Hilweh area.", ["Ain al-Hilweh"]),
        ("It was Hezbollah’s role, and Israel's answer.", ["Hezbollah", "Israel"]),
        ("It is the Bank of the South, a Ministry for Peace.", ["Bank of the South", "Ministry for Peace"]),
        ("He saw the Russian Ambassador to Lebanon.", ["Russian Ambassador to Lebanon"]),
        ("He saw Lebanon and Israel, Iran or Egypt.", ["Lebanon", "Israel", "Iran", "Egypt"]),
        ("They met in St. Petersburg with John W. Smith.", ["St. Petersburg", "John W. Smith"]),
        ("It is an Iran-backed group in the U.S. again.", ["Iran", "U.S."]),
        ("It is Israeli officials, an Israeli press office.", ["Israeli officials", "Israeli press office"]),
        ("It was Lebanese and Israeli delegations.", ["Lebanese delegations", "Israeli delegations"]),
        ("It was Israeli military actions that he saw.", []),
        ("They met on Monday, in May, and on 3 November.", []),
        ("He met Theresa May in Beirut May 3.", ["Theresa May", "Beirut"]),
        ("And then I said I’d go.", []),
    ],
)  # fmt: skip
def test_adjacent_capitalised_words_are_names(text: str, expected: list[str]) -> None:
    assert sorted(named(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Disarmament of Hezbollah was a topic.", ["Hezbollah"]),
        ("Talks went on. The talks ended.", []),
        ("Citing Reuters, he left.", ["Reuters"]),
        ("Meanwhile Lebanon waited. However, it rained.", ["Lebanon"]),
        ("Verrin, a neutral state, waited.", ["Verrin"]),
        ("The Second Squadron waited. Second, it left.", ["Second Squadron"]),
        ("Russia, which waited, left.", ["Russia"]),
        ("Hamas waited. He met Hamas.", ["Hamas"]),
        ("Nobody came. Everything was quiet.", []),
        ("He said: “Leave. Lebanon must act.” So he left Lebanon.", ["Lebanon"]),
        ("NATO waited.", ["NATO"]),
        ("Official spokesmen left. Local sources left.", []),
    ],
)
def test_first_word_of_a_sentence_needs_other_evidence(text: str, expected: list[str]) -> None:
    assert sorted(named(text)) == sorted(expected)


def test_capitals_of_a_headline_are_ignored() -> None:
    text = "Talks End Without A Result In Beirut\n\nThey met in Beirut for two days."
    assert list(named(text)) == ["Beirut"]
    assert named(text)["Beirut"].times == 1


def test_surname_counts_for_the_full_name_before_it() -> None:
    text = "They met Prime Minister Benjamin Netanyahu. Later Netanyahu left. It was Netanyahu’s idea."
    assert named(text) == {
        "Benjamin Netanyahu": NameFound("Benjamin Netanyahu", 3, 0, post="Prime Minister"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "They met in Lebanon. It was in South Lebanon.",
        "They met South Lebanon there. It was in Lebanon.",
        "It is in Jordan. So they asked Jordan. He met Michael Jordan.",
        "They met Ada Moore and Eve Moore. It was Moore.",
    ],
)
def test_ambiguous_part_of_a_name_is_a_name_of_its_own(text: str) -> None:
    short = min(named(text), key=len)
    assert any(name.endswith(f" {short}") for name in named(text))


def test_first_word_counts_for_a_name_with_of() -> None:
    text = "They met the Keepers of the Saddle. It was the Keepers who left."
    assert named(text) == {"Keepers of the Saddle": NameFound("Keepers of the Saddle", 2, 0)}


def test_initials_in_brackets_count_for_the_name_before() -> None:
    text = "It was the Israeli Defense Forces (IDF). The IDF left. So the IDF said. He met Ada Moore (CNN)."
    assert named(text)["Israeli Defense Forces"] == NameFound("Israeli Defense Forces", 4, 0, short="IDF")
    assert "IDF" not in named(text)
    assert named(text)["CNN"].times == 1


def test_post_is_separate_from_the_name() -> None:
    text = "He met German Foreign Minister Ada Moore, U.S. Secretary of State John Kerry and President Aoun."
    assert {name: one.post for name, one in named(text).items()} == {
        "Ada Moore": "German Foreign Minister",
        "John Kerry": "U.S. Secretary of State",
        "Aoun": "President",
    }
    assert "Prime Minister" in named("He met the Prime Minister there.")


def test_names_are_sorted_by_frequency() -> None:
    text = "He left Beirut. He saw Tyre. He saw Tyre and BEIRUT. He is in Tyre."
    spans = sentences(text)
    assert names_in(text, spans) == (NameFound("Tyre", 3, 1), NameFound("Beirut", 2, 0))
