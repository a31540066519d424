"""The explanation of a code: its meaning, the reason, an example with the fault and one without."""

from __future__ import annotations

from textwrap import dedent, indent
from typing import TYPE_CHECKING

from tui.diagnostics.catalogue import CODES
from tui.diagnostics.diagnostic import severity_of
from tui.text.wrap import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDEST = 90
"""The most cells of a line that reads well."""
_ALLOWED = (
    "Where it is meant so, `x-allow: {code}` says that, in the entry or at the top of the file; "
    "a comment beside it says why."
)


def explained(code: str, *, width: int = WIDEST) -> str:
    """Return the explanation of a code in lines of so many cells; no line end after the last."""
    title, why, wrong, right = CODES[code]
    paragraphs = why.split("\n\n")
    if code.startswith("W7"):
        paragraphs.append(_ALLOWED.format(code=code))
    parts = [f"{severity_of(code)}[{code}]: {title}"]
    parts += ["\n".join(wrapped(" ".join(one.split()), min(width, WIDEST))) for one in paragraphs]
    if wrong:
        parts += ["This has it:", _block(wrong)]
        parts += ["This does not:", _block(right)] if right else ["Remove these lines."]
    return "\n\n".join(parts)


def _block(lines: str) -> str:
    return indent(dedent(lines.replace("\t", "<tab>")).strip("\n"), "    ")


def listed(codes: Iterable[str] = CODES) -> str:
    """Return the codes, each in a line with its title."""
    return "\n".join(f"{code}  {CODES[code].title}" for code in codes)
