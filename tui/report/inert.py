"""What all forms have in common: the order of problems, and words that are fit to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.text.sanitise import clean, clean_path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.diagnostics.diagnostic import Diagnostic

LONGEST = 400
"""The most characters of one message, label, note or help that are shown."""
_ORDERS = ("##[", "##vso[")
"""What begins an order to a build service (GitHub's runner, Azure Pipelines) anywhere in a line."""


def as_line(text: str) -> str:
    """Words as one line that may be shown, cut where they are too many."""
    text = inert(clean(text[: LONGEST + 1], lines=False))
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def as_name(name: str) -> str:
    """A file's name as it may be shown."""
    return inert(clean_path(name))


def inert(text: str) -> str:
    """The text with nothing in it that a build service would obey; as long as before, and as wide."""
    if "##" in text:
        for order in _ORDERS:
            text = text.replace(order, f"#♯{order[2:]}")
    return text


def advice(problem: Diagnostic) -> list[str]:
    """What is said of a problem beside its message: the fact, and what to do."""
    return [
        f"{name}: {as_line(text)}" for name, text in (("note", problem.note), ("help", problem.help)) if text
    ]


def in_order(problems: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Errors first, files as they first occur, each in the order of its lines."""
    listed = list(problems)
    files = {name: number for number, name in enumerate(dict.fromkeys(one.path for one in listed))}
    return sorted(listed, key=lambda one: (one.severity != "error", files[one.path], one.span))


def several(count: int, word: str) -> str:
    """A count with its word: `1 file`, `2 files`."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
