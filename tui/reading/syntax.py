"""What a syntax error most likely is, in words for people, and the line as it should stand.

A parser only says where it gave up. From there each diagnosis looks at the author's own lines, guesses what
was meant, and proposes a repair. The repair is tried on a scratch copy, and there on the entry that it is in:
only one that carries the parser further down is offered, and from there the next error is looked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tui.briefing.span import Span
from tui.reading.nodes import REFUSED, UNREADABLE, Fault, Mapping, Node, Reading, Scalar, Sequence
from tui.reading.problems import Problem, Related
from tui.reading.text import spelled_out
from tui.reading.windows import WHOLE, windows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.reading.windows import Window

MOST_PROBLEMS = 20
"""How many syntax errors of one file are shown."""
TRIALS = 4 * 2**20
"""How many characters are read in trials, over all repairs of one file; at least one repair is tried."""

_KINDS = (
    ("unexpected end of stream", "open quote"),
    ("document separator", "open quote"),
    ("document indicator", "open quote"),
    ("escape", "escape"),
    ("hexdecimal", "escape"),
    ("simple key", "no colon"),
    ("an alias", "alias"),
    ("an anchor", "alias"),
    ("a tag", "tag"),
    ("tag handle", "tag"),
    ("directive", "directive"),
    ("block scalar", "block sign"),
    ("mapping values", "colon"),
    ("sequence entries", "dash"),
    ("mapping keys", "reserved"),
    ("cannot start any token", "reserved"),
    ("node content", "reserved"),
    ("document start", "document"),
    ("flow sequence", "flow"),
    ("flow mapping", "flow"),
    ("block collection", "item"),
    ("block mapping", "key"),
)
"""Words of libyaml and of PyYAML, and the kind of fault that they stand for; the first hit counts."""
_AT_OPENING = frozenset({"open quote", "no colon", "alias", "tag", "directive", "block sign"})
"""Faults that lie where the thing begins that the parser was in the middle of."""

_ILLEGAL = re.compile("[^\\t\\n\\r -~\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
_NO_BLANK = re.compile(r"(?P<name>\s*(?:- +)*[\w-]+:)(?P<text>[^\s:/].*)")
_KEY = re.compile(r"\s*(?:- +)*[^\s:#'\"\[{][^:#]*:(?:\s|$)")
_COMMENT = re.compile(r"\s+#.*$|\s+$")
_CLOSE = {"[": "]", "{": "}"}


class _Guess(NamedTuple):
    """A problem, and the repair that would prove it right."""

    code: str
    message: str
    span: Span
    label: str = ""
    help: str = ""
    note: str = ""
    line: int = 0
    """The line that the repair replaces, from 0."""
    repair: str | None = None
    is_answer: bool = True
    """Whether the repaired line is what the author should write, and not only a way on."""
    related: tuple[tuple[str, Span], ...] = ()
    aside: range = range(0)
    """The lines to leave out, from 0, where no repair helps; by themselves, those of the faulty entry."""


@dataclass(slots=True)
class _Case:
    """A fault and the lines around it; `line` and `column` from 0 say where the trouble shows."""

    fault: Fault
    lines: list[str]
    kind: str
    line: int
    column: int

    @property
    def text(self) -> str:
        """The line of the trouble."""
        return self.lines[self.line]

    @property
    def char(self) -> str:
        """The character of the trouble; empty at the end of a line."""
        return self.text[self.column : self.column + 1]

    @property
    def previous_on_line(self) -> Node | None:
        """What ended on this line, before the trouble."""
        node = self.fault.previous
        return node if node and node.span.end_line == self.line + 1 else None

    def span(self, start: int, end: int, line: int | None = None) -> Span:
        """A stretch of a line, in columns from 0."""
        number = (self.line if line is None else line) + 1
        return Span(number, start + 1, number, max(end, start) + 1)

    def value_end(self, start: int) -> int:
        """Where the value that begins at a column ends: before a comment, in brackets before a comma."""
        text = self.text[start:]
        if self.fault.in_flow and (end := re.search(r"\s*[,\]}]", text)):
            return start + end.start()
        return start + len(_COMMENT.sub("", text))

    def in_quotes(self, start: int) -> str:
        """The line with the value that begins at a column in quotes."""
        end = self.value_end(start)
        return self.text[:start] + _quoted(self.text[start:end]) + self.text[end:]


def explain(
    text: str, path: str, first: Reading, read: Callable[[str], Reading], restore: dict[int, str]
) -> list[Problem]:
    """Every syntax error of a text that can be told apart, and the other problems of its readable parts.

    `first` is the reading that ended in a fault, and `read` reads a scratch copy. `restore` gives back the
    characters that were set aside, in what is shown.
    """
    repairs = _Repairs(text.split("\n"), first, read)
    problems = list(_unreadable(repairs, path))
    done = -1
    while len(problems) < MOST_PROBLEMS and (fault := repairs.fault()) is not None:
        guess, is_mended = repairs.mend(fault)
        # What stands behind an error in the same line is told when that is mended.
        if guess.span.line > done:
            done = guess.span.line
            # A line with characters that were taken out is not quite the author's: it is no line to copy.
            is_answer = is_mended and guess.line + 1 not in repairs.unreadable
            problems.append(_problem(guess, path, is_mended=is_answer))
        if repairs.is_stuck:
            break
    problems += [
        _on_the_authors_lines(problem, repairs.touched)
        for problem in repairs.whole().problems
        if problem.span.line not in repairs.touched
    ]
    return [_restored(problem, restore) for problem in problems] if restore else problems


class _Repairs:
    """A scratch copy of a file that is mended line by line."""

    def __init__(self, lines: list[str], reading: Reading, read: Callable[[str], Reading]) -> None:
        self.lines = lines
        self.reading = reading
        self.touched: set[int] = set()
        """The lines, from 1, that are no longer the author's."""
        self.unreadable: set[int] = set()
        """The lines, from 1, that held characters which YAML does not allow."""
        self.is_stuck = False
        self._read = read
        self._window = WHOLE
        """As much of the scratch as `reading` has seen."""
        self._spent = 0

    def fault(self) -> Fault | None:
        """What the parser stops at; None where it comes to the end of the whole scratch."""
        return self.reading.fault or self.whole().fault

    def whole(self) -> Reading:
        """The reading of all of the scratch."""
        if self._window is not WHOLE:
            self.again()
        return self.reading

    def mend(self, fault: Fault) -> tuple[_Guess, bool]:
        """The best guess at a fault, and whether its repair is the answer; mends the scratch on the way."""
        self._narrow(fault)
        case = _case(fault, self.lines)
        guesses = list(_guesses(case))
        for guess in guesses:
            if guess.repair is not None and self._try({guess.line: guess.repair}, case):
                return guess, guess.is_answer
        guess = guesses[0]
        without = dict.fromkeys(guess.aside, "") or _without(self.lines, max(guess.line, case.line))
        is_new = any(self.lines[line] for line in without)
        self.is_stuck = not (is_new and self._try(without, case, anew=True))
        return guess, False

    def again(self) -> None:
        """Read the scratch as it is."""
        self._window = WHOLE
        self.reading = self._read("\n".join(self.lines))

    def _narrow(self, fault: Fault) -> None:
        """Look at no more of the scratch than shows the same fault: every trial reads from there."""
        seen = _seen(fault, self.lines)
        first = min(seen.line, seen.open_line, seen.previous.line - 1 if seen.previous else seen.line)
        for window in windows(self.lines, first):
            found = self._read_through(window, self.lines).fault
            if found is not None and _seen(found, self.lines) == seen:
                self._window = window
                return
        self._window = WHOLE

    def _read_through(self, window: Window, lines: list[str]) -> Reading:
        reading = self._read(window.of(lines))
        end = reading.fault.line + 1 if reading.fault else len(lines)
        self._spent += sum(map(len, lines[window.start : end])) + end - window.start
        return reading

    def _try(self, changed: dict[int, str], case: _Case, *, anew: bool = False) -> bool:
        """Put lines in the place of others, if that carries the parser further; `anew` of mended ones too."""
        if self._spent > TRIALS or (not anew and any(line + 1 in self.touched for line in changed)):
            return False
        scratch = [*self.lines]
        for line, text in changed.items():
            scratch[line] = text
        reading = self._read_through(self._window, scratch)
        if not _is_further(reading.fault, case, scratch):
            return False
        self.lines, self.reading = scratch, reading
        self.touched.update(line + 1 for line in changed)
        return True


