"""What a syntax error most likely is, in words for people, and the line as it should stand.

A parser only says where it gave up. From there each diagnosis looks at the author's own lines, guesses what
was meant, and proposes a repair. The repair is tried on a scratch copy, and there on the entry that it is in:
only one that carries the parser further down is offered, and from there the next error is looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from yaml.reader import Reader

from tui.diagnostics.diagnostic import Diagnostic, Fix, FixKind, Related, Replacement
from tui.model.span import Span
from tui.parse.syntax.certainty import applicability
from tui.parse.syntax.fault_context import AT_OPENING, FaultContext, SyntaxGuess, context_of, indent_of
from tui.parse.syntax.parse_window import WHOLE, windows
from tui.parse.syntax.rules import guesses
from tui.parse.tree import UNREADABLE, Composition, Fault, Scalar
from tui.text.sanitise import spelled_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.parse.syntax.parse_window import ParseWindow

MOST_PROBLEMS = 20
"""How many syntax errors of one file are shown."""
TRIALS = 4 * 2**20
"""How many characters are read in trials, over all repairs of one file; at least one repair is tried."""
_ILLEGAL = Reader.NON_PRINTABLE
"""The characters that YAML allows nowhere, as PyYAML has them."""


def explain(
    text: str, path: str, first: Composition, read: Callable[[str], Composition], restore: dict[int, str]
) -> list[Diagnostic]:
    """Every syntax error of a text that can be told apart, and the other problems of its readable parts.

    `first` is the reading that ended in a fault, and `read` reads a scratch copy. `restore` gives back the
    characters that were set aside, in what is shown.
    """
    lines = text.split("\n")
    repairs = _Repairs([*lines], first, read)
    problems = list(_unreadable(repairs, path))
    done = -1
    while len(problems) < MOST_PROBLEMS and (fault := repairs.fault()) is not None:
        guess, is_mended = repairs.mend(fault)
        # What stands behind an error in the same line is told when that is mended.
        if guess.span.line > done:
            done = guess.span.line
            # A line with characters that were taken out is not quite the author's: it is no line to copy.
            is_answer = is_mended and guess.line + 1 not in repairs.unreadable
            problems.append(_diagnostic(guess, path, lines, is_mended=is_answer))
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

    def __init__(self, lines: list[str], reading: Composition, read: Callable[[str], Composition]) -> None:
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

    def whole(self) -> Composition:
        """The reading of all of the scratch."""
        if self._window is not WHOLE:
            self.again()
        return self.reading

    def mend(self, fault: Fault) -> tuple[SyntaxGuess, bool]:
        """The best guess at a fault, and whether its repair is the answer; mends the scratch on the way."""
        self._narrow(fault)
        context = context_of(fault, self.lines)
        found = list(guesses(context))
        for guess in found:
            if guess.repair is not None and self._try({guess.line: guess.repair}, context):
                return guess, guess.is_answer
        guess = found[0]
        without = dict.fromkeys(guess.aside, "") or _without(self.lines, max(guess.line, context.line))
        is_new = any(self.lines[line] for line in without)
        self.is_stuck = not (is_new and self._try(without, context, anew=True))
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

    def _read_through(self, window: ParseWindow, lines: list[str]) -> Composition:
        reading = self._read(window.of(lines))
        end = reading.fault.line + 1 if reading.fault else len(lines)
        self._spent += sum(map(len, lines[window.start : end])) + end - window.start
        return reading

    def _try(self, changed: dict[int, str], context: FaultContext, *, anew: bool = False) -> bool:
        """Put lines in the place of others, if that carries the parser further; `anew` of mended ones too."""
        if self._spent > TRIALS or (not anew and any(line + 1 in self.touched for line in changed)):
            return False
        scratch = [*self.lines]
        for line, text in changed.items():
            scratch[line] = text
            start = self._window.start
            if line < start or (line == start and indent_of(text) != indent_of(self.lines[line])):
                # What was the head of an entry belongs to another one now, above the window.
                self._window = WHOLE
        reading = self._read_through(self._window, scratch)
        if not _is_further(reading.fault, context, scratch):
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
    context = context_of(fault, lines)
    is_open = fault.in_flow or context.kind in AT_OPENING
    opened = (fault.open_line, fault.open_column) if is_open else (context.line, 0)
    before = fault.previous if isinstance(fault.previous, Scalar) else context.previous_on_line
    previous = before.span if before else None
    return _Seen(context.line, opened[0], context.column, context.kind, fault.in_flow, opened[1], previous)


def _is_further(fault: Fault | None, before: FaultContext, lines: list[str]) -> bool:
    if fault is None:
        return True
    after = context_of(fault, lines)
    if after.kind == "open quote" and before.kind != "open quote":
        # The parser went on to the end of the file, in search of a quotation mark.
        return after.line >= before.line
    return after.line > before.line


def _without(lines: list[str], line: int) -> dict[int, str]:
    """The lines of an entry as blank ones: the line itself, and what is indented below it."""
    indent = indent_of(lines[line])
    changed = {line: ""}
    for number in range(line + 1, len(lines)):
        if lines[number].strip() and indent_of(lines[number]) <= indent:
            break
        changed[number] = ""
    return changed


def _diagnostic(guess: SyntaxGuess, path: str, lines: list[str], *, is_mended: bool) -> Diagnostic:
    """Return the diagnostic of a guess; `lines` are the author's own."""
    fixes: tuple[Fix, ...] = ()
    if is_mended and guess.repair is not None:
        line = Span(guess.line + 1, 1, guess.line + 1, len(lines[guess.line]) + 1)
        how_sure = applicability(guess.code, guess.variant, guess.span, guess.repair, lines)
        fixes = (Fix(FixKind.LINE, (Replacement(line, guess.repair),), how_sure),)
    related = tuple(Related(kind, path, span) for kind, span in guess.related)
    return Diagnostic(guess.code, path, guess.span, guess.variant, guess.args, fixes, related)


def _on_the_authors_lines(problem: Diagnostic, touched: set[int]) -> Diagnostic:
    """The problem with a span that does not end in a line of the scratch."""
    line, column, end_line, _ = problem.span
    return problem._replace(span=Span(line, column, line, column + 1)) if end_line in touched else problem


def _restored(problem: Diagnostic, restore: dict[int, str]) -> Diagnostic:
    """Return the diagnostic with the characters that were set aside back in the author's words."""
    args = {
        name: arg.translate(restore) if isinstance(arg, str) else arg for name, arg in problem.args.items()
    }
    fixes = tuple(
        fix._replace(edits=tuple(Replacement(span, text.translate(restore)) for span, text in fix.edits))
        for fix in problem.fixes
    )
    return problem._replace(args=args, fixes=fixes)


def _unreadable(repairs: _Repairs, path: str) -> Iterator[Diagnostic]:
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
            span = Span(number + 1, column, number + 1, column + 1)
            variant, character = _character(match[0])
            yield Diagnostic("E101", path, span, variant, {"character": character})
    repairs.again()


def _character(char: str) -> tuple[str, str]:
    """Return the variant of a character that YAML does not allow, and the character spelled out."""
    if ord(char) < 0xA0:
        return "control-character", f"U+{ord(char):04X}"
    return "character", spelled_out(char)
