"""How problems speak: for people, with the author's own line and a caret under it, and as JSON for tools.

Nothing that a terminal or a build service would obey leaves: every line is made here, begins with a word or a
gutter of ours, and holds text only through the sanitiser.
"""

from __future__ import annotations

import json
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tui.reading.text import clean, clean_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.briefing.span import Span
    from tui.reading.problems import Problem

TAB = 4
"""How many cells a tab takes in a shown line."""
LONGEST = 400
"""The most characters of one message, label, note or help that are shown."""
_PLACES = 8
"""How many further places of the same cause are named."""

_SGR = {
    "error": "\x1b[1;31m",
    "warning": "\x1b[1;33m",
    "frame": "\x1b[34m",
    "bold": "\x1b[1m",
    "good": "\x1b[32m",
    "second": "\x1b[36m",
}


class _Paint:
    """Colours words, or leaves them as they are."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, text: str, style: str) -> str:
        return f"{_SGR[style]}{text}\x1b[0m" if self._colour and text else text


class _Mark(NamedTuple):
    """A stretch of one source line with a label under it."""

    span: Span
    label: str
    sign: str
    """`^` for the problem's own place, `-` for a second one."""
    style: str


class _Cause:
    """Problems of one file with the same code and message; only the first is shown whole."""

    def __init__(self, first: Problem) -> None:
        self.first = first
        self.others: list[Problem] = []


def as_text(
    problems: Sequence[Problem], sources: Mapping[str, str], *, colour: bool = False, width: int = 100
) -> str:
    """Problems for people, errors first, and a line that counts them; no line end behind the last.

    `sources` holds the text of each file by its path; a file that is not in it is shown without its lines.
    `width` in cells is what a shown line of a source is cut to. Colour is SGR and nothing else.
    """
    paint = _Paint(colour)
    named = {problem.path for problem in problems}.union(
        other.path for problem in problems for other in problem.related
    )
    lines = {path: sources[path].split("\n") for path in named if path in sources}
    blocks = ["\n".join(_block(cause, lines, paint, width)) for cause in _causes(problems)]
    return "\n\n".join([*blocks, _count(problems)])


def as_json(problems: Sequence[Problem], files: int) -> str:
    """Problems for tools: one JSON object in ASCII, lines and columns from 1, 0 where there is no place."""
    listed = [_fields(problem) for cause in _causes(problems) for problem in (cause.first, *cause.others)]
    return json.dumps({"version": 1, "files": files, "problems": listed}, separators=(",", ":"))


def _fields(problem: Problem) -> dict[str, object]:
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": _line(problem.message),
        "help": _line(problem.help),
        **_place(problem.path, problem.span),
        "related": [
            {"label": _line(other.label), **_place(other.path, other.span)} for other in problem.related
        ],
    }


def _place(path: str, span: Span) -> dict[str, object]:
    return {"path": clean_path(path), **span._asdict()}


def _line(text: str) -> str:
    """Words as one line that may be shown."""
    text = clean(text[: LONGEST + 1], lines=False)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _causes(problems: Sequence[Problem]) -> list[_Cause]:
    """Problems by cause: errors first, files as they first occur, each in the order of its lines."""
    files = {path: number for number, path in enumerate(dict.fromkeys(problem.path for problem in problems))}
    ordered = sorted(problems, key=lambda p: (p.severity != "error", files[p.path], p.span))
    causes: dict[tuple[str, str, str], _Cause] = {}
    for problem in ordered:
        cause = causes.setdefault((problem.path, problem.code, problem.message), _Cause(problem))
        if cause.first is not problem:
            cause.others.append(problem)
    return list(causes.values())


def _count(problems: Sequence[Problem]) -> str:
    """`2 errors and 1 warning in 1 file`."""
    errors = sum(problem.severity == "error" for problem in problems)
    counts = [(errors, "error"), (len(problems) - errors, "warning")]
    said = " and ".join(_several(count, word) for count, word in counts if count)
    files = _several(len({problem.path for problem in problems}), "file")
    return f"{said} in {files}" if said else "no problems"