class _Seen(NamedTuple):
    """What the diagnoses look at; two faults that agree in it are the same."""

    line: int
    open_line: int
    column: int
    kind: str
    in_flow: bool
    open_column: int
    previous: Span | None


def _seen(fault: Fault, lines: list[str]) -> _Seen:
    case = _case(fault, lines)
    is_open = fault.in_flow or case.kind in _AT_OPENING
    opened = (fault.open_line, fault.open_column) if is_open else (case.line, 0)
    before = fault.previous if isinstance(fault.previous, Scalar) else case.previous_on_line
    previous = before.span if before else None
    return _Seen(case.line, opened[0], case.column, case.kind, fault.in_flow, opened[1], previous)


def _is_further(fault: Fault | None, before: _Case, lines: list[str]) -> bool:
    if fault is None:
        return True
    after = _case(fault, lines)
    if after.kind == "open quote" and before.kind != "open quote":
        # The parser went on to the end of the file, in search of a quotation mark.
        return after.line >= before.line
    return after.line > before.line


def _without(lines: list[str], line: int) -> dict[int, str]:
    """The lines of an entry as blank ones: the line itself, and what is indented below it."""
    indent = _indent(lines[line])
    changed = {line: ""}
    for number in range(line + 1, len(lines)):
        if lines[number].strip() and _indent(lines[number]) <= indent:
            break
        changed[number] = ""
    return changed


