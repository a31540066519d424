"""Measure the reader beside its yardsticks: `python -m tests.bench` prints a table, with `--json` JSON."""

from __future__ import annotations

import argparse
import gc
import os
import platform
import sys

from tests.bench.imports import as_json as imports_as_json
from tests.bench.imports import as_markdown as imports_as_markdown
from tests.bench.imports import imports
from tests.bench.table import ROOT, Row, as_json, as_markdown, measure
from tests.pages.generated import with_block


def main() -> None:
    """Measure, and print the results."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON in place of the table")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="turns that each program gets; 5")
    parser.add_argument(
        "--idle", type=float, default=10.0, metavar="S", help="seconds of rest that are watched; 10"
    )
    parser.add_argument("--imports", action="store_true", help="only what the reader's start imports")
    parser.add_argument("--large", action="store_true", help="briefings of 1,000 and 10,000 events too")
    parser.add_argument("--write", action="store_true", help="write the table to the project's pages too")
    given = parser.parse_args()
    os.chdir(ROOT)
    gc.disable()  # the one who measures is never away collecting
    if given.imports:
        found = imports(given.rounds)
        sys.stdout.write(f"{imports_as_json(found) if given.json else imports_as_markdown(found)}\n")
        return
    rows = measure(rounds=given.rounds, idle=given.idle, large=given.large, say=_say)
    sys.stdout.write(f"{as_json(rows) if given.json else _page(rows)}\n")
    if given.write:
        _write("tests/bench/README.md", rows)
        _write("README.md", [row for row in rows if row.lead])


def _page(rows: list[Row]) -> str:
    machine = f"{os.cpu_count()} × {platform.machine()}, Python {platform.python_version()}"
    return f"{as_markdown(rows)}\n\n{machine}"


def _write(page: str, rows: list[Row]) -> None:
    path = ROOT / page
    path.write_text(with_block(path.read_text(encoding="utf-8"), "bench", _page(rows)), encoding="utf-8")


def _say(progress: str) -> None:
    sys.stderr.write(f"{progress}\n")


if __name__ == "__main__":
    main()
