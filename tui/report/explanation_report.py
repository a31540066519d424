"""A code explained: what it stands for, why that is a problem, how it looks, and how it looks without it."""

from __future__ import annotations

from textwrap import dedent, fill, indent
from typing import TYPE_CHECKING

from tui.diagnostics.catalogue import CODES
from tui.diagnostics.diagnostic import severity_of

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDEST = 90
"""The cells of a line that people still like to read."""
_ALLOWED = (
    "Where it is meant so, `x-allow: {code}` says that, in the entry or at the top of the file; "
    "a comment beside it says why."
)


def explained(code: str, *, width: int = WIDEST) -> str:
    """All that is to be said of a code, wrapped to lines of that many cells; no line end behind the last."""
    title, why, wrong, right = CODES[code]
    paragraphs = why.split("\n\n")
    if code.startswith("W7"):
        paragraphs.append(_ALLOWED.format(code=code))
    parts = [f"{severity_of(code)}[{code}]: {title}"]
    parts += [fill(one, min(width, WIDEST), break_on_hyphens=False) for one in paragraphs]
    if wrong:
        parts += ["This has it:", _block(wrong)]
        parts += ["This does not:", _block(right)] if right else ["Remove these lines."]
    return "\n\n".join(parts)


def _block(lines: str) -> str:
    return indent(dedent(lines.replace("\t", "<tab>")).strip("\n"), "    ")


def listed(codes: Iterable[str] = CODES) -> str:
    """The codes, each in a line with what it stands for."""
    return "\n".join(f"{code}  {CODES[code].title}" for code in codes)
