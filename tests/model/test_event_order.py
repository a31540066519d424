from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.model.dates import firmly_before, in_year
from tui.model.edtf import parse
from tui.model.entries import Event, Ref
from tui.model.event_order import order_events
from tui.model.precedence import MOST_IN_CYCLES, Contradiction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.model.dates import Date

FIELDS = ("after", "before", "during")


def _event(
    id_: str, date: str = "", time: str = "", after: str = "", before: str = "", during: str = ""
) -> Event:
    return Event(
        id=id_,
        title=id_,
        date=parse(date) if date else None,
        time=time,
        after=tuple(Ref(one) for one in after.split()),
        before=tuple(Ref(one) for one in before.split()),
        during=tuple(Ref(one) for one in during.split()),
    )


def _file(events: Iterable[Event]) -> dict[str, Event]:
    return {event.id: event for event in events}


def _ordered(*events: Event, hint: str = "") -> str:
    """Return the ids in order; fails if there are contradictions."""
    order, contradictions = order_events(_file(events), parse(hint) if hint else None)
    assert contradictions == ()
    return " ".join(order)


def _contradictions(*events: Event, hint: str = "") -> tuple[Contradiction, ...]:
    return order_events(_file(events), parse(hint) if hint else None)[1]


def test_event_follows_its_cause() -> None:
    events = Event(id="answer", title="A", because=(Ref("raid"),)), Event(id="raid", title="B")
    assert _ordered(*events) == "raid answer"


# Dates and the file


def test_no_events_have_no_order() -> None:
    assert order_events({}, None) == ((), ())


def test_undated_events_keep_file_order() -> None:
    assert _ordered(_event("c"), _event("a"), _event("b")) == "c a b"


def test_dated_events_sort_by_first_day_then_last_day() -> None:
    assert (
        _ordered(
            _event("year", "2025"),
            _event("day", "2025-01-01"),
            _event("month", "2025-01"),
            _event("december", "2024-12-31"),
        )
        == "december day month year"
    )


def test_date_with_an_open_beginning_comes_first() -> None:
    assert _ordered(_event("a", "2025-01-01"), _event("b", "../2025-06-01")) == "b a"
    assert _ordered(_event("a", "2025-06-01/.."), _event("b", "2025-06-01")) == "b a"


def test_one_day_sorts_by_parts_of_the_day() -> None:
    assert (
        _ordered(
            _event("night", "2025-11-19", "night"),
            _event("late", "2025-11-19T23:30"),
            _event("noon", "2025-11-19", "12:30"),
            _event("morning", "2025-11-19", "morning"),
            _event("some-time", "2025-11-19"),
        )
        == "some-time morning noon night late"
    )


def test_equal_dates_keep_file_order() -> None:
    assert (
        _ordered(_event("b", "2025-11-19"), _event("a", "2025-11-19"), _event("c", "2025-11-19")) == "b a c"
    )


def test_undated_event_follows_its_file_neighbour() -> None:
    assert _ordered(_event("late", "2025-02"), _event("u"), _event("v"), _event("early", "2025-01")) == (
        "early late u v"
    )


def test_undated_event_at_the_head_precedes_its_successor() -> None:
    assert _ordered(_event("u"), _event("late", "2025-02"), _event("early", "2025-01")) == "early u late"


def test_only_undated_unrelated_events_follow_the_telling() -> None:
    assert _event("a").is_as_told
    assert _event("a", time="night").is_as_told
    assert not _event("a", "2025").is_as_told
    assert not any(_event("a", **{field: "b"}).is_as_told for field in FIELDS)


# Years that are not given


def test_dates_without_a_year_are_in_the_same_year() -> None:
    assert _ordered(_event("b", "XXXX-11-23"), _event("leap", "XXXX-02-29"), _event("a", "XXXX-11-19")) == (
        "leap a b"
    )


def test_hint_places_dates_without_a_year_among_the_others() -> None:
    events = (_event("c", "XXXX-11-23"), _event("b", "2025-11-20"), _event("a", "XXXX-11-19"))
    assert _ordered(*events, hint="2025?") == "a b c"
    assert _ordered(*events, hint="2024?") == "a c b"


