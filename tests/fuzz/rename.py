"""Random renames in broken briefings: refused with a reason, or right and possible to take back."""

from __future__ import annotations

import re
from random import Random

from tests.edit.rewriter import SHIPPED, SMALL
from tests.parse.mutations import MUTATIONS
from tui.edit.errors import EditError
from tui.edit.occurrences import occurrences
from tui.edit.rename_entry import rename
from tui.parse.addresses import id_error
from tui.parse.load import load_text
from tui.parse.parser import parse

RENAMES = 60
"""Renames for one number."""
_NEW = (
    "new",
    "new-one",
    "no",
    "on",
    "1e3",
    "12",
    "2024-01-01",
    "null",
    "x",
    "a/b",
    "é",
    "new?",
    "x-y",
    "",
    "0x1",
    "-",
)


def fuzz_rename(number: int) -> int:
    """Try the renames of a number."""
    choice = Random(f"rename {number}")
    return sum(_try(choice) for _ in range(RENAMES))


def _try(choice: Random) -> int:
    text = SHIPPED if choice.random() < 0.05 else choice.choice(SMALL)
    for _ in range(choice.choice((0, 1, 1, 2, 3))):
        if len(text) > 1:
            text = MUTATIONS[choice.choice(list(MUTATIONS))](text, choice)
    if choice.random() < 0.3:
        text = re.sub(r": \{[^{}\n]*\}", lambda found: choice.choice((": [x]", ": 1", found[0])), text)
    text = text.encode("utf-8", "replace").decode()
    root, _ = parse(text, "")
    ids = sorted({one.id for one in occurrences(root, text)} | set(_entries(text)))
    if not ids:
        return 0
    old, new = choice.choice(ids), choice.choice((*_NEW, choice.choice(ids)))
    try:
        renamed = rename(text, "talks.yaml", old, new).text
    except EditError as error:
        return len(str(error)) > 0
    if id_error(old) is None:  # or the rename is a repair
        assert rename(renamed, "talks.yaml", new, old).text == text, (old, new, text)
    return 1


def _entries(text: str) -> list[str]:
    briefing = load_text(text, "talks.yaml").briefing
    return list(briefing.entries) if briefing is not None else []