def _case(fault: Fault, lines: list[str]) -> _Case:
    kind = next((kind for words, kind in _KINDS if words in fault.words), "")
    line, column = fault.line, fault.column
    if kind in _AT_OPENING:
        line, column = fault.open_line, fault.open_column
    # The end of the file lies behind its last line with text.
    if line >= len(lines) or not "".join(lines[line:]).strip():
        line = max((number for number, text in enumerate(lines) if text.strip()), default=0)
        column = len(lines[line])
    return _Case(fault, lines, kind, line, min(column, len(lines[line])))


def _problem(guess: _Guess, path: str, *, is_mended: bool) -> Problem:
    return Problem(
        guess.code,
        guess.message,
        path,
        guess.span,
        label=guess.label,
        note=guess.note,
        help=guess.help,
        fix=guess.repair if is_mended and guess.repair is not None else "",
        related=tuple(Related(label, path, span) for label, span in guess.related),
    )


def _on_the_authors_lines(problem: Problem, touched: set[int]) -> Problem:
    """The problem with a span that does not end in a line of the scratch."""
    line, column, end_line, _ = problem.span
    return problem._replace(span=Span(line, column, line, column + 1)) if end_line in touched else problem


def _restored(problem: Problem, restore: dict[int, str]) -> Problem:
    words = {name: getattr(problem, name).translate(restore) for name in ("message", "label", "help", "fix")}
    return problem._replace(**words)


def _unreadable(repairs: _Repairs, path: str) -> Iterator[Problem]:
    """Characters that YAML allows nowhere, the first of each line; the scratch goes on without them."""
    if repairs.reading.fault is None or repairs.reading.fault.words != UNREADABLE:
        return
    for number, line in enumerate(repairs.lines):
        match = _ILLEGAL.search(line)
        if match is None:
            continue
        repairs.lines[number] = _ILLEGAL.sub("\ufffd", line)
        repairs.unreadable.add(number + 1)
        if len(repairs.unreadable) <= MOST_PROBLEMS:
            column = match.start() + 1
            yield Problem(
                "E101", "the file holds a character that YAML does not allow", path,
                Span(number + 1, column, number + 1, column + 1), label=_code_point(match[0]),
                help="remove it",
            )  # fmt: skip
    repairs.again()


def _code_point(char: str) -> str:
    return f"U+{ord(char):04X}, a control character" if ord(char) < 0xA0 else spelled_out(char)


# --- Diagnoses: each yields what may be meant, the likeliest first -----------------------------------------


def _guesses(case: _Case) -> Iterator[_Guess]:
    for diagnose in (_tab, _percent, *_DIAGNOSES.get(case.kind, ()), _unknown):
        yield from diagnose(case)


def _tab(case: _Case) -> Iterator[_Guess]:
    """A tab, in the indentation or where the parser stopped."""
    margin = case.text[: _indent(case.text)]
    if "\t" in margin:
        at, last = margin.index("\t"), margin.rindex("\t") + 1
        for indent in _indents_above(case):
            yield _Guess(
                "E102", "a tab is used to indent", case.span(at, last), "a tab",
                "indent with blanks", line=case.line, repair=" " * indent + case.text.lstrip(),
            )  # fmt: skip
    elif case.char == "\t":
        yield _Guess(
            "E102", "a tab stands where a blank is expected", case.span(case.column, case.column + 1),
            "a tab", "write a blank", line=case.line,
            repair=f"{case.text[: case.column].rstrip()} {case.text[case.column :].lstrip()}",
        )  # fmt: skip


