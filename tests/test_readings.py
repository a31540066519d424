from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.briefing import readings
from tui.briefing.contests import Contests
from tui.briefing.links import Links
from tui.briefing.model import (
    Actor,
    Briefing,
    Claim,
    Event,
    Issue,
    Position,
    Quote,
    Ref,
    Source,
    Stance,
    Statement,
)
from tui.briefing.quotes import SourceText
from tui.reading.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHIPPED = Path(__file__).parents[1] / "briefings" / "lebanon-israel-talks.yaml"


@cache
def shipped() -> Briefing:
    briefing = load(str(SHIPPED)).briefing
    assert briefing is not None
    return briefing


@cache
def shipped_links() -> Links:
    return Links(shipped())


def refs(*ids: str) -> tuple[Ref, ...]:
    return tuple(map(Ref, ids))


def of_actors(**part_of: tuple[str, ...]) -> Briefing:
    """A briefing of actors, with what each belongs to."""
    return Briefing(
        actors={
            id_: Actor(id=id_, name=id_.upper(), part_of=refs(*wholes)) for id_, wholes in part_of.items()
        }
    )


def position(
    id_: str, stance: str = "for", issue: str = "i", about: Iterable[str] = ("e",), **more: Any
) -> Position:
    return Position(id=id_, issue=Ref(issue), stance=Stance(stance), about=refs(*about), **more)


def standing(id_: str) -> readings.Standing:
    """The standing of a statement of the shipped briefing."""
    statement = shipped().entries[id_]
    assert isinstance(statement, Statement)
    return readings.standing(statement, shipped_links().contests)


def contested_by(id_: str) -> tuple[str, ...]:
    statement = shipped().entries[id_]
    assert isinstance(statement, Statement)
    return shipped_links().contests.by(statement)


# --- Actors ------------------------------------------------------------------------------------------------


def test_members_stand_under_the_first_of_what_they_belong_to_in_file_order() -> None:
    briefing = of_actors(
        army=("state",), press=("office", "state"), state=(), alone=(), office=("state",), post=("nowhere",)
    )
    tree = [(actor.id, depth) for actor, depth in readings.actor_tree(briefing)]
    assert tree == [("state", 0), ("army", 1), ("office", 1), ("press", 2), ("alone", 0), ("post", 0)]


def test_what_belongs_to_itself_stands_at_the_top_rather_than_nowhere() -> None:
    briefing = of_actors(a=("b",), b=("c",), c=("b",), alone=("alone",))
    assert [(actor.id, depth) for actor, depth in readings.actor_tree(briefing)] == [
        ("a", 0), ("b", 0), ("c", 1), ("alone", 0),
    ]  # fmt: skip


@given(
    st.dictionaries(st.sampled_from("abcdefg"), st.lists(st.sampled_from("abcdefgx"), max_size=3).map(tuple))
)
def test_every_actor_stands_in_the_tree_exactly_once_and_a_step_below_what_it_follows(
    part_of: dict[str, tuple[str, ...]],
) -> None:
    tree = list(readings.actor_tree(of_actors(**part_of)))
    assert Counter(actor.id for actor, _ in tree) == Counter(part_of.keys())
    above = -1
    for _, depth in tree:
        assert 0 <= depth <= above + 1
        above = depth


def test_a_long_line_of_members_takes_no_recursion() -> None:
    briefing = of_actors(a0=(), **{f"a{number}": (f"a{number - 1}",) for number in range(1, 3000)})
    assert list(readings.actor_tree(briefing))[-1][1] == 2999
    assert readings.side("a2999", briefing) == "a0"


def test_the_tree_of_the_shipped_briefing_puts_the_prime_minister_s_office_under_the_government() -> None:
    depths = {actor.id: depth for actor, depth in readings.actor_tree(shipped())}
    assert len(depths) == len(shipped().actors)
    ids = ("israel", "israeli-government", "pmo", "radical-elements")
    assert [depths[id_] for id_ in ids] == [0, 1, 2, 1]


@pytest.mark.parametrize(
    ("actor", "root"),
    [("pmo", "israel"), ("lebanese-officials", "lebanon"), ("usa", "usa"), ("nobody", "nobody")],
)
def test_an_actor_s_side_is_the_root_of_what_it_belongs_to(actor: str, root: str) -> None:
    assert readings.side(actor, shipped()) == root


