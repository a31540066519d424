"""The explanation of a code: its meaning, the reason, an example with the fault and one without."""

from __future__ import annotations

from textwrap import dedent, indent
from typing import TYPE_CHECKING

from tui.diagnostics.catalogue import CODES, reports
from tui.diagnostics.catalogue.variants import VARIANTS
from tui.diagnostics.diagnostic import severity_of, without_values, words
from tui.text.wrap import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable

WIDEST = 90
"""The most cells of a line that reads well."""


def explained(topic: str, *, width: int = WIDEST) -> str:
    """Return the explanation of a code or a variant, such as `E103/text-after`, without a final line end."""
    code, _, variant = topic.partition("/")
    title, why, wrong, right = CODES[code]
    paragraphs = why.split("\n\n")
    if code.startswith("W7"):
        paragraphs.append(reports.ALLOWED.format(code=code))
    if variant:
        title, paragraphs = without_values(words(code, variant, "message")), []
        why, wrong, right = VARIANTS[code][variant]
        paragraphs = [why, reports.FIX.format(help=without_values(words(code, variant, "help")))]
    parts = [f"{severity_of(code)}[{topic}]: {title}"]
    parts += ["\n".join(wrapped(" ".join(one.split()), min(width, WIDEST))) for one in paragraphs]
    if wrong:
        parts += [reports.WRONG, _block(wrong)]
        parts += [reports.RIGHT, _block(right)] if right else [reports.REMOVE]
    topics = [f"{code}/{name}" for name in VARIANTS.get(code, ())] if not variant else []
    if topics:
        parts += ["\n".join(wrapped(reports.KINDS.format(topic=topics[0]), min(width, WIDEST)))]
        parts += [indent(listed(topics), "    ")]
    return "\n\n".join(parts)


def _block(lines: str) -> str:
    return indent(dedent(lines.replace("\t", "<tab>")).strip("\n"), "    ")


def listed(topics: Iterable[str] = CODES) -> str:
    """Return codes and variants, each in a line with its title."""
    return "\n".join(f"{topic}  {_title(*topic.split('/'))}" for topic in topics)


def _title(code: str, variant: str = "") -> str:
    return without_values(words(code, variant, "message")) if variant else CODES[code].title
