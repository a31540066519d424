from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.model.edges import End, LinkKind
from tui.model.entries import (
    Actor,
    Briefing,
    Claim,
    Entry,
    Event,
    Issue,
    Place,
    Position,
    Quote,
    Ref,
    Relation,
    Source,
    Stance,
    Unknown,
)
from tui.model.links import Answer, Links, Reason
from tui.model.quotes import SourceText
from tui.parse.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable

SHIPPED = Path(__file__).parents[2] / "briefings" / "lebanon-israel-talks.yaml"
NAMES = ("Hezbollah", "Lebanon", "Lebanese officials", "Beirut", "Ain al-Hilweh", "The talks were a success")
NOWHERE = "nowhere"
DEGREES = (1, 2, 3)
OTHER = {End.SOURCE: End.TARGET, End.TARGET: End.SOURCE}


@cache
def shipped() -> Briefing:
    briefing = load(str(SHIPPED)).briefing
    assert briefing is not None
    return briefing


@cache
def shipped_links() -> Links:
    return Links(shipped())


def made(*entries: Entry) -> Briefing:
    """A briefing of these entries."""
    return Briefing(title="made", entries={entry.id: entry for entry in entries}, **_parts(entries))


def _parts(entries: Iterable[Entry]) -> dict[str, Any]:
    of: dict[type[Entry], list[Any]] = {}
    for entry in entries:
        of.setdefault(type(entry), []).append(entry)
    maps: dict[str, type[Entry]] = {
        "sources": Source,
        "places": Place,
        "actors": Actor,
        "issues": Issue,
        "timeline": Event,
    }
    lists: dict[str, type[Entry]] = {
        "relations": Relation,
        "positions": Position,
        "claims": Claim,
        "unknowns": Unknown,
    }
    return {
        **{name: {entry.id: entry for entry in of.get(kind, ())} for name, kind in maps.items()},
        **{name: tuple(of.get(kind, ())) for name, kind in lists.items()},
    }


def actor(id_: str, *part_of: str) -> Actor:
    return Actor(id=id_, name=id_.upper(), part_of=refs(*part_of))


def at_source(kind: LinkKind, doubt: str = "") -> Reason:
    """Why an entry is linked that names the selected one; with a ? where that is uncertain."""
    return Reason(kind, End.SOURCE, bool(doubt))


def at_target(kind: LinkKind, doubt: str = "") -> Reason:
    """Why an entry is linked that the selected one names; with a ? where that is uncertain."""
    return Reason(kind, End.TARGET, bool(doubt))


def refs(*ids: str) -> tuple[Ref, ...]:
    """References; a trailing ? is kept as the doubt that it is."""
    return tuple(Ref(id_.removesuffix("?"), id_.endswith("?")) for id_ in ids)


# --- Random briefings: loops, several wholes, dangling and wrong references ---------------------------------

COUNTS = {"s": 1, "p": 2, "a": 4, "i": 1, "e": 2, "q": 1, "c": 1, "r": 1, "u": 1}
IDS = [f"{kind}{number}" for kind, count in COUNTS.items() for number in range(count)]
ACTORS = [id_ for id_ in IDS if id_[0] == "a"]
PLACES = [id_ for id_ in IDS if id_[0] == "p"]
EVENTS = [id_ for id_ in IDS if id_[0] == "e"]
STATEMENTS = [id_ for id_ in IDS if id_[0] in "qc"]
ISSUES = [id_ for id_ in IDS if id_[0] == "i"]


def ref(likely: list[str]) -> st.SearchStrategy[Ref]:
    """Return mostly valid ids, at times wrong or missing ones."""
    ids = st.sampled_from(likely) | st.sampled_from(likely) | st.sampled_from([*IDS, NOWHERE, "unstated"])
    return st.builds(Ref, ids, st.booleans())


def some(likely: list[str], most: int = 2) -> st.SearchStrategy[tuple[Ref, ...]]:
    return st.lists(ref(likely), max_size=most).map(tuple)


PROSE = st.lists(st.sampled_from([*NAMES, *(f"[[{id_}]]" for id_ in IDS), "and"]), max_size=3).map(" ".join)


