"""Paths in commands that people paste into a shell."""

from __future__ import annotations

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-~")
"""Characters that no shell interprets inside a word."""


def shell_word(path: str) -> str:
    """Return a path as one word of a command line, in quotes where a shell would take it apart.

    A path that looks like an option gets `./` in front; `shlex.quote` leaves it alone. `~` is quoted at the
    beginning, where a shell replaces it.
    """
    path = f"./{path}" if path.startswith("-") and path != "-" else path
    if path and _PLAIN.issuperset(path) and not path.startswith("~"):
        return path
    return "'" + path.replace("'", "'\"'\"'") + "'"
