from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings

from tests.analysis.generated import briefings
from tests.analysis.given import read, said, shipped, shipped_links
from tui.analysis.coverage import quotes_of
from tui.analysis.single_sources import (
    Exclusion,
    LostSupport,
    Speakers,
    Support,
    sources_of,
    speaker_of,
    speakers_of,
)
from tui.analysis.standing import statements
from tui.model.entries import Briefing, Entry, Statement
from tui.model.links import Links

HARBOUR = """\
title: The harbour
sources:
  wire: {text: Ships left at dawn. The harbour was closed.}
  paper: {text: No ship has left. The pilots strike.}
  blog: A blog without a text
actors:
  city: {name: The city}
  mayor: {name: The mayor, part_of: city}
  clerk: {name: The clerk, part_of: mayor}
  pilots: {name: The pilots}
  agency: {name: The agency}
  sailor: {name: A sailor}
  stowaway: {name: A stowaway}
  idler: {name: An idler}
places:
  harbour: {name: The old harbour}
  quay: {name: The quay, within: harbour}
issues:
  closing: Close the harbour
  strike: The strike is lawful
  tolls: Raise the tolls
timeline:
  leaving: {title: Ships leave, quote: Ships left at dawn., source: wire}
  walkout: {title: A walk-out, target: stowaway, where: quay}
  storm: {title: A storm}
  closure: {title: Closed, quote: [The harbour was closed., No ship has left.]}
relations:
  - {from: pilots, is: work in, to: harbour, quote: The pilots strike.}
positions:
  - {issue: closing, by: [mayor, clerk], stance: for, source: wire}
  - {issue: strike, by: pilots, via: agency, stance: for, source: [wire, paper]}
  - {id: both, issue: strike, by: [mayor, pilots], stance: against, source: paper}
claims:
  - {id: own, says: The harbour was closed., quote: The harbour was closed., source: wire}
  - {id: quoted, says: No ship left., quote: No ship has left.}
  - {id: seen, says: They walked out., about: walkout, by: sailor, source: paper}
  - {id: rumoured, says: They walked out., about: walkout, by: unstated, via: agency, source: wire}
  - {id: passed, says: It rained., by: sailor, via: blog, source: wire}
  - {id: unsourced, says: It rained., by: sailor}
  - {id: lost, says: It rained., by: gone, via: away, source: wire}
unknowns:
  - {about: closing, text: Who closed it., quote: The harbour was closed.}
  - What became of them.
"""


@cache
def support() -> Support:
    briefing = read(HARBOUR)
    return Support(briefing, Links(briefing))


def chain(id_: str) -> Speakers:
    briefing = read(HARBOUR)
    statement = briefing.entries[id_]
    assert isinstance(statement, Statement)
    return speakers_of(statement, briefing)


def falls(voice: str) -> set[str]:
    return {one.entry for one in support().excluding(voice).lost}


# --- Chains ------------------------------------------------------------------------------------------------


def test_lebanon_verdict_has_its_whole_chain() -> None:
    assert speakers_of(said("talks-success/lebanon"), shipped()) == Speakers(
        ("lebanon",),
        (("lebanon",), ("lbci-source",), ("lbci",), ("article",)),
        ("talks-success/lebanon", "lebanon", "lbci-source", "lbci", "article"),
    )


@pytest.mark.parametrize(
    ("statement", "ultimate"),
    [("claims/1", "article"), ("claims/10", "unstated"), ("ain-damage", "local-sources")],
)
def test_ultimate_speaker_is_named_or_the_article(statement: str, ultimate: str) -> None:
    assert speakers_of(said(statement), shipped()).ultimate == (ultimate,)


@pytest.mark.parametrize(
    ("statement", "links"),
    [
        ("closing/mayor", "mayor|clerk wire"),
        ("strike/pilots", "pilots agency wire|paper"),
        ("own", "wire"),
        ("quoted", "paper"),  # where its words stand, though it names no source
        ("rumoured", "unstated agency wire"),
        ("passed", "sailor blog wire"),
        ("unsourced", "sailor"),  # of several sources none is known to be its
        ("lost", "gone away wire"),
    ],
)
def test_chain_goes_from_the_speaker_to_the_source(statement: str, links: str) -> None:
    assert " ".join("|".join(link) for link in chain(statement).chain) == links


def test_chain_rests_on_entries_that_exist() -> None:
    assert chain("lost").basis == ("lost", "wire")
    assert chain("rumoured").basis == ("rumoured", "agency", "wire")


# --- Excluding a speaker -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("voice", "fallen"),
    [
        # Two say it, and each is enough; the city is both of them, and not the pilots.
        ("clerk", ""),
        ("mayor", "closing/mayor clerk"),
        ("city", "closing/mayor clerk"),
        ("pilots", "strike/pilots"),
        ("agency", "strike/pilots rumoured agency"),
        # Only this source mentions the walk-out; the other account remains.
        ("sailor", "seen passed unsourced sailor"),
        ("blog", "passed"),
        ("idler", ""),
        ("nobody", ""),
        ("closing", ""),
    ],
)
def test_entries_lost_without_a_speaker(voice: str, fallen: str) -> None:
    assert falls(voice) == set(fallen.split())


