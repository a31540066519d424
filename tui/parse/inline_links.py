"""Where in the file the links of a prose stand: `[[id]]` and `[[id|words]]`, each at its own place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.mentions import explicit, loose
from tui.model.span import Span
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.parse.tree import Scalar

_BLOCK = frozenset({"literal", "folded"})
_QUOTED = frozenset({"single", "double"})


def links(node: Scalar, written: str) -> Iterator[tuple[str, tuple[int, int] | None]]:
    """The ids that a prose links to, and start and end of each in what was `written` there.

    None in the place of these where ids are spelled in another way than they are read.
    """
    read = [id_ for id_, _, _ in explicit(clean(node.value, lines=True))]
    first, last = content(node, written)
    raw = written[first:last]
    # Indentation, folded lines and doubled quotation marks part no id, and escapes seldom do.
    found = explicit(raw if node.style == "literal" else raw.replace("\n", " "))
    certain = read == [id_ for id_, _, _ in found]
    for number, id_ in enumerate(read):
        yield id_, (first + found[number][1], first + found[number][2]) if certain else None


def content(node: Scalar, written: str) -> tuple[int, int]:
    """Start and end of a text in what was written, without quotation marks and the sign of a block."""
    if node.style in _QUOTED:
        return 1, len(written) - 1
    if node.style in _BLOCK:
        return written.find("\n") + 1 or len(written), len(written)
    return 0, len(written)


def places(node: Scalar, lines: Sequence[str]) -> Iterator[tuple[str, Span]]:
    """The ids that a prose links to, each with its place in these lines; the whole text where it has none."""
    written = _written(node, lines)
    for id_, place in links(node, written):
        yield id_, _within(node.span, written, *place) if place and written else node.span


def halves(node: Scalar, lines: Sequence[str]) -> Iterator[Span]:
    """Where in these lines a prose has double brackets that begin or close no link."""
    written = _written(node, lines)
    for start, end in loose(written if node.style == "literal" else written.replace("\n", " ")):
        yield _within(node.span, written, start, end)


def _written(node: Scalar, lines: Sequence[str]) -> str:
    """What stands in the place of a text; nothing where it has none in these lines."""
    span = node.span
    if not span.line or span.end_line > len(lines):
        return ""
    rows = list(lines[span.line - 1 : span.end_line])
    rows[-1] = rows[-1][: span.end_column - 1]
    rows[0] = rows[0][span.column - 1 :]
    return "\n".join(rows)


def _within(span: Span, written: str, start: int, end: int) -> Span:
    """A stretch of one line of what was written in a span."""
    above = written.count("\n", 0, start)
    column = start - written.rfind("\n", 0, start) + (0 if above else span.column - 1)
    return Span(span.line + above, column, span.line + above, column + end - start)