def _percent(case: _Case) -> Iterator[_Guess]:
    """A percent sign at the head of a line is an order to the parser."""
    for line in (case.line, case.line - 1):
        if case.kind in {"directive", "document"} and line >= 0 and case.lines[line].startswith("%"):
            yield _Guess(
                "E105", "a line begins with `%`, which YAML reserves", case.span(0, 1, line),
                "reserved", "put quotes round the text, or indent it below its key", line=line,
            )  # fmt: skip


def _open_quote(case: _Case) -> Iterator[_Guess]:
    yield from _closed_at_line_end(case, case.line, case.column)


def _swallowed(case: _Case) -> Iterator[_Guess]:
    """A quotation mark that was closed by the opening mark of a later text."""
    node = case.previous_on_line
    if isinstance(node, Scalar) and node.style in {"single", "double"} and node.span.line <= case.line:
        yield from _closed_at_line_end(case, node.span.line - 1, node.span.column - 1)


def _closed_at_line_end(case: _Case, line: int, column: int) -> Iterator[_Guess]:
    text = case.lines[line].rstrip()
    quote = text[column : column + 1]
    bare = text.rstrip("]}, ") if case.fault.in_flow else text
    for end in dict.fromkeys((len(bare), len(text))):
        yield _Guess(
            "E103", "a quotation mark is never closed", case.span(column, column + 1, line), "opened here",
            f"close the text with `{quote}`", line=line, repair=text[:end] + quote + text[end:],
        )  # fmt: skip


def _behind_quote(case: _Case) -> Iterator[_Guess]:
    """Text behind a closing quotation mark, which may have been meant as an apostrophe."""
    node = case.previous_on_line
    if not isinstance(node, Scalar) or node.style not in {"single", "double"}:
        return
    start, end = node.span.column - 1, node.span.end_column - 1
    if node.style == "single" and case.text[end : end + 1].isalpha():
        yield _Guess(
            "E103", "an apostrophe closes a text in single quotes", case.span(end - 1, end),
            "the text ends here", "write the apostrophe twice", line=case.line,
            repair=_apostrophes_doubled(case.text, end),
        )  # fmt: skip
    # `["x" "y"]` lacks a comma.
    if node.span.line == case.line + 1 and not (case.fault.in_flow and case.char in {'"', "'"}):
        yield _Guess(
            "E103", "text stands behind a closing quotation mark",
            case.span(case.column, case.value_end(case.column)), "this is outside the quotes",
            "put the whole text in quotes", line=case.line, repair=case.in_quotes(start),
        )  # fmt: skip


def _apostrophes_doubled(text: str, end: int) -> str:
    """The line with each apostrophe between letters doubled, from the one that closed the text."""
    return text[: end - 1] + re.sub(r"(?<=\w)'(?=\w)|^'(?=\w)", "''", text[end - 1 :])


def _behind_bracket(case: _Case) -> Iterator[_Guess]:
    """`says: [Reuters] reports` is, to YAML, a list with text behind it."""
    node = case.previous_on_line
    if (
        isinstance(node, Sequence | Mapping)
        and node.span.line == case.line + 1
        and case.char not in {"]", "}"}
    ):
        start = node.span.column - 1
        yield _Guess(
            "E105", "a text without quotes begins with a bracket",
            case.span(start, case.value_end(node.span.end_column - 1)), "YAML reads a list or mapping here",
            "put the text in quotes", line=case.line, repair=case.in_quotes(start),
        )  # fmt: skip


def _colon_in_text(case: _Case) -> Iterator[_Guess]:
    """`name: Iran: talks`."""
    node = case.previous_on_line
    # Inside brackets, `[Iran: talks: more]`, the first colon has made a mapping already.
    if not isinstance(node, Scalar | Mapping) or node.span.line != case.line + 1 or case.char != ":":
        return
    start = node.span.column - 1
    yield _Guess(
        "E104", "a text without quotes holds a colon followed by a blank",
        case.span(start, case.value_end(start)), "YAML takes this for another key",
        "put the text in quotes", line=case.line, repair=case.in_quotes(start),
    )  # fmt: skip


