"""The words that explain a query, and what each field means."""

from __future__ import annotations

AND, OR, NOT = " and ", " or ", "not {}"
TEXT = "with “{}”"
TEXT_CASE = "with “{}” (capitals as typed)"
PATTERN = "with text that matches /{}/"
NOTHING = "type words, or a field such as by:"
FIELDS = {
    "actor": "that name the actor {}, or a member of it",
    "by": "said or done by {}",
    "via": "passed on by {}",
    "target": "with the target {}",
    "about": "about {}",
    "place": "that name the place {}, or one within it",
    "issue": "on the issue {}",
    "stance": "with the stance {}",
    "kind": "of the kind {}",
    "source": "from the source {}",
    "tag": "in a briefing with the tag {}",
    "status": "with the status {}",
    "figure": "with the figure {}",
    "is": "that are {}",
    "date": "that may be dated {}",
}
"""What each field asks for."""
ANY = "any"
"""Stands for the value of a field that has none."""
HELP = {
    "actor": "an actor, with its members",
    "by": "the speaker or the one who acts",
    "via": "who passes it on",
    "target": "the target of an action",
    "about": "what it is about",
    "place": "a place, with those within it",
    "issue": "an issue, and the positions on it",
    "stance": "for, against, mixed, neutral or unclear",
    "kind": "event, claim, person, assault …",
    "source": "a source, and what rests on it",
    "tag": "a tag of the briefing",
    "status": "planned, alleged, denied or cancelled",
    "figure": "a number or what is counted",
    "is": "contested, hedged, single or planned",
    "date": "2025, 2025-11, 2025-11-19..",
}
"""What each field is for, beside its completion."""
INVALID = "invalid regular expression at character {}"
TOO_SLOW = "this regular expression takes too long"