def _entry(id_: str) -> st.SearchStrategy[Entry]:
    name = st.sampled_from([id_.upper(), *NAMES])
    says: dict[str, Any] = {
        "says": PROSE, "by": some(ACTORS), "via": some(ACTORS, 1), "about": some(IDS),
        "counters": some(STATEMENTS, 1), "source": some(["s0"], 1),
    }  # fmt: skip
    event = {
        "title": PROSE, "by": some(ACTORS), "target": some(ACTORS), "involves": some(ACTORS, 1),
        "where": some(PLACES, 1), "after": some(EVENTS, 1), "before": some(EVENTS, 1),
        "during": some(EVENTS, 1), "part_of": some(EVENTS, 1), "source": some(["s0"], 1),
    }  # fmt: skip
    relation = {"from_": ref(IDS), "to": ref(IDS), "is_": name, "reverse": st.sampled_from(["", "is met by"])}
    stance = st.builds(Stance, st.sampled_from(["for", "against"]))
    builders: dict[str, st.SearchStrategy[Entry]] = {
        "s": st.builds(Source, id=st.just(id_)),
        "p": st.builds(Place, id=st.just(id_), name=name, within=some(PLACES), note=PROSE),
        "a": st.builds(Actor, id=st.just(id_), name=name, part_of=some(ACTORS), note=PROSE),
        "i": st.builds(Issue, id=st.just(id_), name=name, text=PROSE),
        "e": st.builds(Event, id=st.just(id_), **event),
        "q": st.builds(Position, id=st.just(id_), issue=st.none() | ref(ISSUES), stance=stance, **says),
        "c": st.builds(Claim, id=st.just(id_), **says),
        "r": st.builds(Relation, id=st.just(id_), **relation),
        "u": st.builds(Unknown, id=st.just(id_), about=some(IDS), text=PROSE),
    }
    return builders[id_[0]]


few = settings(max_examples=40)
"""A briefing is drawn in some forty choices: fewer of them are looked at in a run."""
BRIEFINGS = st.tuples(*map(_entry, IDS)).map(lambda entries: made(*entries))


def belonging(briefing: Briefing, id_: str) -> set[str]:
    """Return an entry with all its members."""
    found, before = {id_}, set[str]()
    while found != before:
        before = set(found)
        for entry in briefing.entries.values():
            whole = (
                entry.part_of
                if isinstance(entry, Actor)
                else entry.within
                if isinstance(entry, Place)
                else ()
            )
            if any(ref.id in found and type(briefing.entries[ref.id]) is type(entry) for ref in whole):
                found.add(entry.id)
    return found


@few
@given(BRIEFINGS)
def test_every_link_can_be_read_from_the_other_end(briefing: Briefing) -> None:
    links = Links(briefing)
    for id_ in briefing.entries:
        for link in links.of(id_):
            back = link._replace(other=id_, reason=link.reason._replace(end=OTHER[link.reason.end]))
            assert back in links.of(link.other)


@few
@given(BRIEFINGS)
def test_link_leads_to_another_existing_entry(briefing: Briefing) -> None:
    links = Links(briefing)
    for id_ in briefing.entries:
        for link in (*links.of(id_), *links.rolled_up(id_)):
            assert link.other in briefing.entries
            assert not link.evidence or link.evidence in briefing.entries
            assert not link.through or link.through in briefing.membership.members(id_)
        assert all(link.other != id_ for link in links.of(id_))


@few
@given(BRIEFINGS)
def test_answers_are_mutual_and_never_the_entry_itself(briefing: Briefing) -> None:
    links = Links(briefing)
    for degree in DEGREES:
        pairs = {(id_, other) for id_ in briefing.entries for other in links.answers(id_, degree)}
        assert pairs == {(other, id_) for id_, other in pairs}
        assert all(id_ != other for id_, other in pairs)
        assert {other for _, other in pairs} <= set(briefing.entries)


@few
@given(BRIEFINGS)
def test_entries_answer_if_their_families_are_linked(
    briefing: Briefing,
) -> None:
    links = Links(briefing)
    families = {id_: belonging(briefing, id_) for id_ in briefing.entries}
    tied = {(id_, link.other) for id_ in briefing.entries for link in links.of(id_)}
    for id_, family in families.items():
        expected = {
            other
            for other in briefing.entries
            if other != id_ and any((x, y) in tied for x in family for y in families[other])
        }
        assert set(links.answers(id_)) == expected


@few
@given(BRIEFINGS)
def test_answer_through_an_entry_is_through_a_member(briefing: Briefing) -> None:
    links = Links(briefing)
    for id_ in briefing.entries:
        for other, answer in links.answers(id_).items():
            assert answer.degree == 1
            assert answer.through not in (id_, other)
            members = belonging(briefing, id_) | belonging(briefing, other)
            assert not answer.through or answer.through in members


@few
@given(BRIEFINGS)
def test_higher_degree_adds_answers_and_changes_none(
    briefing: Briefing,
) -> None:
    links = Links(briefing)
    for id_ in briefing.entries:
        for degree in DEGREES[:-1]:
            nearer, wider = links.answers(id_, degree), links.answers(id_, degree + 1)
            assert nearer.items() <= wider.items()
            new = [answer for other, answer in wider.items() if other not in nearer]
            assert all(answer.degree == degree + 1 for answer in new)
            assert all(answer.through in wider for answer in new)


