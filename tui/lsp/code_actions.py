"""The problems of a text as an editor tells them, and what it can do about them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.edit.meaning_diff import entries_of
from tui.edit.text_edits import Offsets
from tui.edit.yaml_scalars import line
from tui.lsp.symbol_uses import FileChange
from tui.model import edtf
from tui.model.dates import DateError
from tui.model.named import NamedTuple
from tui.model.span import Span
from tui.report.inert import advice, as_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.lsp.parsed_page import ParsedPage

_GUESS = re.compile(r"did you mean `([^`]+)`\?")
_WORD = re.compile(r"`([^`]+)`")
_DATES = frozenset({"E401", "E402", "E403"})
"""The problems of dates, of which it is told how they may have been meant."""
_NEAREST = re.compile("the nearest passage: (.+)")
_SELECTOR = re.compile(r"\{|['\"]?(?:exact|prefix|suffix)['\"]?[ \t]*:")
_LONGEST = 60


class CodeAction(NamedTuple):
    """Something that may be done about a problem."""

    title: str
    change: FileChange
    is_certain: bool
    """Whether it is the one answer, rather than a guess."""


def message(problem: Diagnostic) -> str:
    """What is told of a problem: what it is, why, what to do, and where more is told."""
    label = f" ({problem.label})" if problem.label else ""
    more = f"more: briefing explain {problem.code}"
    return "\n".join([as_line(problem.message + label), *advice(problem), more])


def place(problem: Diagnostic, page: ParsedPage) -> Span:
    """What is underlined: of an entry its first line, of what has no place the first of the file."""
    span = problem.span
    if not span.line:
        return Span(1, 1, 1, 1)
    starts = {entry.span[:2] for entry in entries_of(page.briefing)} if page.briefing else set()
    if span.end_line > span.line and span[:2] in starts:
        return Span(span.line, span.column, span.line, len(page.lines[span.line - 1]) + 1)
    return span


def remedies(problem: Diagnostic, page: ParsedPage) -> Iterator[CodeAction]:
    """What may be done about a problem of a text, the surest first."""
    lines = page.lines
    if problem.fix and 0 < problem.span.line <= len(lines):
        number = problem.span.line
        whole = Span(number, 1, number, len(lines[number - 1]) + 1)
        title = problem.help or "write it as it should stand"
        yield CodeAction(_title(title), FileChange(whole, problem.fix), True)
    if passage := _NEAREST.fullmatch(problem.note):
        yield from _copied(passage[1], problem, page)
    wrong = _WORD.search(problem.message)
    for guess in _guesses(problem) if wrong else ():
        # A list takes the place of the whole text, with its quotation marks.
        is_list = guess.startswith("[")
        if wrong and (span := problem.span if is_list else _only(wrong[1], problem.span, page.text)):
            yield CodeAction(_title(f"write `{guess}`"), FileChange(span, guess), False)


def _guesses(problem: Diagnostic) -> list[str]:
    """What may have been meant by the word that a problem is about."""
    if problem.code in _DATES and problem.help.startswith("write `"):  # else it is an example
        return [word for word in _WORD.findall(problem.help) if _is_date(word)]
    return _GUESS.findall(problem.help)


def _is_date(word: str) -> bool:
    try:
        edtf.parse(word)
    except DateError:
        return False
    return True


def _copied(passage: str, problem: Diagnostic, page: ParsedPage) -> Iterator[CodeAction]:
    """The nearest passage in the place of a quote that is not found, where that is no more than its words."""
    start, _ = Offsets(page.text).of(problem.span)
    if not _SELECTOR.match(page.text, start):
        words = line(passage, in_brackets=True)
        yield CodeAction(
            _title(f"copy the nearest passage: {passage}"), FileChange(problem.span, words), False
        )


def _only(word: str, span: Span, text: str) -> Span | None:
    """Where a word stands in a stretch of the text; None where it does not, or more than once."""
    offsets = Offsets(text)
    start, end = offsets.of(span)
    found = [one.start() for one in re.finditer(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text[start:end])]
    return offsets.span(start + found[0], start + found[0] + len(word)) if len(found) == 1 else None


def _title(text: str) -> str:
    text = as_line(text)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