def _colon_further_down(case: _Case) -> Iterator[_Guess]:
    """A colon on a line that, to YAML, goes on with the text of a line above."""
    node = case.previous_on_line
    if not isinstance(node, Scalar) or node.span.line == case.line + 1:
        return
    above = node.span.line - 1
    head = case.lines[above]
    if not head[: node.span.column - 1].strip("- \t"):
        yield from _no_key(case, above)
        return
    name = case.text[: case.column].strip()
    if name and " " not in name:
        yield _Guess(
            "E101", f"`{name}` is indented below a key that already has a text",
            case.span(_indent(case.text), case.column), "one level too deep",
            "give it the indentation of the keys that it belongs to", line=case.line,
            repair=" " * _indent(head) + case.text.lstrip(),
            related=(("this key has its text already", _text_span(case, above)),),
        )  # fmt: skip
    yield _Guess(
        "E104", "a text without quotes holds a colon followed by a blank",
        case.span(case.column, case.column + 1), "YAML takes this for the end of a key",
        "write `>-` behind the key and begin the text on the next line", line=case.line,
        repair=case.text[: case.column] + case.text[case.column + 1 :], is_answer=False,
    )  # fmt: skip


def _no_colon(case: _Case) -> Iterator[_Guess]:
    yield from _no_key(case, case.line)


def _no_key(case: _Case, line: int) -> Iterator[_Guess]:
    """A line that is neither a key nor an item nor part of the text above."""
    text = case.lines[line]
    indent = _indent(text)
    if match := _NO_BLANK.match(text):
        at = match.end("name")
        yield _Guess(
            "E101", "a blank is missing after a colon", case.span(at - 1, at, line),
            "a blank belongs behind it", "write a blank behind the colon", line=line,
            repair=f"{match['name']} {match['text']}",
        )  # fmt: skip
    if text[indent : indent + 1] == "-":
        yield _Guess(
            "E101", "a blank is missing after a dash", case.span(indent, indent + 1, line),
            "a blank belongs behind it", "write a blank behind the dash", line=line,
            repair=f"{text[:indent]}- {text[indent + 1 :]}",
        )  # fmt: skip
    if _is_in_list(case.lines, line):
        yield _no_dash(case, line, indent)
    yield _Guess(
        "E101", "a line has no key", _text_span(case, line), "no colon in this line",
        "write `key: text`, or indent the line if it goes on with the text above", line=line,
        repair=f"  {text}", is_answer=False,
    )  # fmt: skip


def _no_dash(case: _Case, line: int, column: int) -> _Guess:
    text = case.lines[line]
    return _Guess(
        "E101", "an item of a list has no dash", _text_span(case, line), "no dash before this",
        "write `- ` before each item", line=line, repair=f"{text[:column]}- {text[column:]}",
    )  # fmt: skip


def _in_list(case: _Case) -> Iterator[_Guess]:
    yield _no_dash(case, case.line, case.column)


def _bracket_too_many(case: _Case) -> Iterator[_Guess]:
    if case.char and case.char in "]}":
        yield _Guess(
            "E101", "a closing bracket has no opening one", case.span(case.column, case.column + 1),
            "nothing is open here", "remove it, or put quotes round the text", line=case.line,
            repair=case.text[: case.column] + case.text[case.column + 1 :],
        )  # fmt: skip


def _indentation(case: _Case) -> Iterator[_Guess]:
    """A line whose first character stands in no column that a line above has opened."""
    if case.column != _indent(case.text):
        return
    if case.text[case.column :].startswith("- "):
        yield _Guess(
            "E101", "an item of a list stands where a key is expected", _text_span(case, case.line),
            "this item belongs to no list", "write the key of the list above it", line=case.line,
        )  # fmt: skip
        return
    if case.char == ":":
        yield _Guess(
            "E111", "a key is missing", case.span(case.column, case.column + 1), "no key before the colon",
            "write a key, or put quotes round the text if the colon belongs to it", line=case.line,
        )  # fmt: skip
        return
    indents = sorted(_indents_above(case))
    if case.column in indents:
        return
    columns = " or ".join(f"{indent}" for indent in indents)
    for indent in sorted(indents, key=lambda indent: abs(indent - case.column)):
        yield _Guess(
            "E101", "the indentation of a line fits no line above", _text_span(case, case.line),
            _blanks(case.column), f"indent it by {columns} blanks, like the lines above", line=case.line,
            repair=" " * indent + case.text.lstrip(), is_answer=len(indents) == 1,
        )  # fmt: skip


