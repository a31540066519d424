"""Explains syntax errors: finds the likely cause of each, and a repaired line that works.

A parser reports only where it stopped. The syntax rules look at the lines there, guess the cause and propose
repairs. Each repair is tried on a copy of the text, limited to the faulty entry. One that gets the parser
further is offered, and the search for the next error continues from there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from yaml.reader import Reader

from tui.diagnostics.diagnostic import Diagnostic, Fix, FixKind, Related, Replacement
from tui.model.span import Span
from tui.parse.indentation import indent_of
from tui.parse.syntax.certainty import applicability
from tui.parse.syntax.fault_context import AT_OPENING, FaultContext, SyntaxGuess, context_of, translated
from tui.parse.syntax.parse_window import WHOLE, windows
from tui.parse.syntax.rules import guesses
from tui.parse.tree import MOST_PROBLEMS, UNREADABLE, Composition, Draft, Fault, Scalar
from tui.text.sanitise import spelled_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tui.parse.syntax.parse_window import ParseWindow

TRIALS = 4 * 2**20
"""Characters to parse, and lines to look through, in trials of one file; at least one repair is tried."""
_ILLEGAL = Reader.NON_PRINTABLE
"""Characters that YAML does not allow, from PyYAML."""


def explain(
    text: str, path: str, first: Composition, compose: Callable[[str], Composition], restore: dict[int, str]
) -> tuple[list[Diagnostic], Draft | None]:
    """Return the syntax errors of a text, the other diagnostics of its readable parts, and its repaired copy.

    The copy is None if not every error could be passed.

    `first` is the composition that ended in a fault, `compose` parses a changed text. `restore` maps the
    placeholders in the text to the characters they replaced.
    """
    lines = text.split("\n")
    repairs = _Repairs([*lines], first, compose)
    diagnostics = list(_unreadable(repairs, path))
    last_line = -1
    while len(diagnostics) < MOST_PROBLEMS and (fault := repairs.fault()) is not None:
        guess, is_mended = repairs.mend(fault)
        # A further error on the same line is reported once the first one is repaired.
        if guess.span.line > last_line:
            last_line = guess.span.line
            # A repaired line without its unreadable characters is not one to copy.
            is_answer = is_mended and guess.line + 1 not in repairs.unreadable
            diagnostics.append(_diagnostic(guess, path, lines, is_mended=is_answer))
        if repairs.is_stuck:
            break
    diagnostics += [
        _in_original_lines(diagnostic, repairs.touched)
        for diagnostic in repairs.whole().diagnostics
        if diagnostic.span.line not in repairs.touched
    ]
    if restore:
        diagnostics = [_restored(diagnostic, restore) for diagnostic in diagnostics]
    return diagnostics, repairs.draft(restore)


class _Repairs:
    """A copy of a file that is repaired line by line."""

    def __init__(
        self, lines: list[str], composition: Composition, compose: Callable[[str], Composition]
    ) -> None:
        self.lines = lines
        self.composition = composition
        self.touched: set[int] = set()
        """The lines, from 1, that were changed."""
        self.unreadable: set[int] = set()
        """The lines, from 1, with characters that YAML does not allow."""
        self.is_stuck = False
        self.is_whole = True
        """Whether all changes so far were the likely answers."""
        self._compose = compose
        self._window = WHOLE
        """The part of the copy that `composition` covers."""
        self._spent = 0

    def fault(self) -> Fault | None:
        """Return the next fault; None if the whole copy can be parsed."""
        return self.composition.fault or self.whole().fault

    def whole(self) -> Composition:
        """Return the composition of the whole copy."""
        if self._window is not WHOLE:
            self.restart()
        return self.composition

    def mend(self, fault: Fault) -> tuple[SyntaxGuess, bool]:
        """Return the best guess at a fault and whether its repair is the answer; repair the copy."""
        self._spent += len(self.lines)  # which the rules look through
        self._narrow(fault)
        context = context_of(fault, self.lines)
        all_guesses = list(guesses(context))
        for guess in all_guesses:
            if guess.repair is not None and self._try({guess.line: guess.repair, **guess.others}, context):
                self.is_whole &= guess.is_answer
                return guess, guess.is_answer
        guess, self.is_whole = all_guesses[0], False
        blanked = dict.fromkeys(guess.excluded, "") or _blanked(self.lines, max(guess.line, context.line))
        is_new = any(self.lines[line] for line in blanked)
        self.is_stuck = not (is_new and self._try(blanked, context, again=True))
        return guess, False

    def restart(self) -> None:
        """Parse the whole copy."""
        self._window = WHOLE
        self.composition = self._compose("\n".join(self.lines))

    def draft(self, restore: dict[int, str]) -> Draft | None:
        """Return the copy if it can be parsed."""
        composition = self.whole()
        if composition.fault or composition.refused or composition.root is None:
            return None
        text = "\n".join(self.lines).translate(restore)
        return Draft(text, composition.root, frozenset(self.touched | self.unreadable), self.is_whole)

    def _narrow(self, fault: Fault) -> None:
        """Find the smallest window with the same fault, for all trials."""
        key = _fault_key(fault, self.lines)
        first = min(key.line, key.opened[0], key.previous.line - 1 if key.previous else key.line)
        for window in windows(self.lines, first):
            other = self._compose_window(window, self.lines).fault
            if other is not None and _fault_key(other, self.lines) == key:
                self._window = window
                return
        self._window = WHOLE

    def _compose_window(self, window: ParseWindow, lines: list[str]) -> Composition:
        composition = self._compose(window.of(lines))
        end = composition.fault.line + 1 if composition.fault else len(lines)
        self._spent += sum(map(len, lines[window.start : end])) + end - window.start
        return composition

    def _try(self, changed: dict[int, str], context: FaultContext, *, again: bool = False) -> bool:
        """Change lines if that gets the parser further; `again` allows lines that were changed before."""
        if self._spent > TRIALS or (not again and any(line + 1 in self.touched for line in changed)):
            return False
        lines = [*self.lines]
        for line, text in changed.items():
            lines[line] = text
            start = self._window.start
            if line < start or (line == start and indent_of(text) != indent_of(self.lines[line])):
                # The first line of the entry may belong to an entry above the window now.
                self._window = WHOLE
        composition = self._compose_window(self._window, lines)
        if not _is_further(composition.fault, context, lines):
            return False
        self.lines, self.composition = lines, composition
        self.touched.update(line + 1 for line in changed)
        return True


class _FaultKey(NamedTuple):
    """The parts of a fault that the syntax rules use; faults with equal keys are the same."""

    line: int
    column: int
    kind: str
    in_flow: bool
    opened: tuple[int, int]
    previous: Span | None


def _fault_key(fault: Fault, lines: list[str]) -> _FaultKey:
    context = context_of(fault, lines)
    is_open = fault.in_flow or context.kind in AT_OPENING
    opened = (fault.open_line, fault.open_column) if is_open else (context.line, 0)
    before = fault.previous if isinstance(fault.previous, Scalar) else context.previous_on_line
    previous = before.span if before else None
    return _FaultKey(context.line, context.column, context.kind, fault.in_flow, opened, previous)


def _is_further(fault: Fault | None, before: FaultContext, lines: list[str]) -> bool:
    if fault is None:
        return True
    after = context_of(fault, lines)
    if after.kind == "open quote" and before.kind != "open quote":
        # The parser searched the rest of the file for a quotation mark.
        return after.line >= before.line
    return after.line > before.line


def _blanked(lines: list[str], line: int) -> dict[int, str]:
    """Return blank lines for a line and the lines indented below it."""
    indent = indent_of(lines[line])
    changed = {line: ""}
    for number in range(line + 1, len(lines)):
        if lines[number].strip() and indent_of(lines[number]) <= indent:
            break
        changed[number] = ""
    return changed


def _replaced(line: int, text: str, lines: Sequence[str]) -> Replacement:
    """Return the replacement of a line, counted from 0."""
    return Replacement(Span(line + 1, 1, line + 1, len(lines[line]) + 1), text)


def _diagnostic(guess: SyntaxGuess, path: str, lines: list[str], *, is_mended: bool) -> Diagnostic:
    """Return the diagnostic of a guess; `lines` are the original lines."""
    fixes: tuple[Fix, ...] = ()
    if is_mended and guess.repair is not None:
        how_sure = applicability(guess.code, guess.variant, guess.span, guess.repair, lines)
        changed = {guess.line: guess.repair, **guess.others}
        fixes = (
            Fix(
                FixKind.LINE,
                tuple(_replaced(line, changed[line], lines) for line in sorted(changed)),
                how_sure,
            ),
            *(
                Fix(FixKind.LINE, (_replaced(guess.line, other, lines),), title=title)
                for title, other in guess.alternatives
            ),
        )
    related = tuple(Related(kind, path, span) for kind, span in guess.related)
    return Diagnostic(guess.code, path, guess.span, guess.variant, guess.args, fixes, related)


def _in_original_lines(diagnostic: Diagnostic, touched: set[int]) -> Diagnostic:
    """Return a diagnostic whose span does not end in a changed line."""
    line, column, end_line, _ = diagnostic.span
    return (
        diagnostic._replace(span=Span(line, column, line, column + 1)) if end_line in touched else diagnostic
    )


def _restored(diagnostic: Diagnostic, restore: dict[int, str]) -> Diagnostic:
    """Return a diagnostic with the original characters in place of placeholders."""
    args = translated(diagnostic.args, restore)
    fixes = tuple(
        fix._replace(edits=tuple(Replacement(span, text.translate(restore)) for span, text in fix.edits))
        for fix in diagnostic.fixes
    )
    return diagnostic._replace(args=args, fixes=fixes)


def _unreadable(repairs: _Repairs, path: str) -> Iterator[Diagnostic]:
    """Report characters that YAML does not allow, one per line, and remove them from the copy."""
    fault = repairs.composition.fault
    if fault is None or fault.words != UNREADABLE:
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
    repairs.restart()


def _character(char: str) -> tuple[str, str]:
    """Return the variant for a character that YAML does not allow, and its description."""
    if ord(char) < 0xA0:
        return "control-character", f"U+{ord(char):04X}"
    return "character", spelled_out(char)
