"""What was read before: what is kept of it, and whether that still holds.

It holds for the same bytes, read by the same code, while the files beside the briefing that its sources name
are the same too. The problems of a file are kept apart from what is in it: `check` needs no more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.parse import cache
from tui.parse.raw_file import read_beside

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Briefing
    from tui.parse.load import LoadedFile

WHOLE, PROBLEMS = "briefing", "problems"


def recall(path: str, data: bytes, limit: int) -> LoadedFile | None:
    """What came of reading these bytes before; None where that is not known, or may have changed.

    The text is there only where problems point into it.
    """
    from tui.parse.lines import restored  # noqa: PLC0415 - problems are recalled without it

    found = _recalled(WHOLE, path, data, limit)
    try:
        loaded = restored(path, found) if found else None
    except (ValueError, TypeError, LookupError):  # not what was kept: somebody wrote into it
        return None
    return loaded._replace(text=_decoded(data, path)) if loaded and loaded.problems else loaded


def keep(loaded: LoadedFile, data: bytes, limit: int) -> None:
    """Keep what came of reading these bytes, if that is a briefing."""
    from tui.parse.lines import lines  # noqa: PLC0415 - as above

    if loaded.briefing is not None:
        cache.keep(WHOLE, data, [_beside(loaded.path, _named(loaded.briefing), limit), *lines(loaded)])


def recall_problems(path: str, data: bytes, limit: int) -> tuple[list[Diagnostic], str] | None:
    """The problems of these bytes, and their text if there are any; None where they are not known."""
    found = _recalled(PROBLEMS, path, data, limit)
    if not found:
        return None
    if found[0] == b"[]":
        return [], ""
    from tui.parse.lines import problems  # noqa: PLC0415 - most files have none

    try:
        return problems(path, found[0]), _decoded(data, path)
    except (ValueError, TypeError, LookupError):
        return None


def keep_problems(loaded: LoadedFile, data: bytes, limit: int) -> None:
    """Keep the problems of these bytes, if they hold a briefing."""
    if loaded.briefing is not None:
        written = "[]"
        if loaded.problems:
            from tui.parse.lines import problem_line  # noqa: PLC0415 - as above

            written = problem_line(loaded)
        cache.keep(PROBLEMS, data, [_beside(loaded.path, _named(loaded.briefing), limit), written])


def _recalled(kind: str, path: str, data: bytes, limit: int) -> list[bytes] | None:
    """The lines that were kept, if the files beside the briefing did not change either."""
    found = cache.recall(kind, data)
    if not found:
        return None
    if found[0] != b"{}":
        import json  # noqa: PLC0415 - most briefings have no file beside them

        try:
            beside = json.loads(found[0])
        except ValueError:
            return None
        if not isinstance(beside, dict) or _beside(path, tuple(beside), limit).encode() != found[0]:
            return None
    return found[1:]


def _named(briefing: Briefing) -> tuple[str, ...]:
    return tuple(source.file for source in briefing.sources.values() if source.file)


def _beside(path: str, names: tuple[str, ...], limit: int) -> str:
    """A line with the SHA-256 of each of the files beside a briefing; empty for one that cannot be read."""
    if not names:
        return "{}"
    import json  # noqa: PLC0415 - most briefings have no file beside them
    from hashlib import sha256  # noqa: PLC0415 - as above

    read = {name: read_beside(path, name, limit)[0] for name in names}
    return json.dumps({name: "" if data is None else sha256(data).hexdigest() for name, data in read.items()})


def _decoded(data: bytes, path: str) -> str:
    if data.isascii() and b"\r" not in data:
        return data.decode("ascii")
    from tui.parse.decode import decode  # noqa: PLC0415 - the module compiles what only a look inside needs

    return decode(data, path)[0] or ""
