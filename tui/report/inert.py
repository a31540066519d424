"""Functions that all reporters share: the order of diagnostics, and text that is safe to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.text.sanitise import clean, clean_path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.diagnostics.diagnostic import Diagnostic

LONGEST = 400
"""Characters of a message, label, note or help text after which it is cut."""
_COMMANDS = ("##[", "##vso[")
"""Prefixes of commands to build services (GitHub, Azure Pipelines), anywhere in a line."""


def as_line(text: str) -> str:
    """Return text as one line that is safe to print, cut if it is too long."""
    text = inert(clean(text[: LONGEST + 1], lines=False))
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def as_name(name: str) -> str:
    """Return the name of a file as it is safe to print."""
    return inert(clean_path(name))


def inert(text: str) -> str:
    """Return text without commands to build services; its length and width do not change."""
    if "##" in text:
        for command in _COMMANDS:
            text = text.replace(command, f"#♯{command[2:]}")
    return text


def advice(diagnostic: Diagnostic) -> list[str]:
    """Return the note and the help of a diagnostic as lines."""
    return [
        f"{name}: {as_line(text)}"
        for name, text in (("note", diagnostic.note), ("help", diagnostic.help))
        if text
    ]


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics sorted: errors first, then by file as first seen, then by position."""
    listed = list(diagnostics)
    files = {name: number for number, name in enumerate(dict.fromkeys(one.path for one in listed))}
    return sorted(listed, key=lambda one: (one.severity != "error", files[one.path], one.span))
