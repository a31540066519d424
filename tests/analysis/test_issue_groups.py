from __future__ import annotations

from tests.analysis.given import position, shipped
from tui.analysis.issue_groups import by_issue
from tui.model.entries import Briefing, Issue, Position


def test_issues_of_a_group_come_together() -> None:
    issues = [Issue(id="a"), Issue(id="b", group="B"), Issue(id="c"), Issue(id="d", group="B")]
    positions = (
        position("1", issue="d"),
        position("2", issue="a"),
        position("3", issue="gone"),
        Position(id="4"),
    )
    briefing = Briefing(issues={issue.id: issue for issue in issues}, positions=positions)
    found = [
        (group, issue.id if issue else None, [one.id for one in on])
        for group, issue, on in by_issue(briefing)
    ]
    assert found == [
        ("", "a", ["2"]), ("B", "b", []), ("B", "d", ["1"]), ("", "c", []), ("", None, ["3", "4"]),
    ]  # fmt: skip


def test_every_shipped_position_is_under_its_issue() -> None:
    found = list(by_issue(shipped()))
    assert [one for _, _, on in found for one in on] == list(shipped().positions)
    assert [issue.id for _, issue, _ in found if issue] == list(shipped().issues)
    assert [group for group, _, _ in found if group] == ["Hezbollah's disarmament"] * 2
