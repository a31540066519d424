from __future__ import annotations

from tests.analysis.given import read, shipped
from tui.analysis.lanes import SideLane, lanes
from tui.model.entries import Briefing

STREETS = """\
title: Streets
actors:
  guard: {name: The guard, part_of: state}
  state: {name: The state}
  council: {name: The joint council, part_of: [state, union]}
  union: {name: The union}
  witness: {name: A witness}
places: {square: The square}
timeline:
  storm: {title: A storm}
  march: {title: A march, by: union, target: square, where: state}
  clash: {title: A clash, by: [guard, state], target: union}
  talks: {title: Talks, by: council, involves: nobody}
  theft: {title: A theft, by: unstated}
"""


def test_event_is_once_in_every_lane_of_its_actors() -> None:
    assert lanes(read(STREETS)) == (
        SideLane("state", ("clash", "talks")),
        SideLane("union", ("march", "clash", "talks")),
        SideLane("", ("storm", "theft")),
    )


def test_shipped_lanes_are_those_of_the_participants() -> None:
    assert lanes(shipped()) == (
        SideLane("lebanon", ("talks", "beirut-condemnation", "russian-warning")),
        SideLane(
            "israel",
            (
                "israeli-actions",
                "strike-ain-al-hilweh",
                "talks",
                "strike-beirut",
                "beirut-condemnation",
                "russian-warning",
            ),
        ),
        SideLane("hezbollah", ("cross-border-attacks", "strike-beirut", "russian-warning")),
        SideLane("hamas", ("strike-ain-al-hilweh",)),
        SideLane("russia", ("russian-warning",)),
        SideLane("residents", ("strike-ain-al-hilweh",)),
        SideLane("", ("gaza-conflict",)),
    )


def test_briefing_without_events_has_no_lanes() -> None:
    assert lanes(Briefing()) == ()
