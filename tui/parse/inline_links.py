"""The spans of inline links, `[[id]]` and `[[id|words]]`, in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.mentions import explicit, loose
from tui.model.span import Span
from tui.parse.tree import BLOCK_STYLES, QUOTED_STYLES
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.parse.tree import Scalar


def links(node: Scalar, written: str) -> Iterator[tuple[str, tuple[int, int] | None]]:
    """Yield the ids of a prose's links, each with its start and end in the `written` text.

    The place is None if the ids are escaped in the file, so that they cannot be located.
    """
    read = [id_ for id_, _, _ in explicit(clean(node.value, lines=True))]
    first, last = content(node, written)
    raw = written[first:last]
    # Indentation, folded lines and doubled quotation marks never split an id; escapes may.
    written_links = explicit(raw if node.style == "literal" else raw.replace("\n", " "))
    is_certain = read == [id_ for id_, _, _ in written_links]
    for number, id_ in enumerate(read):
        _, start, end = written_links[number] if is_certain else ("", 0, 0)
        yield id_, (first + start, first + end) if is_certain else None


def content(node: Scalar, written: str) -> tuple[int, int]:
    """Return the start and end of a text as written, without quotation marks or block indicator."""
    if node.style in QUOTED_STYLES:
        return 1, len(written) - 1
    if node.style in BLOCK_STYLES:
        return written.find("\n") + 1 or len(written), len(written)
    return 0, len(written)


def places(node: Scalar, lines: Sequence[str]) -> Iterator[tuple[str, Span]]:
    """Yield the ids of a prose's links with their spans; the span of the whole text if one is not known."""
    written = _written(node, lines)
    for id_, place in links(node, written):
        yield id_, _within(node.span, written, *place) if place and written else node.span


def halves(node: Scalar, lines: Sequence[str]) -> Iterator[Span]:
    """Yield the spans of double brackets in a prose that are not part of a link."""
    written = _written(node, lines)
    for start, end in loose(written if node.style == "literal" else written.replace("\n", " ")):
        yield _within(node.span, written, start, end)


def _written(node: Scalar, lines: Sequence[str]) -> str:
    """Return a text as written in the file; empty if it is outside these lines."""
    span = node.span
    if not span.line or span.end_line > len(lines):
        return ""
    rows = list(lines[span.line - 1 : span.end_line])
    rows[-1] = rows[-1][: span.end_column - 1]
    rows[0] = rows[0][span.column - 1 :]
    return "\n".join(rows)


def _within(span: Span, written: str, start: int, end: int) -> Span:
    """Return the span of a part of the text written in a span."""
    above = written.count("\n", 0, start)
    column = start - written.rfind("\n", 0, start) + (0 if above else span.column - 1)
    return Span(span.line + above, column, span.line + above, column + end - start)