# --- Made by hand -------------------------------------------------------------------------------------------


def test_links_of_one_kind_keep_file_order() -> None:
    words = [f"quarrels with, {number}" for number in range(12)]
    ties = [
        Relation(id=f"relations/{n}", from_=Ref("a"), is_=word, to=Ref("b")) for n, word in enumerate(words)
    ]
    links = Links(made(actor("a"), actor("b"), *ties))
    assert [link.reason.words[0] for link in links.of("a") if link.kind is LinkKind.RELATION] == words


def test_relation_carries_its_words_to_both_ends() -> None:
    relation = Relation(id="r", from_=Ref("idf"), is_="watches", to=Ref("hamas"), reverse="is watched by")
    links = Links(made(actor("idf"), actor("hamas"), relation))
    words = ("watches", "is watched by")
    assert links.answers("idf")["hamas"].reasons == (Reason(LinkKind.RELATION, End.TARGET, words=words),)
    assert links.answers("hamas")["idf"].reasons == (Reason(LinkKind.RELATION, End.SOURCE, words=words),)


def test_member_answers_for_its_wholes_and_keeps_any_doubt() -> None:
    event = Event(id="e", title="Talks", by=refs("office"))
    chain = (actor("office", "ministry"), actor("ministry", "state?"), actor("state"))
    links = Links(made(*chain, event))
    assert dict(links.answers("e")) == {
        "office": Answer((at_target(LinkKind.BY),)),
        "ministry": Answer((at_target(LinkKind.BY),), "office"),
        "state": Answer((at_target(LinkKind.BY, "?"),), "office"),
    }
    assert links.answers("state")["e"] == Answer((at_source(LinkKind.BY, "?"),), "office")


def test_two_wholes_of_one_member_answer_each_other_through_it() -> None:
    links = Links(made(actor("a"), actor("b"), actor("committee", "a", "b")))
    assert links.answers("a")["b"].through == "committee"
    assert links.answers("b")["a"].through == "committee"


def test_membership_loop_is_one_family() -> None:
    links = Links(made(actor("a", "b"), actor("b", "c"), actor("c", "a"), actor("alone", "alone")))
    assert {id_: set(links.answers(id_)) for id_ in "abc"} == {
        "a": {"b", "c"},
        "b": {"a", "c"},
        "c": {"a", "b"},
    }
    assert links.answers("alone") == {}


def test_siblings_answer_only_at_the_second_degree() -> None:
    links = Links(made(actor("state"), actor("army", "state"), actor("press", "state")))
    assert set(links.answers("army")) == {"state"}
    assert links.answers("army", 2)["press"] == Answer((at_source(LinkKind.MEMBER),), "state", 2)


def test_reference_to_an_unknown_id_links_nothing() -> None:
    event = Event(id="e", title="Talks", by=refs("nobody", "unstated"), part_of=refs("e"))
    links = Links(made(event))
    assert links.of("e") == () == links.of("nobody")
    assert links.answers("e") == {} == links.answers("nobody", 3)


def test_order_of_events_reads_both_ways() -> None:
    events = [
        Event(id="first", title="First"),
        Event(id="second", title="Second", after=refs("first"), during=refs("war?")),
        Event(id="war", title="War"),
    ]
    links = Links(made(*events))
    assert links.answers("first")["second"].reasons == (at_source(LinkKind.AFTER),)
    assert links.answers("second")["first"].reasons == (at_target(LinkKind.AFTER),)
    assert links.answers("second")["war"].reasons == (at_target(LinkKind.DURING, "?"),)
    assert links.answers("war")["second"].reasons == (at_source(LinkKind.DURING, "?"),)


def test_same_reason_counts_once_and_the_certain_one_wins() -> None:
    event = Event(id="e", title="[[a]] strikes", by=refs("a?", "a"), target=refs("a?"))
    links = Links(made(actor("a"), event))
    assert links.answers("e")["a"].reasons == (at_target(LinkKind.BY), at_target(LinkKind.TARGET, "?"))
    assert {link.kind for link in links.of("a")} == {LinkKind.BY, LinkKind.TARGET, LinkKind.MENTIONS}


def test_speaker_is_linked_to_the_topic_of_its_statement() -> None:
    claim = Claim(id="claims/1", says="Rockets.", by=refs("idf"), about=refs("hamas?"))
    links = Links(made(actor("idf"), actor("hamas"), claim)).of("idf")
    link = next(link for link in links if link.kind is LinkKind.SPEAKS)
    assert (link.other, link.evidence, link.reason.uncertain) == ("hamas", "claims/1", True)


