"""A diagnostic as text: its message, the author's own line with a caret under it, notes and help."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.diagnostics.catalogue import reports
from tui.diagnostics.diagnostic import FixKind, Replacement
from tui.model.span import Span
from tui.report.inert import as_line, as_name, in_order, inert
from tui.text.plural import plural
from tui.text.sanitise import clean, clean_path
from tui.text.width import cell_len, clusters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.diagnostics.diagnostic import Diagnostic

TAB = 4
"""The cells of a tab in a shown line."""
_PLACES = 8
"""The most further places of the same cause that are named."""
_MOST_FIXED = 4
"""The most corrected lines of one fix that are shown."""

_SGR = {
    "error": "\x1b[1;31m",
    "warning": "\x1b[1;33m",
    "frame": "\x1b[34m",
    "bold": "\x1b[1m",
    "good": "\x1b[32m",
    "second": "\x1b[36m",
}


class ExcerptLine(NamedTuple):
    """A line of one diagnostic."""

    kind: Literal["head", "frame", "source", "mark", "second", "note", "fix"]
    text: str
    indent: int = 0
    """Columns before the text of a note; a wrapped line continues there."""


class _AnsiColours:
    """Colours words, or leaves them as they are."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, text: str, style: str) -> str:
        return f"{_SGR[style]}{text}\x1b[0m" if self._colour and text else text


class _Underline(NamedTuple):
    """A stretch of one source line with a label under it."""

    span: Span
    label: str
    sign: str
    """`^` for the place of the diagnostic, `-` for a related one."""
    style: str


class _Cause:
    """Diagnostics of one file that say the same; only the first is shown in full."""

    def __init__(self, first: Diagnostic) -> None:
        self.first = first
        self.others: list[Diagnostic] = []


def blocks(
    diagnostics: Sequence[Diagnostic], sources: Mapping[str, str], *, colour: bool, width: int
) -> Iterator[str]:
    """Yield the diagnostics by cause, errors first, each as lines without an end after the last.

    `sources` has the text of each file by its path; a file that is not in it is shown without its lines.
    """
    return (text for text, _ in counted_blocks(diagnostics, sources, colour=colour, width=width))


def counted_blocks(
    diagnostics: Sequence[Diagnostic], sources: Mapping[str, str], *, colour: bool, width: int
) -> Iterator[tuple[str, int]]:
    """Yield the same, each with the number of its diagnostics."""
    paint = _AnsiColours(colour)
    named = {diagnostic.path for diagnostic in diagnostics}.union(
        other.path for diagnostic in diagnostics for other in diagnostic.related
    )
    lines = {name: sources[name].split("\n") for name in named if name in sources}
    for cause in _causes(diagnostics):
        yield "\n".join(line.text for line in _block(cause, lines, paint, width)), 1 + len(cause.others)


def excerpt_lines(diagnostic: Diagnostic, text: str, width: int) -> list[ExcerptLine]:
    """Return the lines of one problem, without colours; `text` is that of its file, empty if not known."""
    sources = {diagnostic.path: text.split("\n")} if text else {}
    return _block(_Cause(diagnostic), sources, _AnsiColours(False), width)


def _causes(diagnostics: Sequence[Diagnostic]) -> list[_Cause]:
    """Return diagnostics by cause, in the order of the first of each."""
    causes: dict[tuple[object, ...], _Cause] = {}
    for diagnostic in in_order(diagnostics):
        cause = causes.setdefault(diagnostic.cause, _Cause(diagnostic))
        if cause.first is not diagnostic:
            cause.others.append(diagnostic)
    return list(causes.values())


# --- One diagnostic ----------------------------------------------------------------------------------------


