"""A code explained: what it stands for, why that is a problem, how it looks, and how it looks without it."""

from __future__ import annotations

from textwrap import dedent, fill, indent
from typing import TYPE_CHECKING

from tui.diagnostics.catalogue import CODES, reports
from tui.diagnostics.diagnostic import severity_of

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDEST = 90
"""The cells of a line that people still like to read."""


def explained(code: str, *, width: int = WIDEST) -> str:
    """All that is to be said of a code, wrapped to lines of that many cells; no line end behind the last."""
    title, why, wrong, right = CODES[code]
    paragraphs = why.split("\n\n")
    if code.startswith("W7"):
        paragraphs.append(reports.ALLOWED.format(code=code))
    parts = [f"{severity_of(code)}[{code}]: {title}"]
    parts += [fill(one, min(width, WIDEST), break_on_hyphens=False) for one in paragraphs]
    if wrong:
        parts += [reports.WRONG, _block(wrong)]
        parts += [reports.RIGHT, _block(right)] if right else [reports.REMOVE]
    return "\n\n".join(parts)


def _block(lines: str) -> str:
    return indent(dedent(lines.replace("\t", "<tab>")).strip("\n"), "    ")


def listed(codes: Iterable[str] = CODES) -> str:
    """The codes, each in a line with what it stands for."""
    return "\n".join(f"{code}  {CODES[code].title}" for code in codes)
