"""The files that come with the reader: briefings and themes."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the folder `briefings` or `themes` of this copy of the reader; it may be missing.

    A wheel has it inside the package, in `_data`; a checkout, an editable install and an unpacked source
    distribution have it beside the package.
    """
    shipped = _PACKAGE / "_data"
    return (shipped if shipped.is_dir() else _PACKAGE.parent) / name
