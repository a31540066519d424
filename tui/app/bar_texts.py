"""What the bars at the edges of the reader say, in words. No widget is in here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands import COMMANDS, key_name
from tui.app.widgets.bar import BarWord
from tui.render.cards import Piece
from tui.text.plural import plural
from tui.text.width import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.analysis.coverage import Coverage
    from tui.app.commands import Command
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.render.cards import Pieces

NEEDED = "30×8"
"""The room that the reader needs."""
NAMES_FROM = 64
"""Columns from which the bar of panes has room for every name."""


def head(title: str, cover: Coverage, problems: int, width: int) -> tuple[list[BarWord], list[BarWord]]:
    """The title; at the right end what is wrong, and how much of the sources is quoted.

    The title comes first: the figures stand only where they leave room for the whole of it.
    """
    shown = title or "A briefing without a title"
    right = [_word(plural(problems, "problem"), "wrong", "app.problems")] if problems else []
    facts = [plural(cover.sources, "source")]
    if cover.sentences:
        facts += [f"{cover.found} quotes found", f"{cover.touched}/{cover.sentences} sentences"]
    figures = _word(" · ".join(facts), "faint")
    taken = sum(cell_len(piece.text) + 2 for word in (*right, figures) for piece in word.pieces)
    if cell_len(shown) + taken + 2 <= width:
        right.append(figures)
    return [_word(shown, "strong")], right


def banner(problem: Diagnostic, *, plain: bool) -> tuple[list[BarWord], list[BarWord]]:
    """Why the file could not be read again, and the keys that help."""
    from tui.report.inert import as_line  # noqa: PLC0415 - a good file has none

    where = f"line {problem.span.line}: " if problem.span.line else ""
    said = BarWord((Piece(f"{where}{as_line(problem.message)}", role="wrong"),), "app.problems")
    kept = _word("what was read before is shown", "faint")
    helping = [command for command in COMMANDS if command.name in {"app.edit", "app.problems"}]
    return [said, kept], [BarWord(_hint(command, plain=plain), command.action) for command in helping]


def names(panes: Iterable[tuple[str, str, str]], current: str, width: int) -> list[BarWord]:
    """The names of the panes; where there is little room, keys beside the name of the current one.

    A pane comes as its key, its name, and the action that leads to it.
    """
    words: list[BarWord] = []
    for key, name, action in panes:
        here = key == current
        shown = f"{key} {name}" if here or width >= NAMES_FROM else key
        words.append(BarWord((Piece(shown, role="accent" if here else "faint"),), action))
    return words


def foot(there: Mapping[str, bool], *told: str, plain: bool) -> tuple[list[BarWord], list[BarWord]]:
    """The keys of what is possible now, as `there` says of each need; at the right end what is `told`.

    Where there is little room, the help is still seen at the very end: it has all the others.
    """
    possible = [command for command in COMMANDS if command.footer and there[command.needs]]
    hints = {command.name: BarWord(_hint(command, plain=plain), command.action) for command in possible}
    right = [*(_word(words, "reason") for words in told if words), hints.pop("help")]
    return list(hints.values()), right


def _hint(command: Command, *, plain: bool) -> Pieces:
    key = key_name(command.keys[0], plain=plain)
    return Piece(f"{key} ", role="reason"), Piece(command.label, role="faint")


def small(width: int, height: int) -> list[BarWord]:
    """How much room is needed, in as many words as there is room for."""
    ways = (f"too small: {width}×{height}, need {NEEDED}", f"need {NEEDED}", NEEDED, "")
    return [_word(next(words for words in ways if len(words) <= max(0, width - 2)))]


def _word(text: str, role: str = "", action: str = "") -> BarWord:
    return BarWord((Piece(text, role=role),), action)