def _open_bracket(case: _Case) -> Iterator[_Guess]:
    """A list or mapping in brackets that is not closed on its line."""
    line, column = case.fault.open_line, case.fault.open_column
    text = case.lines[line] if line < len(case.lines) else ""
    if text[column : column + 1] not in _CLOSE or (line == case.line and case.char):
        return
    close = _CLOSE[text[column]]
    yield _Guess(
        "E101", "a bracket is never closed", case.span(column, column + 1, line), "opened here",
        f"close it with `{close}`, or put quotes round the text if it begins with a bracket", line=line,
        repair=_COMMENT.sub("", text).rstrip(",") + close,
    )  # fmt: skip


def _question_mark(case: _Case) -> Iterator[_Guess]:
    """`[hamas?]`, which only some parsers read."""
    node = case.previous_on_line
    if case.char == "?" and isinstance(node, Scalar) and node.span.line == case.line + 1:
        start = node.span.column - 1
        yield _Guess(
            "E105", "a text inside brackets ends with a question mark", case.span(start, case.column + 1),
            "not every YAML parser reads this", "put the text in quotes", line=case.line,
            repair=case.in_quotes(start),
        )  # fmt: skip


def _comma_missing(case: _Case) -> Iterator[_Guess]:
    if case.char and case.line == case.fault.open_line:
        yield _Guess(
            "E101", "a comma is missing between two items in brackets",
            case.span(case.column, case.value_end(case.column)), "a comma belongs before this",
            "write a comma between the items", line=case.line,
            repair=f"{case.text[: case.column].rstrip()}, {case.text[case.column :]}",
        )  # fmt: skip


def _comma_too_many(case: _Case) -> Iterator[_Guess]:
    if case.char == "," and case.fault.in_flow:
        yield _Guess(
            "E101", "an item is missing before a comma", case.span(case.column, case.column + 1),
            "nothing stands before this", "remove the comma", line=case.line,
            repair=case.text[: case.column] + case.text[case.column + 1 :].lstrip(),
        )  # fmt: skip


def _reserved(case: _Case) -> Iterator[_Guess]:
    """`handle: @somebody`."""
    node = case.previous_on_line
    if node and not case.text[node.span.end_column - 1 : case.column].strip():
        yield from _behind_quote(case)
        yield from _behind_bracket(case)
    elif case.char.strip() and case.char not in "'\"":
        sign = "a backtick" if case.char == "`" else f"`{case.char}`"
        yield _Guess(
            "E105", f"a text without quotes begins with {sign}, which YAML reserves",
            case.span(case.column, case.value_end(case.column)), "reserved at the beginning of a text",
            "put the text in quotes", line=case.line, repair=case.in_quotes(case.column),
        )  # fmt: skip


def _block_sign(case: _Case) -> Iterator[_Guess]:
    """`summary: |Talks` with more of the text below."""
    below = next((text for text in case.lines[case.line + 1 :] if text.strip()), "")
    if _indent(below) > _indent(case.text):
        yield _Guess(
            "E101", f"a text begins on the line of its `{case.char}`",
            case.span(case.column, case.value_end(case.column)), "nothing may follow the sign",
            f"write the text on the lines below the `{case.char}`", line=case.line,
            repair=case.text[: case.column + 1], is_answer=False,
        )  # fmt: skip
    yield from _reserved(case)


def _dash(case: _Case) -> Iterator[_Guess]:
    yield _Guess(
        "E101", "a list begins on the line of its key", case.span(case.column, case.column + 1), "a dash",
        "begin each item on a line of its own, or put quotes round the text if it begins with a dash",
        line=case.line, repair=case.in_quotes(case.column), is_answer=False,
    )  # fmt: skip


def _refused_sign(case: _Case) -> Iterator[_Guess]:
    """`note: *important* words`: meant as text, and an alias, an anchor or a tag to YAML."""
    code, thing = ("E108", "tags") if case.kind == "tag" else ("E107", "anchors and aliases")
    yield _Guess(
        code, f"{thing} are not part of the format", case.span(case.column, case.value_end(case.column)),
        f"YAML reserves `{case.char}` at the beginning of a text", REFUSED[code], line=case.line,
        repair=case.in_quotes(case.column),
    )  # fmt: skip


