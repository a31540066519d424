from __future__ import annotations

import re
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.mentions import LONGEST_NAME, Names, Run, bare, explicit, shared

NAMES_OF_THE_SEED = {
    "lebanon": ["Lebanon"],
    "israel": ["Israel"],
    "usa": ["United States", "US", "U.S.", "the United States"],
    "ain-al-hilweh": ["Ain al-Hilweh"],
    "radical-elements": ["‘radical elements’"],
    "pmo": ["Prime Minister's Office"],
    "beirut": ["Beirut"],
    "city-center": ["Beirut city center"],
    "ambassador": ["Russian Ambassador to Lebanon", "the ambassador"],
    "delegation-1": ["the delegation"],
    "delegation-2": ["the delegation", "delegation"],
    "nameless": [],
}
SEED = Names(NAMES_OF_THE_SEED, {"talks": "Talks"})


def linked(prose: str, names: Names = SEED) -> list[tuple[str, str]]:
    return [(run.text, run.ref) for run in names.runs(prose) if run.ref]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("Israel struck Lebanon.", [("Israel", "israel"), ("Lebanon", "lebanon")]),
        ("Israeli and lebanon and Lebanonx and xLebanon and Lebanon2", []),
        ("Israel's and Israel’s", [("Israel", "israel"), ("Israel", "israel")]),
        ("pro-Israel", [("Israel", "israel")]),
        ("in Ain al-Hilweh, not Ain", [("Ain al-Hilweh", "ain-al-hilweh")]),
        ("in Ain\n  al‑Hilweh", [("Ain\n  al‑Hilweh", "ain-al-hilweh")]),
        ("the 'radical elements' left", [("'radical elements'", "radical-elements")]),
        ("the U.S. and the U.S.-led force", [("U.S.", "usa"), ("U.S.", "usa")]),
        ("the U.S.A.", []),
        ("Prime Minister’s Office", [("Prime Minister’s Office", "pmo")]),
        ("Beirut city center", [("Beirut city center", "city-center")]),
        ("Beirut city centers", [("Beirut", "beirut")]),
        ("the Russian Ambassador to Lebanon", [("Russian Ambassador to Lebanon", "ambassador")]),
        ("the Russian Ambassador in Lebanon", [("Lebanon", "lebanon")]),
        ("the United States", [("the United States", "usa")]),
        ("The United States", [("United States", "usa")]),
    ],
)
def test_name_links_as_whole_words(prose: str, expected: list[tuple[str, str]]) -> None:
    assert linked(prose) == expected


@pytest.mark.parametrize(
    ("name", "prose", "found"),
    [
        ("以色列", "昨天以色列总理说", True),
        ("이스라엘", "이스라엘은 말했다", True),
        ("이란", "파이란은 말했다", False),
        ("لبنان", "في لبنان،", True),
        ("لبنان", "اللبنانيون", False),
        ("لبنان", "لبنانِيّ", False),
        ("भारत", "भारतीय", False),
        ("भारत", "यह भारत है", True),
        ("Ł", "x\u0323Ł", False),
    ],
)
def test_words_are_words_of_their_script(name: str, prose: str, found: bool) -> None:
    assert Names({"x": [name]}).mentioned(prose) == (("x",) if found else ())


def test_shared_name_links_to_neither_entry() -> None:
    assert shared(NAMES_OF_THE_SEED) == {"the delegation": ("delegation-1", "delegation-2")}
    assert linked("the delegation and a delegation") == [("delegation", "delegation-2")]


def test_name_shared_in_two_spellings_is_shared() -> None:
    names = {"a": ["Shi’ites"], "b": ["Shi'ites", "Shi‘ites"]}
    assert shared(names) == {"Shi’ites": ("a", "b")}
    assert Names(names).mentioned("Shi’ites and Shi'ites") == ()


def test_entry_that_repeats_its_name_does_not_share_it() -> None:
    assert shared({"a": ["Iran", "Iran"]}) == {}


@pytest.mark.parametrize(
    ("prose", "runs"),
    [
        ("so [[israel]] did", [Run("so "), Run("Israel", "israel"), Run(" did")]),
        ("[[israel|the state]], [[talks]]", [Run("the state", "israel"), Run(", "), Run("Talks", "talks")]),
        ("[[israel| ]]", [Run("Israel", "israel")]),
        ("[[israel|the [armed] state]]", [Run("the [armed] state", "israel")]),
        ("[[nameless]]", [Run("nameless", "nameless")]),
        ("[[delegation-1]]", [Run("the delegation", "delegation-1")]),
        ("a [[nobody]] [[nobody|Israel]] b", [Run("a [[nobody]] [[nobody|Israel]] b")]),
        ("[[israel", [Run("[[israel")]),
        ("[[Israel", [Run("[["), Run("Israel", "israel")]),
        ("[[[israel]]]", [Run("["), Run("Israel", "israel"), Run("]")]),
        ("[[israel\n]]", [Run("[[israel\n]]")]),
        ("xIsrael[[israel]]Lebanon", [Run("xIsrael"), Run("Israel", "israel"), Run("Lebanon", "lebanon")]),
        ("", []),
    ],
)  # fmt: skip
def test_brackets_resolve_ambiguous_names(prose: str, runs: list[Run]) -> None:
    assert list(SEED.runs(prose)) == runs


