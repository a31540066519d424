"""Work on many items in several processes, with the results in the order of the items.

The processes end with the one that started them, however that ends: by an exception, by ctrl-c, or killed.
"""

from __future__ import annotations

import copyreg
import multiprocessing
import os
import signal
import sys
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import connection
from threading import Thread
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from tui.cli import console, wording
from tui.cli.console import CommandError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_AHEAD = 4
"""Items for each process that are sent before their results are needed."""


def _read_only(values: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(values)


# The arguments of a diagnostic; Python does not pickle this type by itself.
copyreg.pickle(MappingProxyType, lambda proxy: (_read_only, (dict(proxy),)))


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def map_in_order(
    work: Callable[[_Item], _Result], items: Iterable[_Item], processes: int
) -> Iterator[_Result]:
    """Yield the result of each item, in order; the items are taken a few at a time, as results are needed.

    An exception of `work` is raised in place of its result. Raises CommandError if a process is killed.
    Function, items and results have to be picklable.
    """
    # A fork takes 2 ms, with all modules loaded. macOS does not allow it, and Windows has none.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    console.flush()  # or each child would write what is buffered once more
    pool = ProcessPoolExecutor(processes, context, _prepare_worker)
    rest = iter(items)
    try:
        pending = deque(pool.submit(work, item) for item in islice(rest, _AHEAD * processes))
        while pending:
            yield pending.popleft().result()
            pending.extend(pool.submit(work, item) for item in islice(rest, 1))
    except BrokenProcessPool as error:
        raise CommandError(wording.KILLED, note=wording.KILLED_NOTE, help=wording.FEWER_FILES) from error
    except BaseException:  # ctrl-c, and a consumer that stops early, too
        for child in multiprocessing.active_children():
            child.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _prepare_worker() -> None:
    """Leave ctrl-c to the parent, which then ends this process, and end with a parent that is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
