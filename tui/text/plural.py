"""A number with its noun: the one plural of the project."""

from __future__ import annotations


def plural(number: int, noun: str, many: str = "") -> str:
    """Return a number and its noun: "1 file", "2 files"; `many` is the plural where it takes no s."""
    return f"{number} {noun if number == 1 else many or noun + 's'}"
