"""E2: ids, and references to them."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "E201": CodeText("a reference to an id that does not exist",
        "An id must be defined in the same file: in `actors`, `places`, `issues`, `timeline` or "
        "`sources`, or as the `id` of a position or a claim. Otherwise the link leads nowhere and the "
        "entry is credited to no one. Most often the id is misspelled in one of the two places.\n\n"
        "A `?` after an id is not part of it: it marks the reference as inferred.",
        "actors:\n  hezbollah: Hezbollah\ntimeline:\n"
        "  strike-beirut:\n    title: Airstrike in Beirut\n    target: hizbollah?",
        "actors:\n  hezbollah: Hezbollah\ntimeline:\n"
        "  strike-beirut:\n    title: Airstrike in Beirut\n    target: hezbollah?"),
    "E202": CodeText("an id used twice",
        "Ids are unique in the whole file, across all sections, so that `by: lebanon` is never "
        "ambiguous. The first entry keeps the id. Give the other one a different id; `briefing "
        "rename` changes an id everywhere it is used.",
        "places:\n  lebanon: Lebanon\nactors:\n  lebanon: {name: Lebanon, kind: state}",
        "places:\n  lebanon: Lebanon\nactors:\n  lebanese-state: {name: Lebanese state, kind: state}"),
    "E203": CodeText("a reference to the wrong kind of entry",
        "Each field accepts the ids of certain kinds of entries. For example, only actors act, and "
        "events happen only in places and states. The message names the kind of this entry and the "
        "kinds that the field accepts.",
        "    by: beirut", "    where: beirut"),
    "E204": CodeText("an entry that belongs to itself",
        "`part_of` and `within` lead from a smaller thing to the larger one that it belongs to, and "
        "statements about the smaller also count for the larger. A chain that returns to its start "
        "has no larger end. Remove one of its links.",
        "  israeli-government: {name: Israeli government, part_of: pmo}\n"
        "  pmo: {name: Prime Minister's Office, part_of: israeli-government}",
        "  israeli-government: {name: Israeli government}\n"
        "  pmo: {name: Prime Minister's Office, part_of: israeli-government}"),
}  # fmt: skip

WORDS: dict[str, Variants] = {
    "E201": {
        "": Words("no entry has the id `{id}`", help="define it, or remove the reference"),
        "near": Words(help="did you mean `{guess}`?"),
        "undefined": Words(help="define it under {sections:or}, or remove the reference"),
        "name": Words(label="not an id",
            help="add `{better}: {id}` under {sections:or}, and write `{better}` here"),
        "own-key": Words(note="a key that begins with `x-` is the author's own and is not read",
            help="choose an id that begins differently, such as `{better}`, in all places"),
        "one-id": Words(help="write one id: `{key}` takes no list"),
        "list": Words(help="write several ids as a list: `[one, another]`"),
        "several": Words(help="did you mean `{guess}`?"),
        "items": Words(help="give each an item of its own: {ids:and}"),
        "question-mark": Words("a `?` without an id", help="write an id before the `?`, or remove it"),
    },
    "E202": {
        "": Words("the id `{id}` is used twice", "used again here",
            help="choose another id: ids are unique in the whole file"),
        "key": Words("the key `{key}` already runs `{command}`", "used again here",
            help="give each command keys of its own; a key may not begin a chord too"),
    },
    "E203": {
        "": Words("`{id}` is {is_a:a}, which `{key}` cannot name", help="name {takes} in `{key}`"),
        "actor-kind": Words("`{id}` is an actor of the kind `{kind}`, which `{key}` cannot name",
            help="name {takes} in `{key}`"),
    },
    "E204": {
        "": Words("an entry cannot belong to itself: {chain}", "`{key}` leads back here",
            help="remove one `{key}` of the loop"),
    },
}  # fmt: skip
