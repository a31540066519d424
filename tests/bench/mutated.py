"""`check` of mutated briefings: `python -m tests.bench.mutated [COUNT] [FILE]` prints ms by kind of mutation.

Milliseconds are of processor time, in a process that has read a briefing before and keeps nothing.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.bench.measure import quantile
from tests.bench.table import SHIPPED
from tests.parse.mutations import MUTATIONS
from tui.lint import load_linted
from tui.report.check_result import CheckResult
from tui.report.text_report import report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ALLOWED = 50.0
"""Milliseconds that no file of the shipped briefing's size should take."""


def checked(path: str) -> str:
    """All that `check` says of a file, read anew."""
    loaded = load_linted(path)
    return "".join(report([CheckResult(loaded.diagnostics, path, loaded.text)]))


def measure(text: str, count: int) -> dict[str, list[float]]:
    """How long each of `count` mutants of a text took, in ms, by the kind of its mutation."""
    taken: dict[str, list[float]] = {name: [] for name in MUTATIONS}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mutant.yaml"
        path.write_text(text, encoding="utf-8")
        checked(str(path))  # imports are not what is measured
        for number in range(count):
            name = list(MUTATIONS)[number % len(MUTATIONS)]
            mutant = MUTATIONS[name](text, Random(number))
            path.write_bytes(mutant.encode("utf-8", "surrogatepass"))
            gc.collect()
            gc.disable()  # as `check` has it
            start = time.process_time()
            checked(str(path))
            taken[name].append((time.process_time() - start) * 1e3)
            gc.enable()
    return taken


def as_markdown(taken: Mapping[str, Sequence[float]]) -> str:
    """A table of the kinds, the costliest first, with how many took longer than is allowed."""
    rows = ["| mutation | files | median | p95 | longest | too long |", "|---|---|---|---|---|---|"]
    kinds = sorted(taken.items(), key=lambda kind: -max(kind[1], default=0))
    kinds.append(("all", [one for times in taken.values() for one in times]))
    for name, times in kinds:
        shown = " | ".join(f"{quantile(times, part):.1f} ms" for part in (0.5, 0.95, 1))
        rows.append(f"| {name} | {len(times)} | {shown} | {sum(one > ALLOWED for one in times)} |")
    return "\n".join(rows)


def main(count: int, file: str = SHIPPED) -> None:
    """Mutate one file and check the result."""
    sys.stdout.write(as_markdown(measure(Path(file).read_text(encoding="utf-8"), count)) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 5000, *sys.argv[2:3])
