"""Expected analyses of the strait crossing, written by hand from its texts.

It is of another shape than the one that comes with the reader: three texts that contradict one another,
positions that change, three levels of members, and names that run from right to left.
"""

from __future__ import annotations

import itertools
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui.analysis.agreement import agreement
from tui.analysis.coverage import coverage, quotes_of
from tui.analysis.elapsed import gaps
from tui.analysis.lanes import lanes
from tui.analysis.matrix import matrix
from tui.analysis.selection_links import SelectionLinks
from tui.analysis.sentence_coverage import covered
from tui.analysis.silence import no_positions, silent
from tui.analysis.single_sources import Support, speakers_of
from tui.analysis.standing import Attribution, standing
from tui.analysis.tellings import common, tellings
from tui.model.dates import elapsed_days
from tui.model.entries import Statement
from tui.model.links import Links
from tui.parse.load import load

if TYPE_CHECKING:
    from tui.model.entries import Briefing

SECOND = Path(__file__).parents[1] / "briefings" / "strait-crossing.yaml"


@cache
def second() -> Briefing:
    loaded = load(str(SECOND))
    assert loaded.diagnostics == []
    assert loaded.briefing is not None
    return loaded.briefing


@cache
def links() -> Links:
    return Links(second())


def test_strait_has_no_faults_and_all_spans() -> None:
    silent_kinds = {"source", "place", "issue", "point"}
    loose = [one.id for one in second().entries.values() if one.kind_name not in silent_kinds]
    loose = [id_ for id_ in loose if not quotes_of(second().entries[id_])]
    assert loose == ["mawjan", "yamira", "commission", "radio-halyard"], (
        "names, and nothing else told of them"
    )
    assert all(quote.passage for one in second().entries.values() for quote in quotes_of(one))


BARE = (
    "They could not say in which language it spoke.",
    "The fish market in Port Orlin was open on Thursday.",
    "Herring landings in Dar Sadaf this winter were the smallest in a decade.",
)
"""The sentences that nothing quotes."""


def test_three_of_43_sentences_are_unquoted() -> None:
    cover = coverage(second())
    assert (cover.sources, cover.touched, cover.sentences) == (3, 40, 43)
    texts = {id_: source.body.text for id_, source in second().sources.items() if source.body}
    bare = [sentence for one in covered(second()).values() for sentence in one.bare]
    assert tuple(texts[one.source][one.start : one.end] for one in bare) == BARE


@pytest.mark.parametrize(
    ("source", "number", "entries"),
    [
        ("meridian", 0, ("yamiran-navy", "exchange-of-fire", "three-dead")),
        ("meridian", 18, ("verrin", "halyard-official", "relations/1", "talks/verrin")),
        ("mawjan-agency", 2, ("not-first",)),
        ("mawjan-agency", 8, ("refusal", "request", "inspections/mawjan")),
        ("notice", 4, ("relations/2", "joint-light/commission")),
        ("meridian", 21, ()),
    ],
)
def test_strait_sentences_have_their_entries(source: str, number: int, entries: tuple[str, ...]) -> None:
    assert covered(second())[source].sentences[number].entries == entries


def test_strait_night_comes_after_the_events_before_it() -> None:
    assert second().event_order == (
        "quarrel",  # since the 1990s
        "request",  # June 2029
        "refusal",  # 2029, perhaps: after the request, on which its date alone would put it first
        "light-out",  # about autumn 2029
        "closure",  # some day in February
        "patrols",  # from 1 to 4 March
        "crossing",  # 4 March, 22:10
        "exchange-of-fire",  # 23:40, or 01:15
        "shelling",  # the night of the 5th
        "inquiry",  # the 6th
    )
    assert next(iter(second().timeline)) == "crossing"


def test_days_are_counted_only_between_known_dates() -> None:
    days = [second().timeline[id_].date for id_ in second().event_order]
    elapsed = [elapsed_days(a, b) for a, b in itertools.pairwise(days) if a and b]
    assert elapsed == [None] * 8 + [1], (
        "of the shots one does not know whether they fell on the 4th or the 5th"
    )
    assert list(gaps(second())) == [("shelling", "inquiry", 1)]


def test_each_side_has_its_lane() -> None:
    assert lanes(second()) == (
        ("mawjan", ("quarrel", "request", "refusal", "closure", "patrols", "exchange-of-fire", "inquiry")),
        ("yamira", ("quarrel", "refusal", "patrols", "exchange-of-fire", "shelling")),
        ("strait-ferries", ("crossing", "exchange-of-fire")),
        ("keepers", ("shelling",)),
        ("", ("light-out",)),
    )


# --- Never quoted -------------------------------------------------------------------------------------------


