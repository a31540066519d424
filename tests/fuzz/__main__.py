"""Look for faults with random inputs: `python -m tests.fuzz [WHAT] --minutes N`.

Each input has a number; a finding prints it, and `--from` starts there again.
"""

from __future__ import annotations

import argparse
import faulthandler
import gc
import sys
import time
from typing import TYPE_CHECKING

from tests.fuzz.keys import fuzz_keys
from tests.fuzz.parse import fuzz_parse
from tests.fuzz.rename import fuzz_rename

if TYPE_CHECKING:
    from collections.abc import Callable

WHAT: dict[str, Callable[[int], int]] = {"keys": fuzz_keys, "parse": fuzz_parse, "rename": fuzz_rename}
"""What can be tried; each function takes the number of an input, and returns how many things it tried."""
PATIENCE = 60
"""Seconds after which an input hangs: the stack is printed, and the process ends."""


def main() -> None:
    """Try random inputs until the time is over."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("what", nargs="?", choices=sorted(WHAT), help="what to try; everything, if not given")
    parser.add_argument("--minutes", type=float, default=1.0, metavar="N", help="minutes for each; 1")
    parser.add_argument("--from", type=int, default=0, metavar="NUMBER", dest="start", help="the first input")
    given = parser.parse_args()
    for name in [given.what] if given.what else WHAT:
        _run(name, given.start, 60 * given.minutes)


def _run(name: str, number: int, seconds: float) -> None:
    end, first, tried = time.monotonic() + seconds, number, 0
    while time.monotonic() < end:
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        try:
            tried += WHAT[name](number)
        except BaseException:
            sys.stderr.write(f"{name}: found by --from {number}\n")
            raise
        faulthandler.cancel_dump_traceback_later()
        number += 1
        gc.collect()
    sys.stdout.write(f"{name}: {number - first} inputs, {tried} tries, nothing found\n")


if __name__ == "__main__":
    main()