# --- The shipped briefing -----------------------------------------------------------------------------------


def test_quote_links_its_entry_to_its_source() -> None:
    body = SourceText("wire", "Hamas denies it. It rained.")
    other = SourceText("other", "It snowed.")
    rained, snowed = (
        Quote(words, passage=text.find(words)[0]) for words, text in (("rained", body), ("snowed", other))
    )
    both = Claim(id="both", says="Rain, and snow.", quote=(rained, snowed, rained), source=refs("wire"))
    hamas = Actor(id="hamas", name="Hamas", quote=(rained,))
    asked = Unknown(id="asked", text="Whether it rained.", quote=(rained, Quote("gone")))
    links = Links(made(Source(id="wire", body=body), Source(id="other", body=other), both, hamas, asked))
    quoted = at_source(LinkKind.SOURCE)
    assert [(link.other, link.reason) for link in links.of("wire")] == [
        ("both", quoted), ("hamas", quoted), ("asked", quoted),
    ]  # fmt: skip
    assert [link.other for link in links.of("both")] == ["wire", "other"]
    assert [link.other for link in links.of("asked")] == ["wire"]


def test_being_in_the_same_source_links_nothing() -> None:
    text = SourceText("wire", "One. Two.")
    one, two = (
        Claim(id=word, says=word, quote=(Quote(word, passage=text.find(word)[0]),)) for word in ("One", "Two")
    )
    links = Links(made(Source(id="wire", body=text), one, two))
    for degree in DEGREES:
        assert set(links.answers("One", degree)) == {"wire"}
        assert set(links.answers("wire", degree)) == {"One", "Two"}


def events_among(answers: Iterable[str]) -> set[str]:
    return {id_ for id_ in answers if id_ in shipped().timeline}


def test_hezbollah_is_linked_to_four_shipped_events() -> None:
    answers = shipped_links().answers("hezbollah")
    assert {id_: answers[id_].reasons for id_ in events_among(answers)} == {
        "cross-border-attacks": (at_source(LinkKind.BY),),
        "talks": (at_source(LinkKind.MENTIONS),),
        "strike-beirut": (at_source(LinkKind.TARGET, "?"),),
        "russian-warning": (at_source(LinkKind.TARGET, "?"),),
    }


def test_lebanon_answers_through_its_officials() -> None:
    condemned = shipped_links().answers("beirut-condemnation")
    assert condemned["lebanese-officials"] == Answer((at_target(LinkKind.BY),))
    assert condemned["lebanon"].through == "lebanese-officials"
    to_lebanon = shipped_links().answers("lebanon")
    assert to_lebanon["beirut-condemnation"] == Answer((at_source(LinkKind.BY),), "lebanese-officials")
    to_officials = shipped_links().answers("lebanese-officials")
    assert to_officials["lebanon"].reasons == (at_target(LinkKind.MEMBER),)


def test_event_answers_with_actors_place_and_statements() -> None:
    answers = shipped_links().answers("strike-beirut")
    reasons = {id_: answers[id_].reasons for id_ in ("idf", "hezbollah", "beirut", "beirut-aim")}
    assert reasons == {
        "idf": (at_target(LinkKind.BY), at_source(LinkKind.SPEAKS)),
        "hezbollah": (at_target(LinkKind.TARGET, "?"),),
        "beirut": (at_target(LinkKind.WHERE),),
        "beirut-aim": (at_source(LinkKind.ABOUT),),
    }
    assert answers["strikes-justified/israeli-government"].reasons == (at_source(LinkKind.ABOUT),)
    assert answers["israel"].through == "idf"
    assert "hamas" not in answers


def test_position_answers_with_event_actor_and_counter() -> None:
    answers = shipped_links().answers("strikes-justified/israeli-government")
    expected = {
        "strike-beirut": (at_target(LinkKind.ABOUT),),
        "israeli-government": (at_target(LinkKind.SAYS),),
        "pmo": (at_target(LinkKind.VIA),),
        "strikes-justified": (at_target(LinkKind.ISSUE),),
        "officials-on-beirut": (at_source(LinkKind.COUNTERS),),
    }
    assert {id_: answers[id_].reasons for id_ in expected} == expected
    assert answers["israel"].through == "israeli-government"


@pytest.mark.parametrize("degree", DEGREES)
def test_shipped_answers_are_mutual(degree: int) -> None:
    links = shipped_links()
    pairs = {(id_, other) for id_ in shipped().entries for other in links.answers(id_, degree)}
    assert pairs == {(other, id_) for id_, other in pairs}
