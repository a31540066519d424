"""What a text proposes: names, times, speech and hedges, found by rules of thumb for English."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.draft.article_draft import draft
from tui.draft.draft_yaml import MOST, as_yaml
from tui.draft.names_in_text import NameFound, names_in
from tui.draft.speech import speech_in
from tui.draft.times_in_text import times_in
from tui.model.dates import parse as parse_date
from tui.model.segmentation import sentences
from tui.parse.parser import parse
from tui.parse.tree import Mapping
from tui.text.sanitise import clean

PIECES = st.sampled_from(
    (
        "Lebanon", "the", "of", "and", "al-Hilweh", "Netanyahu’s", "(IDF)", "U.S.", "Mr.", "President",
        "said", "told", "according to", "by", "who", "claim", "reportedly", "November", "19", "2025",
        "between", "on", "Monday", "“", "”", "‘", "’", "'", '"', ",", ".", "!", ":", "\n", "\n\n", "«", "»",
        "(", ")", "-", "may", "Israeli officials", "חיזבאללה", "北京。", "…", "é", "days later", "to",
        "night of",
    )
)  # fmt: skip
NEWSY = st.one_of(st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join), st.text())


def named(text: str) -> dict[str, NameFound]:
    return {name.name: name for name in names_in(text, sentences(text))}


def speech(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(said.by, said.cue, said.words) for said in speech_in(text, sentences(text))]


# --- Names ------------------------------------------------------------------------------------------------


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


# --- Times ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "perhaps"),
    [
        ("It was on November 19, and late.", "on November 19", "XXXX-11-19"),
        ("On the night of November 19, 2025, it came.", "On the night of November 19, 2025", "2025-11-19"),
        ("Just days later, on November 23, it came.", "Just days later, on November 23", "XXXX-11-23"),
        ("It came on Nov. 3 there.", "on Nov. 3", "XXXX-11-03"),
        ("It came on the 19th of November 2025.", "on the 19th of November 2025", "2025-11-19"),
        ("It came in May 2015.", "in May 2015", "2015-05"),
        ("It came in early March.", "in early March", "XXXX-03"),
        ("It came last October.", "last October", "XXXX-10"),
        ("It has rained since 2019.", "since 2019", "2019/.."),
        ("It ended before November 23.", "before November 23", "../XXXX-11-23"),
        ("It rained from 12–15 January 2024.", "from 12–15 January 2024", "2024-01-12/2024-01-15"),
        ("It rained November 19-23, 2025.", "November 19-23, 2025", "2025-11-19/2025-11-23"),
        (
            "It rained between November 19 and December 3.",
            "between November 19 and December 3", "XXXX-11-19/XXXX-12-03",
        ),
        ("It was in the spring of 2014.", "in the spring of 2014", "2014-21"),
        ("It was in the 1990s.", "in the 1990s", "199X"),
        ("It was on 2025-11-19.", "on 2025-11-19", "2025-11-19"),
        ("It was on 3/4/2025.", "on 3/4/2025", "2025-04-03 2025-03-04"),
        ("It was on Monday evening.", "on Monday evening", ""),
        ("It was three days later.", "three days later", ""),
        ("It was earlier last week.", "earlier last week", ""),
        ("The recent talks ended.", "recent", ""),
        ("It was on November\n19 that it came, and they saw\nit come.", "on November 19", "XXXX-11-19"),
    ],
)  # fmt: skip
def test_times_are_found_with_their_spelling(text: str, words: str, perhaps: str) -> None:
    (when,) = times_in(text, sentences(text))
    assert (when.words, " ".join(when.perhaps)) == (words, perhaps)


@pytest.mark.parametrize(
    "text",
    ["They may march on.", "It cost 2019 dollars.", "He ran 3.5.2 and 10:30.", "It fell 19 percent.", ""],
)
def test_lookalikes_of_times_are_ignored(text: str) -> None:
    assert times_in(text, sentences(text)) == ()


def test_time_of_day_is_found() -> None:
    text = "On the night of November 19 it came. On Monday morning it left, at 10:30 p.m., before noon."
    assert [when.time for when in times_in(text, sentences(text))] == ["night", "morning", "22:30", "12:00"]


# --- Speech -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "by", "cue", "words"),
    [
        ("“We leave,” said Ada Moore, the mayor.", "Ada Moore", "said", ("We leave",)),
        ("“We leave. They stay,” Moore told reporters.", "Moore", "told", ("We leave. They stay",)),
        ('"Nobody," she added, "wants it."', "she", "added", ("Nobody", "wants it.")),
        ("Mr. Khoury told the BBC: ‘It’s a lie.’", "Mr. Khoury", "told", ("It’s a lie.",)),
        ("It was what it described as ‘radical elements’.", "it", "described as", ("radical elements",)),
        ("They could not say so.", "They", "could not say", ()),
        ("Yamira, which had a port, now says so.", "Yamira", "now says", ()),
        ("The IDF stated that it rained.", "The IDF", "stated", ()),
        ("It rained, though local sources reported sun.", "local sources", "reported", ()),
        ("Lebanese officials, who accuse Israel, left.", "Lebanese officials", "accuse", ()),
        (
            "The Israeli government, through its press office, framed it so.",
            "The Israeli government", "framed", (),
        ),
        ("Israeli officials reportedly pressed Lebanon.", "Israeli officials", "reportedly pressed", ()),
        ("It rained, according to a source in Beirut.", "a source in Beirut", "according to", ()),
        ("According to the U.N., it rained.", "the U.N", "According to", ()),
        ("It was reported by Al-Manar TV.", "Al-Manar TV", "was reported by", ()),
        ("He is alleged to be there.", "", "is alleged", ()),
        ("The head of the agency said so.", "The head of the agency", "said", ()),
        ("Russia has called for restraint.", "Russia", "has called for", ()),
        ("The ambassador issued a stark warning.", "The ambassador", "issued", ()),
        ("It is the ‘peace train’ again.", "", "", ("peace train",)),
    ],
)  # fmt: skip
def test_speech_is_found_with_verb_and_speaker(text: str, by: str, cue: str, words: tuple[str, ...]) -> None:
    assert speech(text) == [(by, cue, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Its stated aim is the reported claim.",
        "The news reports came, and the police note them.",
        "He called the claims a call.",
        "The workers' union and the teachers' one left.",
        "He issued a permit.",
    ],
)
def test_lookalikes_of_speech_are_ignored(text: str) -> None:
    assert speech(text) == []


# --- The draft --------------------------------------------------------------------------------------------


def test_hedges_are_shown_in_context() -> None:
    text = (
        "It rained in May. The talks, held in a tense climate far away, reportedly went well, and may go on."
    )
    assert [(hedge.word, hedge.sentence) for hedge in draft(text).hedges] == [("reportedly", 1), ("may", 1)]
    assert (
        draft(text).hedges[0].around == "…in a tense climate far away, reportedly went well, and may go on."
    )


@given(NEWSY)
@example("“" * 50 + "said")
@example("He, who, (said")
def test_any_text_gives_valid_yaml_about_its_sentences(text: str) -> None:
    text = clean(text, lines=True)
    found = draft(text)
    count = len(sentences(text))
    assert found.sentences == count
    for part in (found.times, found.speech, found.hedges):
        assert all(0 <= one.sentence < count for one in part)
    assert all(0 <= name.first < count and name.times > 0 and name.name.strip() for name in found.names)
    for when in found.times:
        assert [parse_date(date).written for date in when.perhaps] == list(when.perhaps)
    root, problems = parse(as_yaml(found), "")
    assert problems == []
    assert isinstance(root, Mapping)


@pytest.mark.parametrize(
    "text",
    [
        "Ливан приветствовал переговоры, заявил источник 19 ноября.",
        "أشاد لبنان بالمحادثات، بحسب مصدر. وقال: «نجحنا».",
        "黎巴嫩称赞会谈。消息人士说：“成功。”",
        "לבנון שיבחה את השיחות, כך לפי מקור.",
        "Ο Λίβανος χαιρέτισε τις συνομιλίες.",
        "🇱🇧",
    ],
)
def test_other_languages_give_fewer_proposals(text: str) -> None:
    assert draft(text).sentences >= 1


@pytest.mark.parametrize(
    "piece",
    [
        "A", "A ", "Aa ", "a-", "A’", "(", "“", "'", " 'a", "‘a ", '"', "said ", "on ", "the ", "19 ", "May ",
        "1", "of the A ", "a said ", "has been ", "Aa. ", "days later, ", "Israeli and ", "\n", "may",
        "said to ", "claim ",
    ],
)  # fmt: skip
def test_hostile_text_takes_linear_time(piece: str) -> None:
    # Anything quadratic would take minutes here, and the test run would be ended.
    text = piece * (100_000 // len(piece))
    assert as_yaml(draft(text))


def test_long_lists_are_cut_and_counted() -> None:
    written = as_yaml(draft("He saw it on 3 May. " * (MOST + 5)))
    assert written.count("perhaps: XXXX-05-03") == MOST
    assert "    # … and 5 more\n" in written