def test_event_is_lost_with_its_last_statement() -> None:
    briefing = read(HARBOUR.replace("by: sailor, source: paper", "by: unstated, via: agency, source: paper"))
    fallen = {one.entry: one.basis for one in Support(briefing, Links(briefing)).excluding("agency").lost}
    assert fallen["walkout"] == ("walkout", "seen", "rumoured")
    assert fallen["stowaway"] == ("stowaway", "walkout", "seen", "rumoured")
    assert fallen["quay"] == ("quay", "walkout", "seen", "rumoured")
    assert "harbour" not in fallen  # the pilots work in it


def test_entry_remains_if_another_source_quotes_it() -> None:
    assert falls("wire") == {
        "leaving", "closing/mayor", "own", "rumoured", "passed", "lost", "unknowns/1", "closing", "clerk",
    }  # fmt: skip
    assert falls("paper") == {"relations/1", "both", "quoted", "seen"}


def test_quote_of_a_member_supports_its_whole() -> None:
    briefing = read(
        "title: T\nsources: {wire: {text: The second squadron sailed.}, paper: Another}\n"
        "actors: {navy: The navy, squadron: {name: A squadron, part_of: navy, quote: The second squadron}}\n"
    )
    assert Support(briefing, Links(briefing)).excluding("wire").lost == (
        LostSupport("navy", ("navy", "squadron", "wire")),
        LostSupport("squadron", ("squadron", "wire")),
    )


def test_entry_without_known_support_is_never_lost() -> None:
    everywhere = set().union(*(falls(id_) for id_ in read(HARBOUR).entries))
    assert not everywhere & {"storm", "unknowns/2", "tolls", "idler"}


def test_only_source_supports_everything() -> None:
    briefing = read(
        "title: T\nsources: {article: An article}\nactors: {a: A, idler: I}\n"
        "timeline: {storm: A storm, e: E}\n"
        "claims: [{says: It rained., by: a, about: storm}]\nunknowns: [Why it rained.]\n"
    )
    remaining = Support(briefing, Links(briefing)).excluding("article")
    fallen = {"storm", "e", "a", "claims/1", "unknowns/1"}
    assert {one.entry for one in remaining.lost} == fallen
    assert remaining.remaining == {"source": 0, "actor": 1, "event": 0, "claim": 0, "unknown": 0}


def test_remaining_entries_are_counted_by_kind() -> None:
    assert support().excluding("paper").remaining == {
        "source": 2, "place": 2, "actor": 8, "issue": 3, "event": 4, "relation": 0, "position": 2, "claim": 5,
        "unknown": 2,
    }  # fmt: skip


def test_excluding_another_kind_of_entry_loses_nothing() -> None:
    remaining = support().excluding("harbour")
    assert (remaining.excluded, remaining.lost) == ((), ())
    assert sum(remaining.remaining.values()) == len(read(HARBOUR).entries)


def test_talks_success_depends_on_the_unnamed_source() -> None:
    remaining = Support(shipped(), shipped_links()).excluding("lbci-source")
    verdict = "talks-success/lebanon"
    assert remaining == Exclusion(
        ("lbci-source",),
        (
            LostSupport("talks-success", ("talks-success", verdict)),
            LostSupport(verdict, (verdict, "lebanon", "lbci-source", "lbci", "article")),
        ),
        {
            "source": 1, "place": 7, "actor": 23, "issue": 5, "event": 8, "relation": 5, "position": 12,
            "claim": 25, "unknown": 13,
        },
    )  # fmt: skip


def test_strikes_remain_without_israel_not_their_targets() -> None:
    fallen = {one.entry for one in Support(shipped(), shipped_links()).excluding("israel").lost}
    assert {"ain-target", "ain-precautions", "beirut-location", "beirut-aim", "beirut-city-center"} <= fallen
    assert not fallen & {
        "strike-ain-al-hilweh",
        "strike-beirut",
        "ain-damage",
        "strikes-justified",
        "hezbollah",
    }


def test_speaker_of_an_entry_is_itself_or_its_speaker() -> None:
    assert speaker_of("lbci-source", shipped()) == "lbci-source"
    assert speaker_of("article", shipped()) == "article"
    assert speaker_of("talks-success/lebanon", shipped()) == "lebanon"
    assert speaker_of("talks", shipped()) == speaker_of("nothing", shipped()) == ""
    nobody = read(
        "{title: T, claims: [{id: c, says: It rained., by: unstated}], sources: {s: {text: Rain.}}}"
    )
    assert speaker_of("c", nobody) == ""
    own = read("{title: T, claims: [{id: c, says: It rained.}], sources: {s: {text: It rained.}}}")
    assert speaker_of("c", own) == "s"


