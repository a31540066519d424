"""The explanation of a code: its meaning, the reason, an example with the fault and one without."""

from __future__ import annotations

from textwrap import dedent, indent
from typing import TYPE_CHECKING

from tui.diagnostics.catalogue import CODES, reports
from tui.diagnostics.diagnostic import severity_of
from tui.text.wrap import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDEST = 90
"""The most cells of a line that reads well."""


def explained(code: str, *, width: int = WIDEST) -> str:
    """Return the explanation of a code in lines of so many cells; no line end after the last."""
    title, why, wrong, right = CODES[code]
    paragraphs = why.split("\n\n")
    if code.startswith("W7"):
        paragraphs.append(reports.ALLOWED.format(code=code))
    parts = [f"{severity_of(code)}[{code}]: {title}"]
    parts += ["\n".join(wrapped(" ".join(one.split()), min(width, WIDEST))) for one in paragraphs]
    if wrong:
        parts += [reports.WRONG, _block(wrong)]
        parts += [reports.RIGHT, _block(right)] if right else [reports.REMOVE]
    return "\n\n".join(parts)


def _block(lines: str) -> str:
    return indent(dedent(lines.replace("\t", "<tab>")).strip("\n"), "    ")


def listed(codes: Iterable[str] = CODES) -> str:
    """Return the codes, each in a line with its title."""
    return "\n".join(f"{code}  {CODES[code].title}" for code in codes)
