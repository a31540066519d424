from __future__ import annotations

from random import Random
from time import process_time

import pytest

from tests.analysis.given import position, read, refs, shipped
from tui.analysis.matrix import MatrixCell, MatrixColumn, MatrixRow, StanceMatrix, matrix
from tui.model.entries import Actor, Briefing, Issue, Position, Ref, Stance

COALITION = """\
title: A coalition
actors:
  coalition: {name: Coalition}
  greens: {name: Greens, part_of: coalition}
  youth: {name: Youth, part_of: greens}
  blues: {name: Blues, part_of: coalition}
  committee: {name: Joint committee, part_of: [coalition, opposition]}
  opposition: {name: Opposition}
  guests:
    name: Guests
    part_of:
      - opposition?
  mute: {name: Mute}
issues:
  tax: {name: Raise the tax, group: Money}
  road: {name: Build the road}
  debt: {name: Take on debt, group: Money}
positions:
  - {issue: tax, by: youth, stance: for}
  - {issue: tax, by: blues, stance: against}
  - {issue: tax, by: opposition, stance: mixed}
  - {issue: road, by: committee, stance: for}
  - {issue: road, by: coalition, stance: unclear}
  - {issue: road, by: guests, stance: for}
  - {issue: debt, by: unstated, stance: for}
  - {issue: debt, by: [greens, blues], stance: against}
  - {issue: nowhere, by: greens, stance: for}
"""


def drawn(table: StanceMatrix) -> list[str]:
    """A matrix as lines: the stance's first letter and the count, ~ for the past, ? inferred, ! differing."""
    rows = []
    for row in table.rows:
        cells = [table.cell(row.issue, column.actor) for column in table.columns]
        rows.append(" ".join([row.issue, *map(_drawn, cells)]))
    return [" ".join(["issue", *(column.actor for column in table.columns)]), *rows]


def _drawn(cell: MatrixCell) -> str:
    if not cell.stance:
        return "·"
    return f"{cell.stance[0]}{cell.count}{'~' * cell.past}{'?' * cell.inferred}{'!' * cell.differs}"


# --- The shipped briefing ----------------------------------------------------------------------------------


def test_shipped_briefing_sets_five_sides_against_six_issues() -> None:
    assert drawn(matrix(shipped())) == [
        "issue lebanon israel usa russia analysts",
        "talks-success f1 · · · ·",
        "economic-ties f1? f1? · · f1?",
        "stronger-measures · f1 · · ·",
        "international-plan f1 a1~ a1~ · ·",
        "strikes-justified a2 f1 · · ·",
        "restraint · · · f2 ·",
    ]


def test_israel_unfolds_into_its_speaking_members() -> None:
    assert drawn(matrix(shipped(), frozenset({"israel"}))) == [
        "issue lebanon israel israeli-delegation israeli-officials israeli-government usa russia analysts",
        "talks-success f1 · · · · · · ·",
        "economic-ties f1? · f1? · · · · f1?",
        "stronger-measures · · · f1 · · · ·",
        "international-plan f1 a1~ · · · a1~ · ·",
        "strikes-justified a2 · · · f1 · · ·",
        "restraint · · · · · · f2 ·",
    ]


def test_cell_names_its_positions() -> None:
    table = matrix(shipped())
    assert table.cell("strikes-justified", "lebanon").basis == (
        "officials-on-beirut", "strikes-justified/lebanese-officials",
    )  # fmt: skip
    assert table.cell("restraint", "israel") == MatrixCell("restraint", "israel")
    assert table.rows[2:4] == (
        MatrixRow("stronger-measures", "Hezbollah's disarmament"),
        MatrixRow("international-plan", "Hezbollah's disarmament"),
    )