def _several(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


# --- One problem -------------------------------------------------------------------------------------------


def _block(cause: _Cause, sources: Mapping[str, list[str]], paint: _Paint, width: int) -> list[str]:
    """The lines of one problem."""
    problem = cause.first
    marks = [(problem.path, _Mark(problem.span, problem.label, "^", problem.severity))]
    marks += [(other.path, _Mark(other.span, other.label, "-", "second")) for other in problem.related]
    gutter = len(str(max(mark.span.line for _, mark in marks)))
    blank = f" {' ' * gutter} {paint('|', 'frame')}"
    head = f"{problem.severity}[{problem.code}]"
    block = [f"{paint(head, problem.severity)}: {paint(_line(problem.message), 'bold')}"]
    # The problem's own file comes first, whatever the order of the lines.
    for path, group in groupby(sorted(marks, key=lambda m: m[0] != problem.path), key=lambda m: m[0]):
        block += _excerpt(path, [mark for _, mark in group], sources.get(path), gutter, paint, width)
    notes = [(name, _line(text)) for name, text in (("note", problem.note), ("help", problem.help)) if text]
    if cause.others:
        notes.insert(0, ("", _further_places(cause.others)))
    if len(block) > 2 and (notes or problem.fix):
        block.append(blank)
    block += [
        f" {' ' * gutter} {paint('=', 'frame')} {name}{': ' if name else ''}{text}" for name, text in notes
    ]
    if problem.fix:
        block += [blank, _fixed(problem, gutter, paint, width)]
    return block


def _further_places(others: Sequence[Problem]) -> str:
    """`and 2 more places: 14:3, 20:3`."""
    named = ", ".join(f"{other.span.line}:{other.span.column}" for other in others[:_PLACES])
    rest = ", …" if len(others) > _PLACES else ""
    return f"and {_several(len(others), 'more place')}: {named}{rest}"


def _excerpt(
    path: str, marks: list[_Mark], source: list[str] | None, gutter: int, paint: _Paint, width: int
) -> Iterator[str]:
    """Where it is, and the lines of one file with what is marked in them."""
    place = marks[0].span
    where = clean_path(path) + (f":{place.line}:{place.column}" if place.line else "")
    yield f" {' ' * gutter}{paint('-->', 'frame')} {where}"
    shown = sorted(mark for mark in marks if source and 1 <= mark.span.line <= len(source))
    if not shown or source is None:
        return
    bar = paint("|", "frame")
    yield f" {' ' * gutter} {bar}"
    last = 0
    for number, group in groupby(shown, key=lambda mark: mark.span.line):
        if last and number > last + 1:
            yield f" {paint('.' * min(gutter, 3), 'frame')}"
        last = number
        yield from _marked_line(source[number - 1], number, list(group), gutter, paint, width)


def _marked_line(
    raw: str, number: int, marks: list[_Mark], gutter: int, paint: _Paint, width: int
) -> Iterator[str]:
    """A source line, and one line below it for each mark."""
    bar = paint("|", "frame")
    first = marks[0].span
    view = _View(raw, first.column - 1, _last_column(first, raw), width - gutter - 4)
    yield f" {paint(f'{number:>{gutter}}', 'frame')} {bar} {view.text}".rstrip()
    for mark in marks:
        start, cells = view.cells(mark.span.column - 1, _last_column(mark.span, raw))
        sign = paint(mark.sign * cells, mark.style)
        label = paint(_line(mark.label), mark.style)
        yield f" {' ' * gutter} {bar} {' ' * start}{sign} {label}".rstrip()


def _last_column(span: Span, raw: str) -> int:
    """Where a span ends on its first line, as a column from 0."""
    return span.end_column - 1 if span.end_line == span.line else len(raw)


def _fixed(problem: Problem, gutter: int, paint: _Paint, width: int) -> str:
    """The author's line as it should stand."""
    fix = problem.fix.partition("\n")[0]
    view = _View(fix, problem.span.column - 1, len(fix), width - gutter - 4)
    number = f"{problem.span.line:>{gutter}}"
    return f" {paint(number, 'frame')} {paint('+', 'good')} {paint(view.text, 'good')}"


# --- One line, in cells ------------------------------------------------------------------------------------


class _View:
    """As much of a line as fits into `width` cells, with the stretch from `start` to `end` in sight.

    Columns are characters of the raw line, from 0. A line of any length costs no more than what is shown.
    """

    def __init__(self, raw: str, start: int, end: int, width: int) -> None:
        width = max(width, 20)
        # A cell holds at most one character with a width; tokens and wide characters only take more.
        self._first = self._begin(raw, start, end, width)
        room = width - (self._first > 0)
        self._edges = [0]
        pieces: list[str] = []
        used = 0
        for char in raw[self._first : self._first + 4 * width]:
            piece, cells = _piece(char)
            if used + cells > room:
                break
            used += cells
            pieces.append(piece)
            self._edges.append(used)
        is_cut = self._first + len(pieces) < len(raw)
        while is_cut and self._edges[-1] >= room:
            self._edges.pop()
            pieces.pop()
        self._margin = 1 if self._first else 0
        self.text = "…" * self._margin + clean("".join(pieces), lines=False) + "…" * is_cut

    @staticmethod
    def _begin(raw: str, start: int, end: int, width: int) -> int:
        """The first column that is shown."""
        start, end = min(start, len(raw)), min(end, len(raw))
        if len(raw) <= 4 * width and sum(_piece(char)[1] for char in raw) <= width:
            return 0
        # What is marked stands in the middle; if it is long, its beginning stands in the first third.
        lead = max((width - min(end - start, width)) // 2, width // 3)
        first, cells = start, 0
        while first > 0 and cells < lead:
            first -= 1
            cells += _piece(raw[first])[1]
        return first

    def cells(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the line begins in the shown text and how many cells it takes, at least one."""
        last = len(self._edges) - 1
        left = self._edges[min(max(start - self._first, 0), last)]
        right = self._edges[min(max(end - self._first, 0), last)]
        return left + self._margin, max(right - left, 1)


def _piece(char: str) -> tuple[str, int]:
    """What is shown for one character of a source line, and its width in cells."""
    if " " <= char <= "~":
        return char, 1
    if char == "\t":
        return " " * TAB, TAB
    shown = clean_path(char)
    return shown, sum(_cells(part) for part in shown)


def _cells(char: str) -> int:
    """The cells that a terminal gives to one character."""
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