def _escape(case: _Case) -> Iterator[_Guess]:
    at = case.text.rfind("\\", 0, case.column + 1)
    if at >= 0:
        yield _Guess(
            "E101", "a backslash in double quotes begins an escape that YAML does not know",
            case.span(at, at + 2), "not an escape", "write the backslash twice, or use single quotes",
            line=case.line, repair=f"{case.text[:at]}\\{case.text[at:]}",
        )  # fmt: skip


def _indented_head(case: _Case) -> Iterator[_Guess]:
    """`  title: Talks`, and below it keys that stand in the first column."""
    node = case.fault.previous
    if not isinstance(node, Sequence | Mapping) or node.span.column <= case.column + 1 or case.fault.in_flow:
        return
    head, text = node.span.line - 1, case.lines[node.span.line - 1]
    if text[: node.span.column - 1].strip(" "):
        return
    lines = range(head, case.line)
    is_alone = not any(line.strip() for line in case.lines[head + 1 : case.line])
    yield _Guess(
        "E101", "the file begins further to the right than it goes on",
        case.span(0, node.span.column - 1, head), _blanks(node.span.column - 1),
        "begin the keys of a briefing in the first column", line=head,
        repair=text.lstrip() if is_alone else None, aside=lines,
        related=(("the first line that stands further to the left", _text_span(case, case.line)),),
    )  # fmt: skip


def _second_document(case: _Case) -> Iterator[_Guess]:
    above = next((text for text in reversed(case.lines[: case.line]) if text.strip()), "")
    if above.startswith("..."):
        yield _Guess(
            "E109", "a file holds one briefing, and this one holds a second document",
            _text_span(case, case.line), "the second document begins here",
            "move it into a file of its own, or remove the `...`", line=case.line,
        )  # fmt: skip


def _unknown(case: _Case) -> Iterator[_Guess]:
    yield _Guess(
        "E101", "this line cannot be read as YAML", case.span(case.column, case.column + 1),
        "the reading stops here", line=case.line,
        help="look for quotes, brackets, colons and indentation here and in the line above",
    )  # fmt: skip


_DIAGNOSES: dict[str, tuple[Callable[[_Case], Iterator[_Guess]], ...]] = {
    "open quote": (_open_quote,),
    "escape": (_escape,),
    "no colon": (_no_colon,),
    "alias": (_refused_sign,),
    "tag": (_refused_sign,),
    "block sign": (_block_sign,),
    "colon": (_swallowed, _colon_in_text, _colon_further_down),
    "dash": (_dash,),
    "reserved": (_comma_too_many, _reserved),
    "flow": (_swallowed, _colon_in_text, _behind_quote, _question_mark, _open_bracket, _comma_missing),
    "item": (_swallowed, _behind_quote, _behind_bracket, _bracket_too_many, _in_list, _indentation),
    "key": (_swallowed, _behind_quote, _behind_bracket, _bracket_too_many, _indentation),
    "document": (_indented_head, _bracket_too_many, _behind_quote, _behind_bracket, _second_document),
}


# --- Lines -------------------------------------------------------------------------------------------------


def _quoted(text: str) -> str:
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _indent(text: str) -> int:
    """How many blanks and tabs a line begins with."""
    return len(text) - len(text.lstrip(" \t"))


def _blanks(count: int) -> str:
    return "one blank here" if count == 1 else f"{count} blanks here"


def _text_span(case: _Case, line: int) -> Span:
    """The text of a line, without its indentation and its comment."""
    text = case.lines[line]
    return case.span(_indent(text), len(_COMMENT.sub("", text)), line)


def _lines_above(lines: list[str], line: int) -> Iterator[str]:
    """The lines above one, nearest first, without blank ones and comments."""
    return (text for text in reversed(lines[:line]) if text.strip() and not text.lstrip().startswith("#"))


def _indents_above(case: _Case) -> list[int]:
    """The indentations that a line can have here, the likeliest first."""
    found: list[int] = []
    for text in _lines_above(case.lines, case.line):
        indent = _indent(text)
        if not found and _COMMENT.sub("", text).endswith(":"):
            found.append(indent + 2)
        if indent not in found and all(indent < other for other in found):
            found.append(indent)
        if indent == 0:
            break
    return found or [0]


def _is_in_list(lines: list[str], line: int) -> bool:
    """Whether the nearest line above with the same indentation is an item of a list."""
    indent = _indent(lines[line])
    above = next((text for text in _lines_above(lines, line) if _indent(text) <= indent), "")
    return _indent(above) == indent and above.lstrip().startswith("- ")