def test_a_side_that_belongs_to_itself_is_found_in_the_end() -> None:
    briefing = of_actors(a=("b",), b=("a",), own=("own",))
    assert {readings.side(id_, briefing) for id_ in "ab"} <= {"a", "b"}
    assert readings.side("own", briefing) == "own"


# --- Issues ------------------------------------------------------------------------------------------------


def test_issues_of_one_group_stand_together_and_positions_on_no_issue_last() -> None:
    issues = [Issue(id="a"), Issue(id="b", group="B"), Issue(id="c"), Issue(id="d", group="B")]
    positions = (
        position("1", issue="d"),
        position("2", issue="a"),
        position("3", issue="gone"),
        Position(id="4"),
    )
    briefing = Briefing(issues={issue.id: issue for issue in issues}, positions=positions)
    told = [
        (group, issue.id if issue else None, [one.id for one in on])
        for group, issue, on in readings.by_issue(briefing)
    ]
    assert told == [
        ("", "a", ["2"]), ("B", "b", []), ("B", "d", ["1"]), ("", "c", []), ("", None, ["3", "4"]),
    ]  # fmt: skip


def test_every_position_of_the_shipped_briefing_is_told_under_its_issue() -> None:
    told = list(readings.by_issue(shipped()))
    assert [one for _, _, on in told for one in on] == list(shipped().positions)
    assert [issue.id for _, issue, _ in told if issue] == list(shipped().issues)
    assert [group for group, _, _ in told if group] == ["Hezbollah's disarmament"] * 2


# --- Standing ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("claims/1", ("article's voice",)),
        ("claims/2", ("article's voice", "hedged")),
        ("ain-damage", ("said",)),
        ("talks-success/lebanon", ("second hand",)),
        ("claims/18", ("attributed to nobody", "hedged")),
        ("ain-precautions", ("said", "contested")),
        ("strikes-justified/israeli-government", ("second hand", "contested")),
        ("officials-on-beirut", ("said", "contested")),
    ],
)
def test_a_statement_stands_on_somebody_s_word_more_or_less_firmly(
    statement: str, words: tuple[str, ...]
) -> None:
    assert standing(statement).words == words


def test_a_statement_is_contested_by_what_counters_it_and_by_the_opposite_side() -> None:
    assert contested_by("ain-precautions") == ("ain-damage",)
    assert contested_by("ain-damage") == ()
    assert contested_by("strikes-justified/israeli-government") == ("officials-on-beirut",)
    assert contested_by("officials-on-beirut") == ("strikes-justified/israeli-government",)
    # The other stance of the officials is about the other strike.
    assert contested_by("strikes-justified/lebanese-officials") == ()


STATEMENTS = (
    position("ours"),
    position("theirs", "against", about=("x", "e")),
    position("elsewhere", "against", about=("x",)),
    position("on another issue", "against", issue="j"),
    position("undecided", "mixed"),
    position("about nothing", "against", about=()),
    Position(id="stanceless", issue=Ref("i"), about=refs("e")),
    Claim(id="countering", counters=refs("ours", "gone", "countering"), about=refs("e")),
    Claim(id="plain", about=refs("e")),
)


@pytest.mark.parametrize(
    ("id_", "by"),
    [
        ("ours", ("theirs", "countering")),
        ("theirs", ("ours",)),
        *((one.id, ()) for one in STATEMENTS if one.id not in ("ours", "theirs")),
    ],
)
def test_sides_are_opposite_on_one_issue_about_one_thing(id_: str, by: tuple[str, ...]) -> None:
    contests = Contests(STATEMENTS)
    statement = next(one for one in STATEMENTS if one.id == id_)
    assert contests.by(statement) == by
    assert contests.contested(statement) is bool(by)


def test_the_standing_of_all_statements_looks_at_each_a_few_times_and_never_at_all_for_each() -> None:
    looked = [0]

    class Topics(tuple[Ref, ...]):
        __slots__ = ()

        def __iter__(self) -> Iterator[Ref]:
            looked[0] += 1
            return super().__iter__()

    def one(number: int) -> Position:
        stance = Stance(("for", "against")[number % 2])
        return Position(id=str(number), issue=Ref("i"), stance=stance, about=Topics(refs("e")))

    many = [one(number) for number in range(500)]
    contests = Contests(many)
    assert all(readings.standing(position, contests).contested for position in many)
    assert looked[0] <= 3 * len(many)


# --- Tellings ----------------------------------------------------------------------------------------------