def _block(
    cause: _Cause, sources: Mapping[str, list[str]], paint: _AnsiColours, width: int
) -> list[ExcerptLine]:
    """Return the lines of one cause."""
    diagnostic = cause.first
    marks = [(diagnostic.path, _Underline(diagnostic.span, diagnostic.label, "^", diagnostic.severity))]
    marks += [
        (other.path, _Underline(other.span, other.label, "-", "second")) for other in diagnostic.related
    ]
    fixed = _fixed_lines(diagnostic)
    gutter = len(str(max([mark.span.line for _, mark in marks] + [one.span.line for one in fixed])))
    blank = ExcerptLine("frame", f" {' ' * gutter} {paint('|', 'frame')}")
    head = f"{diagnostic.severity}[{diagnostic.code}]"
    message = f"{paint(head, diagnostic.severity)}: {paint(as_line(diagnostic.message), 'bold')}"
    block = [ExcerptLine("head", message)]
    # The file of the diagnostic comes first, whatever the order of the lines.
    for path, group in groupby(sorted(marks, key=lambda m: m[0] != diagnostic.path), key=lambda m: m[0]):
        block += _excerpt(path, [mark for _, mark in group], sources.get(path), gutter, paint, width)
    notes = [
        (name, as_line(text)) for name, text in (("note", diagnostic.note), ("help", diagnostic.help)) if text
    ]
    if cause.others:
        notes.insert(0, ("", _further_places(cause.others)))
    if len(block) > 2 and (notes or fixed):
        block.append(blank)
    block += [
        ExcerptLine(
            "note",
            f" {' ' * gutter} {paint('=', 'frame')} {name}{': ' if name else ''}{text}",
            indent=gutter + 4,
        )
        for name, text in notes
    ]
    if fixed:
        written = dict(enumerate(sources.get(diagnostic.path, ()), 1))
        lines = [
            _fixed_line(one, written.get(one.span.line, ""), gutter, paint, width)
            for one in fixed[:_MOST_FIXED]
        ]
        more = [f" {' ' * gutter} {paint('+', 'good')} …"] if len(fixed) > _MOST_FIXED else []
        block += [blank, *(ExcerptLine("fix", line) for line in (*lines, *more))]
    return block


def _further_places(others: Sequence[Diagnostic]) -> str:
    """`and 2 more places: 14:3, 20:3`."""
    named = ", ".join(f"{other.span.line}:{other.span.column}" for other in others[:_PLACES])
    rest = ", …" if len(others) > _PLACES else ""
    places = plural(len(others), reports.MORE_PLACE)
    return reports.MORE_PLACES.format(places=places, named=named + rest)


def _excerpt(
    path: str, marks: list[_Underline], source: list[str] | None, gutter: int, paint: _AnsiColours, width: int
) -> Iterator[ExcerptLine]:
    """Yield the place, and the marked lines of one file."""
    place = marks[0].span
    where = as_name(path) + (f":{place.line}:{place.column}" if place.line else "")
    yield ExcerptLine("frame", f" {' ' * gutter}{paint('-->', 'frame')} {where}")
    shown = sorted(mark for mark in marks if source and 1 <= mark.span.line <= len(source))
    if not shown or source is None:
        return
    bar = paint("|", "frame")
    yield ExcerptLine("frame", f" {' ' * gutter} {bar}")
    last = 0
    for number, group in groupby(shown, key=lambda mark: mark.span.line):
        if last and number > last + 1:
            yield ExcerptLine("frame", f" {paint('.' * min(gutter, 3), 'frame')}")
        last = number
        yield from _marked_line(source[number - 1], number, list(group), gutter, paint, width)


def _marked_line(
    raw: str, number: int, marks: list[_Underline], gutter: int, paint: _AnsiColours, width: int
) -> Iterator[ExcerptLine]:
    """Yield a source line, and one line below it for each mark."""
    bar = paint("|", "frame")
    first = marks[0].span
    view = _LineView(raw, first.column - 1, _last_column(first, raw), width - gutter - 4)
    yield ExcerptLine("source", f" {paint(f'{number:>{gutter}}', 'frame')} {bar} {view.text}".rstrip())
    for mark in marks:
        start, cells = view.cells(mark.span.column - 1, _last_column(mark.span, raw))
        sign = paint(mark.sign * cells, mark.style)
        label = paint(as_line(mark.label), mark.style)
        kind: Literal["mark", "second"] = "mark" if mark.sign == "^" else "second"
        yield ExcerptLine(kind, f" {' ' * gutter} {bar} {' ' * start}{sign} {label}".rstrip())


