"""Apply all safe fixes to a file: first those of its syntax, then all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.diagnostics.diagnostic import Diagnostic, Fix, FixKind
from tui.edit.fixes.content_diff import agree
from tui.parse.load import load_text
from tui.parse.parser import parse
from tui.parse.proposals import lines_of, work
from tui.parse.raw_file import SIZE_LIMIT
from tui.parse.tab_indents import untabbed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.diagnostics.diagnostic import Replacement
    from tui.parse.tree import Node


class FixedFile(NamedTuple):
    """The text of a file with its fixes, and the diagnostics that they resolved, at their old positions."""

    text: str
    done: list[Diagnostic]


class _FixState(NamedTuple):
    """A text between two rounds of fixes, parsed."""

    text: str
    root: Node | None
    diagnostics: list[Diagnostic]


def repaired(written: str, path: str, *, limit: int = SIZE_LIMIT) -> FixedFile:
    """Return the text of a briefing's file with all safe fixes applied.

    A fix changes only its own line, and everything else that could be read keeps its meaning. `limit`, in
    bytes, is for the files of its sources.
    """
    state, done = _read(written, path), list[Diagnostic]()
    while True:  # each time with at least one fault fewer
        state, mended = _mended(state, path)
        done += mended
        if not mended:
            break
    text, spelled = _spelled(state, path, limit)
    return FixedFile(text, sorted(done + spelled, key=lambda diagnostic: diagnostic.span))


def _read(text: str, path: str) -> _FixState:
    return _FixState(text, *parse(text, path))


# --- Syntax -----------------------------------------------------------------------------------------------


def _mended(state: _FixState, path: str) -> tuple[_FixState, list[Diagnostic]]:
    """Apply one round of syntax fixes; tabs come last, when no other fault is left."""
    lines = state.text.split("\n")
    some: list[Diagnostic] = []
    changed: set[int] = set()
    for one in state.diagnostics:
        if not changed & (touched := lines_of(_safe_lines(one))):
            changed |= touched
            some += [one] if touched else []
    while some:
        new = _read(_with_lines(lines, some), path)
        worse = _worse(state, new, some)
        if not worse:
            return new, some
        better = [one for one in some if not worse & lines_of(_safe_lines(one))]
        some = better if len(better) < len(some) else some[: len(some) // 2]
    text, tabs = untabbed(state.text, path)
    return (_read(text, path) if tabs else state), tabs


def _with_lines(lines: Sequence[str], some: Sequence[Diagnostic]) -> str:
    edits = tuple(edit for one in some for edit in _safe_lines(one))
    return "\n".join(Fix(FixKind.LINE, edits).applied(lines))


def _safe_lines(diagnostic: Diagnostic) -> tuple[Replacement, ...]:
    """Return the lines that a diagnostic's safe fix writes, if it has one."""
    return next((fix.edits for fix in diagnostic.fixes if fix.kind is FixKind.LINE and fix.is_safe), ())


def _worse(state: _FixState, new: _FixState, some: Sequence[Diagnostic]) -> set[int]:
    """Return the lines with a new diagnostic, down to the last repaired one.

    All repaired lines, if anything else that could be read has changed.
    """
    lines = lines_of(edit for one in some for edit in _safe_lines(one))
    if state.root is not None and not agree(state.root, new.root, lines):
        return lines
    known = {(one.code, one.span.line) for one in state.diagnostics if one not in some}
    found = {one.span.line for one in new.diagnostics if (one.code, one.span.line) not in known}
    return {line for line in found if line <= max(lines)}


# --- What is no syntax ------------------------------------------------------------------------------------


def _spelled(state: _FixState, path: str, limit: int) -> tuple[str, list[Diagnostic]]:
    """Apply the safe fixes of a file that can be read, such as those of its dates."""
    if state.root is None:
        return state.text, []
    loaded = load_text(state.text, path, limit=limit)
    found = [
        (one, fix)
        for one in loaded.diagnostics
        for fix in one.fixes
        if fix.is_safe and fix.kind is not FixKind.LINE
    ]
    if not work(loaded, found, limit=limit):
        found = [proposal for proposal in found if work(loaded, [proposal], limit=limit)]
    edits = tuple(edit for _, fix in found for edit in fix.edits)
    return "\n".join(Fix(FixKind.WORD, edits).applied(loaded.lines)), [one for one, _ in found]