# --- Members -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unfolded", "table"),
    [
        ("", [
            "issue coalition opposition",
            "tax m2! m1",
            "debt a1 ·",
            "road f2 f2",
        ]),
        ("coalition", [
            "issue coalition greens blues committee opposition",
            "tax · f1 a1 · m1",
            "debt · a1 a1 · ·",
            "road u1 · · f1 f2",
        ]),
        ("coalition greens", [
            "issue coalition greens youth blues committee opposition",
            "tax · · f1 a1 · m1",
            "debt · a1 · a1 · ·",
            "road u1 · · · f1 f2",
        ]),
        ("greens", [  # what is not shown cannot be unfolded
            "issue coalition opposition",
            "tax m2! m1",
            "debt a1 ·",
            "road f2 f2",
        ]),
        ("coalition opposition", [  # one that belongs to two stands below the first
            "issue coalition greens blues committee opposition guests",
            "tax · f1 a1 · m1 ·",
            "debt · a1 a1 · · ·",
            "road u1 · · f1 · f1",
        ]),
    ],
)  # fmt: skip
def test_folded_column_counts_members_unfolded_only_itself(unfolded: str, table: list[str]) -> None:
    assert drawn(matrix(read(COALITION), frozenset(unfolded.split()))) == table


def test_position_without_issue_or_speaker_is_in_no_cell() -> None:
    briefing = read(COALITION)
    held = {id_ for cell in matrix(briefing).cells.values() for id_ in cell.basis}
    outside = [one.id for one in briefing.positions if one.id not in held]
    assert outside == ["debt/unstated", "nowhere/greens"]


def test_column_says_whether_it_can_be_unfolded() -> None:
    assert matrix(read(COALITION), frozenset({"coalition", "mute", "blues"})).columns == (
        MatrixColumn("coalition", 0, unfolds=True, unfolded=True),
        MatrixColumn("greens", 1, unfolds=True, unfolded=False),
        MatrixColumn("blues", 1, unfolds=False, unfolded=False),
        MatrixColumn("committee", 1, unfolds=False, unfolded=False),
        MatrixColumn("opposition", 0, unfolds=True, unfolded=False),
    )


def test_uncertain_member_makes_the_stance_inferred() -> None:
    one = Position(id="1", issue=Ref("i"), by=refs("guest"), stance=Stance("for"))
    actors = {
        "host": Actor(id="host"),
        "guest": Actor(id="guest", part_of=(Ref("host", uncertain=True),)),
    }
    briefing = Briefing(actors=actors, issues={"i": Issue(id="i")}, positions=(one,))
    assert matrix(briefing).cell("i", "host").inferred
    assert not matrix(briefing, frozenset({"host"})).cell("i", "guest").inferred


def test_actors_that_belong_to_one_another_are_unfolded_once() -> None:
    briefing = read(
        "title: Round\nactors: {a: {name: A, part_of: b}, b: {name: B, part_of: a}}\nissues: {i: I}\n"
        "positions: [{issue: i, by: a, stance: for}, {issue: i, by: b, stance: against}]\n"
    )
    assert drawn(matrix(briefing)) == ["issue a", "i m2!"]
    assert drawn(matrix(briefing, frozenset("ab")))[0] == "issue a b"


def test_briefing_without_positions_has_rows_and_no_columns() -> None:
    table = matrix(read("title: T\nactors: {a: A}\nissues: {i: I}\n"))
    assert (table.rows, table.columns, table.cells) == ((MatrixRow("i", ""),), (), {})


# --- Scale -------------------------------------------------------------------------------------------------


def test_ten_thousand_positions_make_a_matrix_quickly() -> None:
    choice = Random(1)
    actors = {f"r{number}": Actor(id=f"r{number}") for number in range(30)}
    for number in range(600):
        actors[f"m{number}"] = Actor(id=f"m{number}", part_of=refs(f"r{number % 30}"))
    issues = {f"i{number}": Issue(id=f"i{number}") for number in range(40)}
    names, stances = list(actors), ("for", "against", "neutral")
    positions = tuple(
        position(str(number), choice.choice(stances), f"i{number % 40}", by=refs(choice.choice(names)))
        for number in range(10_000)
    )
    briefing = Briefing(actors=actors, issues=issues, positions=positions)
    before = process_time()
    table = matrix(briefing)
    assert process_time() - before < 1
    assert sum(cell.count for cell in table.cells.values()) == 10_000
    assert (len(table.rows), len(table.columns)) == (40, 30)
