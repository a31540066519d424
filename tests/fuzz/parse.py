"""Random structures and broken briefings, for the parser: it only ever reports, and within two seconds."""

from __future__ import annotations

import time
from random import Random

from tests.edit.rewriter import SHIPPED, SMALL
from tests.parse.mutations import MUTATIONS
from tui.lint import lint
from tui.parse.load import load_text

_KEYS = (
    "title", "actors", "timeline", "positions", "claims", "issues", "sources", "name", "by", "text", "when",
    "quote", "about", "x-own", "tilte", "note", "kind", "part_of", "summary", "says", "stance", "unknowns",
    "votes", "1", "",
)  # fmt: skip
_VALUES = (
    "x", "2024-02-30", "[[x]]", "'open", '"open', "a: b", "@x", "*x", "&x y", "!t v", "", "~", "|", "- a",
    "#", "{", "]",
)  # fmt: skip
FILES = 20
"""Files for one number."""
MOST = 2.0
"""Seconds that a small file may take."""
SPEED = 200_000
"""Characters a second that a large file may take besides, each line of it with a fault or three."""


def fuzz_parse(number: int) -> int:
    """Try the files of a number."""
    choice = Random(f"parse {number}")
    for _ in range(FILES):
        text = choice.choice((_mutated, _nested, _wide))(choice)
        start = time.perf_counter()
        lint(load_text(text, "fuzz.yaml"))
        took = time.perf_counter() - start
        assert took < MOST + len(text) / SPEED, f"{took:.1f} s for {len(text)} characters:\n{text[:2000]}"
    return FILES


def _mutated(choice: Random) -> str:
    """Return a briefing with some mutations."""
    text = SHIPPED if choice.random() < 0.1 else choice.choice(SMALL)
    for _ in range(choice.randint(1, 8)):
        if len(text) > 1:
            text = MUTATIONS[choice.choice(list(MUTATIONS))](text, choice)
    return text.encode("utf-8", "replace").decode()


def _nested(choice: Random) -> str:
    """Return a briefing that is deep, in brackets or lines, and may not be closed."""
    depth = choice.choice((5, 31, 33, 200, 2000))
    opening = "".join(
        choice.choice(("[", "{", "{a: ", "[b, ", "{c: d, e: ", "- ", "? ")) for _ in range(depth)
    )
    closing = choice.choice(("", "]" * depth, "}" * depth, "]}" * (depth // 2)))
    lines = "\n".join(f"{' ' * each}{choice.choice(_KEYS)}:" for each in range(min(depth, 60)))
    return choice.choice(
        (f"title: T\nactors: {opening}{closing}\n", f"title: T\n{lines}\n", f"{opening}\n{lines}")
    )


def _wide(choice: Random) -> str:
    """Return a briefing with many entries in one flow mapping or list, all with faults."""
    count = choice.choice((10, 300, 3000, 20_000))
    join = choice.choice((", ", ",\n  ", ",", "\n  "))
    faults = [f"{choice.choice(_KEYS)}: {choice.choice(_VALUES)}" for _ in range(choice.randint(1, 4))]
    entry = choice.choice(
        ("e%d: {" + ", ".join(faults) + "}", "{" + ", ".join(faults) + "}", faults[0], "e%d: x", "e%d")
    )
    entries = join.join(entry.replace("%d", str(number)) for number in range(count))
    section = choice.choice(("actors", "timeline", "positions", "claims", "issues", "unknowns", "tilte"))
    opening, closing = choice.choice((("{", "}"), ("[", "]"), ("\n  ", ""), ("{", ""), ("[", "}")))
    return f"title: T\n{section}: {opening}{entries}{closing}\n"
