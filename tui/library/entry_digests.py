"""What each entry says, as a digest by which a reader notices what is new or changed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tui.model.declared import fields_of
from tui.model.entries import Source

if TYPE_CHECKING:
    from tui.model.entries import Briefing, Entry

_LENGTH = 16
"""Hexadecimal digits of a digest: enough to tell the versions of one entry apart."""


def entry_digests(briefing: Briefing) -> dict[str, str]:
    """Return a digest of what each entry says, by its address; places in the file do not count."""
    return {id_: _digest(entry) for id_, entry in briefing.entries.items()}


def _digest(entry: Entry) -> str:
    values = [getattr(entry, attribute) for attribute, _ in fields_of(type(entry)).values()]
    if isinstance(entry, Source) and entry.body is not None:
        values.append(entry.body.text)
    said = repr([value for value in values if value])
    return hashlib.sha256(said.encode(errors="backslashreplace")).hexdigest()[:_LENGTH]
