"""Find where to insert a new entry, and how to indent it: after the last entry of its section."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.edit import wording
from tui.edit.errors import EditError
from tui.edit.text_edits import Offsets
from tui.model.entries import LISTS, MAPS
from tui.parse.tree import BLOCK_STYLES, Mapping, Node, Scalar, Sequence
from tui.parse.values import is_empty
from tui.parse.yaml_scalars import STEP

if TYPE_CHECKING:
    from tui.edit.parsed_file import ParsedFile

SECTIONS = (
    "key_points", "sources", "places", "actors", "relations", "issues", "timeline", "positions", "claims",
    "unknowns",
)  # fmt: skip
"""The sections in the order in which a briefing has them."""


class InsertionPoint(NamedTuple):
    """A place for a new entry."""

    start: int
    """The offsets of the text that the entry replaces, mostly none."""
    end: int
    lead: str
    """Text to insert before the entry."""
    tail: str
    """Text to insert after the entry."""
    margin: int = 0
    """Blanks before its key or its dash."""
    step: int = STEP
    """Further blanks before its fields."""
    in_brackets: bool = False
    """Whether the entry is written in brackets, in one line."""
    after_sentence: bool = False
    """Whether the entry before it is written as one sentence."""


def insertion_point(file: ParsedFile, section: str) -> InsertionPoint:
    """Return the place for one more entry of a section, or for the section if the file has none.

    The text has to end with a line end, unless it is empty. Raises EditError if the way the section or the
    file is written leaves no place for an entry.
    """
    layout = _FileLayout(file)
    key, value = layout.find(section)
    if key is None or value is None:
        return layout.new_section(section)
    if is_empty(value):
        return layout.below(key, value, layout.indents(section))
    if not isinstance(value, Mapping | Sequence) or isinstance(value, Mapping) is not (section in MAPS):
        refusal = wording.NOT_A_MAPPING if section in MAPS else wording.NOT_A_LIST
        raise EditError(refusal, section=section, line=key.span.line)
    if layout.first_character(value) in "{[":
        return layout.in_brackets(key, value)
    return layout.after_last(key, value, layout.indents(section))


class _FileLayout:
    def __init__(self, file: ParsedFile) -> None:
        self._text = file.text
        self._lines = file.text.split("\n")
        self._offsets = Offsets(file.text)
        self._items = file.root.items if isinstance(file.root, Mapping) else []
        if isinstance(file.root, Mapping) and self.first_character(file.root) == "{":
            raise EditError(wording.BRIEFING_IN_BRACKETS, line=file.root.span.line)

    def first_character(self, node: Node) -> str:
        return self._text[self._offsets.of(node.span)[0]]

    def find(self, section: str) -> tuple[Scalar, Node] | tuple[None, None]:
        return next(((key, value) for key, value in self._items if key.value == section), (None, None))

    # ---- indentation

    def indents(self, section: str) -> tuple[int, int]:
        """Return margin and step of the section, or else of one of its type, or else of any."""
        same_type = MAPS if section in MAPS else LISTS
        values = {key.value: value for key, value in self._items if key.value in SECTIONS}
        for name in sorted(values, key=lambda name: (name != section, name not in same_type)):
            if own := self._own_indents(values[name]):
                # A list may have its dashes right below its key; a mapping has to be indented.
                return own if name in same_type else (own[0] or STEP, STEP)
        return STEP, STEP

    def _own_indents(self, value: Node) -> tuple[int, int] | None:
        """Return margin and step of a section in block style; None for any other and for an empty one."""
        if (
            not isinstance(value, Mapping | Sequence)
            or not value.items
            or self.first_character(value) in "{["
        ):
            return None
        margin = value.span.column - 1
        inside = value.items if isinstance(value, Sequence) else [entry for _, entry in value.items]
        for entry in reversed(inside):
            is_block = isinstance(entry, Mapping) and self.first_character(entry) != "{"
            on_dash = isinstance(value, Mapping) or self._is_on_dash(entry, margin)
            if is_block and on_dash and entry.span.column - 1 > margin:
                return margin, entry.span.column - 1 - margin
        return margin, STEP

    def _is_on_dash(self, entry: Node, margin: int) -> bool:
        line = self._lines[entry.span.line - 1]
        return line[: entry.span.column - 1].rstrip() == " " * margin + "-"

    # ---- in a section

    def after_last(self, key: Scalar, value: Mapping | Sequence, indents: tuple[int, int]) -> InsertionPoint:
        """Return the place after the last entry of a section and its comments."""
        if isinstance(value, Mapping):
            lines = [(name.span.line, entry.span.end_line) for name, entry in value.items]
        else:
            lines = [(entry.span.line, entry.span.end_line) for entry in value.items]
        has_gap = len(lines) > 1 and any(
            not line.strip() for line in self._lines[lines[-2][1] : lines[-1][0] - 1]
        )
        last = value.items[-1] if isinstance(value, Sequence) else None
        point = self.below(key, value, indents)
        return point._replace(lead="\n" * has_gap, after_sentence=isinstance(last, Scalar))

    def below(self, key: Scalar, value: Node, indents: tuple[int, int]) -> InsertionPoint:
        """Return the place below a key, its value and their comments."""
        return self._after_line(self._with_comments(_end_line(key, value), value), indents)

    def _after_line(self, last: int, indents: tuple[int, int]) -> InsertionPoint:
        start = self._offsets.at(last + 1, 1) if last < len(self._lines) else len(self._text)
        return InsertionPoint(start, start, "", "", *indents)

    def _with_comments(self, last: int, value: Node) -> int:
        """Return the last line of a value that ends in line `last`, with the comments that belong to it."""
        if _keeps_line_ends(value, self._lines):
            while last < len(self._lines) and not self._lines[last].strip():
                last += 1
        end = number = last
        while number < len(self._lines):
            number += 1
            line = self._lines[number - 1]
            if not line.strip():
                continue
            if not line.lstrip(" ").startswith("#"):
                break
            if line.startswith("#"):
                # Unindented, it belongs to the lines right above it unless others follow right below it.
                run = self._comments_end(number)
                if number != end + 1 or (run < len(self._lines) and self._lines[run].strip()):
                    break
                number = run
            end = number
        return end

    def _comments_end(self, number: int) -> int:
        """Return the last line of the block of comments that begins in a line."""
        while number < len(self._lines) and self._lines[number].lstrip(" ").startswith("#"):
            number += 1
        return number

    def in_brackets(self, key: Scalar, value: Mapping | Sequence) -> InsertionPoint:
        """Return the place of the last entry in the brackets of a section."""
        start, end = self._offsets.of(value.span)
        if value.items:
            last = value.items[-1][1] if isinstance(value, Mapping) else value.items[-1]
            at = end - 1 if is_empty(last) else self._offsets.of(last.span)[1]
            return InsertionPoint(at, at, ", ", "", in_brackets=True)
        if self._text[start + 1 : end - 1].strip() or value.span.line != value.span.end_line:
            return InsertionPoint(start + 1, start + 1, "", "", in_brackets=True)
        # Empty brackets are replaced by lines.
        colon = self._text.index(":", self._offsets.of(key.span)[1]) + 1
        newline = self._text.find("\n", end)
        line_end = len(self._text) if newline < 0 else newline
        rest = self._text[end:line_end].rstrip()
        return InsertionPoint(
            colon, min(line_end + 1, len(self._text)), f"{rest}\n", "", *self.indents(key.value)
        )

    # ---- in a new section

    def new_section(self, section: str) -> InsertionPoint:
        """Return the place of a section's first entry, with the section's key before it."""
        number = self._line_of(section)
        indents = self.indents(section)
        gap = "\n" * self._has_gaps()
        if number is None:
            last = self._items[-1] if self._items else None
            end = self._with_comments(_end_line(*last), last[1]) if last else self._last_line()
            point = self._after_line(end, indents)
            is_first = not self._text[: point.start].strip()
            return point._replace(lead=f"{'' if is_first else gap}{section}:\n")
        start = self._offsets.at(number, 1)
        above = self._lines[number - 2].strip() if number > 1 else ""
        return InsertionPoint(start, start, f"{gap if above else ''}{section}:\n", gap, *indents)

    def _line_of(self, section: str) -> int | None:
        """Return the line before which a new section goes; None for the end of the file."""
        rank = SECTIONS.index(section)
        ranks = [SECTIONS.index(key.value) if key.value in SECTIONS else -1 for key, _ in self._items]
        first = next((number for number, one in enumerate(ranks) if one >= 0), len(ranks))
        before = [number for number, one in enumerate(ranks) if 0 <= one < rank]
        # After the section before it in order; else after the keys before all sections.
        follows = max(before, key=ranks.__getitem__) + 1 if before else first
        if follows >= len(self._items):
            return None
        line = self._comments_begin(self._items[follows][0].span.line)
        # Comments at the top belong to the file and stay there.
        return None if follows == 0 and line < self._items[0][0].span.line else line

    def _comments_begin(self, line: int) -> int:
        """Return the first line of the comments right above a key."""
        while line > 1 and self._lines[line - 2].startswith("#"):
            line -= 1
        return line

    def _has_gaps(self) -> bool:
        """Return whether the sections are separated by blank lines."""
        if not any(key.value in SECTIONS for key, _ in self._items):
            return True
        tops = [self._comments_begin(key.span.line) for key, _ in self._items[1:]]
        return not tops or any(not self._lines[top - 2].strip() for top in tops)

    def _last_line(self) -> int:
        """Return the last line that is not blank."""
        return max((number for number, line in enumerate(self._lines, 1) if line.strip()), default=0)


def _end_line(key: Scalar, value: Node) -> int:
    return key.span.end_line if is_empty(value) else value.span.end_line


def _keeps_line_ends(node: Node, lines: list[str]) -> bool:
    """Return whether a value ends with a block scalar that keeps the blank lines after it."""
    while isinstance(node, Mapping | Sequence) and node.items:
        node = node.items[-1][1] if isinstance(node, Mapping) else node.items[-1]
    if not isinstance(node, Scalar) or node.style not in BLOCK_STYLES:
        return False
    header = lines[node.span.line - 1][node.span.column - 1 :].split("#")[0]
    return "+" in header
