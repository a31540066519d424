"""E2: ids, and what they refer to."""

from __future__ import annotations

from tui.diagnostics.explanations.explanation import Explanation

OF = {
    "E201": Explanation(
        "What an id refers to has to stand somewhere in the same file: in `actors`, `places`, "
        "`issues`, `timeline` or `sources`, or as the `id` of a position or a claim. Otherwise a link "
        "leads nowhere, and the entry counts for nobody. Most often the id is spelled differently in "
        "the two places. A `?` behind it is no part of it, and says that it is inferred.",
        "actors:\n  hezbollah: Hezbollah\ntimeline:\n"
        "  strike-beirut:\n    title: Airstrike in Beirut\n    target: hizbollah?",
        "actors:\n  hezbollah: Hezbollah\ntimeline:\n"
        "  strike-beirut:\n    title: Airstrike in Beirut\n    target: hezbollah?",
    ),
    "E202": Explanation(
        "An id is used once in the whole file, whatever it stands for, so that `by: lebanon` needs no "
        "word about where to look. The entry that was first keeps it. Give one of the two another id; "
        "`briefing rename` changes one wherever it is used.",
        "places:\n  lebanon: Lebanon\nactors:\n  lebanon: {name: Lebanon, kind: state}",
        "places:\n  lebanon: Lebanon\nactors:\n  lebanese-state: {name: Lebanese state, kind: state}",
    ),
    "E203": Explanation(
        "Each field takes the ids of some kinds of entries: only actors act, and an event happens "
        "only in places and states. The message says which kind this is and which the field takes.",
        "    by: beirut",
        "    where: beirut",
    ),
    "E204": Explanation(
        "`part_of` and `within` lead from a smaller thing to the larger one that it belongs to, and "
        "what is said of the smaller counts for the larger. A chain that comes back to its beginning "
        "has no larger end. Take one of its links out.",
        "  israeli-government: {name: Israeli government, part_of: pmo}\n"
        "  pmo: {name: Prime Minister's Office, part_of: israeli-government}",
        "  israeli-government: {name: Israeli government}\n"
        "  pmo: {name: Prime Minister's Office, part_of: israeli-government}",
    ),
}