def _last_column(span: Span, raw: str) -> int:
    """Return where a span ends on its first line, as a column from 0."""
    return span.end_column - 1 if span.end_line == span.line else len(raw)


def _fixed_lines(diagnostic: Diagnostic) -> list[Replacement]:
    """Return the lines that the first fix writes, at most one more than are shown.

    The words of other fixes are in the help or the note.
    """
    edits = next((fix.edits for fix in diagnostic.fixes[:1] if fix.kind is FixKind.LINE), ())
    return list(islice(_numbered(edits), _MOST_FIXED + 1))


def _numbered(edits: Iterable[Replacement]) -> Iterator[Replacement]:
    """Yield the lines that edits write, each where it is in the file once all of them are made."""
    moved = 0
    for edit in edits:
        first, last = edit.span.line, edit.span.end_line
        texts = edit.text.split("\n")
        for number, text in enumerate(texts, first + moved):
            yield Replacement(Span(number, 1, number, len(text) + 1), text)
        moved += len(texts) - (last - first + 1)


def _fixed_line(fixed: Replacement, written: str, gutter: int, paint: _AnsiColours, width: int) -> str:
    """Return the author's line as it should be, with all that differs from what is `written` in view."""
    view = _LineView(fixed.text, *_change(written, fixed.text), width - gutter - 4)
    number = f"{fixed.span.line:>{gutter}}"
    return f" {paint(number, 'frame')} {paint('+', 'good')} {paint(view.text, 'good')}"


def _change(written: str, fixed: str) -> tuple[int, int]:
    """Return where a line differs from the one that was written: the columns from 0, the end exclusive."""
    start = _shared(written, fixed)
    return start, len(fixed) - _shared(written[start:][::-1], fixed[start:][::-1])


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    unlike = (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1])
    return next(unlike, min(len(one), len(other)))


# --- One line, in cells ------------------------------------------------------------------------------------


class _LineView:
    """As much of a line as fits into `width` cells, with the stretch from `start` to `end` in view.

    Columns are characters of the raw line, from 0. The time does not depend on the length of the line.
    """

    def __init__(self, raw: str, start: int, end: int, width: int) -> None:
        width = max(width, 20)
        # Most characters take one cell or more: four for each cell are enough to fill the line.
        self._first = self._begin(raw, start, end, width)
        room = width - (self._first > 0)
        rest = raw[self._first : self._first + 4 * width]
        pieces, self._edges = _fitting(rest, room)
        is_cut = self._first + len(self._edges) - 1 < len(raw)
        if is_cut:
            pieces, self._edges = _fitting(rest, room - 1)
        self._margin = 1 if self._first else 0
        shown = inert(clean("".join(pieces), lines=False))
        self.text = "…" * self._margin + shown + "…" * is_cut

    @staticmethod
    def _begin(raw: str, start: int, end: int, width: int) -> int:
        """Return the first column that is shown."""
        start, end = min(start, len(raw)), min(end, len(raw))
        if len(raw) <= 4 * width and len(_fitting(raw, width)[1]) > len(raw):
            return 0
        # The marked stretch is in the middle; the beginning of a long one is in the first third.
        lead = max((width - min(end - start, width)) // 2, width // 3)
        first, cells = start, 0
        while first > 0 and cells < lead:
            first -= 1
            cells += cell_len(_shown(raw[first]))
        return first

    def cells(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the line begins in the shown text, and its cells, at least one."""
        last = len(self._edges) - 1
        left = self._edges[min(max(start - self._first, 0), last)]
        right = self._edges[min(max(end - self._first, 0), last)]
        return left + self._margin, max(right - left, 1)


def _fitting(text: str, room: int) -> tuple[list[str], list[int]]:
    """Return as much of a text as fits in `room` cells, as it is shown, and the cells before each character.

    The last number is the cells of all of it.
    """
    shown, edges = [], [0]
    for cluster in clusters(text):
        shown.append(_shown(cluster))
        used = edges[-1] + cell_len(shown[-1])
        if used > room:
            return shown[:-1], edges
        edges += [used] * len(cluster)
    return shown, edges


def _shown(cluster: str) -> str:
    """Return what is shown for a character of a source line."""
    return " " * TAB if cluster == "\t" else clean_path(cluster)