def test_yearless_dates_without_hint_keep_their_file_places() -> None:
    assert (
        _ordered(
            _event("y23", "XXXX-11-23"),
            _event("f2025", "2025-01-01"),
            _event("y19", "XXXX-11-19"),
            _event("f2024", "2024-01-01"),
            _event("y20", "XXXX-11-20"),
        )
        == "f2024 y19 y20 f2025 y23"
    )


def test_leap_day_of_a_common_year_follows_28_february() -> None:
    events = (_event("b", "XXXX-02-29"), _event("a", "XXXX-02-28"), _event("c", "XXXX-03-01"))
    assert _ordered(*events, hint="2025?") == "a b c"


def test_guessed_year_makes_no_firm_order_with_full_dates() -> None:
    events = (_event("a", "2025-11-20", after="b"), _event("b", "XXXX-11-23"))
    assert _ordered(*events, hint="2025?") == "b a"
    assert _ordered(*events) == "b a"
    assert [one.kind for one in _contradictions(*events, hint="2025")] == ["dates"]


def test_yearless_dates_stay_firm_under_a_guessed_year() -> None:
    events = (_event("a", "XXXX-11-19", after="b"), _event("b", "XXXX-11-23"), _event("c", "2025-11-20"))
    for hint in ("", "2025?", "2024/2025"):
        assert [one.kind for one in _contradictions(*events, hint=hint)] == ["dates"]


# Relations


def test_relations_win_over_the_file() -> None:
    assert _ordered(_event("b", after="a"), _event("a")) == "a b"
    assert _ordered(_event("b"), _event("a", before="b")) == "a b"
    assert _ordered(_event("part", during="whole"), _event("whole")) == "whole part"


def test_relations_to_missing_events_are_ignored() -> None:
    assert _ordered(_event("b", after="nothing"), _event("a", before="nothing", during="nothing")) == "b a"


def test_uncertain_date_gives_way_to_a_relation() -> None:
    assert _ordered(
        _event("a", "2025-11-23?", after="b"), _event("b", "2025-11-25"), _event("c", "2025-11-26")
    ) == ("b a c")
    assert _ordered(
        _event("b", "2025-11-23"), _event("c", "2025-11-24?"), _event("a", "2025-11-25?", before="b")
    ) == ("a b c")


def test_overlapping_certain_dates_give_way_to_a_relation() -> None:
    assert (
        _ordered(_event("a", "2025-11", after="b"), _event("b", "2025-11-19"), _event("c", "2025-12"))
        == "b a c"
    )


def test_undated_predecessor_moves_rather_than_dated_event() -> None:
    assert _ordered(_event("a", "2025-11-01", after="u"), _event("b", "2025-11-02"), _event("u")) == "u a b"
    assert _ordered(_event("a", "2025-11-01?", after="u"), _event("b", "2025-11-02?"), _event("u")) == "u a b"


def test_undated_successor_moves_rather_than_dated_event() -> None:
    assert (
        _ordered(
            _event("a", "2025-11-01"),
            _event("u", after="c"),
            _event("b", "2025-11-02?"),
            _event("c", "2025-11-03?"),
            _event("d", "2025-11-04?"),
        )
        == "a b c u d"
    )


def test_undated_event_moves_to_the_nearest_allowed_place() -> None:
    days = [_event(f"d{day}", f"2025-11-0{day}") for day in range(1, 6)]
    assert _ordered(*days, _event("u", after="d1", before="d4")) == "d1 d2 d3 u d4 d5"
    assert _ordered(_event("u", after="d2", before="d5"), *days) == "d1 d2 u d3 d4 d5"
    assert _ordered(*days[:3], _event("u", after="d1", before="d5"), *days[3:]) == "d1 d2 d3 u d4 d5"


def test_event_with_the_relation_moves_not_its_target() -> None:
    assert _ordered(_event("a"), _event("b"), _event("c"), _event("d", before="b")) == "a d b c"
    assert _ordered(_event("b"), _event("a", after="c"), _event("c"), _event("d")) == "b c a d"


