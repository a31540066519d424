"""The issues in their groups, each with the positions on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Briefing, Issue, Position


def by_issue(briefing: Briefing) -> Iterator[tuple[str, Issue | None, tuple[Position, ...]]]:
    """Yield heading (or the empty string), issue and positions in file order, for every issue.

    Issues of one group come together, where the first of them is. Positions on no known issue come last.
    """
    on: dict[str, list[Position]] = {}
    for position in briefing.positions:
        known = position.issue is not None and position.issue.id in briefing.issues
        on.setdefault(position.issue.id if position.issue and known else "", []).append(position)
    groups: dict[str, list[Issue]] = {}
    for issue in briefing.issues.values():
        groups.setdefault(issue.group or f"\0{issue.id}", []).append(issue)
    for group, issues in groups.items():
        for issue in issues:
            yield group if not group.startswith("\0") else "", issue, tuple(on.get(issue.id, ()))
    if "" in on:
        yield "", None, tuple(on[""])
