"""Where the files that ship with the reader lie: the briefings and the themes."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `briefings` or `themes` that belongs to this copy of the reader.

    A wheel carries it inside the package, in `_data`; a checkout, an editable install and an unpacked source
    distribution have it beside the package. A folder that is missing raises nothing: it has no files.
    """
    shipped = _PACKAGE / "_data"
    return (shipped if shipped.is_dir() else _PACKAGE.parent) / name