def test_unrelated_event_moves_with_the_one_it_follows() -> None:
    assert _ordered(_event("a", "2025-01"), _event("u", after="z"), _event("v"), _event("z", "2025-02")) == (
        "a z u v"
    )
    assert _ordered(_event("a", "2025-01?", after="z"), _event("v"), _event("z", "2025-02"), _event("w")) == (
        "z w a v"
    )


def test_target_of_a_relation_is_bound_behind_a_related_event() -> None:
    assert _ordered(_event("a"), _event("c", before="b"), _event("f", before="a"), _event("b")) == "f a c b"


def test_dated_events_moved_together_keep_date_order() -> None:
    assert (
        _ordered(
            _event("night", "2025-11-19", "night"),
            _event("last", "2025-11", before="night day"),
            _event("day", "2025-11-19"),
        )
        == "last day night"
    )


def test_shipped_briefing_keeps_its_article_order() -> None:
    # The talks are undated, and their place in the file is one that both of their relations allow.
    result = _ordered(
        _event("gaza-conflict"),
        _event("israeli-actions"),
        _event("strike-ain-al-hilweh", "XXXX-11-19", "night"),
        _event("talks", before="beirut-condemnation", during="israeli-actions"),
        _event("strike-beirut", "XXXX-11-23?", after="strike-ain-al-hilweh"),
        _event("beirut-condemnation", after="strike-beirut"),
        _event("russian-warning"),
    )
    assert result.split() == [
        "gaza-conflict",
        "israeli-actions",
        "strike-ain-al-hilweh",
        "talks",
        "strike-beirut",
        "beirut-condemnation",
        "russian-warning",
    ]


# Contradictions


def test_event_after_itself_is_a_cycle_of_one() -> None:
    assert _contradictions(_event("a", after="a")) == (Contradiction("cycle", ("a",), "a", "after", "a"),)


def test_two_events_after_each_other_are_a_cycle_of_two() -> None:
    (one,) = _contradictions(_event("a", after="b"), _event("b", after="a"))
    assert one == Contradiction("cycle", ("b", "a"), "b", "after", "a") or set(one.events) == {"a", "b"}
    assert one.kind == "cycle"
    assert (one.event, one.field, one.other) == ("b", "after", "a")


def test_cycle_names_its_events_in_the_order_round_it() -> None:
    (one,) = _contradictions(
        _event("a", after="c"), _event("b", after="a"), _event("c", after="b"), _event("d")
    )
    assert one.kind == "cycle"
    assert " ".join(one.events * 2).find("a b c") >= 0
    assert (one.event, one.field, one.other) == ("c", "after", "b")


def test_rest_is_still_ordered_beside_a_cycle() -> None:
    events = _file([_event("d", after="c"), _event("a", after="b"), _event("b", after="a"), _event("c")])
    order, contradictions = order_events(events, None)
    assert len(contradictions) == 1
    assert order.index("c") < order.index("d")


def test_two_firm_dates_forbid_a_relation() -> None:
    events = (_event("a", "2025-11-19", after="b"), _event("b", "2025-11-23"))
    assert _contradictions(*events) == (Contradiction("dates", ("a", "b"), "a", "after", "b"),)
    assert order_events(_file(events), None)[0] == ("a", "b")


def test_two_firm_dates_forbid_a_relation_through_a_chain() -> None:
    events = (_event("a", "2025-11-19", after="u"), _event("b", "2025-11-23"), _event("u", after="b"))
    (one,) = _contradictions(*events)
    assert (one.kind, one.events) == ("dates", ("a", "b"))
    assert (one.event, one.field, one.other) in {("a", "after", "u"), ("u", "after", "b")}
    assert order_events(_file(events), None)[0].index("a") == 0


def test_relations_settled_by_dates_are_in_no_cycle() -> None:
    events = (_event("a", "2025-11-19", after="b"), _event("b", "2025-11-23", after="a"))
    assert _contradictions(*events) == (Contradiction("dates", ("a", "b"), "a", "after", "b"),)