def test_only_the_keepers_are_never_quoted() -> None:
    # The squadron is not quoted either, but no one mentions it: the navy says "our squadron".
    # The broadcaster and its official relay another speaker.
    answers = SelectionLinks(second(), links())
    assert [(one.actor, one.places) for one in silent(second(), answers)] == [("keepers", 2)]


def test_strait_lists_sides_without_positions() -> None:
    assert {one.issue: one.sides for one in no_positions(second())} == {
        "stay-closed": ("passengers", "verrin"),
        "inspections": ("strait-ferries", "passengers", "verrin"),
        "joint-light": ("mawjan", "strait-ferries", "passengers", "verrin"),
        "talks": ("mawjan", "yamira", "strait-ferries", "passengers", "commission"),
    }


# --- Reports of an event ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "sides", "alone", "counters"),
    [
        (
            "exchange-of-fire",
            ("yamira", "mawjan", "passengers", "commission"),
            [("passengers", "loudspeaker")],
            [
                ("denial", "cutter-first"),
                ("not-first", "cutter-first"),
                ("one-dead", "three-dead"),
                ("two-dead", "three-dead"),
                ("two-dead", "one-dead"),
            ],
        ),
        ("shelling", ("yamira", "mawjan"), [("yamira", "launch-site"), ("mawjan", "smoke")], []),
        ("crossing", ("commission",), [("commission", "drift")], []),
        ("closure", ("mawjan", "yamira", "strait-ferries", "commission"), [], []),
        ("request", ("mawjan",), [("mawjan", "inspections/mawjan")], []),
        ("refusal", ("yamira",), [("yamira", "inspections/yamira")], []),
        ("patrols", (), [], []),
    ],
)
def test_strait_lists_lone_statements_and_counters(
    event: str, sides: tuple[str, ...], alone: list[tuple[str, str]], counters: list[tuple[str, str]]
) -> None:
    found = common(event, second())
    assert (found.sides, found.alike) == (sides, ())
    assert [tuple(one) for one in found.alone] == alone
    assert [tuple(one) for one in found.counters] == counters


def test_both_sides_report_the_shots() -> None:
    result = {
        one.side: [said.id for said in one.statements] for one in tellings("exchange-of-fire", second())
    }
    assert result == {
        "yamira": ["cutter-first", "three-dead"],
        "mawjan": ["denial", "not-first", "one-dead"],
        "passengers": ["loudspeaker"],
        "commission": ["two-dead"],
    }


@pytest.mark.parametrize(
    ("statement", "attribution", "hedged", "contested"),
    [
        ("cutter-first", Attribution.DIRECT, False, True),
        ("not-first", Attribution.DIRECT, False, False),
        ("three-dead", Attribution.DIRECT, False, True),
        ("one-dead", Attribution.DIRECT, False, True),  # by the Commission
        ("two-dead", Attribution.DIRECT, False, False),
        ("launch-site", Attribution.DIRECT, True, False),  # "what it described as"
        ("insurers", Attribution.UNSTATED, True, False),  # "it is feared"
        ("meeting-unlikely", Attribution.ARTICLE, False, False),
        ("talks/verrin", Attribution.SECOND_HAND, False, False),
        ("inspections/yamira/2", Attribution.SECOND_HAND, False, True),
        ("stay-closed/mawjan", Attribution.DIRECT, False, True),
        ("stay-closed/strait-ferries", Attribution.DIRECT, False, False),  # mixed contests nobody
    ],
)
def test_strait_statements_have_their_standing(
    statement: str, attribution: Attribution, hedged: bool, contested: bool
) -> None:
    entry = second().entries[statement]
    assert isinstance(entry, Statement)
    assert standing(entry, links().contests)[:3] == (attribution, hedged, contested)


# --- Positions ----------------------------------------------------------------------------------------------


def cells(unfolded: str = "") -> dict[tuple[str, str], str]:
    """The matrix in short: "+1", "(-)1" for the past, "+1?" where inferred, "!" where members differ."""
    marks = {"for": "+", "against": "-", "mixed": "*", "neutral": "o", "unclear": "?"}
    return {
        key: (f"({marks[cell.stance]})" if cell.past else marks[cell.stance])
        + f"{cell.count}{'?' * cell.inferred}{'!' * cell.differs}"
        for key, cell in matrix(second(), frozenset({unfolded} - {""})).cells.items()
    }


