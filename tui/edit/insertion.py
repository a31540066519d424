"""Where a new entry goes into a file, and how far in its lines stand: behind the last one of its section."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.edit.errors import EditError
from tui.edit.text_edits import Offsets
from tui.model.entries import LISTS, MAPS
from tui.parse.tree import Mapping, Node, Scalar, Sequence
from tui.parse.values import is_empty

if TYPE_CHECKING:
    from tui.edit.whole_file import WholeFile

SECTIONS = (
    "sources",
    "places",
    "actors",
    "relations",
    "issues",
    "timeline",
    "positions",
    "claims",
    "unknowns",
)
"""The sections in the order in which a briefing has them."""
_STEP = 2
_BLOCK = frozenset({"literal", "folded"})


class InsertionPoint(NamedTuple):
    """A place for a new entry."""

    start: int
    end: int
    """The offsets of what makes room for it: mostly the same."""
    lead: str
    """What has to stand before it."""
    tail: str
    """What has to stand behind it."""
    margin: int = 0
    """Blanks before its key, or before its dash."""
    step: int = _STEP
    """By how many blanks its fields stand further in."""
    in_brackets: bool = False
    """Whether it is written in brackets, in one line."""
    is_plain: bool = False
    """Whether the entry before it is a sentence and nothing more."""


def slot(whole: WholeFile, section: str) -> InsertionPoint:
    """The place for one more entry of a section, which is begun where the file does not have it yet.

    The text has to end with a line end, unless it is empty.
    Raises WritingError where the section, or the whole file, is not written so that an entry can go in.
    """
    page = _FileLines(whole)
    key, value = page.find(section)
    if key is None or value is None:
        return page.begun(section)
    if is_empty(value):
        return page.below(key, value, page.usual(section))
    if not isinstance(value, Mapping | Sequence) or isinstance(value, Mapping) is not (section in MAPS):
        raise _unfit(section, key)
    if page.begins(value) in "{[":
        return page.in_brackets(key, value)
    return page.behind(key, value, page.usual(section))


class _FileLines:
    def __init__(self, whole: WholeFile) -> None:
        self._text = whole.text
        self._lines = whole.text.split("\n")
        self._offsets = Offsets(whole.text)
        self._items = whole.root.items if isinstance(whole.root, Mapping) else []
        if isinstance(whole.root, Mapping) and self.begins(whole.root) == "{":
            raise EditError(
                "the briefing is written in brackets, so nothing can be added to it",
                note=f"they begin in line {whole.root.span.line}",
                help="write it line by line, without the outer brackets, first",
            )

    def begins(self, node: Node) -> str:
        return self._text[self._offsets.of(node.span)[0]]

    def find(self, section: str) -> tuple[Scalar, Node] | tuple[None, None]:
        return next(((key, value) for key, value in self._items if key.value == section), (None, None))

    # ---- how far in

    def usual(self, section: str) -> tuple[int, int]:
        """Margin and step of the section, or else of one like it, or else of any."""
        alike = MAPS if section in MAPS else LISTS
        held = {key.value: value for key, value in self._items if key.value in SECTIONS}
        names = sorted(held, key=lambda name: (name != section, name not in alike))
        for name in names:
            if own := self._own(held[name]):
                # The dashes of a list may stand right below its key, the keys of a mapping may not.
                return own if name in alike else (own[0] or _STEP, _STEP)
        return _STEP, _STEP

    def _own(self, value: Node) -> tuple[int, int] | None:
        """Margin and step of a section that is written line by line and holds something."""
        if not isinstance(value, Mapping | Sequence) or not value.items or self.begins(value) in "{[":
            return None
        margin = value.span.column - 1
        inside = value.items if isinstance(value, Sequence) else [entry for _, entry in value.items]
        for entry in reversed(inside):
            is_block = isinstance(entry, Mapping) and self.begins(entry) != "{"
            on_dash = isinstance(value, Mapping) or self._is_on_dash(entry, margin)
            if is_block and on_dash and entry.span.column - 1 > margin:
                return margin, entry.span.column - 1 - margin
        return margin, _STEP

    def _is_on_dash(self, entry: Node, margin: int) -> bool:
        line = self._lines[entry.span.line - 1]
        return line[: entry.span.column - 1].rstrip() == " " * margin + "-"

    # ---- where

    def behind(self, key: Scalar, value: Mapping | Sequence, usual: tuple[int, int]) -> InsertionPoint:
        """Behind the last entry of a section, and the comments that belong to it."""
        if isinstance(value, Mapping):
            places = [(name.span.line, entry.span.end_line) for name, entry in value.items]
        else:
            places = [(entry.span.line, entry.span.end_line) for entry in value.items]
        apart = len(places) > 1 and any(
            not line.strip() for line in self._lines[places[-2][1] : places[-1][0] - 1]
        )
        last = value.items[-1] if isinstance(value, Sequence) else None
        slot = self.below(key, value, usual)
        return slot._replace(lead="\n" * apart, is_plain=isinstance(last, Scalar))

    def below(self, key: Scalar, value: Node, usual: tuple[int, int]) -> InsertionPoint:
        """Below a key and its value, and the comments that belong to them."""
        last = key.span.end_line if is_empty(value) else value.span.end_line
        return self._at(self._with_comments(last, value), usual)

    def _at(self, last: int, usual: tuple[int, int]) -> InsertionPoint:
        """Behind a line."""
        start = self._offsets.at(last + 1, 1) if last < len(self._lines) else len(self._text)
        return InsertionPoint(start, start, "", "", *usual)

    def _with_comments(self, last: int, value: Node) -> int:
        """The last line of what belongs to a value that ends in line `last`: comments may follow it."""
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
                # Without a margin it belongs to what it stands right below, if nothing stands right below it.
                run = self._comments_end(number)
                if number != end + 1 or (run < len(self._lines) and self._lines[run].strip()):
                    break
                number = run
            end = number
        return end

    def _comments_end(self, number: int) -> int:
        """The last line of the comments that begin in a line and stand right below one another."""
        while number < len(self._lines) and self._lines[number].lstrip(" ").startswith("#"):
            number += 1
        return number

    def in_brackets(self, key: Scalar, value: Mapping | Sequence) -> InsertionPoint:
        """Inside the brackets of a section, as its last entry."""
        start, end = self._offsets.of(value.span)
        if value.items:
            last = value.items[-1][1] if isinstance(value, Mapping) else value.items[-1]
            at = end - 1 if is_empty(last) else self._offsets.of(last.span)[1]
            return InsertionPoint(at, at, ", ", "", in_brackets=True)
        if self._text[start + 1 : end - 1].strip() or value.span.line != value.span.end_line:
            return InsertionPoint(start + 1, start + 1, "", "", in_brackets=True)
        # Nothing is in them: they make way for lines.
        colon = self._text.index(":", self._offsets.of(key.span)[1]) + 1
        newline = self._text.find("\n", end)
        line_end = len(self._text) if newline < 0 else newline
        rest = self._text[end:line_end].rstrip()
        return InsertionPoint(
            colon, min(line_end + 1, len(self._text)), f"{rest}\n", "", *self.usual(key.value)
        )

    # ---- a section that is not there yet

    def begun(self, section: str) -> InsertionPoint:
        """The place of a section's first entry, with the section's key before it."""
        number = self._place_of(section)
        usual = self.usual(section)
        gap = "\n" * self._has_gaps()
        if number is None:
            last = self._items[-1] if self._items else None
            end = self._with_comments(_end_line(*last), last[1]) if last else self._last_line()
            slot = self._at(end, usual)
            is_first = not self._text[: slot.start].strip()
            return slot._replace(lead=f"{'' if is_first else gap}{section}:\n")
        start = self._offsets.at(number, 1)
        above = self._lines[number - 2].strip() if number > 1 else ""
        return InsertionPoint(start, start, f"{gap if above else ''}{section}:\n", gap, *usual)

    def _place_of(self, section: str) -> int | None:
        """The line before which a new section goes; None for the end of the file."""
        rank = SECTIONS.index(section)
        ranks = [SECTIONS.index(key.value) if key.value in SECTIONS else -1 for key, _ in self._items]
        first = next((number for number, one in enumerate(ranks) if one >= 0), len(ranks))
        before = [number for number, one in enumerate(ranks) if 0 <= one < rank]
        # Behind the section that comes before it in order; else behind what stands before all sections.
        follows = max(before, key=ranks.__getitem__) + 1 if before else first
        if follows >= len(self._items):
            return None
        line = self._comments_begin(self._items[follows][0].span.line)
        # Comments at the very top are the file's own, and stay there.
        return None if follows == 0 and line < self._items[0][0].span.line else line

    def _comments_begin(self, line: int) -> int:
        """The first line of the comments that stand right above a key."""
        while line > 1 and self._lines[line - 2].startswith("#"):
            line -= 1
        return line

    def _has_gaps(self) -> bool:
        """Whether blank lines stand between what the file is made of."""
        if not any(key.value in SECTIONS for key, _ in self._items):
            return True
        tops = [self._comments_begin(key.span.line) for key, _ in self._items[1:]]
        return not tops or any(not self._lines[top - 2].strip() for top in tops)

    def _last_line(self) -> int:
        """The last line that is not blank."""
        return max((number for number, line in enumerate(self._lines, 1) if line.strip()), default=0)


def _unfit(section: str, key: Scalar) -> EditError:
    shape = "a mapping from ids to entries" if section in MAPS else "a list"
    return EditError(
        f"`{section}` is not {shape}, so nothing can be added to it",
        note=f"it stands in line {key.span.line}",
        help="make it one first" if section in MAPS else "put `- ` before each of its entries first",
    )


def _end_line(key: Scalar, value: Node) -> int:
    return key.span.end_line if is_empty(value) else value.span.end_line


def _keeps_line_ends(node: Node, lines: list[str]) -> bool:
    """Whether a value ends with a text to which blank lines behind it belong."""
    while isinstance(node, Mapping | Sequence) and node.items:
        node = node.items[-1][1] if isinstance(node, Mapping) else node.items[-1]
    if not isinstance(node, Scalar) or node.style not in _BLOCK:
        return False
    sign = lines[node.span.line - 1][node.span.column - 1 :].split("#")[0]
    return "+" in sign