def test_part_that_is_over_before_its_whole_begins_contradicts() -> None:
    (one,) = _contradictions(_event("part", "2025-10-01", during="whole"), _event("whole", "2025-11"))
    assert one == Contradiction("dates", ("part", "whole"), "part", "during", "whole")


def test_incomparable_orders_can_contradict_together() -> None:
    events = (
        _event("f1", "2025-01-01", after="y2"),
        _event("f2", "2025-02-01"),
        _event("y1", "XXXX-03-01", after="f2"),
        _event("y2", "XXXX-04-01"),
    )
    assert [one.kind for one in _contradictions(*events)] == ["dates"]


def test_long_chain_needs_no_recursion() -> None:
    count = 10_000
    chain = [_event(f"e{n}", after=f"e{n + 1}") for n in range(count)]
    assert order_events(_file(chain), None) == (tuple(f"e{n}" for n in reversed(range(count))), ())


def test_long_cycle_needs_no_recursion() -> None:
    count = 10_000
    loop = [_event(f"e{n}", after=f"e{(n + 1) % count}") for n in range(count)]
    (one,) = order_events(_file(loop), None)[1]
    assert len(one.events) == count


def test_reported_cycle_events_are_limited() -> None:
    loops = [_event("e0"), *(_event(f"e{n}", after=f"e{n - 1}", before="e0") for n in range(1, 3_000))]
    found = order_events(_file(loops), None)[1]
    assert len(found) == 2_999
    assert sum(len(one.events) for one in found) <= MOST_IN_CYCLES + 2 * len(found)


# Properties

IDS = "abcdefg"
_dates = st.sampled_from(
    ["", "", "", "2025-11-19", "2025-11-20", "2025-11-21", "2025-11-20?", "2025-11", "2025", "2025-11-19?",
     "XXXX-11-19", "XXXX-11-20", "XXXX-11-21", "XXXX-02-28", "XXXX-02-29", "XXXX-11-19~", "XXXX-11",
     "../2025-11-20", "2025-11-20/..", "2025-11-19/2025-11-20", "2025-12"]
)  # fmt: skip
_refs = st.lists(st.sampled_from(IDS), max_size=2).map(" ".join)
_hints = st.sampled_from([None, "2025", "2025?", "2024", "2024/2025", "2025/.."]).map(
    lambda text: parse(text) if text else None
)


@st.composite
def _files(draw: st.DrawFn, most: int = 6) -> dict[str, Event]:
    ids = draw(st.permutations(IDS[: draw(st.integers(0, most))]))
    none = st.just("")
    relations = st.one_of(none, none, _refs)
    times = st.sampled_from(["", "", "night", "10:00"])
    return _file(
        _event(id_, draw(_dates), draw(times), draw(relations), draw(relations), draw(relations))
        for id_ in ids
    )


def _written(events: dict[str, Event]) -> set[tuple[str, str, str]]:
    return {
        (event.id, field, ref.id)
        for event in events.values()
        for field in FIELDS
        for ref in getattr(event, field)
        if ref.id in events
    }


def _first_then(edge: tuple[str, str, str]) -> tuple[str, str]:
    event, field, other = edge
    return (event, other) if field == "before" else (other, event)


def _firm_pairs(events: dict[str, Event], hint: Date | None) -> set[tuple[str, str]]:
    """By the definition: as written, without a year among themselves; and placed, with full dates."""
    dated = {id_: event.date for id_, event in events.items() if event.date}
    return {
        (a, b)
        for a, first in dated.items()
        for b, second in dated.items()
        if firmly_before(in_year(first, hint), in_year(second, hint))
        or (in_year(first, hint).qualifier and firmly_before(first, second))
    }


def _keeps(order: Iterable[str], pairs: Iterable[tuple[str, str]]) -> bool:
    at = {id_: number for number, id_ in enumerate(order)}
    return all(at[first] < at[then] for first, then in pairs)