def test_present_positions_count_before_past_ones() -> None:
    table = matrix(second())
    assert [tuple(row) for row in table.rows] == [
        ("stay-closed", "Passage"),
        ("inspections", "Passage"),
        ("joint-light", "Saddle Shoal"),
        ("talks", ""),
    ]
    assert [one.actor for one in table.columns] == [
        "mawjan",
        "yamira",
        "strait-ferries",
        "commission",
        "verrin",
    ]
    assert cells() == {
        ("stay-closed", "mawjan"): "+1",
        ("stay-closed", "yamira"): "-1",
        ("stay-closed", "strait-ferries"): "*1",
        ("stay-closed", "commission"): "o1",
        ("inspections", "mawjan"): "-2",
        ("inspections", "yamira"): "+2",
        ("inspections", "commission"): "+1",
        ("joint-light", "yamira"): "+1",
        ("joint-light", "commission"): "+1?",
        ("talks", "verrin"): "+1",
    }
    assert table.cell("joint-light", "mawjan").stance == "", "it has not answered, which is not neutral"


def test_unfolded_side_has_only_its_own_positions() -> None:
    own = cells("mawjan")
    assert own["inspections", "mawjan"] == "(+)1", "the state asked for them in 2029; the ministry is against"
    assert own["inspections", "interior-ministry"] == "-1"
    assert [one.actor for one in matrix(second(), frozenset({"yamira"})).columns][1:3] == [
        "yamira",
        "foreign-ministry",
    ]
    assert ("stay-closed", "yamira") not in cells("yamira")
    assert cells("yamira")["stay-closed", "foreign-ministry"] == "-1"


def test_strait_states_differ_now_and_in_the_past() -> None:
    two = agreement("mawjan", "yamira", second())
    assert [(one.issue, one.outcome.value) for one in two.now] == [
        ("stay-closed", "differ"),
        ("inspections", "differ"),
        ("joint-light", "only b"),
    ]
    assert [(one.issue, one.outcome.value, one.a.stance, one.b.stance) for one in two.then] == [
        ("inspections", "differ", "for", "against")
    ]


def test_commission_agrees_where_it_takes_a_side() -> None:
    two = agreement("commission", "yamira", second())
    assert [(one.issue, one.outcome.value) for one in two.now] == [
        ("stay-closed", "undecided"),
        ("inspections", "agree"),
        ("joint-light", "agree"),
    ]
    assert [(one.issue, one.outcome.value) for one in two.then] == [("inspections", "only b")]


# --- On whose word ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("statement", "ultimate", "chain"),
    [
        (
            "talks/verrin",
            "verrin",
            (("verrin",), ("halyard-official",), ("radio-halyard",), ("meridian",)),
        ),
        ("inspections/yamira/2", "yamira", (("yamira",), ("foreign-ministry",), ("meridian",))),
        ("meeting-unlikely", "meridian", (("meridian",),)),
        ("insurers", "unstated", (("unstated",), ("meridian",))),
    ],
)
def test_statement_rests_on_its_chain(statement: str, ultimate: str, chain: tuple[tuple[str, ...]]) -> None:
    entry = second().entries[statement]
    assert isinstance(entry, Statement)
    found = speakers_of(entry, second())
    assert (found.ultimate, found.chain) == ((ultimate,), chain)


@pytest.mark.parametrize(
    ("voice", "fallen"),
    [
        ("halyard-official", "talks/verrin"),
        ("radio-halyard", "talks/verrin"),
        ("passengers", "loudspeaker"),
        ("yamiran-navy", "cutter-first three-dead launch-site"),
        ("coast-guard", "not-first one-dead"),
        ("interior-ministry", "inspections/interior-ministry not-first one-dead smoke"),
        (
            "mawjan",
            "inspections/mawjan inspections/interior-ministry stay-closed/mawjan"
            " denial not-first one-dead smoke",
        ),
        ("foreign-ministry", "inspections/yamira/2 stay-closed/foreign-ministry"),
        (
            "commission",
            "inspections/commission stay-closed/commission joint-light/commission drift two-dead",
        ),
        ("keepers", ""),
        (
            "notice",
            "relations/2 inspections/commission stay-closed/commission joint-light/commission"
            " drift two-dead unknowns/1",
        ),
        (
            # Another source also reports the shots, the shelling, the crossing and the closure.
            "meridian",
            "foreign-ministry passengers verrin radio-halyard halyard-official talks light-out quarrel"
            " relations/1 inspections/yamira inspections/yamira/2 stay-closed/foreign-ministry"
            " stay-closed/strait-ferries joint-light/yamira talks/verrin cutter-first denial loudspeaker"
            " three-dead launch-site meeting-unlikely insurers unknowns/3",
        ),
    ],
)
def test_strait_entries_lost_without_a_speaker(voice: str, fallen: str) -> None:
    assert [one.entry for one in Support(second(), links()).excluding(voice).lost] == fallen.split()
