"""Modules imported at the reader's start and their cost, from Python's `-X importtime`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from tests.bench.driver import SIZE, Terminal, now
from tests.bench.measure import PAINTED, MeasureError
from tests.bench.screen import Screen
from tests.bench.table import PYTHON, READER, SHIPPED, reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHOWN = 15
_LINE = re.compile(rb"import time:\s+(\d+) \|\s+(\d+) \|\s+([\w.]+)")
_WHOLE_LINE = re.compile(rb"import time:[^\n]*\n")


class Import(NamedTuple):
    """A module's import time, alone and with its own imports, in ms."""

    name: str
    own: float
    whole: float


def imports(rounds: int) -> list[Import]:
    """The modules imported up to the first frame, the costliest first; of all rounds the least."""
    least: dict[str, Import] = {}
    for _ in range(rounds):
        for found in read(_started()):
            known = least.get(found.name, found)
            least[found.name] = found._replace(
                own=min(known.own, found.own), whole=min(known.whole, found.whole)
            )
    return sorted(least.values(), key=lambda each: -each.own)


def read(result: bytes) -> list[Import]:
    """Return the modules in Python's output, wherever its lines are."""
    return [
        Import(name.decode(), int(own) / 1e3, int(whole) / 1e3) for own, whole, name in _LINE.findall(result)
    ]


def _started() -> bytes:
    """Return the reader's output until its first frame, with Python's import lines.

    Those lines come at any time and scroll the screen, so it is looked at without them.
    """
    painted = re.compile(reader(SHIPPED).until, re.DOTALL)
    command = (*READER, SHIPPED) if READER[0] == PYTHON else (PYTHON, *READER, SHIPPED)
    with Terminal(command, env={"PYTHONPROFILEIMPORTTIME": "1"}, record=True) as terminal:
        deadline, seen = now() + 60, ""
        while now() < deadline and not terminal.ended:
            if terminal.read(PAINTED):
                continue
            sent = bytes(terminal.record or b"")
            seen = _screen_text(_WHOLE_LINE.sub(b"", sent))
            if painted.search(seen):
                return sent
        raise MeasureError(f"{command}: was never painted\n{seen}")


def _screen_text(sent: bytes) -> str:
    screen = Screen(*SIZE)
    screen.feed(sent)
    return screen.text()


def as_markdown(found: Sequence[Import]) -> str:
    """The costliest of them as a Markdown table, and the sum of all."""
    lines = ["| import | by itself | with what it imports |", "|---|---|---|"]
    lines += [f"| `{each.name}` | {each.own:.1f} ms | {each.whole:.1f} ms |" for each in found[:SHOWN]]
    return "\n".join([*lines, f"| all {len(found)} | {_sum(found):.1f} ms | |"])


def as_json(found: Iterable[Import]) -> str:
    """All of them as JSON, in ms."""
    return json.dumps([each._asdict() for each in found], indent=1)


def _sum(found: Iterable[Import]) -> float:
    return sum(each.own for each in found)
