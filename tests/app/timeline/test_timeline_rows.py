"""The rows of the timeline: their order, levels, folds and texts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.generated import briefings
from tests.analysis.given import of_dates, read, second, shipped
from tests.app.timeline.given import WEEK
from tui.analysis.eras import stretch
from tui.app import wording
from tui.app.timeline.timeline_rows import FOLDED_FROM, LEFT_OPEN, TimelineRows, shown_rows
from tui.model.date_format import format_date
from tui.model.edtf import parse
from tui.model.entries import Briefing
from tui.model.subjects import EventRunSubject, subject


def texts_of(rows: TimelineRows) -> list[str]:
    """Return each row: its level as indentation, its left and its right end."""
    texts = [("".join(p.text for p in row.left), "".join(p.text for p in row.right)) for row in rows]
    return [
        f"{'  ' * row.level}{' … '.join(filter(None, ends))}" for row, ends in zip(rows, texts, strict=True)
    ]


def date(written: str) -> str:
    return format_date(parse(written))


def test_background_and_eras_come_before_the_days() -> None:
    assert texts_of(TimelineRows(read(WEEK)))[:11] == [
        wording.SECTIONS[0],
        f"  The quarrel … {date('199X/..')}",
        "  Trade across the river … “for years”",
        wording.SECTIONS[1],
        f"  The blockade … {date('2019/2024')}",
        "1 May 2024",
        "  A landing",
        f"  An answer … {wording.REPORTED.format(date('2024-05-03'))}",
        "  A fair … “on the first of May”",
        f" {wording.ELAPSED.format(3)}",
        "4 May 2024",
    ]


def test_shared_words_are_beside_the_heading() -> None:
    assert texts_of(TimelineRows(read(WEEK)))[-6:] == [
        "  Move 8",
        f" {wording.ELAPSED.format(5)}",
        f"9 May 2024 … {wording.REPORTED.format(date('2024-05-10'))}",
        "  A truce",
        wording.relative("after", "A truce"),
        "  A rumour",
    ]


def test_many_events_of_one_heading_are_folded() -> None:
    rows = TimelineRows(read(WEEK))
    ((address, fold),) = rows.folds.items()
    assert address == "m6..m8"
    assert rows.ids[fold.row - LEFT_OPEN : fold.last + 1] == [
        "m1",
        "m2",
        "m3",
        "m4",
        "m5",
        "m6..m8",
        "m6",
        "m7",
        "m8",
    ]
    assert texts_of(rows)[fold.row] == f"  {wording.more(3, shown=False)}"
    assert fold.size == 3


def test_a_folds_address_leads_to_what_it_hides() -> None:
    briefing = read(WEEK)
    rows = TimelineRows(briefing)
    for address, fold in rows.folds.items():
        of = subject(address, briefing)
        assert isinstance(of, EventRunSubject)
        assert list(stretch(of, briefing)) == rows.ids[fold.first : fold.last + 1]


def test_opened_fold_shows_its_events_below() -> None:
    rows = TimelineRows(read(WEEK))
    assert [rows.ids[number] for number in shown_rows(rows, ())][-6:] == [
        "m6..m8",
        "",
        "",
        "truce",
        "",
        "rumour",
    ]
    assert list(shown_rows(rows, {"m6..m8"})) == list(range(len(rows)))


def test_few_events_are_not_folded() -> None:
    most = of_dates(**{f"e{number}": "2024-05-04" for number in range(FOLDED_FROM - 1)})
    assert TimelineRows(most).folds == {}
    assert list(shown_rows(TimelineRows(most), ())) == list(range(FOLDED_FROM))


def test_a_briefing_without_events_has_no_rows() -> None:
    assert list(TimelineRows(Briefing())) == []


def test_rows_can_be_indexed_from_the_end() -> None:
    rows = TimelineRows(shipped())
    assert rows[-1] == list(rows)[-1]
    assert list(rows[2:5]) == list(rows)[2:5]


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(
        briefings(),
        st.lists(st.sampled_from(["", "~", "2024-05-04", "2024", "2024-05-05"]), max_size=40).map(
            lambda dates: of_dates(**{f"e{number}": date for number, date in enumerate(dates)})
        ),
    )
)
def test_every_event_has_one_row_shown_or_in_a_fold(
    briefing: Briefing,
) -> None:
    rows = TimelineRows(briefing)
    assert len(list(rows)) == len(rows.ids) == len(rows.levels)
    assert sorted(id_ for id_ in rows.ids if id_ in briefing.timeline) == sorted(briefing.timeline)
    shown = set(shown_rows(rows, ()))
    hidden = {number for fold in rows.folds.values() for number in range(fold.first, fold.last + 1)}
    assert shown | hidden == set(range(len(rows)))
    assert not shown & hidden
    for address, fold in rows.folds.items():
        of = subject(address, briefing)
        assert isinstance(of, EventRunSubject)
        assert list(stretch(of, briefing)) == rows.ids[fold.first : fold.last + 1]


def test_real_briefings_have_no_folds() -> None:
    assert TimelineRows(shipped()).folds == {}
    assert TimelineRows(second()).folds == {}