@settings(max_examples=400, deadline=None)
@given(_files(), _hints)
def test_each_event_comes_once_and_firm_dates_hold(events: dict[str, Event], hint: Date | None) -> None:
    order, contradictions = order_events(events, hint)
    assert sorted(order) == sorted(events)
    reported = {(one.event, one.field, one.other) for one in contradictions}
    assert len(reported) == len(contradictions)
    assert reported <= _written(events)
    assert _keeps(order, _firm_pairs(events, hint))
    assert _keeps(order, map(_first_then, _written(events) - reported))


@settings(max_examples=200, deadline=None)
@given(_files(most=5), _hints)
def test_contradiction_exactly_if_no_order_keeps_all(events: dict[str, Event], hint: Date | None) -> None:
    wanted = {*map(_first_then, _written(events)), *_firm_pairs(events, hint)}
    possible = any(_keeps(order, wanted) for order in permutations(events) if all(a != b for a, b in wanted))
    assert bool(order_events(events, hint)[1]) is not possible


@settings(max_examples=200, deadline=None)
@given(_files(), _hints)
def test_contradiction_names_its_true_cause(events: dict[str, Event], hint: Date | None) -> None:
    firm, written = _firm_pairs(events, hint), {*map(_first_then, _written(events))}
    for one in order_events(events, hint)[1]:
        if one.kind == "dates":
            assert one.events in firm
        else:
            assert set(zip(one.events, (*one.events[1:], one.events[0]), strict=True)) <= written
            assert {one.event, one.other} <= set(one.events)


@settings(max_examples=400, deadline=None)
@given(_files(), _hints)
def test_ordering_an_ordered_file_changes_nothing(events: dict[str, Event], hint: Date | None) -> None:
    order, contradictions = order_events(events, hint)
    placed = {in_year(event.date, hint).yearless for event in events.values() if event.date}
    # Years that are not given, beside others, fill places in the file, and relations may have changed these.
    if not contradictions and len(placed) < 2:
        assert order_events({id_: events[id_] for id_ in order}, hint)[0] == order


@given(_files())
def test_without_relations_dated_events_are_sorted_by_their_days(events: dict[str, Event]) -> None:
    bare = {id_: _event(id_, event.date.written if event.date else "") for id_, event in events.items()}
    order, contradictions = order_events(bare, parse("2025?"))
    dates = [in_year(date, parse("2025?")) for id_ in order if (date := bare[id_].date)]
    keys = [(date.earliest or 0, date.latest or 10**9) for date in dates]
    assert keys == sorted(keys)
    assert contradictions == ()


@given(st.integers(1, 6), st.integers(0, 6), st.integers(0, 6), st.integers(0, 6))
def test_one_undated_event_is_in_the_nearest_allowed_gap(
    count: int, place: int, after: int, before: int
) -> None:
    """The oracle tries every gap between firm days."""
    days = [_event(f"d{day}", f"2025-11-{day:02}") for day in range(1, count + 1)]
    place = min(place, count)
    lowest, highest = min(after, count), min(before, count)
    if lowest > highest:
        lowest, highest = highest, lowest
    undated = _event(
        "u",
        after=f"d{lowest}" if lowest else "",
        before=f"d{highest + 1}" if highest < count else "",
    )
    gap = min(range(lowest, highest + 1), key=lambda one: abs(one - place))
    expected = [f"d{day}" for day in range(1, count + 1)]
    expected.insert(gap, "u")
    assert _ordered(*days[:place], undated, *days[place:]).split() == expected


@pytest.mark.parametrize("field", FIELDS)
def test_inferred_reference_orders_like_any_other(field: str) -> None:
    refs = {field: (Ref("other", uncertain=True),)}
    none: tuple[Ref, ...] = ()
    event = Event(
        id="e",
        title="e",
        after=refs.get("after", none),
        before=refs.get("before", none),
        during=refs.get("during", none),
    )
    result = order_events(
        _file([_event("other"), event] if field == "before" else [event, _event("other")]), None
    )[0]
    assert result == (("e", "other") if field == "before" else ("other", "e"))
