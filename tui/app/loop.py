"""The event loop's own imports, less what a reader of files has no use for."""

from __future__ import annotations

import sys


def prepare() -> None:
    """Import asyncio as where Python was built without OpenSSL, which takes 7 ms and opens no connection.

    Whoever imports `ssl` later gets it all the same. Nothing happens where asyncio or `ssl` is there already.
    """
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    # None makes an import fail, as Python's reference says of sys.modules; its type does not know of that.
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401, PLC0415 - it is imported for those that come after
    finally:
        del sys.modules["ssl"]
