"""Apply all safe fixes to a file: first those of its syntax, then those of its dates and times."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.diagnostics.diagnostic import Diagnostic, FixKind
from tui.edit.fixes.content_diff import agree, held
from tui.edit.fixes.tab_indents import untabbed
from tui.edit.text_edits import Offsets, TextEdit, apply
from tui.parse.load import load_text
from tui.parse.parser import parse
from tui.parse.raw_file import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.span import Span
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
    safe = {one.span.line: one for one in reversed(state.diagnostics) if _safe_line(one) is not None}
    some = [safe[line] for line in sorted(safe)]
    while some:
        new = _read(_with_lines(lines, some), path)
        worse = _worse(state, new, some)
        if not worse:
            return new, some
        better = [one for one in some if one.span.line not in worse]
        some = better if len(better) < len(some) else some[: len(some) // 2]
    text, tabs = untabbed(state.text, path)
    return (_read(text, path) if tabs else state), tabs


def _with_lines(lines: Sequence[str], some: Sequence[Diagnostic]) -> str:
    new = [*lines]
    for diagnostic in some:
        if (text := _safe_line(diagnostic)) is not None:
            new[diagnostic.span.line - 1] = text
    return "\n".join(new)


def _safe_line(diagnostic: Diagnostic) -> str | None:
    """Return the line that a diagnostic's safe fix writes, if it has one."""
    return next(
        (fix.edits[0].text for fix in diagnostic.fixes if fix.kind is FixKind.LINE and fix.is_safe), None
    )


def _worse(state: _FixState, new: _FixState, some: Sequence[Diagnostic]) -> set[int]:
    """Return the lines with a new diagnostic, down to the last repaired one.

    All repaired lines, if anything else that could be read has changed.
    """
    lines = {diagnostic.span.line for diagnostic in some}
    if state.root is not None and not agree(state.root, new.root, lines):
        return lines
    known = {(one.code, one.span.line) for one in state.diagnostics if one not in some}
    found = {one.span.line for one in new.diagnostics if (one.code, one.span.line) not in known}
    return {line for line in found if line <= max(lines)}


# --- Dates and times --------------------------------------------------------------------------------------


def _spelled(state: _FixState, path: str, limit: int) -> tuple[str, list[Diagnostic]]:
    """Write dates and times as the format has them."""
    text, done, edits = state.text, list[Diagnostic](), list[TextEdit]()
    if state.root is None:
        return text, done
    offsets = Offsets(text)
    for diagnostic in load_text(text, path, limit=limit).diagnostics:
        safe = next((fix for fix in diagnostic.fixes if fix.kind is FixKind.WORD and fix.is_safe), None)
        if safe is not None:
            done.append(diagnostic)
            edits += [TextEdit(*offsets.of(span), words) for span, words in safe.edits]
    new = apply(text, edits)
    instead: dict[Span, str] = {one.span: edit.text for one, edit in zip(done, edits, strict=True)}
    expected = held(state.root, lambda scalar: instead.get(scalar.span, scalar.value))
    is_same = held(_read(new, path).root) == expected
    return (new, done) if is_same else (text, [])