# --- Single sources ----------------------------------------------------------------------------------------


def test_shipped_single_sources() -> None:
    alone = dict(Support(shipped(), shipped_links()).single_sources)
    assert next(iter(alone)) == "article"
    assert len(alone.pop("article")) == len(shipped().entries) - 1
    assert {voice: len(entries) for voice, entries in alone.items()} == {
        "lebanon": 8, "lebanese-delegation": 2, "lebanese-officials": 4, "israel": 11,
        "israeli-delegation": 1, "israeli-officials": 2, "israeli-government": 1, "pmo": 1, "idf": 3,
        "israeli-press-office": 3, "usa": 1, "russia": 4, "russian-ambassador": 3, "lbci": 2,
        "lbci-source": 2, "analysts": 1, "local-sources": 1,
    }  # fmt: skip
    assert alone["idf"] == ("ain-target", "ain-precautions", "beirut-announcement")
    assert alone["local-sources"] == ("ain-damage",)


def test_one_of_two_speakers_is_no_single_source() -> None:
    assert support().single_sources["mayor"] == ("closing/mayor",)
    assert "clerk" not in support().single_sources
    assert support().single_sources["pilots"] == ("strike/pilots",)
    (lost,) = support().excluding("pilots").lost
    assert lost.basis == ("strike/pilots", "pilots", "agency", "wire", "paper")


@pytest.mark.parametrize("briefing", [shipped(), read(HARBOUR)], ids=["shipped", "harbour"])
def test_single_source_entries_are_those_lost_without_it(briefing: Briefing) -> None:
    links = Links(briefing)
    support = Support(briefing, links)
    for id_ in briefing.entries:
        found = support.excluding(id_)
        lost = {one.entry for one in found.lost} - set(found.excluded)
        assert lost == set(support.single_sources.get(id_, ()))


def test_relation_to_an_event_does_not_support_an_actor() -> None:
    briefing = read(
        """
        title: A quay
        sources: {paper: {text: Ann left at dawn.}, wire: {text: Ben stayed.}}
        actors: {ann: Ann}
        timeline: {quarrel: {title: A quarrel, source: wire}}
        relations: [{from: quarrel, is: drove away, to: ann, quote: Ann left at dawn.}]
        """
    )
    fallen = {one.entry for one in Support(briefing, Links(briefing)).excluding("paper").lost}
    assert fallen == {"relations/1", "ann"}


@settings(max_examples=60, deadline=None)
@given(briefings())
def test_lost_entries_match_the_definition(briefing: Briefing) -> None:
    links = Links(briefing)
    support = Support(briefing, links)
    for voice in (*briefing.sources, *briefing.actors):
        remaining = support.excluding(voice)
        gone = _falling(set(remaining.excluded), briefing, links)
        assert {one.entry for one in remaining.lost} == gone
        taken_sources = sum(id_ in briefing.sources for id_ in remaining.excluded)
        assert sum(remaining.remaining.values()) == len(briefing.entries) - len(gone) - taken_sources


def _falling(taken: set[str], briefing: Briefing, links: Links) -> set[str]:
    """Return the entries lost without these: statements, then what they support, then their topics."""
    gone: set[str] = set()
    for one in statements(briefing):
        if any(taken.issuperset(link) for link in speakers_of(one, briefing).chain):
            gone.add(one.id)
    evident = [*briefing.timeline.values(), *briefing.relations, *briefing.unknowns]
    carried: set[str] = set()
    for entry in evident:
        grounds = {*_quoted(entry, briefing), *_about(entry.id, briefing)} or {*sources_of(entry, briefing)}
        if grounds and grounds <= taken | gone:
            carried.add(entry.id)
    gone |= carried
    speaking = {entry.id for entry in (*statements(briefing), *evident)}
    spoken_of: set[str] = set()
    for entry in (*briefing.actors.values(), *briefing.places.values(), *briefing.issues.values()):
        family = [briefing.entries[id_] for id_ in (entry.id, *briefing.membership.members(entry.id))]
        grounds = {id_ for one in family for id_ in _quoted(one, briefing)}
        for other in speaking:
            named = {link.other for link in links.of(other) if not link.evidence}
            grounds |= {other} if not named.isdisjoint(one.id for one in family) else set()
        if grounds and grounds <= taken | gone:
            spoken_of.add(entry.id)
    return gone | spoken_of


def _quoted(entry: Entry, briefing: Briefing) -> tuple[str, ...]:
    has_words = quotes_of(entry) or getattr(entry, "source", ())
    return sources_of(entry, briefing) if has_words else ()


def _about(id_: str, briefing: Briefing) -> set[str]:
    return {one.id for one in statements(briefing) if any(ref.id == id_ for ref in one.about)}