def test_explicit_ids_come_with_their_offsets_known_or_not() -> None:
    prose = "a [[israel]] b [[nobody|c]] [[ [not] [[open"
    assert explicit(prose) == (("israel", 4, 10), ("nobody", 17, 23))
    assert all(prose[start:end] == id_ for id_, start, end in explicit(prose))


def test_blanks_around_an_explicit_id_are_no_part_of_it() -> None:
    assert explicit("[[ idf |the army]]") == (("idf", 3, 6),)


def test_mentions_come_once_in_the_order_of_the_prose() -> None:
    assert SEED.mentioned("Lebanon, Israel, Lebanon") == ("lebanon", "israel")
    assert SEED.mentioned("Lebanon, [[talks]], [[lebanon|there]]") == ("lebanon", "talks")


def test_names_without_letters_or_without_end_are_not_looked_for() -> None:
    long = "x" * (LONGEST_NAME + 1)
    assert Names({"a": ["", " ", "?", long]}).mentioned(f"? {long}") == ()
    assert Names({}).runs("Israel?") == (Run("Israel?"),)


def test_nested_name_prefixes_compile_deep_in_a_program() -> None:
    names = {f"id-{length}": ["a" * length] for length in range(1, LONGEST_NAME + 1)}

    def deep_down(frames: int) -> Names:
        return deep_down(frames - 1) if frames else Names(names)

    found = deep_down(sys.getrecursionlimit() // 2)
    assert found.mentioned("a" * 70 + " a ab") == ("id-70", "id-1")


WORD = st.sampled_from(["Ain", "al", "Israel", "US", "U.S.", "the", "‘x’", "حزب", "以色", "é", "B’s", "a-b"])
NAME = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
NAMES = st.dictionaries(st.sampled_from("pqrs"), st.lists(NAME, max_size=3), max_size=4)
GLUE = st.sampled_from(
    [" ", " ", " ", "\n", "-", ", ", "’s ", "'", "", "[[", "]]", "[[p]]", "[[q|words]]", "|"]
)
PROSE = st.lists(st.tuples(NAME, GLUE).map("".join), max_size=8).map("".join)


@given(NAMES, PROSE)
def test_joined_runs_are_the_prose_with_links_resolved(names: dict[str, list[str]], prose: str) -> None:
    def words(link: re.Match[str]) -> str:
        id_ = link[1]
        if id_ not in names:
            return link[0]
        shown = link[2] or ""
        return shown if shown.strip() else next(iter(names[id_]), id_)

    expected = re.sub(r"\[\[([^\[\]|\n]+)(?:\|([^\[\]]*))?\]\]", words, prose)
    assert "".join(run.text for run in Names(names).runs(prose)) == expected


@given(NAMES, PROSE)
def test_mentions_are_the_link_targets_of_the_runs(names: dict[str, list[str]], prose: str) -> None:
    found = Names(names)
    runs = found.runs(prose)
    assert found.mentioned(prose) == tuple(dict.fromkeys(run.ref for run in runs if run.ref))
    assert all(run.text for run in runs)
    assert not any(not one.ref and not other.ref for one, other in pairwise(runs))


def slowly(names: dict[str, list[str]], prose: str) -> list[tuple[str, str]]:
    """Leftmost, longest, by trying every name at every place."""
    plain = str.maketrans("‘’\n", "'' ")
    owners: dict[str, set[str]] = {}
    for id_, own in names.items():
        for name in own:
            owners.setdefault(name.translate(plain), set()).add(id_)
    found: list[tuple[str, str]] = []
    at, text = 0, prose.translate(plain)
    while at < len(text):
        fits = [
            name for name in owners
            if text.startswith(name, at)
            and not text[at - 1 : at].isalnum() and not text[at + len(name) :][:1].isalnum()
        ]  # fmt: skip
        longest = max(fits, key=len, default="")
        if longest and len(owners[longest]) == 1:
            found.append((prose[at : at + len(longest)], next(iter(owners[longest]))))
        at += len(longest) or 1
    return found


@given(NAMES, PROSE.filter(lambda prose: "[" not in prose and "以" not in prose))
def test_pattern_finds_the_same_as_trying_every_name(names: dict[str, list[str]], prose: str) -> None:
    assert linked(prose, Names(names)) == slowly(names, prose)


@pytest.mark.parametrize("piece", ["[[a", "[[a|[b]", "[", "[[", "[[a|", "Israel ", "[[israel]]"])
def test_hostile_prose_takes_time_in_proportion_to_its_length(piece: str) -> None:
    # Anything quadratic would take hours here, and the test run would be ended.
    prose = piece * (200_000 // len(piece))
    assert len(explicit(prose)) == (prose.count("[[israel]]"))
    assert SEED.mentioned(prose) == (("israel",) if "srael" in piece else ())


@pytest.mark.parametrize(
    ("prose", "shown"),
    [
        ("plain", "plain"),
        ("The [[idf|army]] said", "The army said"),
        ("[[idf]] strikes", "idf strikes"),
        ("[[ idf | ]] strikes", "idf strikes"),
        ("[[", "[["),
    ],
)
def test_label_shows_the_words_of_a_link_and_not_its_brackets(prose: str, shown: str) -> None:
    assert bare(prose) == shown


def test_label_uses_the_given_names() -> None:
    assert bare("[[idf]] and [[army|an army]]", str.upper) == "IDF and an army"