def test_an_event_is_told_by_side_in_the_order_in_which_they_first_speak_and_by_the_article_last() -> None:
    told = readings.tellings("strike-ain-al-hilweh", shipped())
    assert [telling.side for telling in told] == ["lebanon", "israel", "local-sources", ""]
    assert [one.id for one in told[1].statements] == ["ain-target", "ain-precautions"]
    ids = [one.id for telling in told for one in telling.statements]
    about = [one.id for one in readings.statements(shipped()) if Ref("strike-ain-al-hilweh") in one.about]
    assert sorted(ids) == sorted(about)


def test_what_is_attributed_to_nobody_is_not_told_by_the_article() -> None:
    briefing = Briefing(
        timeline={"e": Event(id="e")},
        claims=(
            Claim(id="1", about=refs("e")),
            Claim(id="2", by=refs("unstated"), about=refs("e")),
            Claim(id="3", by=refs("gone", "a"), about=refs("e")),
        ),
    )
    told = readings.tellings("e", briefing)
    assert [(telling.side, [one.id for one in telling.statements]) for telling in told] == [
        ("unstated", ["2"]), ("gone", ["3"]), ("", ["1"]),
    ]  # fmt: skip
    assert readings.tellings("nowhere", briefing) == ()


# --- Records -----------------------------------------------------------------------------------------------


def silent() -> set[str]:
    return {id_ for id_ in shipped().actors if readings.record(id_, shipped(), shipped_links()).silent}


def test_those_who_are_spoken_about_and_never_speak_are_silent() -> None:
    assert {"hezbollah", "hezbollah-chief-of-staff", "hamas", "radical-elements", "residents"} <= silent()
    assert not silent() & {"lebanon", "israel", "idf", "russia", "analysts", "usa", "local-sources"}


def test_a_whole_speaks_where_a_member_does_and_its_parts_are_told_in_file_order() -> None:
    record = readings.record("lebanon", shipped(), shipped_links())
    assert "officials-on-beirut" in record.says
    assert record.does == ("talks", "beirut-condemnation")
    assert record.acted_on == ("russian-warning",)
    assert not record.silent
    for ids in (record.says, record.does, record.acted_on, record.spoken_of):
        assert list(ids) == sorted(ids, key=list(shipped().entries).index)


def test_what_somebody_says_of_itself_is_not_spoken_of_it_by_others() -> None:
    for id_ in shipped().actors:
        record = readings.record(id_, shipped(), shipped_links())
        assert not set(record.spoken_of) & set(record.says)
        assert record.places == len({*record.spoken_of, *record.acted_on})


def test_one_of_whom_nobody_speaks_is_not_silent() -> None:
    briefing = Briefing(actors={"a": Actor(id="a", name="A")}, entries={"a": Actor(id="a", name="A")})
    record = readings.record("a", briefing, Links(briefing))
    assert record == readings.Record((), (), (), ())
    assert not record.silent


# --- Coverage ----------------------------------------------------------------------------------------------


def test_coverage_counts_quotes_found_and_sentences_touched_each_once() -> None:
    body = SourceText("s", "It was tense. It ended. It was over.")
    found = (
        Quote("tense. It", passage=body.find("tense. It")[0]),
        Quote("ended", passage=body.find("ended")[0]),
    )
    claims = (Claim(id="1", quote=(*found, Quote("gone"))), Claim(id="2", quote=found[:1]))
    source = Source(id="s", body=body)
    briefing = Briefing(
        sources={"s": source, "t": Source(id="t")}, entries={one.id: one for one in (source, *claims)}
    )
    assert readings.coverage(briefing) == readings.Coverage(
        sources=2, found=3, orphans=1, touched=2, sentences=3
    )


def test_a_briefing_without_sources_covers_nothing() -> None:
    assert readings.coverage(Briefing()) == readings.Coverage(0, 0, 0, 0, 0)


def test_the_shipped_briefing_touches_every_sentence_of_its_article() -> None:
    cover = readings.coverage(shipped())
    assert (cover.sources, cover.orphans, cover.touched, cover.sentences) == (1, 0, 20, 20)


def test_quotes_are_asked_of_any_entry() -> None:
    assert readings.quotes_of(shipped().entries["hezbollah"])
    assert readings.quotes_of(shipped().entries["beirut"]) == ()
    assert all(readings.quotes_of(entry) is not None for entry in shipped().entries.values())
