"""Reading a file against parsing it: `python -m tests.bench.reading FILE [ROUNDS]` prints ms as JSON."""

from __future__ import annotations

import gc
import json
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from tui.model.links import Links
from tui.parse.load import load

if TYPE_CHECKING:
    from collections.abc import Callable


def milliseconds(work: Callable[[], object]) -> float:
    """How long the work takes, with the collector off as the reader has it while it loads."""
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    work()
    taken = (time.perf_counter() - start) * 1e3
    gc.enable()
    return taken


def read(path: str) -> None:
    """All that the reader does before it can show anything: the model, with its links and mentions."""
    briefing = load(path).briefing
    if briefing is None:
        raise SystemExit(f"{path} could not be read")
    Links(briefing)


def parse(path: str) -> None:
    """Return the time of PyYAML's C parser for the same bytes."""
    yaml.load(Path(path).read_bytes(), yaml.CSafeLoader)


def main(path: str, rounds: int = 3) -> None:
    """Measure both in turn."""
    taken: dict[str, list[float]] = {"read": [], "parse": []}
    for _ in range(rounds):
        taken["read"].append(milliseconds(partial(read, path)))
        taken["parse"].append(milliseconds(partial(parse, path)))
    sys.stdout.write(json.dumps(taken))


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:3]))
